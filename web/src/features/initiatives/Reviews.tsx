import { Link } from '@tanstack/react-router';
import type { InitiativeView } from '#domain/initiatives/contract';
import { useDates } from '../../platform/format/dates.ts';
import { FiscalYearLabel } from '../../platform/format/fiscal-years.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { WORDS } from '../../platform/wording/words.ts';
import { DecisionSeal } from '../../ui/DecisionSeal.tsx';
import { ExampleMark } from '../../ui/ExampleMark.tsx';
import { Cell, HeadCell, RowHead, Table } from '../../ui/Table.tsx';
import { SHEET_TEXTS } from './sheet.locale.ts';

/** 評価履歴: each year's review, its meeting and what the CIO decided. */
export function Reviews({ initiative }: { initiative: InitiativeView }) {
  const t = useTexts(SHEET_TEXTS);
  const words = useTexts(WORDS);
  const { shortDay } = useDates();
  if (initiative.reviews.length === 0) return <p className="text-sub">{t('noReviews')}</p>;
  return (
    <Table caption={t('reviewsByYear')} captionHidden className="max-w-3xl min-w-lg">
      <thead>
        <tr>
          <HeadCell>{t('fiscalYear')}</HeadCell>
          <HeadCell>{t('meeting')}</HeadCell>
          <HeadCell>{t('decision')}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {initiative.reviews.map((review) => (
          <tr key={review.id}>
            <RowHead>
              <Link to="/reviews/$reviewId" params={{ reviewId: review.id }}>
                <FiscalYearLabel year={review.fiscalYear} />
              </Link>
            </RowHead>
            <Cell>{review.meetingDate === null ? t('unknown') : shortDay(review.meetingDate)}</Cell>
            <Cell>
              {review.decision === null ? (
                words('undecided')
              ) : (
                <span className="flex flex-wrap items-center gap-2">
                  <DecisionSeal
                    decision={review.decision.decision}
                    reworkKind={review.decision.reworkKind}
                    standing={review.decision.standing}
                  />
                  {review.decision.example && <ExampleMark />}
                </span>
              )}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
