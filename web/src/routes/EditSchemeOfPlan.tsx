import { useNavigate } from '@tanstack/react-router';
import { EditScheme } from '../features/judgement-schemes/EditScheme.tsx';
import { fiscalYearShown } from '../platform/plan/current-plan.ts';
import { OfScheme } from './OfScheme.tsx';
import { Only } from './Only.tsx';
import { WithPlan } from './WithPlan.tsx';

/** A scheme's next version or its copy, tried on the plan shown; then the screen of what was saved. */
export function EditSchemeOfPlan({ id, act }: { id: string; act: 'copy' | 'version' }) {
  const navigate = useNavigate();
  return (
    <Only permission="judgement-schemes.write">
      <WithPlan title="schemes">
        {(plan, shown) => (
          <OfScheme id={id}>
            {(scheme) => (
              <EditScheme
                key={id}
                scheme={scheme}
                act={act}
                plan={plan}
                fiscalYear={fiscalYearShown(plan, shown)}
                onDone={(schemeId) =>
                  void navigate({ to: '/judgement-schemes/$schemeId', params: { schemeId }, ignoreBlocker: true })
                }
              />
            )}
          </OfScheme>
        )}
      </WithPlan>
    </Only>
  );
}
