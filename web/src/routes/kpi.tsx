import { useQuery } from '@tanstack/react-query';
import { createLazyRoute, useNavigate } from '@tanstack/react-router';
import { BreakdownSection } from '../features/kpi-actuals/BreakdownSection.tsx';
import { GrowthRate } from '../features/kpi-actuals/GrowthRate.tsx';
import { TrendSection } from '../features/kpi-actuals/TrendSection.tsx';
import { VerdictOverrides } from '../features/kpi-actuals/VerdictOverrides.tsx';
import { kpiQuery } from '../features/kpis/kpis.api.ts';
import { KpiScreen } from '../features/kpis/KpiScreen.tsx';
import { KPI_TEXTS } from '../features/kpis/locale.ts';
import { useTexts } from '../platform/i18n/texts.ts';
import { Loaded } from '../ui/Loaded.tsx';

function Kpi() {
  const { kpiId } = Route.useParams();
  const { asOf, fiscalYear, breakdown, previous = false, years } = Route.useSearch();
  const navigate = useNavigate();
  const query = useQuery(kpiQuery(kpiId));
  const t = useTexts(KPI_TEXTS);
  return (
    <Loaded query={query} title={t('kpi')}>
      {(kpi) => (
        <KpiScreen
          kpi={kpi}
          judgement={
            <>
              <GrowthRate kpi={kpi} asOf={asOf} />
              <VerdictOverrides kpiId={kpi.id} asOf={asOf} />
            </>
          }
          parts={kpi.breakdown && <BreakdownSection kpi={kpi} fiscalYear={fiscalYear} asOf={asOf} shown={breakdown} />}
          renderTrend={(below) => (
            <TrendSection
              kpiId={kpi.id}
              asOf={asOf}
              breakdown={breakdown}
              options={{ previous, all: years === 'all' }}
              onOptions={(options) =>
                void navigate({
                  to: '.',
                  search: (before) => ({
                    ...before,
                    previous: options.previous ? true : undefined,
                    years: options.all ? ('all' as const) : undefined,
                  }),
                  replace: true,
                })
              }
            >
              {below}
            </TrendSection>
          )}
        />
      )}
    </Loaded>
  );
}

export const Route = createLazyRoute('/signed-in/kpis/$kpiId')({ component: Kpi });
