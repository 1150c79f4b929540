import { Bar, CartesianGrid, ComposedChart, Line, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { isCumulative, rowsOf, windowOf } from '#domain/kpi-actuals/trend-drawing';
import { trendModel } from './trend-model.ts';

/** Recharts as its own examples use it, with the same points: axes, grid, tooltip, actual and target. */
export function prepare() {
  const model = trendModel();
  const rows = rowsOf(model, windowOf(model, false));
  const targets = new Map(model.targets.map(({ fiscalYear, value }) => [fiscalYear, value]));
  const data = rows.map((row) => ({ ...row, target: targets.get(row.fiscalYear) ?? null }));
  return (
    <div className="trend-chart">
      <ResponsiveContainer width="100%" height="100%">
        <ComposedChart data={data}>
          <CartesianGrid vertical={false} />
          <XAxis dataKey="period" />
          <YAxis />
          <Tooltip isAnimationActive={false} />
          {isCumulative(model) ? (
            <Bar dataKey="actual" isAnimationActive={false} />
          ) : (
            <Line dataKey="actual" isAnimationActive={false} connectNulls={false} />
          )}
          <Line dataKey="target" type="stepAfter" isAnimationActive={false} />
        </ComposedChart>
      </ResponsiveContainer>
    </div>
  );
}

export const mark = '.recharts-surface path';
