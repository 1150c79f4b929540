import { queryOptions } from '@tanstack/react-query';
import type { InitiativeView } from '#domain/initiatives/contract';
import { get } from '../../platform/http/http.ts';

/** One initiative with everything its sheet prints, except schedule and KPIs. */
export function initiativeQuery(initiativeId: string) {
  return queryOptions({
    queryKey: ['initiatives', initiativeId],
    queryFn: ({ signal }) => get<InitiativeView>(`/initiatives/${initiativeId}`, {}, signal),
  });
}
