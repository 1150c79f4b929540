import { exact } from '../kpis/exact.ts';
import { MAX_ACTUAL, MAX_DECIMALS } from './contract.ts';

/** More digits than this a JSON number does not carry safely. */
export const MAX_SIGNIFICANT_DIGITS = 15;

export const QUANTITY_MISTAKES = ['not_a_number', 'out_of_range', 'too_many_decimals', 'too_many_digits'] as const;
export type QuantityMistake = (typeof QUANTITY_MISTAKES)[number];

/** Why something is no KPI number, or `null`: |x| ≤ 1e12, at most ten decimals and fifteen significant digits. */
export function mistakeInQuantity(value: unknown): QuantityMistake | null {
  if (typeof value !== 'number' || Number.isNaN(value)) return 'not_a_number';
  if (Math.abs(value) > MAX_ACTUAL) return 'out_of_range';
  const decimal = exact(value);
  if (decimal.decimalPlaces() > MAX_DECIMALS) return 'too_many_decimals';
  return decimal.precision() > MAX_SIGNIFICANT_DIGITS ? 'too_many_digits' : null;
}
