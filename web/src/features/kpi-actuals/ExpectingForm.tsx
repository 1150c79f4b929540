import type { ExpectationView, ExpectInput, TrendView } from '#domain/kpi-actuals/contract';
import { EXPECTED_OUTLOOKS } from '#domain/kpis/expectation';
import type { KpiVersionView, KpiView } from '#domain/kpis/contract';
import { useTenantCalendar } from '../../platform/format/fiscal-years.tsx';
import { unitIn } from '../../platform/format/numbers.ts';
import { useLanguage } from '../../platform/i18n/language.ts';
import { Spoken } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { expectationText } from '../../platform/wording/expectation-text.ts';
import { WORDS } from '../../platform/wording/words.ts';
import { RadioGroup } from '../../ui/Choices.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TypedNumber } from '../../ui/TypedNumber.tsx';
import { EntryForm } from './EntryForm.tsx';
import { expectedNumber, type ExpectingDraft, expectingDraftOf, expectInputOf } from './expecting-draft.ts';
import { EXPECTING_TEXTS } from './expecting.locale.ts';
import { ExpectingPreview } from './ExpectingPreview.tsx';
import { sayExpected } from './kpi-actuals.api.ts';
import { useEntry } from './use-entry.ts';

/** Say what is expected of the year's end. What was typed stays, whatever the answer. */
export function ExpectingForm({
  kpi,
  definition,
  trend,
  fiscalYear,
  said,
  needsReason,
  onDone,
}: {
  kpi: KpiView;
  /** The version in force in that year. */
  definition: KpiVersionView;
  trend: TrendView;
  fiscalYear: number;
  /** What stands there now; follows the server after a conflict. */
  said: ExpectationView | null;
  needsReason: boolean;
  onDone: () => void;
}) {
  const t = useTexts(EXPECTING_TEXTS);
  const words = useTexts(WORDS);
  const language = useLanguage();
  const { fiscalYear: yearText } = useTenantCalendar();
  const unit = unitIn(language, definition);
  const entry = useEntry<ExpectingDraft, ExpectInput>({
    startOf: () => expectingDraftOf(said),
    read: (typed, asksReason) => {
      const { input, mistakes } = expectInputOf(typed, definition, asksReason);
      return { input, errors: mistakes.map(({ field, reason }) => ({ field, message: t(reason) })) };
    },
    run: (input) => sayExpected(kpi.id, fiscalYear, input, said?.version ?? 'absent'),
    saved: t('saved'),
    needsReason,
    onDone,
  });
  const { draft, set } = entry;
  const read = expectedNumber(draft, definition);
  return (
    <EntryForm
      label={t('form', { year: yearText(fiscalYear) })}
      entry={entry}
      preview={
        <ExpectingPreview
          kpi={kpi}
          definition={definition}
          trend={trend}
          fiscalYear={fiscalYear}
          said={said}
          input={entry.input}
        />
      }
      onCancel={onDone}
    >
      {entry.conflict !== null && said !== null && (
        <Notice tone="warning" live>
          <Spoken
            text={t('conflict', {
              by: said.by ?? t('someone'),
              value: expectationText(said, { unit, decimals: definition.decimals }, language),
            })}
          />
        </Notice>
      )}
      {read !== null && (
        <TypedNumber
          name="value"
          label={t('value', { unit })}
          description={t('valueHelp')}
          unit={unit}
          text={draft.value}
          read={read}
          keepsRemark={false}
          onChange={set('value')}
        />
      )}
      <RadioGroup
        name="outlook"
        legend={t('outlook')}
        required
        value={draft.outlook}
        onChange={set('outlook')}
        choices={EXPECTED_OUTLOOKS.map((outlook) => ({ value: outlook, label: words(`expectedOutlook.${outlook}`) }))}
      />
      <TextArea
        name="note"
        label={t('note')}
        description={t('noteHelp')}
        rows={2}
        value={draft.note}
        onChange={set('note')}
      />
    </EntryForm>
  );
}
