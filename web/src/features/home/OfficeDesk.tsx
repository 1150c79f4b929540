import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { fiscalYearOfPeriod } from '#domain/calendar/period';
import type { DashboardView } from '#domain/dashboard/contract';
import type { PlanSummary } from '#domain/plans/contract';
import { useTenantCalendar } from '../../platform/format/fiscal-years.tsx';
import { Name } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { Block } from './Block.tsx';
import { closuresQuery } from './home.api.ts';
import { HOME_TEXTS } from './locale.ts';

/** What the office has to chase: departments that owe a report, and which periods it has closed. */
export function OfficeDesk({ plan, dashboard }: { plan: PlanSummary; dashboard: DashboardView }) {
  const t = useTexts(HOME_TEXTS);
  return (
    <>
      <Block title={t('unanswered.title')}>
        {dashboard.unanswered.length === 0 ? (
          <p>{t('unanswered.none')}</p>
        ) : (
          <ul className="flex flex-col gap-2">
            {dashboard.unanswered.map(({ department, kpis }) => (
              <li key={department.id} className="flex flex-wrap justify-between gap-x-4">
                <Link to="/initiatives" search={{ department: department.id }}>
                  <Name of={department} />
                </Link>
                <span className="tabular-nums">
                  {t('unanswered.kpis', { count: kpis.length })} /{' '}
                  {t('unanswered.periods', { count: kpis.reduce((sum, { missing }) => sum + missing, 0) })}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Block>
      <Closures plan={plan} fiscalYear={dashboard.fiscalYear} />
    </>
  );
}

function Closures({ plan, fiscalYear }: { plan: PlanSummary; fiscalYear: number }) {
  const t = useTexts(HOME_TEXTS);
  const calendar = useTenantCalendar();
  const query = useQuery(closuresQuery(plan.id));
  return (
    <Block title={t('closures.title')} action={<Link to="/period-closures">{t('closures.run')}</Link>}>
      <Loaded query={query}>
        {(closures) => {
          const standing = closures.filter(
            ({ period, reopenedAt }) => reopenedAt === null && fiscalYearOfPeriod(period) === fiscalYear,
          );
          if (standing.length === 0)
            return <p>{t('closures.none', { fiscalYear: calendar.fiscalYear(fiscalYear) })}</p>;
          return (
            <ul className="flex flex-wrap gap-x-6 gap-y-1">
              {standing.map(({ id, period }) => (
                <li key={id}>{calendar.period(period, plan.fiscalStartMonth)}</li>
              ))}
            </ul>
          );
        }}
      </Loaded>
    </Block>
  );
}
