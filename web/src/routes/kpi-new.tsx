import { useQuery } from '@tanstack/react-query';
import { createLazyRoute } from '@tanstack/react-router';
import { initiativeQuery } from '../features/initiatives/initiative.api.ts';
import { AddKpi } from '../features/kpis/AddKpi.tsx';
import { useCurrentPlan } from '../platform/plan/current-plan.ts';
import { Loaded } from '../ui/Loaded.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { Only } from './Only.tsx';

function NewKpi() {
  const { initiativeId } = Route.useParams();
  const navigate = Route.useNavigate();
  const query = useQuery(initiativeQuery(initiativeId));
  const plan = useCurrentPlan(query.data?.planId);
  return (
    <Only permission="kpis.write">
      <Loaded query={query}>
        {(initiative) =>
          plan ? (
            <AddKpi
              key={initiative.id}
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
          ) : (
            <Skeleton lines={10} />
          )
        }
      </Loaded>
    </Only>
  );
}

export const Route = createLazyRoute('/signed-in/initiatives/$initiativeId/kpis/new')({ component: NewKpi });
