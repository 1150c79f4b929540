import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { KpiView } from '#domain/kpis/contract';
import { useTenantCalendar } from '../../platform/format/fiscal-years.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { BREAKDOWN_TEXTS } from './breakdown.locale.ts';
import { BreakdownTable } from './BreakdownTable.tsx';
import { breakdownQuery } from './kpi-actuals.api.ts';

/** A fiscal year by its parts: a row for each 区, 手続 or 所属, and the whole, a column for each period. A part leads to its trend and its entry form. */
export function BreakdownSection({
  kpi,
  fiscalYear,
  asOf,
  shown,
}: {
  kpi: KpiView;
  fiscalYear: number | undefined;
  asOf: string | undefined;
  /** The part whose trend is drawn now. */
  shown: string | undefined;
}) {
  const t = useTexts(BREAKDOWN_TEXTS);
  const calendar = useTenantCalendar();
  const query = useQuery(breakdownQuery(kpi.id, { fiscalYear, asOf }));
  return (
    <section className="mb-8">
      <Loaded query={query} skeleton={<Room rows={1 + (kpi.breakdown?.keys.length ?? 0)} />}>
        {(year) => (
          <>
            <h2 className="mb-3 text-[1.25rem]">
              {t('title', { dimension: t(year.dimension), year: calendar.fiscalYear(year.fiscalYear) })}
            </h2>
            {shown !== undefined && (
              <p className="mb-3">
                <Link to="/kpis/$kpiId" params={{ kpiId: kpi.id }}>
                  {t('showWhole')}
                </Link>
              </p>
            )}
            {[year.whole, ...year.parts].some(({ actuals }) => actuals.some((cell) => cell?.example)) && (
              <p className="mb-2 text-[0.875rem] text-sub">{t('withExample')}</p>
            )}
            <BreakdownTable kpi={kpi} year={year} shown={shown} />
          </>
        )}
      </Loaded>
    </section>
  );
}

/** As much room as the table will take, so that what stands below stays where it is. */
function Room({ rows }: { rows: number }) {
  return (
    <div style={{ minHeight: `${8 + 3.75 * rows}rem` }}>
      <Skeleton lines={8} />
    </div>
  );
}
