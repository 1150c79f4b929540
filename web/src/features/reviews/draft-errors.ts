import { type DecisionFacts, ends, needsReason } from '#domain/reviews/decision';
import type { Language } from '../../platform/i18n/language.ts';
import { nameIn } from '../../platform/i18n/named.tsx';
import type { Say } from '../../platform/i18n/texts.ts';
import type { FormError } from '../../ui/Form.tsx';
import type { DECISION_TEXTS } from './decision.locale.ts';
import { chosenAction, type DecisionDraft, termsOf } from './draft.ts';
import type { OpenThings } from './reviews.api.ts';

export type DraftContext = {
  open: OpenThings;
  /** What the frozen evidence says of the KPIs. */
  verdicts: DecisionFacts['verdicts'];
  /** Another record stands before this one: a correction, or deciding anew. */
  isFollowing: boolean;
};

type Words = Say<(typeof DECISION_TEXTS)['ja']>;

/** Whether the domain wants a reason for what is chosen, so that the label says it before anybody sends. */
export function reasonNeeded({ word }: DecisionDraft, { verdicts, isFollowing }: DraftContext): boolean {
  // Criteria that end or rework an initiative cannot be registered yet.
  return isFollowing || (word !== null && needsReason(termsOf(word).decision, { verdicts, criterionFired: false }));
}

/** Everything that is still to be chosen or typed, in the order of the form; the server judges again by the same rules. */
export function errorsOfDraft(draft: DecisionDraft, context: DraftContext, t: Words, language: Language): FormError[] {
  const { word } = draft;
  if (word === null) return [{ field: 'decision', message: t('missing.decision') }];
  const { decision } = termsOf(word);
  const errors: FormError[] = [];
  const miss = (field: string, message: string) => errors.push({ field, message });
  if (reasonNeeded(draft, context) && draft.reason.trim() === '') miss('reason', t('missing.reason'));
  if (decision === 'rework' && draft.due === null) miss('due', t('missing.due'));
  if (decision === 'defer' && draft.due === null) miss('due', t('missing.nextDate'));
  if (ends(decision)) {
    if (draft.effectiveDate === null) miss('effectiveDate', t('missing.effectiveDate'));
    for (const { id, label, labelEn } of context.open.items) {
      const name = nameIn(language, { name: label, nameEn: labelEn });
      const action = chosenAction(draft, id);
      if (action === '') miss(`item-${id}`, t('missing.item', { name }));
      if (action === 'move' && !draft.items[id]?.toInitiativeId) miss(`to-${id}`, t('missing.target', { name }));
    }
    for (const kpi of context.open.kpis) {
      if (!draft.kpis[kpi.id]) miss(`kpi-${kpi.id}`, t('missing.kpi', { name: nameIn(language, kpi) }));
    }
  }
  for (const [index, { text, departmentId, due }] of draft.conditions.entries()) {
    const number = index + 1;
    if (text.trim() === '') miss(`conditions.${index}.text`, t('missing.conditionText', { number }));
    if (departmentId === '') miss(`conditions.${index}.departmentId`, t('missing.conditionDepartment', { number }));
    if (due === null) miss(`conditions.${index}.due`, t('missing.conditionDue', { number }));
  }
  return errors;
}
