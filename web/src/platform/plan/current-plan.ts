import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import type { Day } from '#domain/calendar/day';
import { fiscalYearOfDay } from '#domain/calendar/fiscal-year';
import type { DashboardView } from '#domain/dashboard/contract';
import type { PlanSummary } from '#domain/plans/contract';
import { getAll } from '../http/all-pages.ts';
import { get } from '../http/http.ts';
import { newestFirst, planShown } from './plan-shown.ts';

/** The tenant's plans, newest period first. */
export const plansQuery = queryOptions({
  queryKey: ['plans'],
  queryFn: async ({ signal }) => newestFirst(await getAll<PlanSummary>('/plans', {}, signal)),
  staleTime: 60_000,
});

/** The plan the address names, else the newest; `undefined` while loading, `null` when there is none. */
export function useCurrentPlan(planId: string | undefined): PlanSummary | null | undefined {
  const { data } = useQuery(plansQuery);
  return data === undefined ? undefined : planShown(data, planId);
}

/** What a screen was asked to show; absent = the plan's own default. */
export type Shown = { asOf?: Day | undefined; fiscalYear?: number | undefined };

/** The fiscal year a screen speaks of: the one asked for, else that of its day, within the plan. */
export function fiscalYearShown(plan: PlanSummary, { asOf, fiscalYear }: Shown): number {
  const { fromFiscalYear, toFiscalYear } = plan.period;
  const ofDay = fiscalYearOfDay(asOf ?? plan.defaultAsOf, plan.fiscalStartMonth);
  return fiscalYear ?? Math.min(Math.max(ofDay, fromFiscalYear), toFiscalYear);
}

/** The whole plan judged on one day: dashboard, home and the list of initiatives read the same answer. */
export function dashboardQuery(planId: string, { asOf, fiscalYear }: Shown) {
  return queryOptions({
    queryKey: ['plans', planId, 'dashboard', { asOf, fiscalYear }],
    queryFn: ({ signal }) => get<DashboardView>(`/plans/${planId}/dashboard`, { asOf, fiscalYear }, signal),
    placeholderData: keepPreviousData,
  });
}
