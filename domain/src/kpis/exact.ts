import { Decimal } from 'decimal.js';

/** Wide enough to add any numbers that are accepted (|x| ≤ 1e12, ten decimals) without a rounding. */
const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP });

/**
 * The number as a decimal, so that 0.1 + 0.2 is 0.3 and a total never depends on the order of entry.
 * @throws RangeError for NaN or an infinite number (a caller's bug, never a user's typing).
 */
export function exact(value: number): Decimal {
  if (!Number.isFinite(value)) throw new RangeError(`not a finite number: ${value}`);
  return new Exact(value);
}

/** Exact sum, nearest number. 0 for an empty list: the caller decides whether nothing is unknown. */
export function sumOf(values: readonly number[]): number {
  return values.reduce((total, value) => total.plus(exact(value)), exact(0)).toNumber();
}

/** Exact quotient, nearest number; `null` for a divisor of 0. */
export function quotientOf(dividend: number, divisor: number): number | null {
  return divisor === 0 ? null : exact(dividend).div(exact(divisor)).toNumber();
}

/** Exact difference, nearest number. */
export function differenceOf(value: number, subtrahend: number): number {
  return exact(value).minus(exact(subtrahend)).toNumber();
}
