import { exact } from '../kpis/exact.ts';

export type Goal = {
  /** 基準値: value before the plan, in the KPI's own unit; `null` where nobody measured it. */
  baseline: number | null;
  /** 目標値, same unit. May lie below the baseline. */
  target: number;
};

/**
 * 進捗度: how much of the way from baseline to target has been covered, (A − B) ÷ (T − B), up or down.
 *
 * @param actual in the KPI's unit; `null` while nothing was reported.
 * @returns a ratio, not a percentage: 0 = still at the baseline, 1 = target met, above 1 = exceeded, below 0 = moved the
 *   wrong way. Unrounded and never clamped. `null` when it cannot be measured: no actual, no baseline, or a target that
 *   equals the baseline.
 * @throws RangeError if a number is NaN or infinite.
 */
export function distanceCovered(actual: number | null, { baseline, target }: Goal): number | null {
  if (actual === null || baseline === null || target === baseline) return null;
  return exact(actual).minus(baseline).div(exact(target).minus(baseline)).toNumber();
}
