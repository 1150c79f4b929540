import type { QueryClient } from '@tanstack/react-query';
import { trendQuery } from '../features/kpi-actuals/kpi-actuals.api.ts';
import { kpiQuery } from '../features/kpis/kpis.api.ts';
import { sessionQuery } from '../platform/session/session.ts';

type Asked = { asOf?: string | undefined; breakdown?: string | undefined };

/**
 * Asks for a KPI, its trend and the code that draws it, all at once, while the code of the screen is still on the way. What
 * fails is asked again, and told, by the screen.
 */
export function readKpiAhead(queries: QueryClient, kpiId: string, { asOf, breakdown }: Asked): void {
  if (queries.getQueryData(sessionQuery.queryKey)?.permissions['plans.read'] === undefined) return;
  void queries.prefetchQuery(kpiQuery(kpiId));
  void queries.prefetchQuery(trendQuery(kpiId, asOf, breakdown));
  void import('../features/kpi-actuals/TrendChart.tsx');
}
