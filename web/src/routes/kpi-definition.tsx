import { useQuery } from '@tanstack/react-query';
import { createLazyRoute } from '@tanstack/react-router';
import type { KpiView } from '#domain/kpis/contract';
import { initiativeQuery } from '../features/initiatives/initiative.api.ts';
import { ChangeKpi } from '../features/kpis/ChangeKpi.tsx';
import { kpiQuery } from '../features/kpis/kpis.api.ts';
import { useCurrentPlan } from '../platform/plan/current-plan.ts';
import { Loaded } from '../ui/Loaded.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { Only } from './Only.tsx';

function KpiDefinition() {
  const { kpiId } = Route.useParams();
  const query = useQuery(kpiQuery(kpiId));
  return (
    <Only permission="kpis.write">
      <Loaded query={query}>{(kpi) => <OfPlan key={kpi.id} kpi={kpi} />}</Loaded>
    </Only>
  );
}

function OfPlan({ kpi }: { kpi: KpiView }) {
  const navigate = Route.useNavigate();
  const initiative = useQuery(initiativeQuery(kpi.initiativeId));
  const plan = useCurrentPlan(initiative.data?.planId);
  if (!plan) return <Skeleton lines={10} />;
  return (
    <ChangeKpi
      kpi={kpi}
      plan={plan}
      onDone={() => void navigate({ to: '/kpis/$kpiId', params: { kpiId: kpi.id }, ignoreBlocker: true })}
    />
  );
}

export const Route = createLazyRoute('/signed-in/kpis/$kpiId/definition')({ component: KpiDefinition });
