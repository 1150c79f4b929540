import { createLazyRoute } from '@tanstack/react-router';
import { PeriodClosuresScreen } from '../features/period-closures/PeriodClosuresScreen.tsx';
import { fiscalYearShown } from '../platform/plan/current-plan.ts';
import { WithPlan } from './WithPlan.tsx';

export const Route = createLazyRoute('/signed-in/period-closures')({
  component: () => (
    <WithPlan title="closures">
      {(plan, shown) => <PeriodClosuresScreen plan={plan} fiscalYear={fiscalYearShown(plan, shown)} />}
    </WithPlan>
  ),
});
