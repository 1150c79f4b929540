import { addDays, type Day } from '../calendar/day.ts';
import { type FiscalYear, firstDayOfFiscalMonth, fiscalYearOfDay } from '../calendar/fiscal-year.ts';
import type { AsOfReason } from './contract.ts';

/** The fiscal years a plan covers, both inside, and the month (1–12) in which each of them starts. */
export type PlanYears = { fromFiscalYear: FiscalYear; toFiscalYear: FiscalYear; fiscalStartMonth: number };

/** 出納整理: money figures of a fiscal year become final within two months of its end. */
const MONTHS_UNTIL_FIGURES_ARE_FINAL = 2;

/** The day on which the figures of the plan's last year are final: 2021-05-31 for a plan that ends with March 2021. */
export function settledOn(plan: PlanYears): Day {
  return addDays(
    firstDayOfFiscalMonth(plan.toFiscalYear + 1, MONTHS_UNTIL_FIGURES_ARE_FINAL, plan.fiscalStartMonth),
    -1,
  );
}

/**
 * The day that every state, verdict and decision is read on. Nobody asked for one: today, or the day on which the
 * plan's last figures became final once that is past, so that an ended plan does not age.
 *
 * @param asked the day somebody named, or `null`. Any day is good, also one outside the plan.
 * @param today in the tenant's time zone.
 */
export function resolveAsOf(plan: PlanYears, asked: Day | null, today: Day): { asOf: Day; reason: AsOfReason } {
  if (asked !== null) return { asOf: asked, reason: 'asked' };
  const settled = settledOn(plan);
  return today <= settled ? { asOf: today, reason: 'today' } : { asOf: settled, reason: 'plan_ended' };
}

/** The fiscal year a screen speaks of on that day: the day's own, or the nearest one that the plan covers. */
export function fiscalYearShown(plan: PlanYears, asOf: Day): FiscalYear {
  const year = fiscalYearOfDay(asOf, plan.fiscalStartMonth);
  return Math.min(Math.max(year, plan.fromFiscalYear), plan.toFiscalYear);
}
