import { type ComponentProps, lazy, Suspense, useState } from 'react';
import type TrendChart from './TrendChart.tsx';

let loaded: typeof TrendChart | null = null;

/** Recharts is the largest thing we load: only with the first chart. */
export async function loadTrendChart(): Promise<{ default: typeof TrendChart }> {
  const chart = await import('./TrendChart.tsx');
  loaded = chart.default;
  return chart;
}

const Lazy = lazy(loadTrendChart);

/** The chart, at once where its code is there: React would show the empty place first, and for 300 ms at least. */
export function LazyTrendChart(props: ComponentProps<typeof TrendChart>) {
  const [Chart] = useState(() => loaded ?? Lazy);
  return (
    <Suspense fallback={<div className="trend-chart" aria-busy="true" />}>
      <Chart {...props} />
    </Suspense>
  );
}
