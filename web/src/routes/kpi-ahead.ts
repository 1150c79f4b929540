import type { QueryClient } from '@tanstack/react-query';
import { breakdownQuery, overridesQuery, trendQuery } from '../features/kpi-actuals/kpi-actuals.api.ts';
import { loadTrendChart } from '../features/kpi-actuals/LazyTrendChart.tsx';
import { kpiQuery } from '../features/kpis/kpis.api.ts';
import { sessionQuery } from '../platform/session/session.ts';

type Asked = { asOf: string | undefined; fiscalYear: number | undefined; breakdown: string | undefined };

/**
 * Asks for everything that a KPI's screen shows and for the code that draws it, all at once, while the code of the screen is
 * still on the way; for its parts as soon as it is known to have some. What fails is asked again, and told, by the screen.
 */
export function readKpiAhead(queries: QueryClient, kpiId: string, asked: Asked): void {
  if (queries.getQueryData(sessionQuery.queryKey)?.permissions['plans.read'] === undefined) return;
  void queries.prefetchQuery(trendQuery(kpiId, asked.asOf, asked.breakdown));
  void queries.prefetchQuery(overridesQuery(kpiId));
  void loadTrendChart();
  void readPartsAhead(queries, kpiId, asked);
}

async function readPartsAhead(queries: QueryClient, kpiId: string, { asOf, fiscalYear }: Asked): Promise<void> {
  const kpi = kpiQuery(kpiId);
  await queries.prefetchQuery(kpi);
  if (queries.getQueryData(kpi.queryKey)?.breakdown) {
    await queries.prefetchQuery(breakdownQuery(kpiId, { fiscalYear, asOf }));
  }
}
