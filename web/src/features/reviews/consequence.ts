import { useDates } from '../../platform/format/dates.ts';
import { useLanguage } from '../../platform/i18n/language.ts';
import { useTexts } from '../../platform/i18n/texts.ts';
import type { DecisionWord } from '../../platform/wording/decision-word.ts';
import { DECISION_TEXTS } from './decision.locale.ts';
import { type DecisionDraft, termsToSend } from './draft.ts';
import type { OpenThings } from './reviews.api.ts';

const COUNTED = [
  ['ended', 'end'],
  ['moved', 'move'],
  ['dropped', 'drop'],
  ['firmed', 'firm'],
  ['changed', 'change'],
] as const;

/** 「取組項目は…から撤退となります。スケジュール3件を終了します。」: what the draft would do, before it is sent. */
export function useConsequence() {
  const t = useTexts(DECISION_TEXTS);
  const language = useLanguage();
  const { shortDay } = useDates();
  return (draft: DecisionDraft & { word: DecisionWord }, open: OpenThings, onBehalf: boolean): string => {
    const { scheduleItems = [], kpis = [] } = termsToSend(draft, open);
    const day = draft.effectiveDate === null ? t('unsetDay') : shortDay(draft.effectiveDate);
    const due = draft.due === null ? t('unsetDay') : shortDay(draft.due);
    const { word } = draft;
    const sentences: string[] = [];
    if (word === 'withdraw' || word === 'complete') sentences.push(t(`effect.${word}`, { day }));
    else if (word === 'continue') sentences.push(t('effect.continue'));
    else sentences.push(t(`effect.${word}`, { due }));
    for (const [sentence, action] of COUNTED) {
      const count = scheduleItems.filter((item) => item.action === action).length;
      if (count > 0) sentences.push(t(`effect.${sentence}`, { count }));
    }
    if (kpis.length > 0) sentences.push(t('effect.closed', { count: kpis.length }));
    if (draft.conditions.length > 0) sentences.push(t('effect.conditions', { count: draft.conditions.length }));
    if (onBehalf) sentences.push(t('effect.proposed'));
    return sentences.join(language === 'ja' ? '' : ' ');
  };
}
