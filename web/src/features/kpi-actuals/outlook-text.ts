import type { TrendView } from '#domain/kpi-actuals/contract';
import type { NeededRate, TrendOutlook } from '#domain/kpi-actuals/trend-outlook';
import { numberText, quantityText, unitIn } from '../../platform/format/numbers.ts';
import type { Language } from '../../platform/i18n/language.ts';
import { textsIn } from '../../platform/i18n/texts.ts';
import { expectationText } from '../../platform/wording/expectation-text.ts';
import { OUTLOOK_TEXTS } from './outlook.locale.ts';

/**
 * Where the year may end, in words: method, middle, range and what the target still asks, or how many points are missing;
 * beside it what the department itself expects. Every number comes from the model. `null`: there is no year's end to come.
 */
export function outlookText(model: TrendView, language: Language, fiscalYear: (year: number) => string): string | null {
  const { outlook } = model;
  const version = model.years.find((one) => one.fiscalYear === outlook?.fiscalYear);
  if (outlook === null || version === undefined) return null;
  const t = textsIn(language, OUTLOOK_TEXTS);
  const unit = unitIn(language, version);
  const expectation =
    version.expectation === null
      ? // A part (区, 手続) is not asked: the department answers for the whole.
        model.part === null
        ? t('noExpected')
        : ''
      : t('expected', {
          expectation: expectationText(version.expectation, { unit, decimals: version.decimals }, language),
        });
  const printed = { unit, decimals: version.decimals };
  return (
    estimateText(outlook, printed, language, fiscalYear) + neededText(outlook.needed, printed, language) + expectation
  );
}

type Printed = { unit: string; decimals: number };

function estimateText(
  { fiscalYear, estimate, refusal, provisional }: TrendOutlook,
  printed: Printed,
  language: Language,
  yearText: (year: number) => string,
): string {
  const t = textsIn(language, OUTLOOK_TEXTS);
  const year = yearText(fiscalYear);
  if (estimate === null) {
    if (refusal === null) return '';
    return t(refusal.refused === 'too_few_points' ? 'tooFew' : 'lastYear', { year, missing: refusal.missing });
  }
  const { method, points } = estimate;
  const range = outlookNumbers(estimate, printed, language);
  const sentence = t('estimate', { year, method: t(`method.${method}`), points, ...range });
  return provisional ? sentence + t('provisional') : sentence;
}

/** As they are printed: an outlook is not known more finely than the KPI itself. */
export function outlookNumbers(
  { low, middle, high }: NonNullable<TrendOutlook['estimate']>,
  { unit, decimals }: Printed,
  language: Language,
): { low: string; middle: string; high: string } {
  const text = (value: number) => quantityText(rounded(value, decimals), unit, language, decimals);
  return { low: text(low), middle: text(middle), high: text(high) };
}

/** One digit more than the KPI is printed with: a monthly rate of 0.5 is not 1. */
function neededText(needed: NeededRate | null, { unit, decimals }: Printed, language: Language): string {
  if (needed === null) return '';
  const t = textsIn(language, OUTLOOK_TEXTS);
  const { asks, periods, frequency } = needed;
  const perPeriod = rounded(needed.perPeriod, decimals + 1);
  const sign = asks === 'change' && perPeriod > 0 ? '+' : '';
  const value =
    asks === 'change' && unit.normalize('NFKC') === '%'
      ? t('points', { value: sign + numberText(perPeriod, language) })
      : sign + quantityText(perPeriod, unit, language);
  return t(`needed.${asks}`, { periods, period: t(`period.${frequency}`), value });
}

function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
