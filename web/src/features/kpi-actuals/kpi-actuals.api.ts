import { queryOptions } from '@tanstack/react-query';
import type { Period } from '#domain/calendar/period';
import type {
  ActualsOfYear,
  ActualView,
  BreakdownOfYear,
  ExpectationView,
  ExpectInput,
  RecordActualInput,
  TrendView,
} from '#domain/kpi-actuals/contract';
import type { OverrideVerdictInput, VerdictOverrideView, WithdrawOverrideInput } from '#domain/kpis/contract';
import { get, put, remove } from '../../platform/http/http.ts';

/** Chart, table and sentence of one KPI, or of a part of it, as it stood on a day. */
export function trendQuery(kpiId: string, asOf: string | undefined, breakdown?: string) {
  return queryOptions({
    queryKey: ['kpis', kpiId, 'trend', asOf ?? null, breakdown ?? null],
    queryFn: ({ signal }) => get<TrendView>(`/kpis/${kpiId}/trend`, { asOf, breakdown }, signal),
  });
}

/** A fiscal year of a KPI by its parts; the KPI is broken down. */
export function breakdownQuery(kpiId: string, at: { fiscalYear: number | undefined; asOf: string | undefined }) {
  return queryOptions({
    queryKey: ['kpis', kpiId, 'breakdown', at],
    queryFn: ({ signal }) => get<BreakdownOfYear>(`/kpis/${kpiId}/breakdown`, at, signal),
  });
}

/** One fiscal year of reports on a KPI, or on a part of it, period by period, for entry. */
export function actualsOfYearQuery(kpiId: string, fiscalYear: number, breakdown?: string) {
  return queryOptions({
    queryKey: ['kpis', kpiId, 'actuals', fiscalYear, breakdown ?? null],
    queryFn: ({ signal }) => get<ActualsOfYear>(`/kpis/${kpiId}/actuals`, { fiscalYear, breakdown }, signal),
  });
}

/** Which report: of the whole, or of a part. */
export type EntryPlace = { kpiId: string; period: Period; breakdown: string | undefined };

/** Report one period; `seen` is the version the form was opened on, or `absent`. */
export function recordActual(
  { kpiId, period, breakdown }: EntryPlace,
  input: RecordActualInput,
  seen: number | 'absent',
) {
  const part = breakdown === undefined ? '' : `/${encodeURIComponent(breakdown)}`;
  return put<ActualView>(`/kpis/${kpiId}/actuals/${period}${part}`, input, { version: seen });
}

/** Say what is expected of the year's end; `seen` is the version the form was opened on, or `absent`. */
export function sayExpected(kpiId: string, fiscalYear: number, input: ExpectInput, seen: number | 'absent') {
  return put<ExpectationView>(`/kpis/${kpiId}/expectations/${fiscalYear}`, input, { version: seen });
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
