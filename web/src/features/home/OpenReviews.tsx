import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Name } from '../../platform/i18n/named.tsx';
import { useTenantCalendar } from '../../platform/format/fiscal-years.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { DecisionSeal } from '../../ui/DecisionSeal.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { StatusChip } from '../../ui/StatusChip.tsx';
import { Subtitle } from '../../ui/Subtitle.tsx';
import { Cell, RowHead, Table } from '../../ui/Table.tsx';
import { Block } from './Block.tsx';
import { reviewsQuery } from './home.api.ts';
import { HOME_TEXTS } from './locale.ts';

/** Reviews of the year without a final decision, with their verdicts and drafts. */
export function OpenReviews({ fiscalYear }: { fiscalYear: number }) {
  const t = useTexts(HOME_TEXTS);
  const calendar = useTenantCalendar();
  const query = useQuery(reviewsQuery(fiscalYear));
  return (
    <Block title={t('reviews.title')}>
      <Loaded query={query}>
        {(reviews) => {
          const open = reviews.filter(({ decision }) => decision?.standing !== 'final');
          if (open.length === 0) return <p>{t('reviews.none', { fiscalYear: calendar.fiscalYear(fiscalYear) })}</p>;
          return (
            <Table caption={t('reviews.title')} captionHidden>
              <tbody>
                {open.map((review) => (
                  <tr key={review.id}>
                    <RowHead>
                      <Link to="/reviews/$reviewId" params={{ reviewId: review.id }} className="font-bold">
                        {review.initiative.number}. <Name of={review.initiative} />
                      </Link>
                      <Subtitle of={review.initiative} />
                    </RowHead>
                    <Cell>{review.verdict !== null && <StatusChip verdict={review.verdict} />}</Cell>
                    <Cell>{review.decision !== null && <DecisionSeal {...review.decision} />}</Cell>
                  </tr>
                ))}
              </tbody>
            </Table>
          );
        }}
      </Loaded>
    </Block>
  );
}
