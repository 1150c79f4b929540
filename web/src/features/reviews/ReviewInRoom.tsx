import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { ReviewView } from '#domain/reviews/contract';
import { Name } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { WORDS } from '../../platform/wording/words.ts';
import { DecisionSeal } from '../../ui/DecisionSeal.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Chip } from '../../ui/StatusChip.tsx';
import { Subtitle } from '../../ui/Subtitle.tsx';
import { Assessments } from './Assessments.tsx';
import { DecideSection } from './DecideSection.tsx';
import { DecisionRecords } from './DecisionRecords.tsx';
import { standingRecord } from './standing-record.ts';
import { EvidenceCosts } from './EvidenceCosts.tsx';
import { EvidenceKpis } from './EvidenceKpis.tsx';
import { EvidenceNote } from './EvidenceNote.tsx';
import { EvidenceSchedule } from './EvidenceSchedule.tsx';
import { EvidenceVerdicts } from './EvidenceVerdicts.tsx';
import type { HeldDraft } from './held-drafts.ts';
import { PreviousDecision } from './PreviousDecision.tsx';
import { Promises } from './Promises.tsx';
import { REVIEW_TEXTS } from './record.locale.ts';
import { reviewQuery } from './reviews.api.ts';

const AUDIENCE_READS_AGAIN_MS = 5_000;

/**
 * One initiative as the meeting sees it, in the order of its questions. The audience's screen follows what is decided,
 * and shows neither the department's words nor the adviser's, nor any control.
 */
export function ReviewInRoom({ reviewId, audience, held }: { reviewId: string; audience: boolean; held: HeldDraft }) {
  const query = useQuery({ ...reviewQuery(reviewId), refetchInterval: audience && AUDIENCE_READS_AGAIN_MS });
  return <Loaded query={query}>{(review) => <Answers review={review} audience={audience} held={held} />}</Loaded>;
}

function Answers({ review, audience, held }: { review: ReviewView; audience: boolean; held: HeldDraft }) {
  const t = useTexts(REVIEW_TEXTS);
  const words = useTexts(WORDS);
  const { evidence, initiative } = review;
  const standing = standingRecord(review);
  return (
    <div className="flex flex-col gap-8">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <h2 className="text-[1.6rem] max-sm:text-[1.375rem]">
          {initiative.number}. <Name of={initiative} />
          <Subtitle of={initiative} />
        </h2>
        <span className="text-sub">
          {review.department === null ? t('noDepartment') : <Name of={review.department} />}
        </span>
        {standing?.decision != null ? (
          <DecisionSeal decision={standing.decision} reworkKind={standing.reworkKind} standing={standing.standing} />
        ) : (
          <Chip shape="ring">{words('undecided')}</Chip>
        )}
      </div>
      <Answer title={t('promised')}>
        <Promises kpis={evidence.kpis} />
      </Answer>
      <Answer title={t('reached')}>
        <EvidenceNote review={review} />
        <EvidenceVerdicts evidence={evidence} />
        <EvidenceKpis kpis={evidence.kpis} />
        <EvidenceSchedule items={evidence.scheduleItems} />
        <EvidenceCosts costs={evidence.costs} />
      </Answer>
      {!audience && (
        <Answer title={t('why')}>
          <Assessments review={review} readOnly />
        </Answer>
      )}
      <Answer title={t('kept')}>
        <PreviousDecision previous={review.previous} />
      </Answer>
      {!audience && (
        <Answer title={t('decide')}>
          {review.decisions.length > 0 && <DecisionRecords review={review} keys />}
          <DecideSection review={review} held={held} keys />
        </Answer>
      )}
    </div>
  );
}

function Answer({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="flex min-w-0 flex-col gap-4">
      <h3 className="border-l-8 border-action pl-3 text-[1.25rem]">{title}</h3>
      {children}
    </section>
  );
}
