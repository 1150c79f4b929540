import { useQuery } from '@tanstack/react-query';
import { createLazyRoute } from '@tanstack/react-router';
import { initiativeQuery } from '../features/initiatives/initiative.api.ts';
import { InitiativeSheet } from '../features/initiatives/InitiativeSheet.tsx';
import { InitiativeKpis } from '../features/kpis/InitiativeKpis.tsx';
import { ScheduleSection } from '../features/schedule-items/ScheduleSection.tsx';
import { useCurrentPlan } from '../platform/plan/current-plan.ts';
import { useLevelName } from '../platform/wording/level-name.ts';
import { Loaded } from '../ui/Loaded.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';

/** The sheet is the initiative's; its schedule and KPIs are drawn by the features they belong to. */
function Initiative() {
  const { initiativeId } = Route.useParams();
  const search = Route.useSearch();
  const title = useLevelName('initiative', 'many');
  const query = useQuery(initiativeQuery(initiativeId));
  const plan = useCurrentPlan(query.data?.planId);
  const asOf = search.asOf ?? plan?.defaultAsOf;
  return (
    <Loaded query={query} title={title} skeleton={<Skeleton lines={14} />}>
      {(initiative) => (
        <InitiativeSheet
          initiative={initiative}
          schedule={
            plan && asOf ? <ScheduleSection initiative={initiative} plan={plan} asOf={asOf} /> : <Skeleton lines={3} />
          }
          kpis={
            <InitiativeKpis initiativeId={initiative.id} shown={{ asOf: search.asOf, fiscalYear: search.fiscalYear }} />
          }
        />
      )}
    </Loaded>
  );
}

export const Route = createLazyRoute('/signed-in/initiatives/$initiativeId')({ component: Initiative });
