import { createLazyRoute } from '@tanstack/react-router';
import { PlanScreen } from '../features/plans/PlanScreen.tsx';
import { WithPlan } from './WithPlan.tsx';

export const Route = createLazyRoute('/signed-in/plan')({
  component: () => <WithPlan title="plan">{(plan) => <PlanScreen planId={plan.id} />}</WithPlan>,
});
