import type { ReviewView } from '#domain/reviews/contract';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useMay } from '../../platform/session/session.ts';
import { Notice } from '../../ui/Notice.tsx';
import { DECISION_TEXTS } from './decision.locale.ts';
import { DecisionForm } from './DecisionForm.tsx';
import type { HeldDraft } from './held-drafts.ts';
import { standingRecord } from './standing-record.ts';

type Props = { review: ReviewView; held: HeldDraft; keys?: boolean };

/** The form while the review can be decided; otherwise why not. Nothing where a decision stands. */
export function DecideSection({ review, held, keys = false }: Props) {
  const t = useTexts(DECISION_TEXTS);
  const may = useMay();
  const standing = standingRecord(review);
  const { meeting, packet } = review;
  const isDeferredEarlier =
    standing?.decision === 'defer' &&
    standing.standing === 'final' &&
    meeting !== null &&
    standing.meetingId !== meeting.id;
  if (standing !== null && !isDeferredEarlier) return null;
  const why =
    meeting === null
      ? 'noMeeting'
      : meeting.state === 'closed'
        ? 'closed'
        : packet === null
          ? 'noPacket'
          : meeting.state === 'open'
            ? null
            : 'notOpen';
  if (why !== null) return <Notice title={t('notNow.title')}>{t(`notNow.${why}`)}</Notice>;
  if (!may('reviews.decide') && !may('reviews.record')) return <Notice>{t('notNow.who')}</Notice>;
  // Another review, or another record before this decision, is another form.
  return <DecisionForm key={`${review.id} ${review.decisions.length}`} review={review} held={held} keys={keys} />;
}
