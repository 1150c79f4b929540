import { createLazyRoute } from '@tanstack/react-router';
import { RoadmapScreen } from '../features/roadmap/RoadmapScreen.tsx';
import { changeScheduleItem } from '../features/schedule-items/schedule-items.api.ts';
import { ScheduleItemDialog } from '../features/schedule-items/ScheduleItemDialog.tsx';
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
          save={changeScheduleItem}
          renderForm={({ initiative, item, onClose }) => (
            <ScheduleItemDialog initiativeId={initiative.id} item={item} plan={plan} onClose={onClose} />
          )}
          onSearch={(change) =>
            void navigate({ search: (before) => ({ ...before, ...change }), replace: true, resetScroll: false })
          }
        />
      )}
    </WithPlan>
  );
}

export const Route = createLazyRoute('/signed-in/roadmap')({ component: Roadmap });
