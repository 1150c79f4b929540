import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { DecisionRecord, ReviewView } from '#domain/reviews/contract';
import { useLanguage } from '../../platform/i18n/language.ts';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useSingleKeys } from '../../platform/keys.ts';
import { useMay } from '../../platform/session/session.ts';
import type { DecisionWord } from '../../platform/wording/decision-word.ts';
import { WORDS } from '../../platform/wording/words.ts';
import { announce } from '../../ui/announce.tsx';
import { Button } from '../../ui/Button.tsx';
import { Form, type FormError } from '../../ui/Form.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useUnsavedWarning } from '../../ui/unsaved.ts';
import { useConsequence } from './consequence.ts';
import { DECISION_TEXTS } from './decision.locale.ts';
import { DECISION_KEYS, DecisionChoices } from './DecisionChoices.tsx';
import { DecisionFields } from './DecisionFields.tsx';
import { type DraftContext, errorsOfDraft, reasonNeeded } from './draft-errors.ts';
import {
  changedConditions,
  conditionsToSend,
  type DecisionDraft,
  draftOfRecord,
  EMPTY_DRAFT,
  emptyCondition,
  termsToSend,
} from './draft.ts';
import { ReauthenticateDialog } from './ReauthenticateDialog.tsx';
import { AFTER_DECISION, correctDecision, decide, type OpenThings, openThingsQuery } from './reviews.api.ts';
import { useDeciding } from './use-deciding.ts';

type Props = {
  review: ReviewView;
  /** The record to be replaced; absent: a decision where none stands. */
  corrects?: DecisionRecord;
  /** Whether 1–5, 0, r and c act: in the meeting room. */
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

/** A correction is judged as if the record had never been: what that ended counts as open. */
function withRecord({ items, kpis }: OpenThings, record: DecisionRecord): OpenThings {
  const { evidence } = record;
  const bar = (id: string) => evidence.scheduleItems.find((item) => item.id === id);
  const kpiOf = (id: string) => evidence.kpis.find(({ kpiId }) => kpiId === id);
  const ended = record.scheduleItems.filter(({ id }) => !items.some((item) => item.id === id));
  const closed = record.kpis.filter(({ id }) => !kpis.some((kpi) => kpi.id === id));
  return {
    items: [
      ...items,
      ...ended.map(({ id, label }) => ({
        id,
        label,
        labelEn: bar(id)?.labelEn ?? null,
        tentative: bar(id)?.tentative ?? false,
      })),
    ],
    kpis: [...kpis, ...closed.map(({ id, name }) => ({ id, name, nameEn: kpiOf(id)?.nameEn ?? null }))],
  };
}

function OpenedForm({ review, corrects, keys = false, onDone, open }: Props & { open: OpenThings }) {
  const t = useTexts(DECISION_TEXTS);
  const words = useTexts(WORDS);
  const may = useMay();
  const language = useLanguage();
  const consequence = useConsequence();
  const onBehalf = !may('reviews.decide');
  const [before] = useState<DecisionDraft>(() => (corrects === undefined ? EMPTY_DRAFT : draftOfRecord(corrects)));
  const [draft, setDraft] = useState(before);
  const [missing, setMissing] = useState<FormError[]>([]);
  const fields = useRef<HTMLDivElement>(null);
  const context: DraftContext = {
    open,
    verdicts: review.evidence.kpis.map(({ verdict }) => verdict),
    isFollowing: review.decisions.length > 0,
  };
  const { word } = draft;
  const act = corrects !== undefined ? 'correct' : onBehalf ? 'record' : 'decide';

  const command = useDeciding({
    run: (chosen: DecisionDraft & { word: DecisionWord }, key) => {
      const terms = { ...termsToSend(chosen, open), ...(onBehalf && { onBehalf: true as const }) };
      const reason = chosen.reason.trim();
      if (corrects !== undefined) {
        return correctDecision(
          review.id,
          { ...terms, reason, ...changedConditions(chosen.conditions, before.conditions) },
          key,
        );
      }
      return decide(
        review.id,
        { ...terms, ...(reason !== '' && { reason }), conditions: conditionsToSend(chosen.conditions) },
        key,
      );
    },
    invalidates: AFTER_DECISION,
    onDone: () => {
      announce(t(`done.${act}`));
      onDone?.();
    },
  });
  useUnsavedWarning(draft !== before && !command.isPending);

  const change = (part: Partial<DecisionDraft>) => setDraft((now) => ({ ...now, ...part }));
  const focusSoon = (find: string) => setTimeout(() => fields.current?.querySelector<HTMLElement>(find)?.focus(), 0);
  const chooseByKey = (chosen: DecisionWord) => {
    change({ word: chosen });
    focusSoon(
      reasonNeeded({ ...draft, word: chosen }, context) ? '[data-part=reason] textarea' : 'button[type=submit]',
    );
  };
  useSingleKeys(
    keys
      ? {
          ...Object.fromEntries(Object.entries(DECISION_KEYS).map(([key, chosen]) => [key, () => chooseByKey(chosen)])),
          r: () => focusSoon('[data-part=reason] textarea'),
          c: () => {
            change({ conditions: [...draft.conditions, emptyCondition()] });
            focusSoon('[data-part=conditions] fieldset fieldset:last-of-type textarea');
          },
        }
      : {},
  );
  const submit = () => {
    const errors = errorsOfDraft(draft, context, t, language);
    setMissing(errors);
    if (errors.length === 0 && word !== null) command.submit({ ...draft, word });
  };

  return (
    <>
      <Form errors={missing.length > 0 ? missing : command.errors} onSubmit={submit} label={t('choose')}>
        <p className="text-[0.875rem] text-sub">{onBehalf ? t('onBehalf') : t('asCio')}</p>
        <DecisionChoices value={word} onChange={(chosen) => change({ word: chosen })} keys={keys} />
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
