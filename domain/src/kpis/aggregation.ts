import { endsBy, fiscalYearOfPeriod, frequencyOf, type Period, periodsOf } from '../calendar/period.ts';
import type { FiscalYear } from '../calendar/fiscal-year.ts';
import type { Frequency, KpiKind, RunningEntry, ValueState } from './codes.ts';
import { condensed, percentageOf, quotientOf, sumOf } from './exact.ts';

/** How the periods of a KPI make the value of a fiscal year. */
export type KpiMeasure = {
  kind: KpiKind;
  /** Only for `running_total`. */
  entry: RunningEntry | null;
  /** Only for `ratio`: counts are pooled over the periods, of levels the last pair stands. */
  ratioOf: 'counts' | 'levels' | null;
  frequency: Frequency;
  /** 期首累計: counted before the first report, in the KPI's unit; only for increments. `null` = nothing was. */
  openingValue: number | null;
  /** Only for `percent`; the last one, unless a tenant asked for the mean (which is then labelled). */
  percentBy?: 'last' | 'mean' | null;
};

/** What was reported for one period. `value` is in the KPI's unit (a milestone: 1 done, 0 not). */
export type PeriodActual = {
  period: Period;
  value: number | null;
  /** Only for a ratio. */
  numerator: number | null;
  denominator: number | null;
  state: ValueState;
  /** 速報. */
  provisional: boolean;
};

export type ExclusionReason = 'not_reported' | 'denominator_missing' | Exclude<ValueState, 'value'>;
export type Exclusion = { reason: ExclusionReason; periods: Period[] };

/** The value of a fiscal year, to date or whole. */
export type YearValue = {
  /** In the KPI's unit; of a ratio the percentage 0–100. Unrounded. `null` = no number. */
  value: number | null;
  /** `value`, or why an answer has no number; `null` while there is no answer. */
  state: ValueState | null;
  /** Why a ratio that was answered cannot be computed (算定不可). */
  notComputable: 'denominator_zero' | 'denominator_missing' | null;
  /** Of a ratio, as pooled. */
  numerator: number | null;
  denominator: number | null;
  /** Last period whose number is in it. */
  upTo: Period | null;
  /** Periods with a number, out of those that should have one (該当なし is not expected to). */
  reported: number;
  expected: number;
  /** 途中計: a sum with periods missing. */
  partial: boolean;
  /** 速報: some number in it may still change. */
  provisional: boolean;
  /** What was left out, and never read as 0. */
  exclusions: Exclusion[];
};

/**
 * The value of a fiscal year from its periods: count = sum, increments = opening value + running sum, total, level,
 * percent and milestone = last reported, ratio = Σ numerator ÷ Σ denominator (of levels: last ÷ last).
 *
 * @param actuals of one unbroken series. Reports of another frequency than the measure's are of another version and are
 *   left out of this year; earlier years of a running sum count with their own frequency.
 * @param upTo last period that had ended; a whole year is `FY2018`; `null` = none had.
 */
export function yearToDate(
  measure: KpiMeasure,
  actuals: readonly PeriodActual[],
  fiscalYear: FiscalYear,
  upTo: Period | null,
): YearValue {
  return yearToDates(measure, actuals, fiscalYear, [upTo])[0]!;
}

/** The same by the end of several periods of one fiscal year: what lies before the year is looked at once. */
export function yearToDates(
  measure: KpiMeasure,
  actuals: readonly PeriodActual[],
  fiscalYear: FiscalYear,
  ends: readonly (Period | null)[],
): YearValue[] {
  const ofYear = slotsOf(actuals, fiscalYear, measure.frequency);
  const earlier = carriedInto(measure, accumulates(measure) ? slotsOfEarlierYears(actuals, fiscalYear) : []);
  return ends.map((upTo) => {
    const ended = ofYear.filter(({ period }) => upTo !== null && endsBy(period, upTo));
    return valueOfYear(measure, earlier, ended);
  });
}

/** What a running total brings along from the years before. */
type Carried = Pick<YearValue, 'reported' | 'expected' | 'provisional'> & {
  /** Numbers whose sum is the total. */
  values: readonly number[];
  silent: Slot[];
};

function carriedInto(measure: KpiMeasure, slots: readonly Slot[]): Carried {
  const numbers = slots.filter(hasNumber(measure));
  return {
    reported: numbers.length,
    expected: expectedOf(slots),
    provisional: numbers.some(({ actual }) => actual.provisional),
    values: condensed([measure.openingValue ?? 0, ...numbers.map(({ actual }) => actual.value ?? 0)]),
    silent: silentOf(measure, slots),
  };
}

function valueOfYear(measure: KpiMeasure, earlier: Carried, ofYear: readonly Slot[]): YearValue {
  const numbers = ofYear.filter(hasNumber(measure));

  const result = withoutNumber(measure, ofYear);
  result.reported = earlier.reported + numbers.length;
  result.expected = earlier.expected + expectedOf(ofYear);
  result.exclusions = exclusionsOf([...earlier.silent, ...silentOf(measure, ofYear)]);
  // An earlier year's total is no answer for this one.
  const last = numbers.at(-1);
  if (last === undefined) return result;

  const counted = numbers.map(({ actual }) => actual);
  const isSum = measure.kind === 'count' || accumulates(measure);
  result.upTo = last.period;
  result.partial = isSum && result.reported < result.expected;
  result.provisional = usesEveryPeriod(measure)
    ? earlier.provisional || counted.some(({ provisional }) => provisional)
    : last.actual.provisional;
  return { ...result, ...valueOf(measure, earlier.values, counted, last.actual) };
}

function expectedOf(slots: readonly Slot[]): number {
  return slots.filter(({ actual }) => actual?.state !== 'not_applicable').length;
}

function silentOf(measure: KpiMeasure, slots: readonly Slot[]): Slot[] {
  const isReported = hasNumber(measure);
  return slots.filter((slot) => !isReported(slot));
}

/** A running total typed as increments goes on from year to year. */
export function accumulates({ kind, entry }: Pick<KpiMeasure, 'kind' | 'entry'>): boolean {
  return kind === 'running_total' && entry === 'increment';
}

type Slot = { period: Period; actual: PeriodActual | null };
type Reported = { period: Period; actual: PeriodActual };

function slotsOf(actuals: readonly PeriodActual[], fiscalYear: FiscalYear, frequency: Frequency): Slot[] {
  const byPeriod = new Map(actuals.map((actual) => [actual.period, actual]));
  return periodsOf(fiscalYear, frequency).map((period) => ({ period, actual: byPeriod.get(period) ?? null }));
}

/** From the fiscal year of the first report on, so that a month nobody reported shows as missing from the total. */
function slotsOfEarlierYears(actuals: readonly PeriodActual[], fiscalYear: FiscalYear): Slot[] {
  const byYear = Map.groupBy(actuals, ({ period }) => fiscalYearOfPeriod(period));
  const slots: Slot[] = [];
  for (let year = Math.min(...byYear.keys()); year < fiscalYear; year++) {
    const ofYear = byYear.get(year) ?? [];
    slots.push(...slotsOf(ofYear, year, ofYear[0] === undefined ? 'year' : frequencyOf(ofYear[0].period)));
  }
  return slots;
}

function hasNumber(measure: KpiMeasure): (slot: Slot) => slot is Reported {
  return (slot): slot is Reported => {
    if (slot.actual?.state !== 'value') return false;
    return measure.kind === 'ratio'
      ? slot.actual.numerator !== null && slot.actual.denominator !== null
      : slot.actual.value !== null;
  };
}

function usesEveryPeriod(measure: KpiMeasure): boolean {
  const { kind, ratioOf, percentBy } = measure;
  if (kind === 'ratio') return ratioOf !== 'levels';
  return kind === 'count' || accumulates(measure) || (kind === 'percent' && percentBy === 'mean');
}

type NumberParts = Pick<YearValue, 'value' | 'state' | 'notComputable' | 'numerator' | 'denominator'>;

function valueOf(
  measure: KpiMeasure,
  carried: readonly number[],
  counted: readonly PeriodActual[],
  last: PeriodActual,
): NumberParts {
  if (measure.kind === 'ratio') return pooled(usesEveryPeriod(measure) ? counted : [last]);
  const values = counted.map((actual) => actual.value ?? 0);
  const plain = { state: 'value', notComputable: null, numerator: null, denominator: null } as const;
  if (measure.kind === 'count') return { ...plain, value: sumOf(values) };
  if (!usesEveryPeriod(measure)) return { ...plain, value: last.value };
  if (measure.kind === 'percent') return { ...plain, value: quotientOf(sumOf(values), values.length) };
  return { ...plain, value: sumOf([...carried, ...values]) };
}

/** Σ numerator ÷ Σ denominator as a percentage: 9/10 and 100/1000 make 10.79…, never the mean of 90 and 10. */
export function pooled(parts: readonly { numerator: number | null; denominator: number | null }[]): NumberParts {
  const numerator = sumOf(parts.map((part) => part.numerator ?? 0));
  const denominator = sumOf(parts.map((part) => part.denominator ?? 0));
  const value = percentageOf(numerator, denominator);
  if (value === null) {
    return { value, state: 'not_applicable', notComputable: 'denominator_zero', numerator, denominator };
  }
  return { value, state: 'value', notComputable: null, numerator, denominator };
}

function withoutNumber(measure: KpiMeasure, slots: readonly Slot[]): YearValue {
  const last = slots.findLast(({ actual }) => actual !== null)?.actual ?? null;
  const missing = measure.kind === 'ratio' && last?.state === 'value';
  return {
    value: null,
    state: missing ? 'unknown' : (last?.state ?? null),
    notComputable: missing ? 'denominator_missing' : null,
    numerator: missing ? last.numerator : null,
    denominator: null,
    upTo: null,
    reported: 0,
    expected: 0,
    partial: false,
    provisional: false,
    exclusions: [],
  };
}

function exclusionsOf(silent: readonly Slot[]): Exclusion[] {
  const byReason = Map.groupBy(silent, ({ actual }) => exclusionReason(actual));
  return [...byReason].map(([reason, slots]) => ({ reason, periods: slots.map(({ period }) => period) }));
}

function exclusionReason(actual: PeriodActual | null): ExclusionReason {
  if (actual === null) return 'not_reported';
  return actual.state === 'value' ? 'denominator_missing' : actual.state;
}
