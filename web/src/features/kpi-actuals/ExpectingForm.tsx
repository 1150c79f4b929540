import { useState } from 'react';
import type { ExpectationView, ExpectInput, TrendView } from '#domain/kpi-actuals/contract';
import { EXPECTED_OUTLOOKS } from '#domain/kpis/expectation';
import type { KpiVersionView, KpiView } from '#domain/kpis/contract';
import { useTenantCalendar } from '../../platform/format/fiscal-years.tsx';
import { unitIn } from '../../platform/format/numbers.ts';
import { useLanguage } from '../../platform/i18n/language.ts';
import { Spoken } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useCommand } from '../../platform/query/use-command.ts';
import { expectationText } from '../../platform/wording/expectation-text.ts';
import { WORDS } from '../../platform/wording/words.ts';
import { announce } from '../../ui/announce.tsx';
import { Button } from '../../ui/Button.tsx';
import { RadioGroup } from '../../ui/Choices.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { errorsOf, Form, type FormError } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TypedNumber } from '../../ui/TypedNumber.tsx';
import { useUnsavedWarning } from '../../ui/unsaved.ts';
import { expectedNumber, expectingDraftOf, expectInputOf } from './expecting-draft.ts';
import { EXPECTING_TEXTS } from './expecting.locale.ts';
import { ExpectingPreview } from './ExpectingPreview.tsx';
import { JUDGED_READS } from './judged-reads.ts';
import { sayExpected } from './kpi-actuals.api.ts';

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
  const [start] = useState(() => expectingDraftOf(said));
  const [draft, setDraft] = useState(start);
  const [errors, setErrors] = useState<FormError[]>([]);
  const unit = unitIn(language, definition);
  const save = useCommand({
    run: (input: ExpectInput) => sayExpected(kpi.id, fiscalYear, input, said?.version ?? 'absent'),
    invalidates: JUDGED_READS,
    onDone: () => {
      announce(t('saved'));
      onDone();
    },
  });
  useUnsavedWarning(JSON.stringify(draft) !== JSON.stringify(start) && !save.isDone);
  const set = (change: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...change }));
  const read = expectedNumber(draft, definition);
  const asksReason = needsReason || save.error?.code === 'reason_required';
  const isStale = save.error?.status === 412;
  const submit = () => {
    const { input, mistakes } = expectInputOf(draft, definition, asksReason);
    setErrors(mistakes.map(({ field, reason }) => ({ field, message: t(reason) })));
    if (input !== null) save.submit(input);
  };
  return (
    <div className="mt-3 grid gap-6 lg:grid-cols-[1fr_minmax(280px,360px)]">
      <Form
        label={t('form', { year: yearText(fiscalYear) })}
        errors={errors.length > 0 ? errors : errorsOf(isStale ? null : save.error)}
        onSubmit={submit}
      >
        {isStale && said !== null && (
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
            onChange={(value) => set({ value })}
          />
        )}
        <RadioGroup
          name="outlook"
          legend={t('outlook')}
          required
          value={draft.outlook}
          onChange={(outlook) => set({ outlook })}
          choices={EXPECTED_OUTLOOKS.map((outlook) => ({ value: outlook, label: words(`expectedOutlook.${outlook}`) }))}
        />
        <TextArea
          name="note"
          label={t('note')}
          description={t('noteHelp')}
          rows={2}
          value={draft.note}
          onChange={(note) => set({ note })}
        />
        {asksReason && (
          <TextArea
            name="reason"
            label={t('reason')}
            description={t('reasonHelp')}
            required
            rows={2}
            value={draft.reason}
            onChange={(reason) => set({ reason })}
          />
        )}
        <div className="flex flex-wrap gap-3">
          <Button type="submit" look="primary" busy={save.isPending}>
            {t('save')}
          </Button>
          <Button onClick={onDone}>{t('cancel')}</Button>
        </div>
      </Form>
      <ExpectingPreview
        kpi={kpi}
        definition={definition}
        trend={trend}
        fiscalYear={fiscalYear}
        said={said}
        input={expectInputOf(draft, definition, false).input}
      />
    </div>
  );
}
