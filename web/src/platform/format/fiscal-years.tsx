import type { FiscalYearLabels } from '#domain/calendar/fiscal-year-labels';
import type { FuzzyDate } from '#domain/schedule-items/fuzzy-date';
import { eraLine } from '../display.ts';
import { type Language, useLanguage } from '../i18n/language.ts';
import { useSession } from '../session/session.ts';
import { fuzzyDateText, instantText, periodText } from './dates.ts';

/** The tenant's own name of a fiscal year; labels are data. Outside its table the plain year stands. */
export function fiscalYearText(year: number, labels: readonly FiscalYearLabels[], language: Language): string {
  const label = labels.find((candidate) => candidate.fiscalYear === year);
  if (language === 'en') return label?.labelEn ?? `FY${year}`;
  return label?.labelJa ?? `${year}年度`;
}

/** 令和元年度, the second line under 2019年度; `null` in English and outside the table. */
function eraText(year: number, labels: readonly FiscalYearLabels[], language: Language): string | null {
  if (language === 'en') return null;
  return labels.find((candidate) => candidate.fiscalYear === year)?.labelEra ?? null;
}

/** Fiscal years, periods, fuzzy dates and instants in the tenant's words and on its clock. */
export function useTenantCalendar() {
  const { tenant } = useSession();
  const language = useLanguage();
  const hasEra = eraLine.use() === 'shown';
  const fiscalYear = (year: number) => fiscalYearText(year, tenant.fiscalYearLabels, language);
  return {
    fiscalYear,
    /** `null` too where this browser's reader does without. */
    era: (year: number) => (hasEra ? eraText(year, tenant.fiscalYearLabels, language) : null),
    /** `startMonth` of the plan, where it differs from the tenant's. */
    period: (period: string, startMonth = tenant.fiscalStartMonth) =>
      periodText(period, language, { fiscalYear }, startMonth),
    fuzzyDate: (date: FuzzyDate) => fuzzyDateText(date, language, { fiscalYear }),
    instant: (instant: string) => instantText(instant, tenant.timeZone, language),
  };
}

/** 2019年度 with 令和元年度 under it. */
export function FiscalYearLabel({ year }: { year: number }) {
  const { fiscalYear, era } = useTenantCalendar();
  const second = era(year);
  return (
    <span className="inline-flex flex-col leading-tight [text-decoration:inherit]">
      {fiscalYear(year)}
      {second !== null && <span className="text-[0.75rem] font-normal text-sub">{second}</span>}
    </span>
  );
}
