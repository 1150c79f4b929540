import { addDays, type Day, isDay } from '../calendar/day.ts';
import { DEFAULT_START_MONTH } from '../calendar/fiscal-year.ts';
import { periodOfDay } from '../calendar/period.ts';
import { fuzzyDate, type FuzzyDateText, isFuzzyDateText, type Precision } from './fuzzy-date.ts';
import { coarser, MONTHS_OF } from './slip.ts';

/** The two dates that a bar is drawn between. */
export type PlannedDates = { start: FuzzyDateText | null; end: FuzzyDateText | null };
export type Edge = 'start' | 'end';

/**
 * The smallest step that keeps every date as precise as it is known: a bar of fiscal years moves by years, however far
 * the chart is zoomed in. `null` where nothing is dated.
 *
 * @param atLeast the unit that the chart shows; left out, the dates alone decide.
 */
export function stepUnit(dates: PlannedDates, atLeast: Precision = 'day'): Precision | null {
  const precisions = [dates.start, dates.end].flatMap((date) => (date === null ? [] : [fuzzyDate(date).precision]));
  return precisions.length === 0 ? null : precisions.reduce(coarser, atLeast);
}

/** A date so many units later (earlier, if negative), as precise as before. `unit` is no finer than the date itself. */
export function shifted(
  date: FuzzyDateText,
  by: number,
  unit: Precision,
  startMonth: number = DEFAULT_START_MONTH,
): FuzzyDateText {
  const { precision, from } = fuzzyDate(date, startMonth);
  if (unit === 'day') return addDays(from, by);
  const day = monthsLater(from, by * MONTHS_OF[unit]);
  if (precision === 'day') return day;
  if (precision === 'month') return day.slice(0, 7) as FuzzyDateText;
  return unitText(day, precision, startMonth);
}

/** The whole bar moved: its length in units stays. */
export function movedBy(dates: PlannedDates, by: number, unit: Precision, startMonth?: number): PlannedDates {
  const move = (date: FuzzyDateText | null) => (date === null ? null : shifted(date, by, unit, startMonth));
  return { start: move(dates.start), end: move(dates.end) };
}

/** One edge moved; `null` where the end would come before the start, or there is nothing to move. */
export function resizedBy(
  dates: PlannedDates,
  edge: Edge,
  by: number,
  unit: Precision,
  startMonth?: number,
): PlannedDates | null {
  // A bar with one date spans that date: both its edges are this one.
  const date = dates[edge] ?? dates[edge === 'start' ? 'end' : 'start'];
  if (date === null) return null;
  const whole: PlannedDates = { start: dates.start ?? dates.end, end: dates.end };
  const resized = { ...whole, [edge]: shifted(date, by, unit, startMonth) };
  if (resized.start === null || resized.end === null) return resized;
  return fuzzyDate(resized.end, startMonth).to < fuzzyDate(resized.start, startMonth).from ? null : resized;
}

/** The same day of another month, or that month's last. */
function monthsLater(day: Day, months: number): Day {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const month = `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`;
  const same = `${month}-${day.slice(8)}`;
  return isDay(same) ? same : fuzzyDate(month as FuzzyDateText).to;
}

function unitText(day: Day, precision: 'fiscal_year' | 'half' | 'quarter', startMonth: number): FuzzyDateText {
  const text = periodOfDay(day, precision === 'fiscal_year' ? 'year' : precision, startMonth);
  if (!isFuzzyDateText(text)) throw new RangeError(`not a fuzzy date: ${text}`);
  return text;
}
