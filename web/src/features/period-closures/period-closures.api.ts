import { queryOptions } from '@tanstack/react-query';
import type { ClosePeriodInput, PeriodClosureView, ReopenPeriodInput } from '#domain/period-closures/contract';
import { getAll } from '../../platform/http/all-pages.ts';
import { post, remove } from '../../platform/http/http.ts';

/** Closures of a plan, also those that were opened again, newest first. */
export function closuresQuery(planId: string) {
  return queryOptions({
    queryKey: ['period-closures', planId],
    queryFn: ({ signal }) => getAll<PeriodClosureView>('/period-closures', { planId }, signal),
  });
}

export function closePeriod(input: ClosePeriodInput, key: string): Promise<PeriodClosureView> {
  return post('/period-closures', input, { key });
}

export function reopenPeriod({ id, version }: PeriodClosureView, input: ReopenPeriodInput): Promise<PeriodClosureView> {
  return remove(`/period-closures/${id}`, input, { version });
}
