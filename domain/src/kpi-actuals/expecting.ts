import type { Day } from '../calendar/day.ts';
import { type FiscalYear, firstDayOf, lastDayOf } from '../calendar/fiscal-year.ts';
import type { KpiKind } from '../kpis/codes.ts';

export type ExpectingFacts = {
  memberDepartmentId: string | null;
  kpiDepartmentId: string | null;
  /** The office enters for the department. */
  onBehalf: boolean;
  fiscalYear: FiscalYear;
  today: Day;
  startMonth: number;
  /** Of the version in force in that year; `null` = there was none yet. */
  kind: KpiKind | null;
  /** First fiscal year in which it can be measured at all; `null` = from the start. */
  measurableFrom: FiscalYear | null;
  /** Last day on which the KPI is measured; `null` while open. */
  closedOn: Day | null;
  /** First day on which the initiative is over (撤退, 完了); `null` = none. */
  initiativeEndsOn: Day | null;
  /** A decision stands on that fiscal year. */
  isDecided: boolean;
  /** 見込値, or `null` where only the three-step answer is given. */
  value: number | null;
  reason: string | null;
};

export const EXPECTING_REFUSALS = [
  'other_department',
  'outside_validity',
  'year_not_begun',
  'year_over',
  'kpi_closed',
  'withdrawn',
  'milestone_is_done_or_not',
  'reason_required',
] as const;
export type ExpectingRefusal = (typeof EXPECTING_REFUSALS)[number];

/** Whether a fiscal year is running on a day: only then does anybody expect anything of its end. */
export function isRunning(fiscalYear: FiscalYear, today: Day, startMonth: number): boolean {
  return refusalOfYear(fiscalYear, today, startMonth) === null;
}

/** Why nothing can be said now of how the year will end, or `null` when it can. First matching reason wins. */
export function refusalToExpect(facts: ExpectingFacts): ExpectingRefusal | null {
  const { kpiDepartmentId, memberDepartmentId, onBehalf, fiscalYear, kind, measurableFrom } = facts;
  const isOwn = kpiDepartmentId !== null && kpiDepartmentId === memberDepartmentId;
  if (!onBehalf && !isOwn) return 'other_department';
  if (kind === null || fiscalYear < (measurableFrom ?? 0)) return 'outside_validity';
  const refusal = refusalOfYear(fiscalYear, facts.today, facts.startMonth) ?? refusalOfEnd(facts);
  if (refusal !== null) return refusal;
  if (kind === 'milestone' && facts.value !== null && facts.value !== 0 && facts.value !== 1) {
    return 'milestone_is_done_or_not';
  }
  const isBlank = facts.reason === null || facts.reason.trim() === '';
  return (onBehalf || facts.isDecided) && isBlank ? 'reason_required' : null;
}

function refusalOfYear(fiscalYear: FiscalYear, today: Day, startMonth: number): 'year_not_begun' | 'year_over' | null {
  if (today < firstDayOf(fiscalYear, startMonth)) return 'year_not_begun';
  return today > lastDayOf(fiscalYear, startMonth) ? 'year_over' : null;
}

/** What is over before the year is has no year's end to expect. */
function refusalOfEnd({ closedOn, initiativeEndsOn, today, fiscalYear, startMonth }: ExpectingFacts) {
  if (closedOn !== null && closedOn <= today && closedOn < lastDayOf(fiscalYear, startMonth)) return 'kpi_closed';
  return initiativeEndsOn !== null && initiativeEndsOn <= today ? 'withdrawn' : null;
}
