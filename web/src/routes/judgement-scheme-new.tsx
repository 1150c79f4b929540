import { createLazyRoute } from '@tanstack/react-router';
import { EditScheme } from '../features/judgement-schemes/EditScheme.tsx';
import { fiscalYearShown } from '../platform/plan/current-plan.ts';
import { OfScheme } from './OfScheme.tsx';
import { Only } from './Only.tsx';
import { WithPlan } from './WithPlan.tsx';

function NewScheme() {
  const { from = 'default' } = Route.useSearch();
  const navigate = Route.useNavigate();
  const done = (schemeId: string) =>
    void navigate({ to: '/judgement-schemes/$schemeId', params: { schemeId }, ignoreBlocker: true });
  return (
    <Only permission="judgement-schemes.write">
      <WithPlan title="schemes">
        {(plan, shown) => (
          <OfScheme id={from}>
            {(scheme) => (
              <EditScheme
                key={from}
                scheme={scheme}
                act="copy"
                plan={plan}
                fiscalYear={fiscalYearShown(plan, shown)}
                onDone={done}
              />
            )}
          </OfScheme>
        )}
      </WithPlan>
    </Only>
  );
}

export const Route = createLazyRoute('/signed-in/judgement-schemes/new')({ component: NewScheme });
