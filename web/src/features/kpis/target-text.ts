import type { Direction, TargetSort } from '#domain/kpis/codes';
import { quantityText } from '../../platform/format/numbers.ts';
import type { Language } from '../../platform/i18n/language.ts';
import { textsIn } from '../../platform/i18n/texts.ts';
import { WORDS } from '../../platform/wording/words.ts';
import { KPI_TEXTS } from './locale.ts';

type Target = { sort: TargetSort; value: number | null; low: number | null; high: number | null };

/** 「20件」, 「10件～20件」, 「減少」, 「全件」, or 「目標値未設定」: a state of its own, never 0. */
export function targetText(
  target: Target | null,
  kpi: { unit: string; decimals: number; direction: Direction },
  language: Language,
): string {
  const t = textsIn(language, KPI_TEXTS);
  const quantity = (value: number) => quantityText(value, kpi.unit, language, kpi.decimals);
  if (target === null) return textsIn(language, WORDS)('noTarget');
  if (target.sort === 'direction_only')
    return t(kpi.direction === 'decrease' || kpi.direction === 'at_most' ? 'decrease' : 'increase');
  if (target.sort === 'all') return t('sorts.all');
  if (target.sort === 'range' && target.low !== null && target.high !== null)
    return `${quantity(target.low)}～${quantity(target.high)}`;
  return target.value === null ? textsIn(language, WORDS)('noTarget') : quantity(target.value);
}
