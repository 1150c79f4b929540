import { type FiscalYear, firstDayOf, lastDayOf } from '../calendar/fiscal-year.ts';
import { frequencyOf, type Period } from '../calendar/period.ts';
import type { Frequency, KpiKind } from '../kpis/codes.ts';
import { isUpward } from '../kpis/comparison.ts';
import { sumOf } from '../kpis/exact.ts';
import {
  boundsOf,
  neededPerPeriod,
  type Outlook,
  type OutlookFacts,
  type OutlookRefusal,
  outlookOf,
  type YearMadeBy,
} from './outlook.ts';
import type { TrendPoint } from './trend.ts';
import { type TrendFacts, type TrendVersion, type TrendYear, versionOf } from './trend-years.ts';

/** Where the running year may end by what was reported: an outlook, or why there is none. */
export type TrendOutlook = {
  fiscalYear: FiscalYear;
  /** Last period with a number that it rests on; `null`: none. */
  upTo: Period | null;
  /** 暫定: a 速報 value is among those that it rests on. */
  provisional: boolean;
  /** `null` where it is refused. */
  estimate: Outlook | null;
  refusal: OutlookRefusal | null;
  /** What reaching the year's target still asks of every period that is left; `null` where that cannot be said. */
  needed: NeededRate | null;
};

export type NeededRate = {
  /** `amount`: this much or more is to be counted. `limit`: this much at most. `change`: the value has to move by this much. */
  asks: 'amount' | 'limit' | 'change';
  /** In the KPI's unit. */
  perPeriod: number;
  periods: number;
  frequency: Frequency;
};

/** A milestone is done or not: nothing leads there bit by bit. */
const MADE_BY: Record<Exclude<KpiKind, 'milestone'>, YearMadeBy> = {
  count: 'sum',
  running_total: 'last',
  level: 'last',
  percent: 'last',
  ratio: 'to_date',
};

/**
 * The outlook on the end of the year that is running on the day.
 *
 * @returns `null` where no year is running, the running one is complete, or the KPI has no year's end to come: a milestone,
 *   one that ends earlier or is not measured yet.
 */
export function trendOutlookOf(
  facts: TrendFacts,
  points: readonly TrendPoint[],
  years: readonly TrendYear[],
): TrendOutlook | null {
  const { asOf, startMonth, closedOn } = facts;
  const year = years.find(({ fiscalYear }) => {
    return firstDayOf(fiscalYear, startMonth) <= asOf && asOf < lastDayOf(fiscalYear, startMonth);
  });
  if (year === undefined || year.computed === 'not_measurable') return null;
  if (closedOn !== null && closedOn < lastDayOf(year.fiscalYear, startMonth)) return null;
  const version = versionOf(facts, year.fiscalYear);
  const series = comparable(facts, points, year.fiscalYear);
  const known = outlookFacts(version, series);
  const outlook = known && outlookOf(known);
  if (known === null || outlook === null) return null;
  const isRefused = 'refused' in outlook;
  return {
    fiscalYear: year.fiscalYear,
    upTo: series.findLast((_, index) => known.values[index] !== null)?.period ?? null,
    provisional: series.some(({ provisional }, index) => provisional && known.values[index] !== null),
    estimate: isRefused ? null : outlook,
    refusal: isRefused ? outlook : null,
    needed: neededRate(known, version, year),
  };
}

/** The periods up to the end of a fiscal year that may stand in one row: of one series, all of one length. */
function comparable(facts: TrendFacts, points: readonly TrendPoint[], fiscalYear: FiscalYear): TrendPoint[] {
  const { frequency } = versionOf(facts, fiscalYear);
  const series = points.findLast((point) => point.fiscalYear === fiscalYear)?.series;
  const until = points.filter((point) => point.fiscalYear <= fiscalYear);
  const other = until.findLastIndex((point) => point.series !== series || frequencyOf(point.period) !== frequency);
  return until.slice(other + 1);
}

/**
 * What `outlookOf` asks, from the periods of one unbroken series. Only numbers of periods that have ended count; whatever
 * else was reported is a gap.
 *
 * @param series whole fiscal years of one frequency, oldest first, the last one running.
 * @returns `null` for a milestone.
 */
export function outlookFacts(
  version: Pick<TrendVersion, 'kind' | 'entry'>,
  series: readonly TrendPoint[],
): OutlookFacts | null {
  if (version.kind === 'milestone') return null;
  const year = series.at(-1)?.fiscalYear;
  const known = {
    yearMadeBy: MADE_BY[version.kind],
    periodsPerYear: series.filter((point) => point.fiscalYear === year).length,
    values: valuesOf(version, series),
  };
  const isShare = version.kind === 'percent' || version.kind === 'ratio';
  return { ...known, bounds: boundsOf(known, { isShare }) };
}

function valuesOf({ kind, entry }: Pick<TrendVersion, 'kind' | 'entry'>, series: readonly TrendPoint[]) {
  const isToDate = kind === 'ratio' || kind === 'running_total';
  const values = series.map((point) => {
    if (!point.ended || point.state !== 'value' || point.value === null) return null;
    return isToDate ? point.toDate : point.value;
  });
  if (kind !== 'running_total' || entry !== 'increment') return values;
  // A total that lacks a period is no total, nor is any after it.
  const gap = values.findIndex((value, index) => value === null && series[index]?.ended);
  return gap < 0 ? values : values.map((value, index) => (index < gap ? value : null));
}

function neededRate({ values, yearMadeBy, periodsPerYear }: OutlookFacts, version: TrendVersion, year: TrendYear) {
  const { kind, direction, frequency } = version;
  const goal = year.target?.sort === 'number' ? year.target.value : null;
  // Of a ratio every period has another weight; a range and a mere observation ask for no rate.
  if (goal === null || kind === 'ratio' || direction === 'within' || direction === 'monitor') return null;
  const running = values.slice(-periodsPerYear);
  const isSum = yearMadeBy === 'sum';
  const last = values.findLastIndex((value) => value !== null);
  const reached = isSum ? sumOf(running.filter((value) => value !== null)) : values[last];
  if (reached === undefined || reached === null) return null;
  const periods = isSum ? running.filter((value) => value === null).length : values.length - 1 - last;
  const perPeriod = neededPerPeriod(goal, reached, periods);
  if (perPeriod === null) return null;
  const upward = isUpward(direction);
  const isLimit = isSum && !upward;
  const isDone = isLimit ? perPeriod < 0 : upward ? perPeriod <= 0 : perPeriod >= 0;
  const asks: NeededRate['asks'] = isLimit ? 'limit' : isSum ? 'amount' : 'change';
  return isDone ? null : { asks, perPeriod, periods, frequency };
}
