import { createLazyRoute } from '@tanstack/react-router';
import { RoadmapScreen } from '../features/roadmap/RoadmapScreen.tsx';
import { WithPlan } from './WithPlan.tsx';

function Roadmap() {
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <WithPlan title="roadmap">
      {(plan) => (
        <RoadmapScreen
          plan={plan}
          search={search}
          onSearch={(change) =>
            void navigate({ search: (before) => ({ ...before, ...change }), replace: true, resetScroll: false })
          }
        />
      )}
    </WithPlan>
  );
}

export const Route = createLazyRoute('/signed-in/roadmap')({ component: Roadmap });
