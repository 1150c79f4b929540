import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { PlanSummary } from '#domain/plans/contract';
import type { ReviewListItem } from '#domain/reviews/contract';
import { useTenantCalendar } from '../../platform/format/fiscal-years.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useLevelNames } from '../../platform/wording/level-name.ts';
import { useMay } from '../../platform/session/session.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { Cell, HeadCell, Table } from '../../ui/Table.tsx';
import { MEETINGS_TEXTS } from './locale.ts';
import { reviewsQuery } from './review-meetings.api.ts';
import { UnreviewedInitiatives } from './UnreviewedInitiatives.tsx';
import { ReviewCells } from './ReviewCells.tsx';

/** Reviews of the year that wait for a decision; for the office also the initiatives that have none yet. */
export function OpenReviews({ plan, fiscalYear }: { plan: PlanSummary; fiscalYear: number }) {
  const t = useTexts(MEETINGS_TEXTS);
  const may = useMay();
  const { fiscalYear: yearName } = useTenantCalendar();
  const query = useQuery(reviewsQuery(plan.id, fiscalYear));
  const year = yearName(fiscalYear);
  // Nothing undecided is shown to those who may not read drafts: for them the section would always be empty.
  if (!may('drafts.read')) return null;
  return (
    <section className="flex flex-col gap-4">
      <h2 className="text-[1.375rem]">{t('open.title', { year })}</h2>
      <Loaded query={query}>
        {(reviews) => {
          const open = reviews.filter(isWaiting);
          return (
            <>
              {open.length === 0 ? (
                <p className="text-sub">{t('open.none', { year })}</p>
              ) : (
                <OpenTable reviews={open} caption={t('open.title', { year })} />
              )}
              {may('reviews.prepare') && (
                <UnreviewedInitiatives plan={plan} fiscalYear={fiscalYear} reviews={reviews} />
              )}
            </>
          );
        }}
      </Loaded>
    </section>
  );
}

/** Not decided, or deferred to another day. */
export function isWaiting({ decision }: ReviewListItem): boolean {
  return decision === null || decision.decision === 'defer';
}

function OpenTable({ reviews, caption }: { reviews: readonly ReviewListItem[]; caption: string }) {
  const t = useTexts(MEETINGS_TEXTS);
  const level = useLevelNames();
  return (
    <Table caption={caption} captionHidden cards className="sm:min-w-[36rem]">
      <thead role="rowgroup">
        <tr role="row">
          <HeadCell>{level('initiative')}</HeadCell>
          <HeadCell>{t('open.department')}</HeadCell>
          <HeadCell>{t('open.verdict')}</HeadCell>
          <HeadCell>{t('open.state')}</HeadCell>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {reviews.map(({ decision, meetingId, ...review }) => (
          <tr key={review.id} role="row">
            <ReviewCells review={review} />
            <Cell label={t('open.state')}>
              {decision !== null && `${t('open.deferred')} `}
              {meetingId === null ? (
                t('open.waiting')
              ) : (
                <Link to="/review-meetings/$meetingId" params={{ meetingId }}>
                  {t('open.onAgenda')}
                </Link>
              )}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
