import { pooled, type KpiMeasure, type YearValue } from './aggregation.ts';
import type { KpiKind } from './codes.ts';
import { sumOf } from './exact.ts';

/** The value of a plan, from the values of its fiscal years. */
export type PlanValue = {
  /** In the KPI's unit; of a ratio the percentage 0–100. `null` = no number, or a ratio with nothing to divide by. */
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  /** Fiscal years with a number, out of those given. */
  reportedYears: number;
  years: number;
  provisional: boolean;
};

/**
 * A plan's value: of counts the sum of the years; of running totals the last (10, 25, 45 gives 45, never 80); of ratios
 * pooled, never a mean of percentages; of levels, percentages and milestones the last.
 * No screen prints it yet: it stands here because the published test vectors 8 and 9 are about it.
 *
 * @param years values of the fiscal years in order, from `yearToDate`.
 */
export function planValue(measure: KpiMeasure, years: readonly YearValue[]): PlanValue {
  const known = years.filter(({ value }) => value !== null);
  const last = known.at(-1);
  const every = measure.kind === 'count' || (measure.kind === 'ratio' && measure.ratioOf !== 'levels');
  const used = every ? known : known.slice(-1);
  const base = {
    reportedYears: known.length,
    years: years.length,
    provisional: used.some(({ provisional }) => provisional),
  };
  if (last === undefined) return { value: null, numerator: null, denominator: null, ...base };
  if (measure.kind === 'ratio') {
    const { value, numerator, denominator } = pooled(used);
    return { value, numerator, denominator, ...base };
  }
  const value = every ? sumOf(known.map((year) => year.value ?? 0)) : last.value;
  return { value, numerator: null, denominator: null, ...base };
}

/**
 * The plan's target from those of its years: of counts the sum, else the last. `null` where a year that counts has none. With
 * `planValue` it gives 45/60 of the published test vector 8.
 */
export function planTarget(kind: KpiKind, targets: readonly (number | null)[]): number | null {
  if (kind !== 'count') return targets.at(-1) ?? null;
  const known = targets.filter((target) => target !== null);
  return known.length === 0 || known.length < targets.length ? null : sumOf(known);
}
