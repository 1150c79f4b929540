import { ends } from '#domain/reviews/decision';
import { useTexts } from '../../platform/i18n/texts.ts';
import { DayField, TextArea } from '../../ui/Field.tsx';
import { Conditions } from './Conditions.tsx';
import { DECISION_TEXTS } from './decision.locale.ts';
import { type DraftContext, reasonNeeded } from './draft-errors.ts';
import { type DecisionDraft, termsOf } from './draft.ts';
import { SettleItems } from './SettleItems.tsx';
import { SettleKpis } from './SettleKpis.tsx';

type Props = {
  draft: DecisionDraft;
  onChange: (part: Partial<DecisionDraft>) => void;
  context: DraftContext;
  initiative: { id: string; planId: string };
  isCorrection: boolean;
};

/** What the chosen decision asks for, and no more; what was typed for another one is kept. */
export function DecisionFields({ draft, onChange, context, initiative, isCorrection }: Props) {
  const t = useTexts(DECISION_TEXTS);
  const { word } = draft;
  const terms = word === null ? null : termsOf(word);
  const isOver = terms !== null && ends(terms.decision);
  return (
    <>
      <Reason draft={draft} onChange={onChange} context={context} isCorrection={isCorrection} />
      {terms?.decision === 'rework' && (
        <TextArea
          name="changes"
          label={t('changes')}
          description={t('changesHelp')}
          rows={3}
          value={draft.changes}
          onChange={(changes) => onChange({ changes })}
        />
      )}
      {(terms?.decision === 'rework' || terms?.decision === 'defer') && (
        <div data-part="due">
          <DayField
            name="due"
            label={t(`due.${terms.decision}`)}
            required
            value={draft.due}
            onChange={(due) => onChange({ due })}
          />
        </div>
      )}
      {isOver && (
        <DayField
          name="effectiveDate"
          label={t(`effectiveDate.${word === 'complete' ? 'complete' : 'withdraw'}`)}
          description={t('effectiveDateHelp')}
          required
          value={draft.effectiveDate}
          onChange={(effectiveDate) => onChange({ effectiveDate })}
        />
      )}
      {word !== null && (
        <SettleItems
          draft={{ ...draft, word }}
          open={context.open}
          initiative={initiative}
          onChange={(items) => onChange({ items })}
        />
      )}
      {isOver && <SettleKpis kpis={context.open.kpis} chosen={draft.kpis} onChange={(kpis) => onChange({ kpis })} />}
      <div data-part="conditions">
        <Conditions conditions={draft.conditions} onChange={(conditions) => onChange({ conditions })} />
      </div>
    </>
  );
}

function Reason({
  draft,
  onChange,
  context,
  isCorrection,
}: Pick<Props, 'draft' | 'onChange' | 'context' | 'isCorrection'>) {
  const t = useTexts(DECISION_TEXTS);
  const { word } = draft;
  const needed = reasonNeeded(draft, context);
  const why = isCorrection
    ? t('reasonCorrect')
    : context.isFollowing
      ? t('reasonAgain')
      : !needed
        ? t('reasonFree')
        : word === 'continue'
          ? t('reasonBad')
          : t('reasonNeeded');
  return (
    <div data-part="reason">
      <TextArea
        name="reason"
        label={isCorrection ? t('reasonOf.correct') : word === 'complete' ? t('reasonOf.complete') : t('reason')}
        {...((word !== null || isCorrection) && { description: why })}
        required={needed}
        rows={3}
        value={draft.reason}
        onChange={(reason) => onChange({ reason })}
      />
    </div>
  );
}
