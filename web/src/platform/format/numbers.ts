import { type Language, useLanguage } from '../i18n/language.ts';

const LOCALES: Record<Language, string> = { ja: 'ja-JP', en: 'en-GB' };
const formatters = new Map<string, Intl.NumberFormat>();

function formatterOf(language: Language, least: number, most: number): Intl.NumberFormat {
  const key = `${language} ${least} ${most}`;
  const known =
    formatters.get(key) ??
    new Intl.NumberFormat(LOCALES[language], {
      minimumFractionDigits: least,
      maximumFractionDigits: most,
      roundingMode: 'halfExpand',
    });
  formatters.set(key, known);
  return known;
}

/** More digits than these behind the declared ones were not typed: they come from a division. */
const TYPED_BEYOND = 2;

/**
 * 1,234.5, with at least the KPI's decimals. What was typed more finely keeps its digits, the endless ones of a quotient
 * are rounded away. A minus is U+2212.
 */
export function numberText(value: number, language: Language, decimals = 0): string {
  const digits = /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
  const most = digits > decimals + TYPED_BEYOND ? decimals : Math.max(digits, decimals);
  return formatterOf(language, decimals, most).format(value).replace('-', '−');
}

const COMPACT_FROM = 10_000;
const compactFormatters: Record<Language, Intl.NumberFormat> = {
  ja: new Intl.NumberFormat(LOCALES.ja, { notation: 'compact', maximumFractionDigits: 2 }),
  en: new Intl.NumberFormat(LOCALES.en, { notation: 'compact', maximumFractionDigits: 2 }),
};

/** For axes and labels in charts, whose table has the full number: 1,234 as it is, 12,000 as 1.2万 / 12K. */
function compactText(value: number, language: Language, decimals = 0): string {
  if (Math.abs(value) < COMPACT_FROM) return numberText(value, language, decimals);
  return compactFormatters[language].format(value).replace('-', '−');
}

/** 14件, 14 items; 97.3%. The unit follows without a space in Japanese, and % never takes one. */
export function quantityText(value: number, unit: string, language: Language, decimals = 0): string {
  const gap = language === 'ja' || unit === '%' || unit === '％' || unit === '' ? '' : ' ';
  return `${numberText(value, language, decimals)}${gap}${unit}`;
}

/** A ratio (1 = met) as percent with one decimal. Verdicts beside it come from the unrounded value. */
export function percentText(ratio: number, language: Language): string {
  return `${formatterOf(language, 1, 1)
    .format(ratio * 100)
    .replace('-', '−')}%`;
}

export function useNumbers() {
  const language = useLanguage();
  return {
    number: (value: number, decimals?: number) => numberText(value, language, decimals),
    quantity: (value: number, unit: string, decimals?: number) => quantityText(value, unit, language, decimals),
    compact: (value: number, decimals?: number) => compactText(value, language, decimals),
    percent: (ratio: number) => percentText(ratio, language),
  };
}

/** The unit in this language, the Japanese one where nobody has entered another. */
export function unitIn(language: Language, { unit, unitEn }: { unit: string; unitEn: string | null }): string {
  return language === 'en' && unitEn !== null ? unitEn : unit;
}
