import {
  type AttainmentVariant,
  attainmentRatio,
  attainmentWhereLessIsBetter,
  gapToRange,
  gapToTarget,
} from '../kpi-actuals/achievement.ts';
import { distanceCovered } from '../kpi-actuals/progress.ts';
import type { Direction, KpiKind, TargetSort } from './codes.ts';
import type { FormulaInput, FormulaRule } from './formula-trace.ts';

/** A target as set for one fiscal year. */
export type Target = {
  sort: TargetSort;
  /** `number`: in the KPI's unit. */
  value: number | null;
  /** `range`: both bounds inside; `null` = open on that side. */
  low: number | null;
  high: number | null;
};

/** Whether there is anything to compare with; otherwise 目標値未設定. */
export function isTargetSet(target: Target | null): target is Target {
  if (target === null) return false;
  if (target.sort === 'number') return target.value !== null;
  return target.sort !== 'range' || target.low !== null || target.high !== null;
}

export type ComparedKpi = {
  kind: KpiKind;
  direction: Direction;
  /** 基準値. */
  baseline: number | null;
  /** Value of the fiscal year before, in the same unbroken series. */
  previousYear: number | null;
  /** The tenant's named way to write a 達成率 where less is better; `null` = none. */
  variant: AttainmentVariant | null;
};

/** A value to compare; the parts only of a ratio, for 全件. */
export type ComparedValue = { value: number; numerator: number | null; denominator: number | null };

export type Comparison = {
  rule: FormulaRule;
  inputs: Partial<Record<Exclude<FormulaInput, 'actual' | 'expected'>, number>>;
  /** `null` where the rule only says met or not. */
  ratio: number | null;
  met: boolean;
  gap: number | null;
};

/**
 * Compare a value with a year's target: 達成率 where it exists, else 進捗度 (a decrease from a baseline), else met or not.
 * @returns `null` where the target cannot be compared with: a direction without a baseline or last year's value, 全件
 *   without its parts.
 */
export function compare(kpi: ComparedKpi, target: Target, compared: ComparedValue): Comparison | null {
  const { value } = compared;
  if (kpi.kind === 'milestone') return metOrNot('milestone', value >= 1, null, {});
  if (target.sort === 'direction_only') return compareDirection(kpi, value);
  if (target.sort === 'all') return compareAll(kpi, compared);
  if (target.sort === 'range' || kpi.direction === 'within') return compareRange(target, value);
  return target.value === null ? null : compareNumber(kpi, target.value, value);
}

/** Higher is better. */
export function isUpward(direction: Direction): boolean {
  return direction === 'increase' || direction === 'at_least';
}

function compareNumber(kpi: ComparedKpi, target: number, value: number): Comparison {
  const upward = isUpward(kpi.direction);
  const met = upward ? value >= target : value <= target;
  const gap = gapToTarget(value, target);
  const attainment = attainmentOf(kpi, target, value);
  if (attainment !== null) return { ...attainment, inputs: { target }, met, gap };

  const covered = distanceCovered(value, { baseline: kpi.baseline, target });
  if (covered !== null && kpi.baseline !== null && leadsThere(kpi.direction, kpi.baseline, target)) {
    return { rule: 'distance_covered', inputs: { target, baseline: kpi.baseline }, ratio: covered, met, gap };
  }
  return metOrNot('met_or_not', met, gap, { target });
}

function attainmentOf(kpi: ComparedKpi, target: number, value: number): Pick<Comparison, 'rule' | 'ratio'> | null {
  if (isUpward(kpi.direction)) {
    const ratio = attainmentRatio(value, target);
    return ratio === null ? null : { rule: 'attainment', ratio };
  }
  if (kpi.variant === null) return null;
  const ratio = attainmentWhereLessIsBetter(kpi.variant, value, target);
  return ratio === null ? null : { rule: kpi.variant, ratio };
}

/** 進捗度 grades a way to go: a limit to keep (以上, 以下) is none. */
function leadsThere(direction: Direction, baseline: number, target: number): boolean {
  return (direction === 'increase' || direction === 'decrease') && isAhead(direction, baseline, target);
}

/** Whether the target is still to be reached from the baseline: on its good side, standing still would count as covered. */
function isAhead(direction: Direction, baseline: number, target: number): boolean {
  return isUpward(direction) ? target > baseline : target < baseline;
}

/**
 * What is printed as 達成率, or as 進捗度 where only that exists. None of what is done or not, or inside or outside; nor from a
 * baseline that is on the target's good side: 60 % beside 達成 would say the contrary.
 */
export function achievementOf(
  { kind, direction, baseline }: Pick<ComparedKpi, 'kind' | 'direction' | 'baseline'>,
  target: Target | null,
  { attainment, distanceCovered: covered }: { attainment: number | null; distanceCovered: number | null },
): number | null {
  if (kind === 'milestone' || direction === 'within' || target === null || target.value === null) return null;
  if (attainment !== null) return attainment;
  return baseline !== null && isAhead(direction, baseline, target.value) ? covered : null;
}

function compareRange(target: Target, value: number): Comparison {
  const range = target.sort === 'range' ? target : { low: target.value, high: target.value };
  const gap = gapToRange(value, range);
  const inputs: Comparison['inputs'] = {};
  if (range.low !== null) inputs.low = range.low;
  if (range.high !== null) inputs.high = range.high;
  return metOrNot('inside_range', gap === 0, gap, inputs);
}

/** 【減少】: beyond the baseline, or without one beyond last year's value; a limit to keep (以上, 以下) may also be equal. */
function compareDirection(kpi: ComparedKpi, value: number): Comparison | null {
  const from = kpi.baseline ?? kpi.previousYear;
  if (from === null) return null;
  const gap = gapToTarget(value, from);
  const inputs = kpi.baseline === null ? { previousYear: from } : { baseline: from };
  switch (kpi.direction) {
    case 'increase':
      return metOrNot('right_side', value > from, gap, inputs);
    case 'decrease':
      return metOrNot('right_side', value < from, gap, inputs);
    case 'at_least':
      return metOrNot('right_side', value >= from, gap, inputs);
    case 'at_most':
      return metOrNot('right_side', value <= from, gap, inputs);
    default:
      return null;
  }
}

function compareAll(kpi: ComparedKpi, { value, numerator, denominator }: ComparedValue): Comparison | null {
  if (numerator !== null && denominator !== null) {
    return metOrNot('all', numerator === denominator, gapToTarget(numerator, denominator), { numerator, denominator });
  }
  const isPercentage = kpi.kind === 'ratio' || kpi.kind === 'percent';
  return isPercentage ? metOrNot('all', value === 100, gapToTarget(value, 100), { target: 100 }) : null;
}

function metOrNot(rule: FormulaRule, met: boolean, gap: number | null, inputs: Comparison['inputs']): Comparison {
  return { rule, inputs, ratio: null, met, gap };
}
