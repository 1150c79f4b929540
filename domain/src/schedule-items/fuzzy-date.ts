import { addDays, type Day, isDay } from '../calendar/day.ts';
import { DEFAULT_START_MONTH } from '../calendar/fiscal-year.ts';
import { isPeriod, periodRange } from '../calendar/period.ts';
import { remembered } from '../calendar/remembered.ts';

/** A calendar month written `YYYY-MM`. */
export type Month = `${number}-${number}`;

/**
 * A date as precisely as it is known, in the form that tells the precision:
 * `FY2018`, `FY2018-H1`, `FY2018-Q2`, `2018-07`, `2018-07-01`. It is never turned into an invented day.
 */
export type FuzzyDateText = `FY${number}` | `FY${number}-H${1 | 2}` | `FY${number}-Q${1 | 2 | 3 | 4}` | Month | Day;

export const PRECISIONS = ['fiscal_year', 'half', 'quarter', 'month', 'day'] as const;
export type Precision = (typeof PRECISIONS)[number];

/** A date with the days it may stand for, `from` and `to` both inside. */
export type FuzzyDate = { precision: Precision; value: FuzzyDateText; from: Day; to: Day };

/** Whether the text is a date in one of the five forms, and exists. */
export function isFuzzyDateText(text: string): text is FuzzyDateText {
  return isDay(text) || isMonth(text) || isFiscalUnit(text);
}

/**
 * Open a stored date into its precision and its first and last day: FY2018 runs from 2018-04-01 to 2019-03-31.
 * @throws RangeError for a text in none of the five forms.
 */
export function fuzzyDate(text: FuzzyDateText, startMonth: number = DEFAULT_START_MONTH): FuzzyDate {
  return opened(text, startMonth);
}

const opened = remembered((text: FuzzyDateText, startMonth): FuzzyDate => {
  if (isDay(text)) return { precision: 'day', value: text, from: text, to: text };
  if (isMonth(text)) {
    const from: Day = `${text}-01`;
    // 31 days after the first lies in the next month, whatever the month's length.
    const to = addDays(`${addDays(from, 31).slice(0, 7) as Month}-01`, -1);
    return { precision: 'month', value: text, from, to };
  }
  if (isFiscalUnit(text)) return { precision: precisionOfUnit(text), value: text, ...periodRange(text, startMonth) };
  throw new RangeError(`not a fuzzy date: ${text}`);
});

type FiscalUnit = Exclude<FuzzyDateText, Month | Day>;

/** Months are written by the calendar (`2018-07`), so the fiscal `-M04` is no fuzzy date. */
function isFiscalUnit(text: string): text is FiscalUnit {
  return isPeriod(text) && !text.includes('-M');
}

function isMonth(text: string): text is Month {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text);
}

function precisionOfUnit(text: FiscalUnit): Precision {
  if (text.includes('-H')) return 'half';
  return text.includes('-Q') ? 'quarter' : 'fiscal_year';
}
