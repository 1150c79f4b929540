import { createLazyRoute } from '@tanstack/react-router';
import { DashboardScreen } from '../features/dashboard/DashboardScreen.tsx';
import { WithPlan } from './WithPlan.tsx';

export const Route = createLazyRoute('/signed-in/dashboard')({
  component: () => (
    <WithPlan title="dashboard">{(plan, shown) => <DashboardScreen plan={plan} shown={shown} />}</WithPlan>
  ),
});
