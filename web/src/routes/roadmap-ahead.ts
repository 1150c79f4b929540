import type { QueryClient } from '@tanstack/react-query';
import { roadmapQuery } from '../features/roadmap/roadmap.api.ts';
import { plansQuery } from '../platform/plan/current-plan.ts';
import { planShown } from '../platform/plan/plan-shown.ts';
import { sessionQuery } from '../platform/session/session.ts';

type Asked = { plan?: string | undefined; asOf?: string | undefined; edition?: number | undefined };

/** Asks for the roadmap while its screen's code is still on the way. What fails is asked again, and told, by the screen. */
export async function readRoadmapAhead(queries: QueryClient, { plan, asOf, edition }: Asked): Promise<void> {
  if (queries.getQueryData(sessionQuery.queryKey)?.permissions['plans.read'] === undefined) return;
  await queries.prefetchQuery(plansQuery);
  const shown = planShown(queries.getQueryData(plansQuery.queryKey) ?? [], plan);
  if (shown !== null) await queries.prefetchQuery(roadmapQuery(shown.id, asOf, edition));
}
