import type { Verdict } from '#domain/kpis/codes';
import type { TrendView } from '#domain/kpi-actuals/contract';
import type { TrendRow } from '#domain/kpi-actuals/trend-drawing';
import { useNumbers } from '../../platform/format/numbers.ts';

/** The last number that is drawn, and the verdict that belongs to it. */
export type LastValue = { period: TrendRow['period']; at: number; value: string; verdict: Verdict | null };

/** 14件 with the year's verdict, where the year's value is this very number: a rate of counts has another one by month. */
export function useLastValue(): (model: TrendView, rows: readonly TrendRow[], unit: string) => LastValue | null {
  const { quantity } = useNumbers();
  return (model, rows, unit) => {
    const last = rows.findLast(({ actual }) => actual !== null);
    if (last === undefined || last.actual === null) return null;
    const year = model.years.find(({ fiscalYear }) => fiscalYear === last.fiscalYear);
    const inWords = (number: number) => quantity(number, unit, model.kpi.decimals);
    const value = inWords(last.actual);
    const isOfYear =
      year?.actual.upTo === last.period && year.actual.value !== null && inWords(year.actual.value) === value;
    return { period: last.period, at: last.actual, value, verdict: isOfYear ? year.verdict : null };
  };
}
