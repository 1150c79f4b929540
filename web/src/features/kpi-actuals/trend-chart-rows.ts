import type { TrendView } from '#domain/kpi-actuals/contract';
import type { TrendPoint } from '#domain/kpi-actuals/trend';

/** One place on the chart's time axis. A `null` is a gap, never 0. */
export type ChartRow = {
  period: string;
  fiscalYear: number;
  actual: number | null;
  provisional: boolean;
  target: number | null;
  formerTarget: number | null;
  range: [number, number] | null;
  ended: boolean;
};

/** Counts and running totals are drawn as the year's value so far, so that they stand beside the year's target. */
export function isCumulative({ kind }: Pick<TrendView, 'kind'>): boolean {
  return kind === 'count' || kind === 'running_total';
}

/** The number a point is drawn at. */
export function drawnValue(model: TrendView, point: TrendPoint): number | null {
  return isCumulative(model) ? point.toDate : point.value;
}

export function chartRows(model: TrendView): ChartRow[] {
  return model.points.map((point) => {
    const steps = model.targets.filter(({ fiscalYear }) => fiscalYear === point.fiscalYear);
    const present = steps.findLast(({ superseded }) => !superseded);
    const former = steps.find(({ superseded, setOn }) => superseded && setOn <= point.to);
    return {
      period: point.period,
      fiscalYear: point.fiscalYear,
      actual: drawnValue(model, point),
      provisional: point.provisional,
      target: present?.value ?? null,
      formerTarget: former?.value ?? null,
      range: present && present.low !== null && present.high !== null ? [present.low, present.high] : null,
      ended: point.ended,
    };
  });
}

/** The unbroken series, oldest first: a line is drawn through each of them and never from one to the next. */
export function seriesOf(model: TrendView): number[] {
  return [...new Set(model.points.map(({ series }) => series))];
}

/** Where the vertical axis starts: 0, except for rates that all lie within 20 points far from it. */
export function axisStart(model: TrendView, rows: readonly ChartRow[]): number {
  if (isCumulative(model) || model.kind === 'milestone' || model.kind === 'level') return 0;
  const values = rows
    .flatMap(({ actual, target, range }) => [actual, target, ...(range ?? [])])
    .filter((value) => value !== null);
  if (values.length === 0) return 0;
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return least > 20 && most - least < 20 ? Math.floor(least / 10) * 10 : 0;
}
