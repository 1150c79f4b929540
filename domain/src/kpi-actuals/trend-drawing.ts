import type { Day } from '../calendar/day.ts';
import type { FiscalYear } from '../calendar/fiscal-year.ts';
import { frequencyOf, periodsOf } from '../calendar/period.ts';
import type { KpiKind, ValueState, Verdict } from '../kpis/codes.ts';
import type { Target } from '../kpis/comparison.ts';
import type { TrendModel, TrendPoint, TrendTarget } from './trend.ts';
import type { TrendMark } from './trend-marks.ts';

/** One place on a chart's time axis. A `null` is a gap, never 0. */
export type TrendRow = Pick<TrendPoint, 'period' | 'fiscalYear' | 'provisional' | 'correctedAfterReview'> & {
  actual: number | null;
  /** The year before at the same period, drawn on request. */
  previous: number | null;
  suppressed: boolean;
  /** First fiscal year of the unbroken series: no line joins two of them. */
  series: FiscalYear;
  when: 'before_plan' | 'ended' | 'future';
};

/** A piece of a target: the rows it reaches over, both inside. */
export type TrendStep = { first: TrendRow['period']; last: TrendRow['period']; target: Target; superseded: boolean };

/** A mark with the number it has in the list and the row it stands on; `null` outside of what is drawn. */
export type TrendFlag = { number: number; mark: TrendMark; period: TrendRow['period'] | null };

/** Why a period has no number: a value state that was reported, or what is said of a year like it. */
export type TrendAbsence =
  | Exclude<ValueState, 'value'>
  | Extract<Verdict, 'closed' | 'not_measurable' | 'not_due' | 'unreported' | 'not_computable'>;

/** Vertical axis. `truncated`: it does not start at 0, and the chart has to say so. */
export type TrendAxis = { from: number; to: number; ticks: number[]; truncated: boolean };

/** 見込み from where the actuals end to the end of the year, and there no further. Heights on the chart's axis. */
export type TrendOutlookShape = {
  from: { period: TrendRow['period']; at: number; position: 'start' | 'middle' };
  to: TrendRow['period'];
  low: number;
  middle: number;
  high: number;
};

/** First and last fiscal year that a chart draws. */
export type TrendWindow = { from: FiscalYear; to: FiscalYear };

/** More places than these are not read on one screen: older years are drawn on request. */
export const MAX_ROWS = 60;

/** Counts and running totals are bars of the year's value so far, to stand beside the year's target; the rest are lines. */
export function isCumulative({ kind }: { kind: KpiKind }): boolean {
  return kind === 'count' || kind === 'running_total';
}

/** Whole fiscal years, the last ones that fit; all of them on request. */
export function windowOf({ points }: Pick<TrendModel, 'points'>, all: boolean): TrendWindow {
  const years = [...new Set(points.map(({ fiscalYear }) => fiscalYear))];
  const to = years.at(-1) ?? 0;
  if (all) return { from: years[0] ?? to, to };
  const fits = (from: FiscalYear) => points.filter(({ fiscalYear }) => fiscalYear >= from).length <= MAX_ROWS;
  return { from: years.find(fits) ?? to, to };
}

/**
 * What is drawn of the actuals. A year that the model does not reach, because the other KPI of its pair does, has empty
 * rows: both charts stand on the same years.
 */
export function rowsOf(model: TrendModel, { from, to }: TrendWindow): TrendRow[] {
  const years = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const ofYear = Map.groupBy(model.points, ({ fiscalYear }) => fiscalYear);
  return years.flatMap((year) => ofYear.get(year)?.map((point) => rowOf(model, point)) ?? emptyRows(model, year));
}

/** A year reported in another unit has no place on this axis; the table has its numbers. */
export function isInUnit({ years, unit }: Pick<TrendModel, 'years' | 'unit'>, fiscalYear: FiscalYear): boolean {
  return (years.find((year) => year.fiscalYear === fiscalYear)?.unit ?? unit) === unit;
}

function rowOf(model: TrendModel, point: TrendPoint): TrendRow {
  const drawn = isCumulative(model) ? 'toDate' : 'value';
  const has = isInUnit(model, point.fiscalYear);
  return {
    period: point.period,
    fiscalYear: point.fiscalYear,
    provisional: point.provisional,
    correctedAfterReview: point.correctedAfterReview,
    // A year's sum says nothing of a month that did not answer.
    actual: has && point.state === 'value' ? point[drawn] : null,
    previous: has && point.previous?.state === 'value' ? point.previous[drawn] : null,
    suppressed: point.state === 'suppressed',
    series: point.series,
    when: point.fiscalYear < model.plan.fromFiscalYear ? 'before_plan' : point.from <= model.asOf ? 'ended' : 'future',
  };
}

function emptyRows({ points, plan }: TrendModel, fiscalYear: FiscalYear): TrendRow[] {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return [];
  const nearest = fiscalYear < first.fiscalYear ? first : last;
  return periodsOf(fiscalYear, frequencyOf(nearest.period)).map((period) => ({
    period,
    fiscalYear,
    provisional: false,
    correctedAfterReview: false,
    actual: null,
    previous: null,
    suppressed: false,
    series: nearest.series,
    when: fiscalYear < plan.fromFiscalYear ? 'before_plan' : nearest === first ? 'ended' : 'future',
  }));
}

/** The target line in pieces, the replaced ones too: what was promised is never redrawn. A year without a target is a break. */
export function stepsOf(
  model: Pick<TrendModel, 'points' | 'targets' | 'years' | 'unit'>,
  { from, to }: TrendWindow,
): TrendStep[] {
  return model.targets
    .filter(({ sort }) => sort === 'number' || sort === 'range')
    .filter(({ fiscalYear }) => from <= fiscalYear && fiscalYear <= to && isInUnit(model, fiscalYear))
    .flatMap((target) => {
      const points = model.points.filter((point) => point.fiscalYear === target.fiscalYear);
      const first = points.find((point) => point.to >= startOf(target)) ?? points.at(-1);
      const last = points.at(-1);
      if (first === undefined || last === undefined) return [];
      const { sort, value, low, high, superseded } = target;
      return [{ first: first.period, last: last.period, target: { sort, value, low, high }, superseded }];
    });
}

/** A target that was set after its year had ended still belongs to that year. */
function startOf({ from, to }: TrendTarget): Day {
  return from < to ? from : to;
}

/**
 * The outlook as it is drawn; `null` where there is none, or its year is outside of the rows. A sum of several periods begins
 * the year at 0, everything else goes on from the last actual.
 */
export function outlookShapeOf(
  model: Pick<TrendModel, 'outlook' | 'kind'>,
  rows: readonly TrendRow[],
): TrendOutlookShape | null {
  const { outlook, kind } = model;
  const ofYear = rows.filter(({ fiscalYear }) => fiscalYear === outlook?.fiscalYear);
  const [first, last] = [ofYear[0], ofYear.at(-1)];
  if (outlook === null || outlook.estimate === null || first === undefined || last === undefined) return null;
  const { low, middle, high } = outlook.estimate;
  const known = rows
    .slice(0, rows.indexOf(last))
    .filter(({ series, actual }) => series === last.series && actual !== null);
  const beginsAtNought = kind === 'count' && ofYear.length > 1 && known.at(-1)?.fiscalYear !== outlook.fiscalYear;
  const start = known.at(-1);
  const from = beginsAtNought
    ? ({ period: first.period, at: 0, position: 'start' } as const)
    : start && ({ period: start.period, at: start.actual ?? 0, position: 'middle' } as const);
  return from === undefined ? null : { from, to: last.period, low, middle, high };
}

/** The department's 見込値 for the year that is running, in the unit of the axis; `null`: none to draw. */
export function expectedOf({ outlook, years }: Pick<TrendModel, 'outlook' | 'years'>): number | null {
  const year = years.find(({ fiscalYear }) => fiscalYear === outlook?.fiscalYear);
  return year?.expectation?.value ?? null;
}

/** Why a period has no number; `null` where it has one. Nothing is asked of one that lies behind the KPI's end, or before it can be measured. */
export function absenceOf(
  { years, closedOn }: Pick<TrendModel, 'years' | 'closedOn'>,
  point: TrendPoint,
): TrendAbsence | null {
  if (point.state === 'value') return point.value === null ? 'not_computable' : null;
  if (point.state !== null) return point.state;
  if (closedOn !== null && closedOn < point.from) return 'closed';
  const year = years.find(({ fiscalYear }) => fiscalYear === point.fiscalYear);
  if (year?.computed === 'not_measurable') return 'not_measurable';
  return point.ended ? 'unreported' : 'not_due';
}

/** Numbered from 1 as the list below the chart numbers them. */
export function flagsOf({ marks, points }: Pick<TrendModel, 'marks' | 'points'>, window: TrendWindow): TrendFlag[] {
  return marks.map((mark, index) => {
    const point = points.find(({ from, to }) => from <= mark.at && mark.at <= to);
    const isDrawn = point !== undefined && window.from <= point.fiscalYear && point.fiscalYear <= window.to;
    return { number: index + 1, mark, period: isDrawn ? point.period : null };
  });
}

/** Rates whose numbers all lie closer together than this get an axis of their own. */
const NARROW_POINTS = 20;
const MAX_TICKS = 5;

/** From 0; rates from 0 to 100, or around their numbers where these lie close together. At most five ticks. */
export function axisOf(
  { kind, unit }: Pick<TrendModel, 'kind' | 'unit'>,
  drawn: readonly (number | null)[],
  decimals: number,
): TrendAxis {
  const values = drawn.filter((value) => value !== null);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const isRate = (kind === 'ratio' || kind === 'percent') && unit.normalize('NFKC') === '%';
  const isNarrow = isRate && values.length > 0 && most - least < NARROW_POINTS;
  const room = isRate && !isNarrow ? 100 : 1;
  const bounds = isNarrow && least >= NARROW_POINTS / 2 ? [least, most] : [Math.min(0, least), Math.max(room, most)];
  const ticks = ticksBetween(values.length === 0 ? 0 : bounds[0]!, values.length === 0 ? room : bounds[1]!, decimals);
  const [from, to] = [ticks[0]!, ticks.at(-1)!];
  return { from, to, ticks, truncated: from > 0 };
}

/** Round numbers around both bounds, by the smallest step of 1, 2, 2.5 or 5 that needs no more than five of them. */
function ticksBetween(least: number, most: number, decimals: number): number[] {
  const finest = 10 ** -decimals;
  for (let power = finest; ; power *= 10) {
    for (const factor of [1, 2, 2.5, 5]) {
      const step = Number((power * factor).toPrecision(12));
      // Half a case cannot be counted.
      if (factor === 2.5 && power === finest) continue;
      const [first, last] = [Math.floor(least / step), Math.max(Math.ceil(most / step), Math.floor(least / step) + 1)];
      if (last - first < MAX_TICKS) {
        return Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)));
      }
    }
  }
}
