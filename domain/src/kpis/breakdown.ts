import type { FiscalYear } from '../calendar/fiscal-year.ts';
import type { PeriodActual } from './aggregation.ts';
import type { KpiKind, ValueState } from './codes.ts';
import { sumOf } from './exact.ts';

/** By what a KPI is broken down: 区, 手続 or 所属. */
export const BREAKDOWN_DIMENSIONS = ['ward', 'procedure', 'department'] as const;
export type BreakdownDimension = (typeof BREAKDOWN_DIMENSIONS)[number];

/** Whether the whole is reported itself, or follows from its parts. */
export const BREAKDOWN_TOTALS = ['entered', 'derived'] as const;
export type BreakdownTotal = (typeof BREAKDOWN_TOTALS)[number];

/** A part that may be reported: 北区, from its first fiscal year to its last. */
export type BreakdownKey = {
  /** As reports name it. */
  key: string;
  name: string;
  nameEn: string | null;
  fromFiscalYear: FiscalYear | null;
  toFiscalYear: FiscalYear | null;
};
export type Breakdown = { dimension: BreakdownDimension; total: BreakdownTotal; keys: BreakdownKey[] };

export const BREAKDOWN_REFUSALS = [
  'key_twice',
  'key_ends_before_start',
  'key_has_actuals',
  'total_not_derivable',
  'pair_is_broken_down_at_its_ratio',
] as const;
export type BreakdownRefusal = (typeof BREAKDOWN_REFUSALS)[number];

/**
 * Why a KPI cannot be broken down like this, or `null`. Parts of a percentage or of a milestone do not make a whole: their
 * total is reported. A part that has reports is not taken away; its validity ends.
 *
 * @param kpi.reportedKeys parts that have reports.
 */
export function refusalToBreakDown(
  kpi: { kind: KpiKind; isDerived: boolean; reportedKeys: readonly string[] },
  breakdown: Breakdown | null,
): BreakdownRefusal | null {
  if (kpi.isDerived) return 'pair_is_broken_down_at_its_ratio';
  const keys = breakdown?.keys ?? [];
  const known = new Set(keys.map(({ key }) => key));
  if (known.size < keys.length) return 'key_twice';
  if (keys.some(({ fromFiscalYear, toFiscalYear }) => (fromFiscalYear ?? 0) > (toFiscalYear ?? Infinity)))
    return 'key_ends_before_start';
  if (kpi.reportedKeys.some((key) => !known.has(key))) return 'key_has_actuals';
  const isSum = kpi.kind !== 'percent' && kpi.kind !== 'milestone';
  return breakdown?.total === 'derived' && !isSum ? 'total_not_derivable' : null;
}

/** Whether a part may be reported in a fiscal year. */
export function isValidIn({ fromFiscalYear, toFiscalYear }: BreakdownKey, fiscalYear: FiscalYear): boolean {
  return (fromFiscalYear ?? fiscalYear) <= fiscalYear && fiscalYear <= (toFiscalYear ?? fiscalYear);
}

/** Of parts without a number the one that says most about the whole. */
const GRAVEST: ValueState[] = ['suppressed', 'unknown', 'not_published', 'below_unit', 'not_collected'];

export type Total = Pick<PeriodActual, 'value' | 'numerator' | 'denominator' | 'state' | 'provisional'>;

/**
 * The whole of a period from its parts: counts add up, ratios are pooled, never averaged. While a part is missing or has no
 * number there is no whole (未集計, or that part's state): a sum of some would read as the sum of all. 該当なし adds nothing.
 *
 * @param parts one for each key that is valid in that year, in any order; `null` = not reported yet.
 */
export function totalOfParts(kind: KpiKind, parts: readonly (Total | null)[]): Total {
  const reported = parts.filter((part) => part !== null);
  const provisional = reported.some((part) => part.provisional);
  const none = { value: null, numerator: null, denominator: null, provisional };
  const states = reported.map(({ state }) => state);
  const gravest = GRAVEST.find((state) => states.includes(state));
  if (gravest !== undefined) return { ...none, state: gravest };
  if (reported.length < parts.length) return { ...none, state: 'not_collected' };
  const counted = reported.filter(({ state }) => state === 'value');
  if (counted.length === 0) return { ...none, state: 'not_applicable' };
  if (kind !== 'ratio') return { ...none, state: 'value', value: sumOf(counted.map(({ value }) => value ?? 0)) };
  const isWhole = counted.every(({ denominator }) => denominator !== null);
  return {
    ...none,
    state: 'value',
    numerator: sumOf(counted.map(({ numerator }) => numerator ?? 0)),
    denominator: isWhole ? sumOf(counted.map(({ denominator }) => denominator ?? 0)) : null,
  };
}
