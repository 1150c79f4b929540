import { createLazyRoute } from '@tanstack/react-router';
import { AddInitiative } from '../features/initiatives/AddInitiative.tsx';
import { Only } from './Only.tsx';
import { WithPlan } from './WithPlan.tsx';

function NewInitiative() {
  const navigate = Route.useNavigate();
  return (
    <Only permission="initiatives.write">
      <WithPlan title="initiatives">
        {(plan) => (
          <AddInitiative
            key={plan.id}
            planId={plan.id}
            onDone={({ id }) =>
              void navigate({ to: '/initiatives/$initiativeId', params: { initiativeId: id }, ignoreBlocker: true })
            }
          />
        )}
      </WithPlan>
    </Only>
  );
}

export const Route = createLazyRoute('/signed-in/initiatives/new')({ component: NewInitiative });
