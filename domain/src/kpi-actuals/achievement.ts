import { differenceOf, exact, quotientOf } from '../kpis/exact.ts';

/**
 * 達成率: how much of the target was attained, A ÷ T. For KPIs whose higher values are better.
 *
 * @param actual in the KPI's unit; `null` while nothing was reported. A reported 0 is a value and gives 0.
 * @returns a ratio, not a percentage: 1 = target met. Unrounded and unclamped. `null` without an actual, or where the
 *   target is 0 or less, since no share of it means anything.
 * @throws RangeError if a number is NaN or infinite.
 */
export function attainmentRatio(actual: number | null, target: number): number | null {
  return actual === null || target <= 0 ? null : quotientOf(actual, target);
}

/** Actual minus target, in the KPI's unit: +3 is three above the target, whichever side is good. `null` without an actual. */
export function gapToTarget(actual: number | null, target: number): number | null {
  return actual === null ? null : differenceOf(actual, target);
}

/** Published ways to write a 達成率 where less is better. A tenant chooses one by name, and it is printed with its name. */
export const ATTAINMENT_VARIANTS = ['target_over_actual', 'two_minus_actual_over_target'] as const;
export type AttainmentVariant = (typeof ATTAINMENT_VARIANTS)[number];

/**
 * 達成率 where less is better: T ÷ A, or 2 − A ÷ T. Both are 1 where the target is just met.
 *
 * @returns a ratio, unrounded. `null` without an actual or with a target of 0 or less; of T ÷ A also with an actual of 0
 *   or less.
 */
export function attainmentWhereLessIsBetter(
  variant: AttainmentVariant,
  actual: number | null,
  target: number,
): number | null {
  if (actual === null || target <= 0) return null;
  if (variant === 'target_over_actual') return actual <= 0 ? null : quotientOf(target, actual);
  return exact(2)
    .minus(exact(actual).div(exact(target)))
    .toNumber();
}

/** A range to stay inside, both bounds belonging to it; `null` = open on that side. */
export type Range = { low: number | null; high: number | null };

/** Distance to the nearer bound of a range: 0 inside, negative below, positive above. In the KPI's unit. */
export function gapToRange(actual: number | null, { low, high }: Range): number | null {
  if (actual === null) return null;
  if (low !== null && actual < low) return differenceOf(actual, low);
  return high !== null && actual > high ? differenceOf(actual, high) : 0;
}
