import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { InitiativeDashboardView } from '#domain/dashboard/contract';
import type { ChangeKpiInput, CreateKpiInput, KpiView, SetTargetInput, TargetView } from '#domain/kpis/contract';
import type { InitiativeScheduleView } from '#domain/schedule-items/contract';
import { get, patch, post, put } from '../../platform/http/http.ts';
import type { Shown } from '../../platform/plan/current-plan.ts';

/** One KPI: its definition and versions, targets, validity. */
export function kpiQuery(kpiId: string) {
  return queryOptions({
    queryKey: ['kpis', kpiId],
    queryFn: ({ signal }) => get<KpiView>(`/kpis/${kpiId}`, {}, signal),
  });
}

/** The verdicts on one initiative, as the dashboard of its plan has them. */
export function initiativeDashboardQuery(initiativeId: string, { asOf, fiscalYear }: Shown) {
  return queryOptions({
    queryKey: ['initiatives', initiativeId, 'dashboard', { asOf, fiscalYear }],
    queryFn: ({ signal }) =>
      get<InitiativeDashboardView>(`/initiatives/${initiativeId}/dashboard`, { asOf, fiscalYear }, signal),
    placeholderData: keepPreviousData,
  });
}

/** The KPIs of an initiative, in the order of its sheet. */
export function kpisQuery(initiativeId: string) {
  return queryOptions({
    queryKey: ['initiatives', initiativeId, 'kpis'],
    queryFn: async ({ signal }) =>
      (await get<{ items: KpiView[] }>(`/initiatives/${initiativeId}/kpis`, {}, signal)).items,
  });
}

/** What an initiative's schedule offers as the end of a KPI. */
export function milestonesQuery(initiativeId: string) {
  return queryOptions({
    queryKey: ['initiatives', initiativeId, 'milestones'],
    queryFn: async ({ signal }) => {
      const { items } = await get<InitiativeScheduleView>(`/initiatives/${initiativeId}/schedule-items`, {}, signal);
      return items.filter(({ kind }) => kind !== 'bar');
    },
  });
}

/** Adds a KPI, or with `pairedCount` a 件数・割合 pair; the answer is the KPI itself. */
export function createKpi(initiativeId: string, input: CreateKpiInput, key: string) {
  return post<KpiView>(`/initiatives/${initiativeId}/kpis`, input, { key });
}

/** 412 when somebody has changed it since `seen`. */
export function changeKpi(kpiId: string, input: ChangeKpiInput, seen: number) {
  return patch<KpiView>(`/kpis/${kpiId}`, input, { version: seen });
}

/** Set or change the target of one fiscal year; `seen` is the version the form was opened on, or `absent`. */
export function setTarget(kpiId: string, fiscalYear: number, input: SetTargetInput, seen: number | 'absent') {
  return put<TargetView>(`/kpis/${kpiId}/targets/${fiscalYear}`, input, { version: seen });
}
