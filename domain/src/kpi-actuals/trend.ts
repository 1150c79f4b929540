import type { Day } from '../calendar/day.ts';
import { type FiscalYear, firstDayOf, fiscalYearOfDay, lastDayOf } from '../calendar/fiscal-year.ts';
import { fiscalYearOfPeriod, type Period, periodRange, periodsOf, samePeriodIn } from '../calendar/period.ts';
import { pooled } from '../kpis/aggregation.ts';
import type { Direction, KpiKind, TargetSort, ValueState, Verdict } from '../kpis/codes.ts';
import type { Target } from '../kpis/comparison.ts';
import { differenceOf } from '../kpis/exact.ts';
import type { FormulaRule } from '../kpis/formula-trace.ts';
import type { KeptValue } from '../kpis/judgement.ts';
import { marksUntil, revisionMarks, type TrendMark } from './trend-marks.ts';
import type { SchemeInForce } from '../kpis/schemes/scheme-in-force.ts';
import { type TrendOutlook, trendOutlookOf } from './trend-outlook.ts';
import {
  hasEnded,
  judgedYears,
  targetsInOrder,
  termsOfYears,
  type TrendFacts,
  type TrendKpi,
  type TrendYear,
  versionOf,
  type YearTerms,
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
  /** Changed after the CIO had decided on that fiscal year. */
  correctedAfterReview: boolean;
  /** The same period a year before, in the same series; `toDate` is what that year stood at by then. */
  previous: { value: number | null; state: ValueState; toDate: number | null } | null;
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

/** Facts for the one sentence above a chart: 「2019年度の実績は14件、目標20件に対し70%（一部未達）。前年度から3件増。」 */
export type TrendFinding = {
  fiscalYear: FiscalYear;
  upTo: Period | null;
  value: number | null;
  state: ValueState | null;
  target: Target | null;
  /** As printed, with its rounding already decided; of the target, or of the pace that `rule` says. */
  shownPercent: number | null;
  rule: FormulaRule | null;
  /** 見込値, where the verdict and `shownPercent` rest on it instead of on `value`. */
  expected: number | null;
  verdict: Verdict;
  provisional: boolean;
  /** The verdict was given by hand (手動判定). */
  manual: boolean;
  /** Against the year before by the same period, in the KPI's unit; `null` where nothing may be compared. */
  difference: number | null;
};

/** What chart, table, spreadsheet and slide draw: everything is computed here. */
export type TrendModel = {
  kpi: TrendKpi;
  asOf: Day;
  /** Fiscal years of the plan: what lies before them is shaded. */
  plan: { fromFiscalYear: FiscalYear; toFiscalYear: FiscalYear };
  /** Of a 件数・割合 pair the other KPI, drawn above or below on the same years. */
  pairedWith: string | null;
  /** Of the version in force on the day, or in the last year shown, as are kind, direction and baseline. */
  unit: string;
  kind: KpiKind;
  direction: Direction;
  /** Last day on which it is measured; `null` = no end is known. */
  closedOn: Day | null;
  points: TrendPoint[];
  targets: TrendTarget[];
  /** 基準値. */
  baseline: number | null;
  /** Oldest first. */
  marks: TrendMark[];
  years: TrendYear[];
  /** What the plan is judged by, each from a fiscal year on. */
  schemes: readonly SchemeInForce[];
  /** `null` while no year has begun. */
  finding: TrendFinding | null;
  /** 見込み by the trend; `null` where no year is running on the day, or the running one is complete. */
  outlook: TrendOutlook | null;
};

/**
 * The trend of one KPI as it stood on a day, from its first fiscal year to the plan's present one, and on to the last one
 * with a report or a target: an ended plan does not age.
 * @param marks reviews and events; revisions of targets and definitions are added from the facts.
 * @throws RangeError for a KPI without a definition.
 */
export function trendOf(facts: TrendFacts, marks: readonly TrendMark[] = []): TrendModel {
  const { asOf, startMonth } = facts;
  const fiscalYears = yearsOf(facts);
  // A version that begins after the last year shown names nothing that is drawn.
  const present = versionOf(facts, Math.min(fiscalYearOfDay(asOf, startMonth), fiscalYears.at(-1)!));
  const { years, toDate } = judgedYears(facts, fiscalYears);
  const termsOf = termsOfYears(facts);
  const known: Known = { facts, termsOf, toDate, reports: reportsOf(facts, termsOf) };
  const points = fiscalYears.flatMap((year) =>
    periodsOf(year, termsOf(year).version.frequency).map((period) => pointOf(known, period)),
  );
  return {
    kpi: { ...facts.kpi, unitEn: present.unitEn, decimals: present.decimals },
    asOf,
    plan: { fromFiscalYear: facts.firstFiscalYear, toFiscalYear: facts.lastFiscalYear },
    pairedWith: facts.pairedWith,
    unit: present.unit,
    kind: present.kind,
    direction: present.direction,
    closedOn: facts.closedOn,
    points,
    targets: stepsOf(facts),
    baseline: present.baseline?.value ?? null,
    marks: marksUntil(asOf, [...marks, ...revisionMarks(facts)]),
    years,
    schemes: facts.schemes,
    finding: findingOf(facts, years),
    outlook: trendOutlookOf(facts, points, years),
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

type Report = TrendFacts['actuals'][number];

/** The facts with what is asked of them for every period. */
type Known = {
  facts: TrendFacts;
  termsOf: (fiscalYear: FiscalYear) => YearTerms;
  reports: ReadonlyMap<Period, Report>;
  toDate: ReadonlyMap<Period, KeptValue>;
};

/** Reports by their period with the value to draw: of a ratio what its parts give. */
function reportsOf({ actuals }: TrendFacts, termsOf: Known['termsOf']): Known['reports'] {
  const drawn = actuals.map((actual): Report => {
    const isRatio = termsOf(fiscalYearOfPeriod(actual.period)).version.kind === 'ratio';
    if (!isRatio || actual.state !== 'value') return actual;
    const hasParts = actual.numerator !== null && actual.denominator !== null;
    return { ...actual, value: hasParts ? pooled([actual]).value : null };
  });
  return new Map(drawn.map((report) => [report.period, report]));
}

function pointOf({ facts, termsOf, reports, toDate }: Known, period: Period): TrendPoint {
  const fiscalYear = fiscalYearOfPeriod(period);
  const { series, isOneSeries } = termsOf(fiscalYear);
  const { from, to } = periodRange(period, facts.startMonth);
  const actual = from <= facts.asOf ? reports.get(period) : undefined;
  const yearBefore = samePeriodIn(period, fiscalYear - 1);
  const before = isOneSeries ? reports.get(yearBefore) : undefined;
  return {
    period,
    fiscalYear,
    from,
    to,
    ended: hasEnded(facts, period),
    series,
    value: actual?.value ?? null,
    state: actual?.state ?? null,
    numerator: actual?.numerator ?? null,
    denominator: actual?.denominator ?? null,
    toDate: toDate.get(period)?.value ?? null,
    provisional: actual?.provisional ?? false,
    example: actual?.example ?? false,
    note: actual?.note ?? null,
    correctedAfterReview: actual?.correctedAfterReview ?? false,
    previous: before
      ? { value: before.value, state: before.state, toDate: toDate.get(yearBefore)?.value ?? null }
      : null,
  };
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
    expected: year.trace?.inputs.expected ?? null,
    verdict: year.verdict,
    provisional: year.provisional,
    manual: year.override !== null,
    difference: actual.value === null || previousToDate === null ? null : differenceOf(actual.value, previousToDate),
  };
}
