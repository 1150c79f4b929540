import type { DashboardKpi } from '#domain/dashboard/contract';
import { quantityText, unitIn } from '../../platform/format/numbers.ts';
import type { Language } from '../../platform/i18n/language.ts';
import { textsIn } from '../../platform/i18n/texts.ts';
import { WORDS } from '../../platform/wording/words.ts';
import { DASHBOARD_TEXTS } from './locale.ts';

/** 「20件」, 「10～20件」, 「減少」, 「全件」, or 「目標値未設定」: a first-class state, no error. */
export function targetText(kpi: DashboardKpi, language: Language): string {
  const { target, decimals, direction } = kpi;
  const t = textsIn(language, DASHBOARD_TEXTS);
  const quantity = (value: number) => quantityText(value, unitIn(language, kpi), language, decimals);
  if (target === null) return textsIn(language, WORDS)('noTarget');
  if (target.sort === 'direction_only')
    return direction === 'decrease' || direction === 'at_most' ? t('decrease') : t('increase');
  if (target.sort === 'all') return t('all');
  if (target.sort === 'range') {
    const { low, high } = target;
    if (low !== null && high !== null) return t('range', { low: quantity(low), high: quantity(high) });
    if (low !== null) return t('atLeast', { low: quantity(low) });
    if (high !== null) return t('atMost', { high: quantity(high) });
  }
  return target.value === null ? textsIn(language, WORDS)('noTarget') : quantity(target.value);
}
