import { createLazyRoute } from '@tanstack/react-router';
import { FollowUpsScreen } from '../features/follow-ups/FollowUpsScreen.tsx';
import { useCurrentPlan } from '../platform/plan/current-plan.ts';

function FollowUps() {
  const { department, open, asOf, plan: planId } = Route.useSearch();
  const navigate = Route.useNavigate();
  const plan = useCurrentPlan(planId);
  return (
    <FollowUpsScreen
      filter={{ department, open }}
      onFilter={(change) => void navigate({ search: (before) => ({ ...before, ...change }), replace: true })}
      asOf={asOf ?? plan?.defaultAsOf ?? null}
    />
  );
}

export const Route = createLazyRoute('/signed-in/follow-ups')({ component: FollowUps });
