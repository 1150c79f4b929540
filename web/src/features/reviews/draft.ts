import type { Day } from '#domain/calendar/day';
import type { CorrectDecisionInput, DecideInput, DecisionRecord, KpiAction } from '#domain/reviews/contract';
import { type Decision, ends, type ItemAction, type ReworkKind } from '#domain/reviews/decision';
import { type DecisionWord, decisionWord } from '../../platform/wording/decision-word.ts';
import type { OpenThings } from './reviews.api.ts';

export type ConditionDraft = { key: string; text: string; departmentId: string; due: Day | null };
/** What is chosen for a bar: nothing yet, or an act and, for a move, where to. */
export type ItemDraft = { action: ItemAction | ''; toInitiativeId: string };

/** A decision as far as it has been typed. */
export type DecisionDraft = {
  word: DecisionWord | null;
  reason: string;
  changes: string;
  due: Day | null;
  effectiveDate: Day | null;
  conditions: readonly ConditionDraft[];
  items: Readonly<Record<string, ItemDraft>>;
  kpis: Readonly<Record<string, KpiAction | ''>>;
};

export const EMPTY_DRAFT: DecisionDraft = {
  word: null,
  reason: '',
  changes: '',
  due: null,
  effectiveDate: null,
  conditions: [],
  items: {},
  kpis: {},
};

export function emptyCondition(): ConditionDraft {
  return { key: crypto.randomUUID(), text: '', departmentId: '', due: null };
}

/** The six words of the bar as the domain's five decisions. */
export function termsOf(word: DecisionWord): { decision: Decision; reworkKind?: ReworkKind } {
  return word === 'revise' || word === 'rebuild' ? { decision: 'rework', reworkKind: word } : { decision: word };
}

/** A record to be corrected, as a draft: everything but its reason, which is to be that of the correction. */
export function draftOfRecord(record: DecisionRecord): DecisionDraft {
  return {
    word: record.decision === null ? null : decisionWord(record.decision, record.reworkKind),
    reason: '',
    changes: record.changes ?? '',
    due: record.due,
    effectiveDate: record.effectiveDate,
    conditions: record.conditions.map(({ followUpId, text, department, due }) => ({
      key: followUpId,
      text,
      departmentId: department.id,
      due,
    })),
    items: Object.fromEntries(
      record.scheduleItems.map(({ id, action, toInitiativeId }) => [
        id,
        { action, toInitiativeId: toInitiativeId ?? '' },
      ]),
    ),
    kpis: Object.fromEntries(record.kpis.map(({ id, action }) => [id, action])),
  };
}

/** The bars that a decision is asked about: all where it ends the initiative, else the tentative ones. */
export function itemsToSettle(word: DecisionWord | null, open: OpenThings): OpenThings['items'] {
  if (word === null) return [];
  return ends(termsOf(word).decision) ? open.items : open.items.filter(({ tentative }) => tentative);
}

const ENDING: readonly ItemAction[] = ['end', 'move', 'drop'];
const SETTLING: readonly ItemAction[] = ['firm', 'change', 'drop'];

/** What may be chosen for a bar with this decision. */
export function itemActions(word: DecisionWord): readonly ItemAction[] {
  return ends(termsOf(word).decision) ? ENDING : SETTLING;
}

/** What is chosen for a bar; nothing, where it was chosen for another decision that had other acts. */
export function chosenAction({ word, items }: DecisionDraft, id: string): ItemAction | '' {
  const action = items[id]?.action ?? '';
  return word !== null && action !== '' && itemActions(word).includes(action) ? action : '';
}

type Terms = Omit<DecideInput, 'conditions' | 'reason'>;

/** What is sent of a draft without errors: only what this decision asks for, whatever else was typed before. */
export function termsToSend(draft: DecisionDraft & { word: DecisionWord }, open: OpenThings): Terms {
  const { decision, reworkKind } = termsOf(draft.word);
  const isOver = ends(decision);
  const items = itemsToSettle(draft.word, open).flatMap(({ id }) => {
    const action = chosenAction(draft, id);
    const toInitiativeId = draft.items[id]?.toInitiativeId ?? '';
    return action === '' ? [] : [{ id, action, ...(action === 'move' && { toInitiativeId }) }];
  });
  const kpis = isOver ? open.kpis.flatMap(({ id }) => (draft.kpis[id] ? [{ id, action: draft.kpis[id] }] : [])) : [];
  return {
    decision,
    ...(reworkKind !== undefined && { reworkKind }),
    ...(decision === 'rework' && draft.changes.trim() !== '' && { changes: draft.changes.trim() }),
    ...((decision === 'rework' || decision === 'defer') && draft.due !== null && { due: draft.due }),
    ...(isOver && draft.effectiveDate !== null && { effectiveDate: draft.effectiveDate }),
    ...(items.length > 0 && { scheduleItems: items }),
    ...(kpis.length > 0 && { kpis }),
  };
}

export function conditionsToSend(conditions: readonly ConditionDraft[]): DecideInput['conditions'] {
  return conditions.flatMap(({ text, departmentId, due }) =>
    due === null ? [] : [{ text: text.trim(), departmentId, due }],
  );
}

/** Conditions that nobody touched are left out: the record's own stay, with their answers. */
export function changedConditions(
  now: readonly ConditionDraft[],
  before: readonly ConditionDraft[],
): Pick<CorrectDecisionInput, 'conditions'> {
  const sent = conditionsToSend(now);
  return JSON.stringify(sent) === JSON.stringify(conditionsToSend(before)) ? {} : { conditions: sent };
}
