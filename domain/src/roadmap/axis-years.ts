import { type FiscalYear, fiscalYearOfDay } from '../calendar/fiscal-year.ts';
import type { PlanYears } from '../plans/as-of.ts';
import type { FuzzyDate } from '../schedule-items/fuzzy-date.ts';

/** First and last fiscal year, both inside. */
export type YearSpan = { fromFiscalYear: FiscalYear; toFiscalYear: FiscalYear };

/** The years a Gantt needs: the plan's own, and any further one that a date may stand for (計画期間前 and after). */
export function axisYears(plan: PlanYears, dates: Iterable<FuzzyDate | null>): YearSpan {
  let first: FuzzyDate | null = null;
  let last: FuzzyDate | null = null;
  for (const date of dates) {
    if (date === null) continue;
    if (first === null || date.from < first.from) first = date;
    if (last === null || date.to > last.to) last = date;
  }
  const yearOf = (day: FuzzyDate['from']) => fiscalYearOfDay(day, plan.fiscalStartMonth);
  return {
    fromFiscalYear: first === null ? plan.fromFiscalYear : Math.min(plan.fromFiscalYear, yearOf(first.from)),
    toFiscalYear: last === null ? plan.toFiscalYear : Math.max(plan.toFiscalYear, yearOf(last.to)),
  };
}
