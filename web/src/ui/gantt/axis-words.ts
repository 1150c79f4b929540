import { useMemo } from 'react';
import type { HeaderCell } from '#domain/roadmap/zoom';
import { useTenantCalendar } from '../../platform/format/fiscal-years.tsx';
import { type Language, useLanguage } from '../../platform/i18n/language.ts';
import { defineTexts, textsIn } from '../../platform/i18n/texts.ts';

const TEXTS = defineTexts({
  ja: {
    before: '計画期間前',
    after: '計画期間後',
    quarter: '第{{number}}四半期 {{from}}–{{to}}月',
    month: '{{from}}月',
  },
  en: { before: 'before the plan', after: 'after the plan', quarter: 'Q{{number}} {{from}}–{{to}}', month: '{{from}}' },
});

/** The words of the time axis: years with their era, 「第1四半期 4–6月」, months. */
export function useAxisWords() {
  const language = useLanguage();
  const { fiscalYear, era } = useTenantCalendar();
  const t = useMemo(() => textsIn(language, TEXTS), [language]);
  return {
    fiscalYear,
    era,
    zone: (zone: 'before' | 'after') => t(zone),
    quarter: ({ period, from, to }: HeaderCell) =>
      t('quarter', { number: period.slice(-1), from: monthIn(language, from), to: monthIn(language, to) }),
    month: ({ from }: HeaderCell) => t('month', { from: monthIn(language, from) }),
  };
}

const ENGLISH = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' });

function monthIn(language: Language, day: string): string {
  return language === 'en' ? ENGLISH.format(Date.parse(day)) : String(Number(day.slice(5, 7)));
}
