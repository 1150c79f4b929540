import { queryOptions } from '@tanstack/react-query';
import type { InitiativeListItem } from '#domain/initiatives/contract';
import { getAll } from '../../platform/http/all-pages.ts';

/** All initiatives of a plan; the list filters them itself, so that it can say what each filter removed. */
export function initiativesQuery(planId: string) {
  return queryOptions({
    queryKey: ['initiatives', { planId }],
    queryFn: ({ signal }) => getAll<InitiativeListItem>('/initiatives', { planId }, signal),
  });
}
