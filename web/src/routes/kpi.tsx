import { useQuery } from '@tanstack/react-query';
import { createLazyRoute } from '@tanstack/react-router';
import { TrendSection } from '../features/kpi-actuals/TrendSection.tsx';
import { kpiQuery } from '../features/kpis/kpis.api.ts';
import { KpiScreen } from '../features/kpis/KpiScreen.tsx';
import { Loaded } from '../ui/Loaded.tsx';

function Kpi() {
  const { kpiId } = Route.useParams();
  const { asOf } = Route.useSearch();
  const query = useQuery(kpiQuery(kpiId));
  return (
    <Loaded query={query}>
      {(kpi) => <KpiScreen kpi={kpi} trend={<TrendSection kpiId={kpi.id} asOf={asOf} />} />}
    </Loaded>
  );
}

export const Route = createLazyRoute('/signed-in/kpis/$kpiId')({ component: Kpi });
