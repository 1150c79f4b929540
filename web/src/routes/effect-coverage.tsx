import { createLazyRoute } from '@tanstack/react-router';
import { EffectCoverage } from '../features/initiatives/EffectCoverage.tsx';
import { WithPlan } from './WithPlan.tsx';

export const Route = createLazyRoute('/signed-in/effect-coverage')({
  component: () => <WithPlan title="coverage">{(plan) => <EffectCoverage planId={plan.id} />}</WithPlan>,
});
