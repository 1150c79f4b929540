import { Decimal } from 'decimal.js';
import { exact } from '../exact.ts';

/** 四捨五入, or 切捨て where rounding would have shown a better band than the one judged. */
export type Rounding = 'half_up' | 'cut_off';

/**
 * The percentage to print for an unrounded ratio: one decimal by 四捨五入, except where that would cross an edge of a band,
 * then cut off. With an edge at 80 %, 79.96 % is shown as 79.9; 36.67 % is shown as 36.7.
 *
 * @param ratio 1 = 100 %.
 * @param edges lower edges of the bands, as ratios.
 * @returns percent 0–100 and beyond, with at most one decimal.
 */
export function shownPercent(ratio: number, edges: readonly number[]): number {
  return rounded(ratio, edges).percent;
}

/** How `shownPercent` came to its digit. */
export function roundingOf(ratio: number, edges: readonly number[]): Rounding {
  return rounded(ratio, edges).rounding;
}

/** As near to the middle between two shown digits, or to an edge, binary arithmetic might take the other side. */
const DOUBTFUL = 1e-6;

function rounded(ratio: number, edges: readonly number[]): { percent: number; rounding: Rounding } {
  const tenths = ratio * 1_000;
  const digit = Math.round(tenths);
  const isSure =
    Math.abs(tenths) < 1e9 &&
    Math.abs(Math.abs(tenths - digit) - 0.5) > DOUBTFUL &&
    edges.every((edge) => ratio >= edge || digit < edge * 1_000 - DOUBTFUL);
  return isSure ? { percent: digit === 0 ? 0 : digit / 10, rounding: 'half_up' } : exactlyRounded(ratio, edges);
}

function exactlyRounded(ratio: number, edges: readonly number[]): { percent: number; rounding: Rounding } {
  const percent = exact(ratio).times(100);
  const nearest = percent.toDecimalPlaces(1, Decimal.ROUND_HALF_UP);
  const crosses = edges.some((edge) => ratio < edge && nearest.gte(exact(edge).times(100)));
  const shown = crosses ? percent.toDecimalPlaces(1, Decimal.ROUND_FLOOR) : nearest;
  // A tiny loss would print as −0.
  return { percent: shown.isZero() ? 0 : shown.toNumber(), rounding: crosses ? 'cut_off' : 'half_up' };
}
