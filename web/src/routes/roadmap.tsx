import { createLazyRoute } from '@tanstack/react-router';
import { RoadmapScreen } from '../features/roadmap/RoadmapScreen.tsx';
import { useCurrentPlan } from '../platform/plan/current-plan.ts';

function Roadmap() {
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  const plan = useCurrentPlan(search.plan);
  return (
    <RoadmapScreen
      plan={plan}
      search={search}
      onSearch={(change) =>
        void navigate({ search: (before) => ({ ...before, ...change }), replace: true, resetScroll: false })
      }
    />
  );
}

export const Route = createLazyRoute('/signed-in/roadmap')({ component: Roadmap });
