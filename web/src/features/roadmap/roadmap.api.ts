import { queryOptions } from '@tanstack/react-query';
import type { RoadmapView } from '#domain/roadmap/contract';
import { get } from '../../platform/http/http.ts';

/** Everything the Gantt draws, in one call. `edition` adds that edition's bars. */
export function roadmapQuery(planId: string, asOf: string | undefined, edition: number | undefined) {
  return queryOptions({
    queryKey: ['roadmap', planId, asOf ?? null, edition ?? null],
    queryFn: ({ signal }) => get<RoadmapView>(`/plans/${planId}/roadmap`, { asOf, edition }, signal),
  });
}
