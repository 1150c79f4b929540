import { useQuery } from '@tanstack/react-query';
import { createLazyRoute } from '@tanstack/react-router';
import { TrendSection } from '../features/kpi-actuals/TrendSection.tsx';
import { kpiQuery } from '../features/kpis/kpis.api.ts';
import { KpiScreen } from '../features/kpis/KpiScreen.tsx';
import { KPI_TEXTS } from '../features/kpis/locale.ts';
import { useTexts } from '../platform/i18n/texts.ts';
import { Loaded } from '../ui/Loaded.tsx';

function Kpi() {
  const { kpiId } = Route.useParams();
  const { asOf } = Route.useSearch();
  const query = useQuery(kpiQuery(kpiId));
  const t = useTexts(KPI_TEXTS);
  return (
    <Loaded query={query} title={t('kpi')}>
      {(kpi) => <KpiScreen kpi={kpi} trend={<TrendSection kpiId={kpi.id} asOf={asOf} />} />}
    </Loaded>
  );
}

export const Route = createLazyRoute('/signed-in/kpis/$kpiId')({ component: Kpi });
