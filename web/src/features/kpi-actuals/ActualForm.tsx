import type { Period } from '#domain/calendar/period';
import type { ActualView, RecordActualInput, TrendView } from '#domain/kpi-actuals/contract';
import { VALUE_STATES } from '#domain/kpis/codes';
import type { KpiView } from '#domain/kpis/contract';
import { versionIn } from '#domain/kpis/definition';
import { fiscalYearOfPeriod } from '#domain/calendar/period';
import { useTenantCalendar } from '../../platform/format/fiscal-years.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { WORDS } from '../../platform/wording/words.ts';
import { Checkbox, RadioGroup } from '../../ui/Choices.tsx';
import { SelectField, TextArea } from '../../ui/Field.tsx';
import { ActualPreview } from './ActualPreview.tsx';
import { Conflict } from './Conflict.tsx';
import { type Draft, draftOf, inputOf, type Mistake, type NoNumber } from './draft.ts';
import { ENTRY_TEXTS } from './entry.locale.ts';
import { EntryForm } from './EntryForm.tsx';
import { recordActual } from './kpi-actuals.api.ts';
import { NumberFields } from './NumberFields.tsx';
import { useEntry } from './use-entry.ts';

/** The form stands above the table that it was opened from, on a phone out of sight. */
const focus = (heading: HTMLElement | null) => heading?.focus();

const NO_NUMBER = VALUE_STATES.filter((state): state is NoNumber => state !== 'value');

/** Report one period. What was typed stays, whatever the answer; the preview uses the rules of the API. */
export function ActualForm({
  kpi,
  trend,
  period,
  actual,
  needsReason,
  onDone,
  onUnsaved,
}: {
  kpi: KpiView;
  trend: TrendView;
  period: Period;
  /** What stands there now; follows the server after a conflict. */
  actual: ActualView | null;
  /** The office on behalf, or a year that was decided on. The API may ask for one in further cases. */
  needsReason: boolean;
  onDone: () => void;
  onUnsaved: (unsaved: boolean) => void;
}) {
  const t = useTexts(ENTRY_TEXTS);
  const words = useTexts(WORDS);
  const { period: periodText } = useTenantCalendar();
  const definition = versionIn(kpi.versions, fiscalYearOfPeriod(period)) ?? kpi.definition;
  const messageOf = ({ reason }: Mistake) =>
    reason === 'unreadable' ? t('error.parts_need_numbers') : t(`missing.${reason}`);
  const entry = useEntry<Draft, RecordActualInput>({
    startOf: () => draftOf(actual),
    read: (typed, asksReason) => {
      const { input, mistakes } = inputOf(typed, definition, asksReason);
      return { input, errors: mistakes.map((mistake) => ({ field: mistake.field, message: messageOf(mistake) })) };
    },
    run: (input) =>
      recordActual({ kpiId: kpi.id, period, breakdown: trend.part?.key }, input, actual?.version ?? 'absent'),
    saved: t('saved', { period: periodText(period) }),
    needsReason,
    onDone,
    onUnsaved,
  });
  const { draft, set } = entry;
  return (
    <EntryForm
      label={t('form', { period: periodText(period) })}
      entry={entry}
      preview={<ActualPreview kpi={kpi} definition={definition} trend={trend} period={period} input={entry.input} />}
      onCancel={onDone}
    >
      <h2 ref={focus} tabIndex={-1} className="text-[1.25rem]">
        {t('form', { period: periodText(period) })}
      </h2>
      {entry.conflict !== null && <Conflict error={entry.conflict} unit={definition.unit} />}
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
        <NumberFields definition={definition} draft={draft} set={set} />
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
    </EntryForm>
  );
}
