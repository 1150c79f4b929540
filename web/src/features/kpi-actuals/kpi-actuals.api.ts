import { queryOptions } from '@tanstack/react-query';
import type { Period } from '#domain/calendar/period';
import type { ActualsOfYear, ActualView, RecordActualInput, TrendView } from '#domain/kpi-actuals/contract';
import type { OverrideVerdictInput, VerdictOverrideView, WithdrawOverrideInput } from '#domain/kpis/contract';
import { get, put, remove } from '../../platform/http/http.ts';

/** Chart, table and sentence of one KPI as it stood on a day. */
export function trendQuery(kpiId: string, asOf: string | undefined) {
  return queryOptions({
    queryKey: ['kpis', kpiId, 'trend', asOf ?? null],
    queryFn: ({ signal }) => get<TrendView>(`/kpis/${kpiId}/trend`, { asOf }, signal),
  });
}

/** One fiscal year of reports, period by period, for entry. */
export function actualsOfYearQuery(kpiId: string, fiscalYear: number) {
  return queryOptions({
    queryKey: ['kpis', kpiId, 'actuals', fiscalYear],
    queryFn: ({ signal }) => get<ActualsOfYear>(`/kpis/${kpiId}/actuals`, { fiscalYear }, signal),
  });
}

/** Report one period; `seen` is the version the form was opened on, or `absent`. */
export function recordActual(kpiId: string, period: Period, input: RecordActualInput, seen: number | 'absent') {
  return put<ActualView>(`/kpis/${kpiId}/actuals/${period}`, input, { version: seen });
}

/** Verdicts by hand on a KPI, one of each fiscal year. */
export function overridesQuery(kpiId: string) {
  return queryOptions({
    queryKey: ['kpis', kpiId, 'verdict-overrides'],
    queryFn: async ({ signal }) =>
      (await get<{ items: VerdictOverrideView[] }>(`/kpis/${kpiId}/verdict-overrides`, {}, signal)).items,
  });
}

/** Give a verdict by hand; `seen` is the version the form was opened on, or `absent`. */
export function overrideVerdict(
  kpiId: string,
  fiscalYear: number,
  input: OverrideVerdictInput,
  seen: number | 'absent',
) {
  return put<VerdictOverrideView>(`/kpis/${kpiId}/verdict-overrides/${fiscalYear}`, input, { version: seen });
}

export function withdrawOverride({ kpiId, fiscalYear, version }: VerdictOverrideView, input: WithdrawOverrideInput) {
  return remove<VerdictOverrideView>(`/kpis/${kpiId}/verdict-overrides/${fiscalYear}`, input, { version });
}
