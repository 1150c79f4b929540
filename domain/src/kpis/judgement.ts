import { addDays, type Day } from '../calendar/day.ts';
import { type FiscalYear, firstDayOf, lastDayOf } from '../calendar/fiscal-year.ts';
import { endsBy, type Period, periodRange, periodsOf } from '../calendar/period.ts';
import type { Exclusion, YearValue } from './aggregation.ts';
import type { KpiKind, ValueState, Verdict } from './codes.ts';
import { achievementOf, isTargetSet, type Target } from './comparison.ts';
import { type KpiVersion, measuresTheSame } from './definition.ts';
import type { Expectation } from './expectation.ts';
import type { LastYear } from './last-year.ts';
import { goalOf } from './multi-year-goal.ts';
import { paceOf } from './pace-facts.ts';
import type { JudgementScheme } from './schemes/judgement-scheme.ts';
import { sameTarget, targetsOn } from './target-history.ts';
import { type VerdictResult, verdictOf } from './verdict.ts';
import { standsAgainst, type VerdictOverride } from './verdict-override.ts';

/** A target and the day on which it was set. */
export type DatedTarget = Target & { setOn: Day; example: boolean };

/** A kept year-to-date value: what `yearToDate` gave when the report for `period` was in. */
export type KeptValue = {
  period: Period;
  /** In the KPI's unit; of a ratio the percentage 0–100. */
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  state: ValueState;
  /** Last period whose number is in it. */
  upTo: Period | null;
  reported: number;
  expected: number;
  provisional: boolean;
  example: boolean;
  exclusions: Exclusion[];
};

/** Everything stored that a verdict on one KPI in one fiscal year rests on. */
export type KpiFacts = {
  /** The version in force in that fiscal year, or the first one where none was yet. */
  definition: KpiVersion;
  /** The version before it, where `definition` came into force in this very year; `null` otherwise. */
  formerDefinition: KpiVersion | null;
  closedOn: Day | null;
  /** Of that fiscal year, oldest first; the last one is the present one. */
  targets: DatedTarget[];
  /** The last kept value of that fiscal year, and of the one before, from periods that had ended. */
  toDate: KeptValue | null;
  previous: KeptValue | null;
  /** For a scheme with the pace of last year; `null` where none asks. */
  lastYear: LastYear | null;
  /** `goalStart`, for a scheme with a rule for goals of several years; `null` where none asks. */
  goalSince: FiscalYear | null;
  /** 手動判定 of that fiscal year, where one stands. */
  override: VerdictOverride | null;
  /** What the department expected of that fiscal year's end, as it stood on the day; `null` where it did not say. */
  expectation: Expectation | null;
};

/** The same as a page loads them, with what it prints beside the verdict. */
export type NamedKpiFacts = KpiFacts & {
  definition: { name: string; nameEn: string | null; unitEn: string | null; decimals: number };
};

/** What is the same for every KPI of one page. */
export type JudgementContext = {
  asOf: Day;
  fiscalYear: FiscalYear;
  /** Month (1–12) in which the plan's fiscal year starts. */
  startMonth: number;
  scheme: JudgementScheme;
  /** Days after a period's end by which it is to be reported. */
  dueDays: number;
};

export type Judgement = VerdictResult & {
  /** What the rules say; `verdict` is that, or the 手動判定 that stands against it. */
  computed: Verdict;
  override: VerdictOverride | null;
  /** 見込値 and 実施できる見込; a year that has ended is no longer judged by it. */
  expectation: Expectation | null;
  /** 達成率, or 進捗度 where only that exists: a ratio, 1 = met. */
  achievement: number | null;
  /** The year's value as of the day, periods that nobody reported by then among its exclusions. */
  actual: YearValue;
  /** The original target, and what it was changed to by then. */
  target: DatedTarget | null;
  changedTarget: DatedTarget | null;
  /** Periods whose answer was due before the day and is missing. */
  missing: Period[];
};

/** The one place that judges stored facts: roadmap, dashboard, reviews and trend ask here, so that they always agree. */
export function judgeKpi(facts: KpiFacts, context: JudgementContext): Judgement {
  const { asOf, fiscalYear, startMonth, scheme } = context;
  const { definition } = facts;
  const isYearEnd = lastDayOf(fiscalYear, startMonth) <= asOf;
  const due = duePeriods(facts, context);
  const actual = yearValueOf(facts, isYearEnd ? periodsOf(fiscalYear, definition.frequency) : due);
  const { target, changedTarget } = targetsOfYear(facts, context);
  const previous = isSplitFromPreviousYear(facts) ? null : (facts.previous?.value ?? null);
  const result = verdictOf({
    kind: definition.kind,
    direction: definition.direction,
    baseline: definition.baseline?.value ?? null,
    previousYear: previous,
    variant: scheme.variant,
    scheme,
    phase: isYearEnd ? 'year_end' : 'mid_year',
    closed: facts.closedOn !== null && facts.closedOn <= asOf && facts.closedOn < lastDayOf(fiscalYear, startMonth),
    measurable: isMeasurable(facts, fiscalYear),
    due: due.length > 0,
    target,
    changedTarget,
    goal: isTargetSet(target) ? null : goalOf(facts, fiscalYear, scheme),
    actual,
    expected: facts.expectation?.value ?? null,
    pace: paceOf(facts, { actual, previous, context: isYearEnd ? null : context }),
  });
  const missing = due.filter((period) => isMissing(actual, period));
  const override = facts.override !== null && standsAgainst(result.verdict) ? facts.override : null;
  return {
    ...result,
    // A verdict given by hand rests on no value, provisional or not.
    ...(override && { verdict: override.verdict, provisional: false }),
    computed: result.verdict,
    override,
    expectation: facts.expectation,
    achievement: achievementOf({ ...definition, baseline: definition.baseline?.value ?? null }, target, result),
    actual,
    target,
    changedTarget,
    missing,
  };
}

/** Whether an answer is due and missing, whatever the verdict says: 目標値未設定, or a 手動判定. */
export function isUnreported({ unreported, computed }: Pick<Judgement, 'unreported' | 'computed'>): boolean {
  return unreported || computed === 'unreported';
}

/** Of several targets set on one day the last was meant; what was promised, and what it was changed to, the history tells. */
function targetsOfYear({ targets }: KpiFacts, { fiscalYear, startMonth, asOf }: JudgementContext) {
  const daily = targets.filter((target, index) => target.setOn !== targets[index + 1]?.setOn);
  const present = daily.at(-1);
  const ofYear = present === undefined ? null : { ...present, fiscalYear, history: daily.slice(0, -1) };
  const { target, changedTarget } = targetsOn(ofYear, firstDayOf(fiscalYear, startMonth), asOf);
  const dated = (one: Target | null) => (one && daily.find((other) => sameTarget(one, other))) ?? null;
  return { target: dated(target), changedTarget: dated(changedTarget) };
}

/** Whether a changed definition lies between this year and the one before, so that nothing may be compared across. */
export function isSplitFromPreviousYear({ definition, formerDefinition }: KpiFacts): boolean {
  return formerDefinition !== null && !measuresTheSame(definition, formerDefinition);
}

function isMeasurable({ definition }: KpiFacts, fiscalYear: FiscalYear): boolean {
  const { effectiveFiscalYear, measurableFrom } = definition;
  return fiscalYear >= Math.max(effectiveFiscalYear, measurableFrom ?? effectiveFiscalYear);
}

/** Periods of the year that had to be answered before `asOf`, in order. None of a KPI that had ended or not begun. */
function duePeriods(facts: KpiFacts, context: JudgementContext): Period[] {
  if (!isMeasurable(facts, context.fiscalYear)) return [];
  const { closedOn } = facts;
  return overduePeriods(context, facts.definition)
    .filter(({ to }) => closedOn === null || to <= closedOn)
    .map(({ period }) => period);
}

/** The same for all KPIs of a page, and a page has many. */
const overdueByContext = new WeakMap<JudgementContext, Map<string, { period: Period; to: Day }[]>>();

function overduePeriods(
  context: JudgementContext,
  { frequency, publicationLagDays }: Pick<KpiVersion, 'frequency' | 'publicationLagDays'>,
): { period: Period; to: Day }[] {
  const { fiscalYear, startMonth, dueDays, asOf } = context;
  const known = overdueByContext.get(context) ?? new Map<string, { period: Period; to: Day }[]>();
  overdueByContext.set(context, known);
  const rhythm = `${frequency} ${publicationLagDays}`;
  const overdue =
    known.get(rhythm) ??
    periodsOf(fiscalYear, frequency)
      .map((period) => ({ period, to: periodRange(period, startMonth).to }))
      .filter(({ to }) => addDays(to, dueDays + publicationLagDays) < asOf);
  known.set(rhythm, overdue);
  return overdue;
}

/** The kept value as of the day: periods that should have followed it by then count as missing. */
function yearValueOf({ definition: { kind, entry }, toDate }: KpiFacts, awaited: readonly Period[]): YearValue {
  const after = toDate === null ? awaited : periodsAfter(awaited, toDate.period);
  const silent: Exclusion[] = after.length === 0 ? [] : [{ reason: 'not_reported', periods: [...after] }];
  if (toDate === null) return { ...NO_ANSWER, expected: after.length, exclusions: silent };

  const isSum = kind === 'count' || (kind === 'running_total' && entry === 'increment');
  const expected = toDate.expected + after.length;
  return {
    value: toDate.value,
    state: toDate.state,
    notComputable: notComputable(kind, toDate),
    numerator: toDate.numerator,
    denominator: toDate.denominator,
    upTo: toDate.upTo,
    reported: toDate.reported,
    expected,
    partial: isSum && toDate.value !== null && toDate.reported < expected,
    provisional: toDate.provisional,
    exclusions: [...toDate.exclusions, ...silent],
  };
}

/** Of periods in their order those that end later than `last`. Mostly there are none, which their last one tells. */
function periodsAfter(periods: readonly Period[], last: Period): readonly Period[] {
  const latest = periods.at(-1);
  if (latest === undefined || endsBy(latest, last)) return [];
  return periods.filter((period) => !endsBy(period, last));
}

const NO_ANSWER: YearValue = {
  value: null,
  state: null,
  notComputable: null,
  numerator: null,
  denominator: null,
  upTo: null,
  reported: 0,
  expected: 0,
  partial: false,
  provisional: false,
  exclusions: [],
};

function notComputable(kind: KpiKind, kept: KeptValue): YearValue['notComputable'] {
  if (kind !== 'ratio' || kept.value !== null || kept.numerator === null) return null;
  return kept.denominator === 0 ? 'denominator_zero' : 'denominator_missing';
}

function isMissing(actual: YearValue, period: Period): boolean {
  return actual.exclusions.some(({ reason, periods }) => reason === 'not_reported' && periods.includes(period));
}
