import type { Day } from '../calendar/day.ts';
import { type FiscalYear, firstDayOf, fiscalYearOfDay, lastDayOf } from '../calendar/fiscal-year.ts';
import { fiscalYearOfPeriod, type Period, periodRange, periodsOf, samePeriodIn } from '../calendar/period.ts';
import { pooled } from '../kpis/aggregation.ts';
import type { Direction, KpiKind, TargetSort, ValueState, Verdict } from '../kpis/codes.ts';
import { measuresTheSame, seriesStart } from '../kpis/definition.ts';
import { differenceOf } from '../kpis/exact.ts';
import type { FormulaRule } from '../kpis/formula-trace.ts';
import {
  hasEnded,
  isOneSeries,
  judgedYears,
  targetsInOrder,
  type TrendFacts,
  type TrendKpi,
  type TrendYear,
  versionOf,
} from './trend-years.ts';

/** One period of the series. What was not reported is `null` and a gap, never 0. */
export type TrendPoint = {
  period: Period;
  fiscalYear: FiscalYear;
  from: Day;
  to: Day;
  /** False for a period that is still running, or to come, on the day asked about. */
  ended: boolean;
  /** First fiscal year of the unbroken series; a line is cut where it changes. */
  series: FiscalYear;
  /** Of this period, in the KPI's unit; of a ratio the percentage 0–100. */
  value: number | null;
  /** `null` = nothing reported. */
  state: ValueState | null;
  numerator: number | null;
  denominator: number | null;
  /** The fiscal year's value so far, to stand beside the year's target. */
  toDate: number | null;
  provisional: boolean;
  example: boolean;
  note: string | null;
  /** The same period a year before, in the same series. */
  previous: { value: number | null; state: ValueState } | null;
};

/** A step of the target line. A target that was changed keeps its step: what was promised is never redrawn. */
export type TrendTarget = {
  fiscalYear: FiscalYear;
  from: Day;
  to: Day;
  sort: TargetSort;
  value: number | null;
  low: number | null;
  high: number | null;
  /** 旧目標: replaced by a later step of the same year. */
  superseded: boolean;
  setOn: Day;
  example: boolean;
};

export const TREND_MARK_KINDS = ['review', 'kpi_revision', 'definition_change', 'event'] as const;
export type TrendMarkKind = (typeof TREND_MARK_KINDS)[number];

/** 進捗評価, KPI改定, 定義変更 or 出来事 on the time axis. */
export type TrendMark = {
  at: Day;
  kind: TrendMarkKind;
  /** Words that somebody wrote; `null` where the kind says it all. */
  text: string | null;
  /** Of a review: the decision's code, and where to read it. */
  decision: string | null;
  reviewId: string | null;
};

/** Facts for the one sentence above a chart: 「2019年度の実績は14件、目標20件に対し70%（一部未達）。前年度から3件増。」 */
export type TrendFinding = {
  fiscalYear: FiscalYear;
  upTo: Period | null;
  value: number | null;
  state: ValueState | null;
  target: { sort: TargetSort; value: number | null; low: number | null; high: number | null } | null;
  /** As printed, with its rounding already decided; of the target, or of the pace that `rule` says. */
  shownPercent: number | null;
  rule: FormulaRule | null;
  verdict: Verdict;
  provisional: boolean;
  /** Against the year before by the same period, in the KPI's unit; `null` where nothing may be compared. */
  difference: number | null;
};

/** What chart, table, spreadsheet and slide draw: everything is computed here. */
export type TrendModel = {
  kpi: TrendKpi;
  asOf: Day;
  /** Of the version in force on the day, as are kind, direction and baseline. */
  unit: string;
  kind: KpiKind;
  direction: Direction;
  points: TrendPoint[];
  targets: TrendTarget[];
  /** 基準値. */
  baseline: number | null;
  /** Oldest first. */
  marks: TrendMark[];
  years: TrendYear[];
  /** `null` while no year has begun. */
  finding: TrendFinding | null;
};

/**
 * The trend of one KPI as it stood on a day, from its first fiscal year to the plan's present one, and on to the last one
 * with a report or a target: an ended plan does not age.
 * @param marks reviews and events; revisions of targets and definitions are added from the facts.
 * @throws RangeError for a KPI without a definition.
 */
export function trendOf(facts: TrendFacts, marks: readonly TrendMark[] = []): TrendModel {
  const { asOf, startMonth } = facts;
  const present = versionOf(facts, fiscalYearOfDay(asOf, startMonth));
  const fiscalYears = yearsOf(facts);
  const { years, kept } = judgedYears(facts, fiscalYears);
  const toDate = new Map(kept.map(({ period, value }) => [period, value]));
  const points = fiscalYears.flatMap((year) =>
    periodsOf(year, versionOf(facts, year).frequency).map((period) =>
      pointOf(facts, period, toDate.get(period) ?? null),
    ),
  );
  return {
    kpi: facts.kpi,
    asOf,
    unit: present.unit,
    kind: present.kind,
    direction: present.direction,
    points,
    targets: stepsOf(facts),
    baseline: present.baseline?.value ?? null,
    marks: [...marks, ...revisionsOf(facts)]
      .filter(({ at }) => at <= asOf)
      .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)),
    years,
    finding: findingOf(facts, years),
  };
}

function yearsOf({ versions, targets, actuals, asOf, startMonth, lastFiscalYear }: TrendFacts): FiscalYear[] {
  const known = [
    ...versions.map(({ effectiveFiscalYear }) => effectiveFiscalYear),
    ...targets.map(({ fiscalYear }) => fiscalYear),
    ...actuals.map(({ period }) => fiscalYearOfPeriod(period)),
  ];
  const first = Math.min(...known);
  const present = fiscalYearOfDay(asOf, startMonth);
  const begun = actuals.map(({ period }) => fiscalYearOfPeriod(period)).filter((year) => year <= present);
  const targeted = targets.map(({ fiscalYear }) => fiscalYear);
  const last = Math.max(Math.min(present, lastFiscalYear), ...begun, ...targeted);
  return Array.from({ length: Math.max(last - first + 1, 1) }, (_, index) => first + index);
}

function pointOf(facts: TrendFacts, period: Period, toDate: number | null): TrendPoint {
  const fiscalYear = fiscalYearOfPeriod(period);
  const { from, to } = periodRange(period, facts.startMonth);
  const actual = from <= facts.asOf ? reportOf(facts, period) : null;
  const before = isOneSeries(facts, fiscalYear) ? reportOf(facts, samePeriodIn(period, fiscalYear - 1)) : null;
  return {
    period,
    fiscalYear,
    from,
    to,
    ended: hasEnded(facts, period),
    series: seriesStart(facts.versions, fiscalYear) ?? fiscalYear,
    value: actual?.value ?? null,
    state: actual?.state ?? null,
    numerator: actual?.numerator ?? null,
    denominator: actual?.denominator ?? null,
    toDate,
    provisional: actual?.provisional ?? false,
    example: actual?.example ?? false,
    note: actual?.note ?? null,
    previous: before && { value: before.value, state: before.state },
  };
}

/** A report with the value to draw: of a ratio what its parts give. */
function reportOf(facts: TrendFacts, period: Period): TrendFacts['actuals'][number] | null {
  const actual = facts.actuals.find((one) => one.period === period);
  if (actual === undefined) return null;
  const isRatio = versionOf(facts, fiscalYearOfPeriod(period)).kind === 'ratio';
  if (!isRatio || actual.state !== 'value') return actual;
  const hasParts = actual.numerator !== null && actual.denominator !== null;
  return { ...actual, value: hasParts ? pooled([actual]).value : null };
}

/** Every target as the steps it made: the first from the year's first day, each later one from the day it was set. */
function stepsOf({ targets, asOf, startMonth }: TrendFacts): TrendTarget[] {
  const inOrder = [...targets].sort((a, b) => a.fiscalYear - b.fiscalYear);
  return inOrder.flatMap((ofYear) => {
    const { fiscalYear } = ofYear;
    const [first, last] = [firstDayOf(fiscalYear, startMonth), lastDayOf(fiscalYear, startMonth)];
    const steps = targetsInOrder(ofYear).filter(({ setOn }, index) => index === 0 || setOn <= asOf);
    return steps.map((step, index) => {
      const { sort, value, low, high, setOn, example } = step;
      const from = index === 0 || setOn < first ? first : setOn;
      const superseded = index < steps.length - 1;
      return { fiscalYear, from, to: last, sort, value, low, high, superseded, setOn, example };
    });
  });
}

function revisionsOf({ versions, targets, startMonth }: TrendFacts): TrendMark[] {
  const mark = (at: Day, kind: TrendMarkKind): TrendMark => ({ at, kind, text: null, decision: null, reviewId: null });
  const changed = targets.flatMap(({ history }) => history.map(({ replacedOn }) => mark(replacedOn, 'kpi_revision')));
  const inOrder = [...versions].sort((a, b) => a.effectiveFiscalYear - b.effectiveFiscalYear);
  const redefined = inOrder.slice(1).map((version, index) => {
    const before = inOrder[index];
    const isSplit = before !== undefined && !measuresTheSame(before, version);
    return mark(firstDayOf(version.effectiveFiscalYear, startMonth), isSplit ? 'definition_change' : 'kpi_revision');
  });
  return [...changed, ...redefined];
}

/** Of the last year with an answer; where there is none, of the last one that had begun. */
function findingOf({ asOf, startMonth }: TrendFacts, years: readonly TrendYear[]): TrendFinding | null {
  const begun = years.filter(({ fiscalYear }) => firstDayOf(fiscalYear, startMonth) <= asOf);
  const year = begun.findLast(({ actual }) => actual.state !== null) ?? begun.at(-1);
  if (year === undefined) return null;
  const { actual, target, previousToDate } = year;
  return {
    fiscalYear: year.fiscalYear,
    upTo: actual.upTo,
    value: actual.value,
    state: actual.state,
    target: target && { sort: target.sort, value: target.value, low: target.low, high: target.high },
    shownPercent: year.trace?.shownPercent ?? null,
    rule: year.trace?.rule ?? null,
    verdict: year.verdict,
    provisional: year.provisional,
    difference: actual.value === null || previousToDate === null ? null : differenceOf(actual.value, previousToDate),
  };
}
