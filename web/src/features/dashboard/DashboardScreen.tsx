import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { lastDayOf } from '#domain/calendar/fiscal-year';
import type { DashboardView } from '#domain/dashboard/contract';
import type { PlanSummary } from '#domain/plans/contract';
import { useDates } from '../../platform/format/dates.ts';
import { useTenantCalendar } from '../../platform/format/fiscal-years.tsx';
import { Name } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { inPhrase, useLevelNames } from '../../platform/wording/level-name.ts';
import { dashboardQuery, type Shown } from '../../platform/plan/current-plan.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Headline } from './Headline.tsx';
import { InitiativeTable } from './InitiativeTable.tsx';
import { DASHBOARD_TEXTS } from './locale.ts';
import { Movers } from './Movers.tsx';
import { RollupList } from './RollupList.tsx';
import { Unanswered } from './Unanswered.tsx';

/** How the whole plan is doing, on one day. */
export function DashboardScreen({ plan, shown }: { plan: PlanSummary; shown: Shown }) {
  const t = useTexts(DASHBOARD_TEXTS);
  const query = useQuery(dashboardQuery(plan.id, shown));
  return (
    <>
      <PageHeader title={t('title')} above={<Name of={{ name: plan.title, nameEn: plan.titleEn }} />} />
      <Loaded query={query}>
        {(dashboard) => <Dashboard dashboard={dashboard} startMonth={plan.fiscalStartMonth} />}
      </Loaded>
    </>
  );
}

function Dashboard({ dashboard, startMonth }: { dashboard: DashboardView; startMonth: number }) {
  const t = useTexts(DASHBOARD_TEXTS);
  const level = useLevelNames();
  const { day } = useDates();
  const { fiscalYear } = useTenantCalendar();
  const isYearEnd = lastDayOf(dashboard.fiscalYear, startMonth) <= dashboard.asOf;
  return (
    <>
      <p className="mb-6">
        <span className="font-bold">
          {t('asOf', { fiscalYear: fiscalYear(dashboard.fiscalYear), day: day(dashboard.asOf) })}
        </span>{' '}
        <span className="text-sub">
          {t(`phase.${isYearEnd ? 'year_end' : 'mid_year'}`)} / {t(`reason.${dashboard.asOfReason}`)}
        </span>
      </p>
      <Headline dashboard={dashboard} isYearEnd={isYearEnd} />
      <Part title={t('byLevel', { level: inPhrase(level('policy')) })}>
        <RollupList
          label={t('byLevel', { level: inPhrase(level('policy')) })}
          rows={dashboard.byPolicy.map((policy) => ({ ...policy, head: <Name of={policy} /> }))}
        />
      </Part>
      <Part title={t('byLevel', { level: inPhrase(level('theme')) })}>
        <RollupList
          label={t('byLevel', { level: inPhrase(level('theme')) })}
          rows={dashboard.byTheme.map((theme) => ({ ...theme, head: <Name of={theme} /> }))}
        />
      </Part>
      <Part title={t('byDepartment')}>
        <RollupList
          label={t('byDepartment')}
          rows={dashboard.byDepartment.map((department) => ({ ...department, head: <Name of={department} /> }))}
        />
      </Part>
      <Part title={t('items', { initiative: inPhrase(level('initiative')) })}>
        <p className="mb-3 text-[0.875rem] text-sub">{t('itemsHelp')}</p>
        <InitiativeTable items={dashboard.items} />
      </Part>
      <Part title={t('missing')}>
        <Unanswered unanswered={dashboard.unanswered} />
      </Part>
      <Part title={t('movers')}>
        <Movers movers={dashboard.movers} />
      </Part>
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mb-12">
      <h2 className="mb-3 text-[1.25rem]">{title}</h2>
      {children}
    </section>
  );
}
