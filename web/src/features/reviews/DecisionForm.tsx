import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import type { DecisionRecord, ReviewView } from '#domain/reviews/contract';
import { useTexts } from '../../platform/i18n/texts.ts';
import { WORDS } from '../../platform/wording/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Form } from '../../ui/Form.tsx';
import { Key } from '../../ui/Key.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useConsequence } from './consequence.ts';
import { DECISION_TEXTS } from './decision.locale.ts';
import { DecisionChoices } from './DecisionChoices.tsx';
import { DecisionFields } from './DecisionFields.tsx';
import { ReauthenticateDialog } from './ReauthenticateDialog.tsx';
import type { HeldDraft } from './held-drafts.ts';
import { type OpenThings, openThingsQuery } from './reviews.api.ts';
import { useDecisionKeys } from './use-decision-keys.ts';
import { useDecision } from './use-decision.ts';
import { withRecord } from './with-record.ts';

type Props = {
  review: ReviewView;
  /** The record to be replaced; absent: a decision where none stands. */
  corrects?: DecisionRecord;
  held: HeldDraft;
  /** Whether 1–5, 0, r, c and o act: in the meeting room. */
  keys?: boolean;
  onDone?: () => void;
};

/** Decide, record on the CIO's behalf, or correct. What is still open of the initiative is read first. */
export function DecisionForm(props: Props) {
  const { review, corrects } = props;
  const query = useQuery(openThingsQuery(review.initiative.id, review.meeting?.date ?? review.evidence.asOf));
  return (
    <Loaded query={query}>
      {(now) => <OpenedForm {...props} open={corrects === undefined ? now : withRecord(now, corrects)} />}
    </Loaded>
  );
}

function OpenedForm({ review, corrects, held, keys = false, onDone, open }: Props & { open: OpenThings }) {
  const t = useTexts(DECISION_TEXTS);
  const words = useTexts(WORDS);
  const consequence = useConsequence();
  const fields = useRef<HTMLDivElement>(null);
  const { draft, change, context, act, onBehalf, command, errors, submit } = useDecision({
    review,
    corrects,
    open,
    held,
    onDone,
  });
  const { toReason, toCondition, toOwner } = useDecisionKeys({ enabled: keys, draft, change, context, fields });
  const { word } = draft;
  return (
    <>
      <Form errors={errors} onSubmit={submit} label={t('choose')}>
        <p className="text-[0.875rem] text-sub">{onBehalf ? t('onBehalf') : t('asCio')}</p>
        <DecisionChoices value={word} onChange={(chosen) => change({ word: chosen })} keys={keys} />
        {keys && (
          <p className="flex flex-wrap gap-3">
            <Button aria-keyshortcuts="r" onClick={toReason}>
              {t('toReason')} <Key>r</Key>
            </Button>
            <Button aria-keyshortcuts="c" onClick={toCondition}>
              {t('addCondition')} <Key>c</Key>
            </Button>
            <Button aria-keyshortcuts="o" onClick={toOwner}>
              {t('toOwner')} <Key>o</Key>
            </Button>
          </p>
        )}
        <div ref={fields} className="flex flex-col gap-6">
          <DecisionFields
            draft={draft}
            onChange={change}
            context={context}
            initiative={{ id: review.initiative.id, planId: review.planId }}
            isCorrection={corrects !== undefined}
          />
          {word !== null && (
            <Notice title={t('what')} live>
              {consequence({ ...draft, word }, open, onBehalf)}
            </Notice>
          )}
          <div>
            <Button
              look="primary"
              type="submit"
              busy={command.isPending}
              unavailable={word === null ? t('chooseFirst') : undefined}
            >
              {word === null ? t(`submitUnset.${act}`) : t(`submit.${act}`, { decision: words(`decision.${word}`) })}
            </Button>
          </div>
        </div>
      </Form>
      {command.askPassword && <ReauthenticateDialog onDone={command.goOn} onClose={command.giveUp} />}
    </>
  );
}
