import { useQuery } from '@tanstack/react-query';
import type { ChainHeadView } from '#domain/audit-entries/contract';
import type { ReviewView } from '#domain/reviews/contract';
import { useTenantCalendar } from '../../platform/format/fiscal-years.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { RecordCard } from './RecordCard.tsx';
import { RecordActs } from './RecordActs.tsx';
import { REVIEW_TEXTS } from './record.locale.ts';
import { initiativesQuery } from './reviews.api.ts';
import { standingRecord } from './standing-record.ts';

/** Every record of the review, oldest first: corrections stand beside what they replaced. `keys`: in the meeting room. */
export function DecisionRecords({ review, keys = false }: { review: ReviewView; keys?: boolean }) {
  const t = useTexts(REVIEW_TEXTS);
  const moves = review.decisions.some(({ scheduleItems }) =>
    scheduleItems.some(({ toInitiativeId }) => toInitiativeId !== null),
  );
  const { data: initiatives = [] } = useQuery({ ...initiativesQuery(review.planId), enabled: moves });
  if (review.decisions.length === 0) return <p className="text-sub">{t('noRecord')}</p>;
  const standing = standingRecord(review);
  return (
    <>
      <ol className="flex flex-col gap-6">
        {review.decisions.map((record, index) => (
          <li key={record.id}>
            <RecordCard record={record} number={index + 1} total={review.decisions.length} initiatives={initiatives} />
            {record === standing && <RecordActs review={review} record={record} keys={keys} />}
          </li>
        ))}
      </ol>
      {review.signed !== null && <SignedHead head={review.signed} />}
    </>
  );
}

/** What a printed record can be held against later. */
function SignedHead({ head }: { head: ChainHeadView }) {
  const t = useTexts(REVIEW_TEXTS);
  const { instant } = useTenantCalendar();
  return (
    <p className="mt-3 break-all text-[0.875rem] text-sub">
      {t('signed', { at: instant(head.signedAt), number: head.number })} <code>{head.hash}</code>
    </p>
  );
}
