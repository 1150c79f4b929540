import { useState } from 'react';
import type { DecisionRecord, ReviewView } from '#domain/reviews/contract';
import { useLanguage } from '../../platform/i18n/language.ts';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useMay } from '../../platform/session/session.ts';
import type { DecisionWord } from '../../platform/wording/decision-word.ts';
import { announce } from '../../ui/announce.tsx';
import type { FormError } from '../../ui/Form.tsx';
import { DECISION_TEXTS } from './decision.locale.ts';
import { type DraftContext, errorsOfDraft } from './draft-errors.ts';
import {
  changedConditions,
  conditionsToSend,
  type DecisionDraft,
  draftOfRecord,
  EMPTY_DRAFT,
  termsToSend,
} from './draft.ts';
import type { HeldDraft } from './held-drafts.ts';
import { AFTER_DECISION, correctDecision, decide, type OpenThings } from './reviews.api.ts';
import { useDeciding } from './use-deciding.ts';

type Options = {
  review: ReviewView;
  /** The record to be replaced; `undefined`: a decision where none stands. */
  corrects: DecisionRecord | undefined;
  open: OpenThings;
  held: HeldDraft;
  onDone: (() => void) | undefined;
};

/** A decision being typed: what it asks for, what is missing, and how it is sent. Nothing typed is lost by an answer. */
export function useDecision({ review, corrects, open, held, onDone }: Options) {
  const t = useTexts(DECISION_TEXTS);
  const language = useLanguage();
  const onBehalf = !useMay()('reviews.decide');
  const [before] = useState<DecisionDraft>(() => (corrects === undefined ? EMPTY_DRAFT : draftOfRecord(corrects)));
  const draft = held.typed ?? before;
  const [missing, setMissing] = useState<FormError[]>([]);
  const context: DraftContext = {
    open,
    verdicts: review.evidence.kpis.map(({ verdict }) => verdict),
    isFollowing: review.decisions.length > 0,
  };
  const act = corrects !== undefined ? ('correct' as const) : onBehalf ? ('record' as const) : ('decide' as const);
  const command = useDeciding({
    run: (chosen: DecisionDraft & { word: DecisionWord }, key) => {
      const terms = { ...termsToSend(chosen, open), ...(onBehalf && { onBehalf: true as const }) };
      const reason = chosen.reason.trim();
      if (corrects !== undefined) {
        const conditions = changedConditions(chosen.conditions, before.conditions);
        return correctDecision(review.id, { ...terms, reason, ...conditions }, key);
      }
      const conditions = conditionsToSend(chosen.conditions);
      return decide(review.id, { ...terms, ...(reason !== '' && { reason }), conditions }, key);
    },
    invalidates: AFTER_DECISION,
    onDone: () => {
      held.hold(() => undefined);
      announce(t(`done.${act}`));
      onDone?.();
    },
  });
  return {
    draft,
    change: (part: Partial<DecisionDraft>) => held.hold((now = before) => ({ ...now, ...part })),
    context,
    act,
    onBehalf,
    command,
    errors: missing.length > 0 ? missing : command.errors,
    submit: () => {
      const errors = errorsOfDraft(draft, context, t, language);
      setMissing(errors);
      const { word } = draft;
      if (errors.length === 0 && word !== null) command.submit({ ...draft, word });
    },
  };
}
