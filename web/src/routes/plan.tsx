import { createLazyRoute } from '@tanstack/react-router';
import { PlanScreen } from '../features/plans/PlanScreen.tsx';
import { useShowPlan } from './use-show-plan.ts';
import { WithPlan } from './WithPlan.tsx';

function Plan() {
  const show = useShowPlan();
  return <WithPlan title="plan">{(plan) => <PlanScreen planId={plan.id} onEntered={show} />}</WithPlan>;
}

export const Route = createLazyRoute('/signed-in/plan')({ component: Plan });
