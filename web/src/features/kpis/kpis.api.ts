import { queryOptions } from '@tanstack/react-query';
import type { KpiView, SetTargetInput, TargetView } from '#domain/kpis/contract';
import { get, put } from '../../platform/http/http.ts';

/** One KPI: its definition and versions, targets, validity. */
export function kpiQuery(kpiId: string) {
  return queryOptions({
    queryKey: ['kpis', kpiId],
    queryFn: ({ signal }) => get<KpiView>(`/kpis/${kpiId}`, {}, signal),
  });
}

/** Set or change the target of one fiscal year; `seen` is the version the form was opened on, or `absent`. */
export function setTarget(kpiId: string, fiscalYear: number, input: SetTargetInput, seen: number | 'absent') {
  return put<TargetView>(`/kpis/${kpiId}/targets/${fiscalYear}`, input, { version: seen });
}
