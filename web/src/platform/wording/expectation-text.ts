import type { Expectation } from '#domain/kpis/expectation';
import { quantityText } from '../format/numbers.ts';
import { aside } from '../i18n/brackets.ts';
import type { Language } from '../i18n/language.ts';
import { textsIn } from '../i18n/texts.ts';
import { WORDS } from './words.ts';

/** 「33.0%（一部実施できない見込）」, or the answer in three steps alone. */
export function expectationText(
  { value, outlook }: Pick<Expectation, 'value' | 'outlook'>,
  { unit, decimals }: { unit: string; decimals: number },
  language: Language,
): string {
  const words = textsIn(language, WORDS);
  const answer = words(`expectedOutlook.${outlook}`);
  return value === null ? answer : quantityText(value, unit, language, decimals) + aside(answer, language);
}
