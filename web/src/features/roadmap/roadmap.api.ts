import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { RoadmapView } from '#domain/roadmap/contract';
import { get } from '../../platform/http/http.ts';

/** Everything the Gantt draws, in one call. `edition` adds that edition's bars. */
export function roadmapQuery(planId: string, asOf: string | undefined, edition: number | undefined) {
  return queryOptions({
    queryKey: ['roadmap', planId, asOf ?? null, edition ?? null],
    // Laying an edition beneath leaves the picture standing until it is there.
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => get<RoadmapView>(`/plans/${planId}/roadmap`, { asOf, edition }, signal),
  });
}
