import { createLazyRoute } from '@tanstack/react-router';
import { RoadmapPaper } from '../features/roadmap/RoadmapPaper.tsx';
import { WithPlan } from './WithPlan.tsx';

function RoadmapPrint() {
  const search = Route.useSearch();
  return <WithPlan title="roadmap">{(plan) => <RoadmapPaper plan={plan} search={search} />}</WithPlan>;
}

export const Route = createLazyRoute('/signed-in/print/roadmap')({ component: RoadmapPrint });
