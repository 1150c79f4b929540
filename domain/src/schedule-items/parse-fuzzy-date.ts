import { isDay } from '../calendar/day.ts';
import { DEFAULT_START_MONTH } from '../calendar/fiscal-year.ts';
import { type FiscalYearLabels, parseFiscalYear } from '../calendar/fiscal-year-labels.ts';
import { type FuzzyDateText, isFuzzyDateText } from './fuzzy-date.ts';

/** 上期, 第2四半期 and their short forms, at the end of a fiscal year. */
const PART = /(?:(上期|上半期|前期|H1)|(下期|下半期|後期|H2)|第?([1-4])四半期|Q([1-4]))$/i;

/**
 * Read a date as staff write it, no more precisely than they wrote it: 「2019年度」 is a year, 「2019年度第2四半期」 a
 * quarter, 「2019年7月」 a month, 「2019/7/1」 a day. Full-width digits and era years (R1, 令和元年度) are understood.
 *
 * @returns `null` for anything else, a day that does not exist and a two-digit year among them.
 */
export function parseFuzzyDate(
  text: string,
  labels: readonly FiscalYearLabels[],
  startMonth: number = DEFAULT_START_MONTH,
): FuzzyDateText | null {
  const plain = text.normalize('NFKC').trim();
  if (isFuzzyDateText(plain)) return plain;
  const calendar = /^(\d{4})[年/.-](\d{1,2})(?:月|[/.-](\d{1,2})日?|月(\d{1,2})日)?$/.exec(plain);
  if (calendar !== null) return calendarDate(calendar[1]!, calendar[2]!, calendar[3] ?? calendar[4]);
  const match = PART.exec(plain);
  const [, first, second, quarter, shortQuarter] = match ?? [];
  const year = match === null ? plain : withoutDash(plain.slice(0, match.index));
  const parsed = parseFiscalYear(year, labels, startMonth);
  if (parsed === null || !('fiscalYear' in parsed)) return null;
  const part = first ? '-H1' : second ? '-H2' : (quarter ?? shortQuarter) ? `-Q${quarter ?? shortQuarter}` : '';
  const date = `FY${parsed.fiscalYear}${part}`;
  return isFuzzyDateText(date) ? date : null;
}

/** `2019-` or `2019 ` of 2019-Q2 and 2019 Q2. */
function withoutDash(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s-]/.test(text[end - 1]!)) end -= 1;
  return text.slice(0, end);
}

function calendarDate(year: string, month: string, day: string | undefined): FuzzyDateText | null {
  const text = [year, month.padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-');
  return isDay(text) || isFuzzyDateText(text) ? text : null;
}
