import { type ComponentProps, useState } from 'react';
import type { Period } from '#domain/calendar/period';
import type { ActualView, RecordActualInput, TrendView } from '#domain/kpi-actuals/contract';
import { VALUE_STATES } from '#domain/kpis/codes';
import type { KpiView } from '#domain/kpis/contract';
import { versionIn } from '#domain/kpis/definition';
import { fiscalYearOfPeriod } from '#domain/calendar/period';
import { useTenantCalendar } from '../../platform/format/fiscal-years.tsx';
import { useLanguage } from '../../platform/i18n/language.ts';
import { unitIn } from '../../platform/format/numbers.ts';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useCommand } from '../../platform/query/use-command.ts';
import { WORDS } from '../../platform/wording/words.ts';
import { announce } from '../../ui/announce.tsx';
import { Button } from '../../ui/Button.tsx';
import { Checkbox, RadioGroup } from '../../ui/Choices.tsx';
import { SelectField, TextArea } from '../../ui/Field.tsx';
import { errorsOf, Form, type FormError } from '../../ui/Form.tsx';
import { TypedNumber } from '../../ui/TypedNumber.tsx';
import { useUnsavedWarning } from '../../ui/unsaved.ts';
import { Conflict } from './Conflict.tsx';
import { type Draft, draftOf, inputOf, type Mistake, type NoNumber, understand } from './draft.ts';
import { ENTRY_TEXTS } from './entry.locale.ts';
import { recordActual } from './kpi-actuals.api.ts';
import { PreviewPanel } from './PreviewPanel.tsx';

const NO_NUMBER = VALUE_STATES.filter((state): state is NoNumber => state !== 'value');

/** Report one period. What was typed stays, whatever the answer; the preview uses the rules of the API. */
export function ActualForm({
  kpi,
  trend,
  period,
  actual,
  needsReason,
  onDone,
}: {
  kpi: KpiView;
  trend: TrendView;
  period: Period;
  /** What stands there now; follows the server after a conflict. */
  actual: ActualView | null;
  /** The office on behalf, or a year that was decided on. The API may ask for one in further cases. */
  needsReason: boolean;
  onDone: () => void;
}) {
  const t = useTexts(ENTRY_TEXTS);
  const words = useTexts(WORDS);
  const { period: periodText } = useTenantCalendar();
  const [start] = useState(() => draftOf(actual));
  const [draft, setDraft] = useState<Draft>(start);
  const [errors, setErrors] = useState<FormError[]>([]);
  const definition = versionIn(kpi.versions, fiscalYearOfPeriod(period)) ?? kpi.definition;
  const save = useCommand({
    run: (input: RecordActualInput) =>
      recordActual({ kpiId: kpi.id, period, breakdown: trend.part?.key }, input, actual?.version ?? 'absent'),
    // A ratio carries its count with it, and every page that shows a verdict depends on both.
    invalidates: [['kpis'], ['roadmap'], ['plans'], ['initiatives'], ['reviews']],
    onDone: () => {
      announce(t('saved', { period: periodText(period) }));
      onDone();
    },
  });
  useUnsavedWarning(JSON.stringify(draft) !== JSON.stringify(start) && !save.isDone);
  const set =
    <Key extends keyof Draft>(key: Key) =>
    (value: Draft[Key]) =>
      setDraft((before) => ({ ...before, [key]: value }));

  const asksReason = needsReason || save.error?.code === 'reason_required';
  const { input } = inputOf(draft, definition, false);
  const submit = () => {
    const { input: sent, mistakes } = inputOf(draft, definition, asksReason);
    setErrors(mistakes.map((mistake) => ({ field: mistake.field, message: messageOf(mistake) })));
    if (sent !== null) save.submit(sent);
  };
  const messageOf = ({ reason }: Mistake) =>
    reason === 'unreadable' ? t('error.parts_need_numbers') : t(`missing.${reason}`);

  return (
    <div className="grid gap-6 lg:grid-cols-[1fr_minmax(280px,360px)]">
      <Form
        label={t('form', { period: periodText(period) })}
        errors={errors.length > 0 ? errors : errorsOf(save.error?.status === 412 ? null : save.error)}
        onSubmit={submit}
      >
        <h2 className="text-[1.25rem]">{t('form', { period: periodText(period) })}</h2>
        {save.error?.status === 412 && <Conflict error={save.error} unit={definition.unit} />}
        <RadioGroup
          name="hasNumber"
          legend={t('kind')}
          inline
          value={draft.hasNumber ? 'number' : 'none'}
          onChange={(choice) => set('hasNumber')(choice === 'number')}
          choices={[
            { value: 'number', label: t('number') },
            { value: 'none', label: t('none') },
          ]}
        />
        {draft.hasNumber ? (
          <NumberFields kpi={kpi} period={period} draft={draft} set={set} />
        ) : (
          <SelectField
            name="state"
            label={t('stateReason')}
            required
            width="w-64"
            empty=""
            value={draft.state ?? ''}
            onChange={(state) => set('state')(NO_NUMBER.find((one) => one === state) ?? null)}
            options={NO_NUMBER.map((state) => ({ value: state, label: words(`valueState.${state}`) }))}
          />
        )}
        <Checkbox
          label={t('provisional')}
          description={t('provisionalHelp')}
          checked={draft.provisional}
          onChange={set('provisional')}
        />
        <TextArea name="note" label={t('note')} rows={2} value={draft.note} onChange={set('note')} />
        {asksReason && (
          <TextArea
            name="reason"
            label={t('reason')}
            description={t('reasonHelp')}
            required
            rows={2}
            value={draft.reason}
            onChange={set('reason')}
          />
        )}
        <div className="flex flex-wrap gap-3">
          <Button type="submit" look="primary" busy={save.isPending}>
            {t('save')}
          </Button>
          <Button onClick={onDone}>{t('cancel')}</Button>
        </div>
      </Form>
      <PreviewPanel kpi={kpi} trend={trend} period={period} input={input} />
    </div>
  );
}

type SetDraft = <Key extends keyof Draft>(key: Key) => (value: Draft[Key]) => void;

function NumberFields({ kpi, period, draft, set }: { kpi: KpiView; period: Period; draft: Draft; set: SetDraft }) {
  const t = useTexts(ENTRY_TEXTS);
  const language = useLanguage();
  const definition = versionIn(kpi.versions, fiscalYearOfPeriod(period)) ?? kpi.definition;
  const { value, numerator, denominator } = understand(draft, definition);
  const errorText: ComponentProps<typeof TypedNumber>['errorText'] = (error, slots) => t(`error.${error}`, slots);
  if (numerator !== null && denominator !== null) {
    const { numeratorLabel, denominatorLabel } = definition;
    return (
      <>
        <TypedNumber
          name="numerator"
          required
          unit=""
          label={numeratorLabel === null ? t('numeratorPlain') : t('numerator', { label: numeratorLabel })}
          description={t('valueHelp')}
          text={draft.numerator}
          read={numerator}
          errorText={errorText}
          onChange={set('numerator')}
        />
        <TypedNumber
          name="denominator"
          unit=""
          label={denominatorLabel === null ? t('denominatorPlain') : t('denominator', { label: denominatorLabel })}
          description={t('denominatorHelp')}
          text={draft.denominator}
          read={denominator}
          errorText={errorText}
          onChange={set('denominator')}
        />
      </>
    );
  }
  if (value === null) {
    return (
      <RadioGroup
        name="milestone"
        legend={t('milestone')}
        required
        value={draft.milestone}
        onChange={set('milestone')}
        choices={[
          { value: 'done', label: t('done') },
          { value: 'not_done', label: t('notDone') },
        ]}
      />
    );
  }
  return (
    <TypedNumber
      name="value"
      required
      unit={unitIn(language, definition)}
      label={t('value', { unit: unitIn(language, definition) })}
      description={t('valueHelp')}
      text={draft.value}
      read={value}
      errorText={errorText}
      onChange={set('value')}
    />
  );
}
