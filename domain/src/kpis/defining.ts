import type { FiscalYear } from '../calendar/fiscal-year.ts';
import type { Direction, KpiKind, TargetSort } from './codes.ts';
import { type KpiVersion, measuresTheSame } from './definition.ts';

export const DEFINITION_REFUSALS = [
  'before_first_version',
  'before_last_version',
  'actuals_of_another_form',
  'final_target_before_start',
  'monitor_has_no_final_target',
  'reason_required',
] as const;
export type DefinitionRefusal = (typeof DEFINITION_REFUSALS)[number];

/**
 * Why a definition may not be changed like this, or `null`. A version counts from its year on, so none goes in front of
 * one that is there; what was reported keeps the form in which it was reported; and whoever reads the trend is told why its
 * numbers mean something else.
 *
 * @param facts.from fiscal year from which the changed definition is to hold.
 * @param facts.hasActuals reports exist from that year on.
 */
export function refusalToChangeDefinition(facts: {
  before: KpiVersion;
  after: KpiVersion;
  from: FiscalYear;
  firstVersion: FiscalYear;
  lastVersion: FiscalYear;
  hasActuals: boolean;
  /** Why; stands on the trend where a new version begins. */
  reason: string | null;
}): DefinitionRefusal | null {
  if (facts.from < facts.firstVersion) return 'before_first_version';
  if (facts.from < facts.lastVersion) return 'before_last_version';
  if (facts.hasActuals && !isReportedAlike(facts.before, facts.after)) return 'actuals_of_another_form';
  const { before, after } = facts;
  const isSameGoal = before.finalTarget?.fiscalYear === after.finalTarget?.fiscalYear;
  if (!isSameGoal && endsBeforeStart(after)) return 'final_target_before_start';
  if (isMonitoredGoal(after) && !isMonitoredGoal(before)) return 'monitor_has_no_final_target';
  const isNew = facts.from > facts.lastVersion;
  return isNew && asksWhy(facts.before, facts.after) && isBlank(facts.reason) ? 'reason_required' : null;
}

/** Why a KPI cannot begin with this definition, or `null`. */
export function refusalToDefine(definition: KpiVersion): DefinitionRefusal | null {
  if (endsBeforeStart(definition)) return 'final_target_before_start';
  return isMonitoredGoal(definition) ? 'monitor_has_no_final_target' : null;
}

/** A goal is reached in a year in which the definition holds. */
function endsBeforeStart({ effectiveFiscalYear, finalTarget }: KpiVersion): boolean {
  return finalTarget !== null && finalTarget.fiscalYear < effectiveFiscalYear;
}

/** A 参考指標 has no target by design, of no year and not in the end. */
function isMonitoredGoal({ direction, finalTarget }: KpiVersion): boolean {
  return direction === 'monitor' && finalTarget !== null;
}

/** Whether a new version needs a reason: its numbers mean something else, or the same number is judged the other way. */
export function asksWhy(before: KpiVersion, after: KpiVersion): boolean {
  return !measuresTheSame(before, after) || before.direction !== after.direction;
}

function isBlank(reason: string | null | undefined): boolean {
  return (reason ?? '').trim() === '';
}

/** Whether a report made under one definition can be read under the other. */
function isReportedAlike(one: KpiVersion, other: KpiVersion): boolean {
  return one.kind === other.kind && one.entry === other.entry && one.frequency === other.frequency;
}

export const TARGET_REFUSALS = [
  'before_first_version',
  'monitor_has_no_target',
  'all_needs_a_percentage',
  'milestone_has_no_range',
  'target_of_another_unit',
  'reason_required',
] as const;
export type TargetRefusal = (typeof TARGET_REFUSALS)[number];

/**
 * Why a KPI cannot have this target, or `null`.
 *
 * @param kpi.hasBegun its first version holds from that year on or from an earlier one.
 * @param kpi.unit of the version in force in that year.
 * @param target.unit in which whoever sets it meant the number; left out: the KPI's own.
 * @param kpi.isDecided a decision stands on the year: the target is a correction.
 */
export function refusalToSetTarget(
  kpi: { kind: KpiKind; direction: Direction; unit: string; hasBegun: boolean; isDecided: boolean },
  { sort, unit, reason }: { sort: TargetSort; unit?: string; reason?: string },
): TargetRefusal | null {
  if (!kpi.hasBegun) return 'before_first_version';
  if (kpi.direction === 'monitor') return 'monitor_has_no_target';
  if (sort === 'all' && kpi.kind !== 'ratio' && kpi.kind !== 'percent') return 'all_needs_a_percentage';
  if (kpi.kind === 'milestone' && sort === 'range') return 'milestone_has_no_range';
  if (unit !== undefined && plain(unit) !== plain(kpi.unit)) return 'target_of_another_unit';
  return kpi.isDecided && isBlank(reason) ? 'reason_required' : null;
}

/** ％ and % are one unit. */
function plain(unit: string): string {
  return unit.normalize('NFKC').trim();
}
