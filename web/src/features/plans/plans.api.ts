import { queryOptions } from '@tanstack/react-query';
import type { PlanView } from '#domain/plans/contract';
import { get } from '../../platform/http/http.ts';

export function planQuery(planId: string) {
  return queryOptions({
    queryKey: ['plans', planId],
    queryFn: ({ signal }) => get<PlanView>(`/plans/${planId}`, {}, signal),
  });
}
