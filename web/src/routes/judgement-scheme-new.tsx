import { createLazyRoute } from '@tanstack/react-router';
import { EditSchemeOfPlan } from './EditSchemeOfPlan.tsx';

function NewScheme() {
  const { from = 'default' } = Route.useSearch();
  return <EditSchemeOfPlan id={from} act="copy" />;
}

export const Route = createLazyRoute('/signed-in/judgement-schemes/new')({ component: NewScheme });
