import { createLazyRoute, useNavigate } from '@tanstack/react-router';
import { InitiativeList } from '../features/initiatives/InitiativeList.tsx';
import { WithPlan } from './WithPlan.tsx';

export const Route = createLazyRoute('/signed-in/initiatives')({ component: Initiatives });

function Initiatives() {
  const { q, policy, department, status, verdict, groupBy } = Route.useSearch();
  const navigate = useNavigate({ from: '/initiatives' });
  return (
    <WithPlan title="initiatives">
      {(plan, shown) => (
        <InitiativeList
          plan={plan}
          shown={shown}
          search={{ q, policy, department, status, verdict, groupBy }}
          onSearch={(part) => void navigate({ search: (before) => ({ ...before, ...part }), replace: true })}
        />
      )}
    </WithPlan>
  );
}
