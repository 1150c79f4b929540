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
  const scaled = scaledToWhole(values);
  const total = scaled?.whole.reduce((sum, value) => sum + value, 0) ?? Number.NaN;
  if (scaled !== null && Number.isSafeInteger(total)) return total / scaled.scale;
  return values.reduce((sum, value) => sum.plus(exact(value)), exact(0)).toNumber();
}

/** Numbers with exactly the same sum: one, where one of fifteen digits holds it, or else those given. To be added to often. */
export function condensed(values: readonly number[]): readonly number[] {
  const scaled = scaledToWhole(values);
  const total = scaled?.whole.reduce((sum, value) => sum + value, 0) ?? Number.NaN;
  return scaled !== null && Math.abs(total) <= LARGEST ? [total / scaled.scale] : values;
}

/** Exact quotient, nearest number; `null` for a divisor of 0. */
export function quotientOf(dividend: number, divisor: number): number | null {
  if (divisor === 0) return null;
  const scaled = scaledToWhole([dividend, divisor]);
  if (scaled !== null) return scaled.whole[0]! / scaled.whole[1]!;
  return exact(dividend).div(exact(divisor)).toNumber();
}

/** Exact share of a whole in percent, nearest number; `null` for a whole of 0. */
export function percentageOf(part: number, whole: number): number | null {
  if (whole === 0) return null;
  const scaled = scaledToWhole([part, whole]);
  const percent = (scaled?.whole[0] ?? Number.NaN) * 100;
  if (scaled !== null && Number.isSafeInteger(percent)) return percent / scaled.whole[1]!;
  return exact(part).times(100).div(exact(whole)).toNumber();
}

/** Exact difference, nearest number. */
export function differenceOf(value: number, subtrahend: number): number {
  const scaled = scaledToWhole([value, subtrahend]);
  if (scaled !== null) return (scaled.whole[0]! - scaled.whole[1]!) / scaled.scale;
  return exact(value).minus(exact(subtrahend)).toNumber();
}

const SCALES = [1, 10, 100, 1_000, 10_000];
/** Fifteen digits: every decimal of so many is told apart from its neighbours, and a sum of a few stays whole. */
const LARGEST = 999_999_999_999_999;

/**
 * The numbers as whole ones over one power of ten, where they have so few digits that this is exact: then the processor's
 * own arithmetic rounds once, to the same nearest number, in a hundredth of the time. A page compares thousands of values.
 * `null` for any others.
 */
function scaledToWhole(values: readonly number[]): { whole: number[]; scale: number } | null {
  for (const scale of SCALES) {
    const whole = values.map((value) => Math.round(value * scale));
    if (whole.some((value) => !(Math.abs(value) <= LARGEST))) return null;
    if (whole.every((value, index) => value / scale === values[index])) return { whole, scale };
  }
  return null;
}
