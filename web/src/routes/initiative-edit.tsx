import { useQuery } from '@tanstack/react-query';
import { createLazyRoute } from '@tanstack/react-router';
import type { InitiativeView } from '#domain/initiatives/contract';
import { EditInitiative } from '../features/initiatives/EditInitiative.tsx';
import { initiativeQuery, planQuery } from '../features/initiatives/initiative.api.ts';
import { Loaded } from '../ui/Loaded.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { Only } from './Only.tsx';

function InitiativeEdit() {
  const { initiativeId } = Route.useParams();
  const query = useQuery(initiativeQuery(initiativeId));
  return (
    <Only permission="initiatives.write">
      <Loaded query={query} skeleton={<Skeleton lines={14} />}>
        {(initiative) => <OfPlan key={initiative.id} initiative={initiative} />}
      </Loaded>
    </Only>
  );
}

function OfPlan({ initiative }: { initiative: InitiativeView }) {
  const navigate = Route.useNavigate();
  const query = useQuery(planQuery(initiative.planId));
  return (
    <Loaded query={query} skeleton={<Skeleton lines={14} />}>
      {(plan) => (
        <EditInitiative
          initiative={initiative}
          plan={plan}
          onDone={() =>
            void navigate({
              to: '/initiatives/$initiativeId',
              params: { initiativeId: initiative.id },
              ignoreBlocker: true,
            })
          }
        />
      )}
    </Loaded>
  );
}

export const Route = createLazyRoute('/signed-in/initiatives/$initiativeId/edit')({ component: InitiativeEdit });
