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

/** `asOf` is for figures: schedule states and verdicts. `decidedAsOf` is for acts: decisions, what they did, and additions. */
export type PlanDays = { asOf: Day; decidedAsOf: Day; reason: AsOfReason };

/**
 * The days that a plan is read on. Nobody asked for one: today, or for figures the day on which the plan's last ones became
 * final once that is past, so that an ended plan does not age. What is decided or added after its end shows at once all
 * the same.
 *
 * @param asked the day somebody named, or `null`. Any day is good, also one outside the plan.
 * @param today in the tenant's time zone.
 */
export function resolveAsOf(plan: PlanYears, asked: Day | null, today: Day): PlanDays {
  if (asked !== null) return { asOf: asked, decidedAsOf: asked, reason: 'asked' };
  const settled = settledOn(plan);
  const hasEnded = today > settled;
  return { asOf: hasEnded ? settled : today, decidedAsOf: today, reason: hasEnded ? 'plan_ended' : 'today' };
}

/** The fiscal year a screen speaks of on that day: the day's own, or the nearest one that the plan covers. */
export function fiscalYearShown(plan: PlanYears, asOf: Day): FiscalYear {
  const year = fiscalYearOfDay(asOf, plan.fiscalStartMonth);
  return Math.min(Math.max(year, plan.fromFiscalYear), plan.toFiscalYear);
}
