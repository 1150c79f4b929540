import type { RefObject } from 'react';
import { useSingleKeys } from '../../platform/keys.ts';
import type { DecisionWord } from '../../platform/wording/decision-word.ts';
import { DECISION_KEYS } from './DecisionChoices.tsx';
import { type DraftContext, reasonNeeded } from './draft-errors.ts';
import { type DecisionDraft, emptyCondition, termsOf } from './draft.ts';

type Options = {
  /** Whether the keys act: in the meeting room. The ways are there for buttons too. */
  enabled: boolean;
  draft: DecisionDraft;
  change: (part: Partial<DecisionDraft>) => void;
  context: DraftContext;
  fields: RefObject<HTMLElement | null>;
};

/** 1–5 and 0 choose, r, c and o lead to the fields. */
export function useDecisionKeys({ enabled, draft, change, context, fields }: Options) {
  // After the fields of the choice have been drawn.
  const focusSoon = (find: string) => setTimeout(() => fields.current?.querySelector<HTMLElement>(find)?.focus(), 0);
  const choose = (word: DecisionWord) => {
    change({ word });
    focusSoon(reasonNeeded({ ...draft, word }, context) ? '[data-part=reason] textarea' : 'button[type=submit]');
  };
  const toReason = () => focusSoon('[data-part=reason] textarea');
  const addCondition = () => change({ conditions: [...draft.conditions, emptyCondition()] });
  const toCondition = () => {
    addCondition();
    focusSoon('[data-part=conditions] fieldset fieldset:last-of-type textarea');
  };
  /** Who answers and until when: the due day of a rework or a deferral, else the last condition's department. */
  const toOwner = () => {
    const decision = draft.word === null ? null : termsOf(draft.word).decision;
    if (decision === 'rework' || decision === 'defer') return focusSoon('[data-part=due] input');
    if (draft.conditions.length === 0) addCondition();
    return focusSoon('[data-part=conditions] fieldset fieldset:last-of-type select');
  };
  useSingleKeys(
    enabled
      ? {
          ...Object.fromEntries(Object.entries(DECISION_KEYS).map(([key, word]) => [key, () => choose(word)])),
          r: toReason,
          c: toCondition,
          o: toOwner,
        }
      : {},
  );
  return { toReason, toCondition, toOwner };
}
