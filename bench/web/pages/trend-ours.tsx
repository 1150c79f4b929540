import { windowOf } from '#domain/kpi-actuals/trend-drawing';
import TrendChart from '../../../web/src/features/kpi-actuals/TrendChart.tsx';
import { trendModel } from './trend-model.ts';

export function prepare() {
  const model = trendModel();
  return <TrendChart model={model} pair={null} window={windowOf(model, false)} showPrevious={false} />;
}

export const mark = '.recharts-surface path';
