import type { Day } from '../calendar/day.ts';
import type { FiscalYear } from '../calendar/fiscal-year.ts';
import { fiscalYearOfPeriod, frequencyOf, type Period, periodRange } from '../calendar/period.ts';
import type { Frequency, KpiKind, RunningEntry } from '../kpis/codes.ts';

/** What is to be recorded: a number, the parts of a ratio, or (all `null`) a state. */
export type RecordedInput = {
  value: number | null;
  numerator: number | null;
  /** May be missing: the numerator stays valid and the ratio is 算定不可. */
  denominator: number | null;
  /** Has a number or parts; otherwise a state says why not. */
  hasState: boolean;
  provisional: boolean;
  reason: string | null;
};

export type RecordingFacts = {
  memberDepartmentId: string | null;
  kpiDepartmentId: string | null;
  /** The office enters for the department. */
  onBehalf: boolean;
  period: Period;
  today: Day;
  startMonth: number;
  kind: KpiKind;
  entry: RunningEntry | null;
  /** Of the version in force in the period's fiscal year; `null` = there was none yet. */
  frequency: Frequency | null;
  /** First fiscal year in which it can be measured at all; `null` = from the start. */
  measurableFrom: FiscalYear | null;
  /** Last day on which the KPI is measured; `null` while open. */
  closedOn: Day | null;
  /** First day on which the initiative is over (撤退, 完了); `null` = none. */
  initiativeEndsOn: Day | null;
  /** A count that is derived from its pair's numerator. */
  isDerived: boolean;
  /** Of a report on a part: the KPI declares it for that year. Of the whole: true. */
  isDeclared: boolean;
  /** A report on the whole of a KPI whose whole follows from its parts. */
  totalIsDerived: boolean;
  periodIsClosed: boolean;
  /** A scoped exception to the closure holds today for this department. */
  hasException: boolean;
  /** What stands there now; `null` = nothing. */
  existing: { provisional: boolean } | null;
  /** The reported totals before and after this period, for entry `total`. */
  previousTotal: number | null;
  nextTotal: number | null;
  /** A decision stands on the period's fiscal year. */
  isDecided: boolean;
  input: RecordedInput;
};

export const RECORDING_REFUSALS = [
  'other_department',
  'derived_from_pair',
  'unknown_breakdown',
  'total_is_derived',
  'outside_validity',
  'wrong_frequency',
  'kpi_closed',
  'withdrawn',
  'period_not_started',
  'period_closed',
  'parts_required',
  'value_required',
  'milestone_is_done_or_not',
  'reason_required',
] as const;
export type RecordingRefusal = (typeof RECORDING_REFUSALS)[number];

/**
 * Why this actual cannot be recorded now, or `null` when it can. First matching reason wins. A running period may be
 * entered once it has begun; one that an end cuts through is still collected; a 確報 replaces a 速報 even in a closed period.
 */
export function refusalToRecord(facts: RecordingFacts): RecordingRefusal | null {
  if (!facts.onBehalf && !isOwnDepartment(facts)) return 'other_department';
  if (facts.isDerived) return 'derived_from_pair';
  if (!facts.isDeclared) return 'unknown_breakdown';
  if (facts.totalIsDerived) return 'total_is_derived';
  return (
    refusalOfPeriod(facts) ??
    refusalOfShape(facts) ??
    (needsReason(facts) && isBlank(facts.input.reason) ? 'reason_required' : null)
  );
}

function isOwnDepartment({ kpiDepartmentId, memberDepartmentId }: RecordingFacts): boolean {
  return kpiDepartmentId !== null && kpiDepartmentId === memberDepartmentId;
}

function refusalOfPeriod(facts: RecordingFacts): RecordingRefusal | null {
  const { period, frequency, measurableFrom, closedOn, initiativeEndsOn } = facts;
  if (frequency === null || fiscalYearOfPeriod(period) < (measurableFrom ?? 0)) return 'outside_validity';
  if (frequencyOf(period) !== frequency) return 'wrong_frequency';
  const { from } = periodRange(period, facts.startMonth);
  if (closedOn !== null && from > closedOn) return 'kpi_closed';
  if (initiativeEndsOn !== null && from >= initiativeEndsOn) return 'withdrawn';
  if (from > facts.today) return 'period_not_started';
  return facts.periodIsClosed && !facts.hasException && !replacesProvisional(facts) ? 'period_closed' : null;
}

function replacesProvisional({ existing, input }: RecordingFacts): boolean {
  return existing !== null && existing.provisional && !input.provisional;
}

function refusalOfShape({ kind, input }: RecordingFacts): RecordingRefusal | null {
  if (input.hasState) return null;
  if (kind === 'ratio') return input.numerator === null ? 'parts_required' : null;
  if (input.value === null) return 'value_required';
  return kind === 'milestone' && input.value !== 0 && input.value !== 1 ? 'milestone_is_done_or_not' : null;
}

type TotalFacts = Pick<RecordingFacts, 'kind' | 'entry' | 'input' | 'previousTotal' | 'nextTotal'>;
type ReasonFacts = TotalFacts & Pick<RecordingFacts, 'onBehalf' | 'isDecided'>;

/** The office on behalf of a department, a reported total that falls, and any change after the CIO has decided. */
export function needsReason(facts: ReasonFacts): boolean {
  return facts.onBehalf || facts.isDecided || totalFalls(facts);
}

function totalFalls({ kind, entry, input: { value }, previousTotal, nextTotal }: TotalFacts): boolean {
  if (kind !== 'running_total' || entry !== 'total' || value === null) return false;
  return (previousTotal !== null && value < previousTotal) || (nextTotal !== null && value > nextTotal);
}

/** Worth a second look, never a refusal. A denominator of 0 is taken, and the ratio is 算定不可（該当なし）. */
export const RECORDING_WARNINGS = ['denominator_zero', 'denominator_missing', 'numerator_exceeds_denominator'] as const;
export type RecordingWarning = (typeof RECORDING_WARNINGS)[number];

/** What to ask the person to look at again before saving. */
export function warningsOnRecord(
  kind: KpiKind,
  { numerator, denominator }: Pick<RecordedInput, 'numerator' | 'denominator'>,
): RecordingWarning[] {
  if (kind !== 'ratio' || numerator === null) return [];
  if (denominator === null) return ['denominator_missing'];
  const warnings: RecordingWarning[] = denominator === 0 ? ['denominator_zero'] : [];
  return numerator > denominator ? [...warnings, 'numerator_exceeds_denominator'] : warnings;
}

function isBlank(text: string | null): boolean {
  return text === null || text.trim() === '';
}
