import type { Day } from '#domain/calendar/day';
import type { FuzzyDate } from '#domain/schedule-items/fuzzy-date';
import { type Language, useLanguage } from '../i18n/language.ts';

const LOCALES: Record<Language, string> = { ja: 'ja-JP', en: 'en-GB' };

/** Making a formatter costs far more than using it. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(LOCALES[language], options);
  formatters.set(key, known);
  return known;
}

/** A day is no instant: it is read and printed in the same zone, so that it never shifts. */
function timeOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** 2026年9月30日（水） / Wed 30 September 2026 */
export function dayText(day: Day, language: Language): string {
  const text = formatterOf(language, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    weekday: 'short',
  }).format(timeOf(day));
  return language === 'ja' ? text.replace('(', '（').replace(')', '）') : text.replace(',', '');
}

/** 2026年9月30日 / 30 September 2026: where the weekday says nothing, as for the last day of a year long past. */
function shortDayText(day: Day, language: Language): string {
  return formatterOf(language, { timeZone: 'UTC', year: 'numeric', month: 'long', day: 'numeric' }).format(timeOf(day));
}

/** 2018年4月 / April 2018, of `YYYY-MM` or a whole day. */
function monthText(month: string, language: Language): string {
  return formatterOf(language, { timeZone: 'UTC', year: 'numeric', month: 'long' }).format(
    timeOf(`${month.slice(0, 7)}-01`),
  );
}

/** An instant on the tenant's clock: 2026年9月30日 14:05 / 30 September 2026 at 14:05. */
export function instantText(instant: string, timeZone: string, language: Language): string {
  return formatterOf(language, {
    timeZone,
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(instant));
}

export type FiscalYearNames = { fiscalYear: (year: number) => string };

const PARTS: Record<Language, Record<string, string>> = {
  ja: { H1: '上期', H2: '下期', Q1: '第1四半期', Q2: '第2四半期', Q3: '第3四半期', Q4: '第4四半期' },
  en: { H1: ', first half', H2: ', second half', Q1: ', Q1', Q2: ', Q2', Q3: ', Q3', Q4: ', Q4' },
};

/** A fiscal unit or period without its month: 2018年度, 2018年度第2四半期. Months: see `periodText`. */
function fiscalUnitText(unit: string, language: Language, names: FiscalYearNames): string {
  const [year = '', part] = unit.replace('FY', '').split('-');
  return names.fiscalYear(Number(year)) + (part === undefined ? '' : (PARTS[language][part] ?? part));
}

/** A reporting period: a month by its calendar name (2018年4月), the rest by the fiscal year. */
export function periodText(period: string, language: Language, names: FiscalYearNames, startMonth: number): string {
  const month = /^FY(\d{4})-M(\d{2})$/.exec(period);
  if (month === null) return fiscalUnitText(period, language, names);
  const index = startMonth - 1 + Number(month[2]) - 1;
  const year = Number(month[1]) + Math.floor(index / 12);
  return monthText(`${year}-${String((index % 12) + 1).padStart(2, '0')}`, language);
}

/** A date with exactly the precision it was given: never a made-up day. */
export function fuzzyDateText(date: FuzzyDate, language: Language, names: FiscalYearNames): string {
  if (date.precision === 'day') return shortDayText(date.from, language);
  if (date.precision === 'month') return monthText(date.from, language);
  return fiscalUnitText(date.value, language, names);
}

/** The day and instant formats of the page's language. */
export function useDates() {
  const language = useLanguage();
  return {
    day: (day: Day) => dayText(day, language),
    shortDay: (day: Day) => shortDayText(day, language),
    month: (month: string) => monthText(month, language),
  };
}
