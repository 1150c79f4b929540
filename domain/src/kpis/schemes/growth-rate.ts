/** A value and the year it belongs to; of two, only the distance of their years counts. */
export type DatedValue = { value: number; year: number };

export const PROGRESS_STATUSES = [
  'substantial_progress',
  'moderate_progress',
  'limited_progress',
  'deterioration',
  'not_available',
] as const;
export type ProgressStatus = (typeof PROGRESS_STATUSES)[number];

/**
 * Lower edges of the statuses, half-open; below the last it is 悪化. With a target they are shares of the pace that the
 * target asks for, without one they are growth a year.
 */
const EDGES = {
  withTarget: [0.95, 0.5, 0],
  withoutTarget: [0.015, 0.005, 0],
} as const;

/**
 * Progress by growth rates, to stand beside published statistics: R = d · g_observed ÷ |g_required| with
 * g = (y₂ ÷ y₁)^(1 ÷ years) − 1; without a target R = d · g_observed.
 * Source: Canadian Indicator Framework for the Sustainable Development Goals, measuring progress; its published components
 * and results are in `domain/test-data/published-progress.csv`.
 *
 * @param wanted +1 where more is better, −1 where less is.
 * @returns a ratio: 1 = as fast as the target asks (or growth a year, without a target), negative = the wrong way.
 *   `null` where it cannot be computed: no years between, a start of 0, a change of sign, a target that asks for no change.
 */
export function growthProgress(
  from: DatedValue,
  to: DatedValue,
  target: DatedValue | null,
  wanted: 1 | -1,
): number | null {
  const observed = growthRate(from, to);
  if (observed === null) return null;
  if (target === null) return wanted * observed;
  const required = growthRate(from, target);
  return required === null || required === 0 ? null : (wanted * observed) / Math.abs(required);
}

/**
 * Growth a year, as a ratio: 0.02 = 2 % more each year. `null` where it has no meaning. Roots have no exact decimal: this
 * is the one rule that counts in binary fractions, good to 1e-12.
 */
export function growthRate(from: DatedValue, to: DatedValue): number | null {
  const years = to.year - from.year;
  if (years <= 0 || from.value === 0 || to.value / from.value < 0) return null;
  return (to.value / from.value) ** (1 / years) - 1;
}

/** The status that goes with a progress: the edges differ with and without a target. */
export function progressStatus(progress: number | null, hasTarget: boolean): ProgressStatus {
  if (progress === null) return 'not_available';
  const edges = hasTarget ? EDGES.withTarget : EDGES.withoutTarget;
  const place = edges.findIndex((edge) => progress >= edge);
  return PROGRESS_STATUSES[place === -1 ? edges.length : place] ?? 'not_available';
}
