import { usePlotArea, useXAxisScale, useYAxisScale } from 'recharts';
import type { TrendRow, TrendStep } from '#domain/kpi-actuals/trend-drawing';
import { type Obstacle, WEIGHTS } from './label-places.ts';

const LINE_WIDTH = 4;
const DOT = 10;

type Drawn = {
  rows: readonly TrendRow[];
  steps: readonly TrendStep[];
  /** Whether the actuals are bars. */
  isCumulative: boolean;
  baseline: number | null;
};

/** What is drawn on the plot and words should not cover: targets with their rises, the baseline, bars or dots. */
export function useObstacles({ rows, steps, isCumulative, baseline }: Drawn): Obstacle[] {
  const x = useXAxisScale();
  const y = useYAxisScale();
  const area = usePlotArea();
  if (x === undefined || y === undefined || area === undefined) return [];
  const start = (period: TrendRow['period']) => x(period, { position: 'start' }) ?? 0;
  const end = (period: TrendRow['period']) => x(period, { position: 'end' }) ?? 0;
  const line = (from: number, to: number, at: number): Obstacle => ({
    x: from,
    y: (y(at) ?? 0) - LINE_WIDTH / 2,
    width: to - from,
    height: LINE_WIDTH,
    weight: WEIGHTS.line,
  });
  const targets = steps.flatMap(({ first, last, target: { value } }) =>
    value === null ? [] : [line(start(first), end(last), value)],
  );
  const rises = steps.flatMap(({ first, superseded, target }, index): Obstacle[] => {
    const before = steps.slice(0, index).findLast((step) => !step.superseded)?.target.value ?? null;
    if (superseded || target.value === null || before === null) return [];
    const [one, other] = [y(before) ?? 0, y(target.value) ?? 0];
    return [
      {
        x: start(first) - LINE_WIDTH / 2,
        y: Math.min(one, other),
        width: LINE_WIDTH,
        height: Math.abs(one - other),
        weight: WEIGHTS.line,
      },
    ];
  });
  const actuals = rows.flatMap(({ period, actual }): Obstacle[] => {
    if (actual === null) return [];
    const [top, bottom] = [y(actual) ?? 0, area.y + area.height];
    const middle = (start(period) + end(period)) / 2;
    return [
      isCumulative
        ? { x: start(period), y: top, width: end(period) - start(period), height: bottom - top, weight: WEIGHTS.bar }
        : { x: middle - DOT / 2, y: top - DOT / 2, width: DOT, height: DOT, weight: WEIGHTS.line },
    ];
  });
  return [
    ...targets,
    ...rises,
    ...actuals,
    ...(baseline === null ? [] : [line(area.x, area.x + area.width, baseline)]),
  ];
}
