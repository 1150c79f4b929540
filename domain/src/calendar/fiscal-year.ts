import { addDays, type Day } from './day.ts';

/** A fiscal year, named by the calendar year in which it starts: 2018 began in April 2018 and ended in March 2019. */
export type FiscalYear = number;

/** April, as for every Japanese local government. A tenant may set another month, and a plan its own. */
export const DEFAULT_START_MONTH = 4;

/** The fiscal year a day belongs to: `2019-03-31` is in 2018, `2019-04-01` in 2019. */
export function fiscalYearOfDay(day: Day, startMonth: number = DEFAULT_START_MONTH): FiscalYear {
  assertMonth(startMonth);
  const year = Number(day.slice(0, 4));
  return Number(day.slice(5, 7)) >= startMonth ? year : year - 1;
}

/** First day of the fiscal year: 1 April 2018 for 2018. */
export function firstDayOf(fiscalYear: FiscalYear, startMonth: number = DEFAULT_START_MONTH): Day {
  return firstDayOfFiscalMonth(fiscalYear, 0, startMonth);
}

/** Last day of the fiscal year: 31 March 2019 for 2018. */
export function lastDayOf(fiscalYear: FiscalYear, startMonth: number = DEFAULT_START_MONTH): Day {
  return addDays(firstDayOf(fiscalYear + 1, startMonth), -1);
}

/** First day of the n-th month of a fiscal year, counted from 0; 12 is the first month of the next year. */
export function firstDayOfFiscalMonth(fiscalYear: FiscalYear, index: number, startMonth: number): Day {
  assertMonth(startMonth);
  const month = startMonth - 1 + index;
  const year = fiscalYear + Math.floor(month / 12);
  return `${String(year).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01` as Day;
}

function assertMonth(month: number): void {
  if (!Number.isInteger(month) || month < 1 || month > 12) throw new RangeError(`not a month: ${month}`);
}
