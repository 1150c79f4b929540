import type { FiscalYear } from '../calendar/fiscal-year.ts';
import type { Direction, Frequency, KpiKind, RunningEntry, TargetSort } from './codes.ts';

/** What of a definition hangs together. */
export type DefinitionShape = {
  kind: KpiKind;
  entry: RunningEntry | null;
  ratioOf: 'counts' | 'levels' | null;
  frequency: Frequency;
};

export const DEFINITION_REFUSALS = ['before_first_version', 'before_last_version', 'actuals_of_another_form'] as const;
export type DefinitionRefusal = (typeof DEFINITION_REFUSALS)[number];

/**
 * Why a definition may not be changed like this, or `null`. A version counts from its year on, so none goes in front of
 * one that is there; and what was reported keeps the form in which it was reported.
 *
 * @param facts.from fiscal year from which the changed definition is to hold.
 * @param facts.hasActuals reports exist from that year on.
 */
export function refusalToChangeDefinition(facts: {
  before: DefinitionShape;
  after: DefinitionShape;
  from: FiscalYear;
  firstVersion: FiscalYear;
  lastVersion: FiscalYear;
  hasActuals: boolean;
}): DefinitionRefusal | null {
  if (facts.from < facts.firstVersion) return 'before_first_version';
  if (facts.from < facts.lastVersion) return 'before_last_version';
  return facts.hasActuals && !isReportedAlike(facts.before, facts.after) ? 'actuals_of_another_form' : null;
}

/** Whether a report made under one definition can be read under the other. */
function isReportedAlike(one: DefinitionShape, other: DefinitionShape): boolean {
  return one.kind === other.kind && one.entry === other.entry && one.frequency === other.frequency;
}

export const TARGET_REFUSALS = [
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
 * @param kpi.unit of the version in force in that year.
 * @param target.unit in which whoever sets it meant the number; left out: the KPI's own.
 * @param kpi.isDecided a decision stands on the year: the target is a correction.
 */
export function refusalToSetTarget(
  kpi: { kind: KpiKind; direction: Direction; unit: string; isDecided: boolean },
  { sort, unit, reason }: { sort: TargetSort; unit?: string; reason?: string },
): TargetRefusal | null {
  if (kpi.direction === 'monitor') return 'monitor_has_no_target';
  if (sort === 'all' && kpi.kind !== 'ratio' && kpi.kind !== 'percent') return 'all_needs_a_percentage';
  if (kpi.kind === 'milestone' && sort === 'range') return 'milestone_has_no_range';
  if (unit !== undefined && unit !== kpi.unit) return 'target_of_another_unit';
  return kpi.isDecided && (reason ?? '').trim() === '' ? 'reason_required' : null;
}
