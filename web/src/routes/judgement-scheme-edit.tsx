import { createLazyRoute } from '@tanstack/react-router';
import { EditScheme } from '../features/judgement-schemes/EditScheme.tsx';
import { fiscalYearShown } from '../platform/plan/current-plan.ts';
import { OfScheme } from './OfScheme.tsx';
import { Only } from './Only.tsx';
import { WithPlan } from './WithPlan.tsx';

function NextVersion() {
  const { schemeId } = Route.useParams();
  const navigate = Route.useNavigate();
  const done = () => void navigate({ to: '/judgement-schemes/$schemeId', params: { schemeId }, ignoreBlocker: true });
  return (
    <Only permission="judgement-schemes.write">
      <WithPlan title="schemes">
        {(plan, shown) => (
          <OfScheme id={schemeId}>
            {(scheme) => (
              <EditScheme
                key={schemeId}
                scheme={scheme}
                act="version"
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

export const Route = createLazyRoute('/signed-in/judgement-schemes/$schemeId/edit')({ component: NextVersion });
