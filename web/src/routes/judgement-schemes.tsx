import { createLazyRoute } from '@tanstack/react-router';
import { SchemesScreen } from '../features/judgement-schemes/SchemesScreen.tsx';
import { fiscalYearShown } from '../platform/plan/current-plan.ts';
import { WithPlan } from './WithPlan.tsx';

export const Route = createLazyRoute('/signed-in/judgement-schemes')({
  component: () => (
    <WithPlan title="schemes">
      {(plan, shown) => <SchemesScreen key={plan.id} plan={plan} fiscalYear={fiscalYearShown(plan, shown)} />}
    </WithPlan>
  ),
});
