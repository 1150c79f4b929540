import type { Direction } from '#domain/kpis/codes';
import { quantityText, unitIn } from '../format/numbers.ts';
import type { Language } from '../i18n/language.ts';
import { defineTexts, textsIn } from '../i18n/texts.ts';
import { WORDS } from './words.ts';

const TEXTS = defineTexts({
  ja: {
    all: '全件',
    increase: '増加',
    decrease: '減少',
    directionOnly: '方向のみ',
    range: '{{low}}～{{high}}',
    atLeast: '{{low}}以上',
    atMost: '{{high}}以下',
  },
  en: {
    all: 'all of them',
    increase: 'increase',
    decrease: 'decrease',
    directionOnly: 'direction only',
    range: '{{low}} to {{high}}',
    atLeast: '{{low}} or more',
    atMost: '{{high}} or less',
  },
});

/** A target of any sort; frozen evidence keeps its sort as plain text. */
type Target = { sort: string; value: number | null; low: number | null; high: number | null };
type TargetedKpi = { unit: string; unitEn: string | null; decimals: number; direction?: Direction };

/** 「20件」, 「10件～20件」, 「減少」, 「全件」, or 「目標値未設定」: a first-class state, no error and never 0. */
export function targetText(
  target: Target | null,
  kpi: TargetedKpi,
  language: Language,
  /** How its numbers are written, where there is no room for all of them. */
  quantity = (amount: number) => quantityText(amount, unitIn(language, kpi), language, kpi.decimals),
): string {
  const t = textsIn(language, TEXTS);
  const none = textsIn(language, WORDS)('noTarget');
  if (target === null) return none;
  const { sort, value, low, high } = target;
  if (sort === 'all') return t('all');
  if (sort === 'direction_only') return t(directionWord(kpi.direction));
  if (low !== null && high !== null) return t('range', { low: quantity(low), high: quantity(high) });
  if (low !== null) return t('atLeast', { low: quantity(low) });
  if (high !== null) return t('atMost', { high: quantity(high) });
  return value === null ? none : quantity(value);
}

function directionWord(direction: Direction | undefined): 'increase' | 'decrease' | 'directionOnly' {
  if (direction === undefined) return 'directionOnly';
  return direction === 'decrease' || direction === 'at_most' ? 'decrease' : 'increase';
}
