import { useState } from 'react';
import { normaliseNumber } from '#domain/kpi-actuals/normalise';
import { TARGET_SORTS, type TargetSort } from '#domain/kpis/codes';
import type { KpiView, SetTargetInput, TargetView } from '#domain/kpis/contract';
import { versionIn } from '#domain/kpis/definition';
import { useTenantCalendar } from '../../platform/format/fiscal-years.tsx';
import { unitIn } from '../../platform/format/numbers.ts';
import { useLanguage } from '../../platform/i18n/language.ts';
import { Spoken } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { JUDGED_READS } from '../../platform/query/judged-reads.ts';
import { useCommand } from '../../platform/query/use-command.ts';
import { useSession } from '../../platform/session/session.ts';
import { announce } from '../../ui/announce.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { SelectField, TextArea, TextField } from '../../ui/Field.tsx';
import { errorsOf, Form, type FormError } from '../../ui/Form.tsx';
import { FormActs } from '../../ui/FormActs.tsx';
import { UI_TEXTS } from '../../ui/texts.ts';
import { setTarget } from './kpis.api.ts';
import { KPI_TEXTS } from './locale.ts';

type Numbers = Record<'value' | 'low' | 'high', string>;

/** Set a year's target, or change it: what was promised before stays in the history and is what the year is judged by. */
export function TargetDialog({
  kpi,
  target,
  onClose,
}: {
  kpi: KpiView;
  target: TargetView | null;
  onClose: () => void;
}) {
  const t = useTexts(KPI_TEXTS);
  const ui = useTexts(UI_TEXTS);
  const language = useLanguage();
  const { tenant } = useSession();
  const { fiscalYear: yearText } = useTenantCalendar();
  const free = tenant.fiscalYearLabels
    .map((label) => label.fiscalYear)
    .filter(
      (year) => year >= kpi.versions[0]!.effectiveFiscalYear && kpi.targets.every((one) => one.fiscalYear !== year),
    );
  const text = (value: number | null | undefined) => (value == null ? '' : String(value));
  const { effectiveFiscalYear: since } = kpi.definition;
  const next = free.find((year) => year >= since) ?? free[0] ?? since;
  const [fiscalYear, setFiscalYear] = useState(target?.fiscalYear ?? next);
  // Of the year, whose unit the number is in.
  const definition = versionIn(kpi.versions, fiscalYear) ?? kpi.definition;
  const [sort, setSort] = useState<TargetSort>(target?.sort ?? 'number');
  const [numbers, setNumbers] = useState<Numbers>({
    value: text(target?.value),
    low: text(target?.low),
    high: text(target?.high),
  });
  const [note, setNote] = useState(target?.note ?? '');
  const [reason, setReason] = useState('');
  const [errors, setErrors] = useState<FormError[]>([]);
  const save = useCommand({
    run: (input: SetTargetInput) => setTarget(kpi.id, fiscalYear, input, target?.version ?? 'absent'),
    invalidates: JUDGED_READS,
    onDone: () => {
      announce(ui('saved'));
      onClose();
    },
  });
  // A first target needs a reason only where the year was decided on, which the server knows.
  const asksWhy = target !== null || save.error?.problem.code === 'reason_required';
  const fields = sort === 'number' ? (['value'] as const) : sort === 'range' ? (['low', 'high'] as const) : [];
  const read = (field: keyof Numbers) => normaliseNumber(numbers[field], definition).value;

  const submit = () => {
    const found: FormError[] = fields
      .filter((field) => read(field) === null)
      .map((field) => ({ field, message: t('valueWrong') }));
    const [low, high] = [read('low'), read('high')];
    if (sort === 'range' && low !== null && high !== null && low > high)
      found.push({ field: 'low', message: t('orderWrong') });
    if (asksWhy && reason.trim() === '') found.push({ field: 'reason', message: t('reasonMissing') });
    setErrors(found);
    if (found.length > 0) return;
    save.submit({
      sort,
      unit: definition.unit,
      ...(sort === 'number' ? { value: read('value') } : {}),
      ...(sort === 'range' ? { low, high } : {}),
      ...(note.trim() === '' ? {} : { note: note.trim() }),
      ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
    });
  };

  return (
    <Dialog title={target === null ? t('set') : t('changeOf', { year: yearText(target.fiscalYear) })} onClose={onClose}>
      <Form label={t('set')} errors={errors.length > 0 ? errors : errorsOf(save.error)} onSubmit={submit}>
        {target === null && (
          <SelectField
            name="fiscalYear"
            label={t('yearToSet')}
            width="w-auto"
            value={String(fiscalYear)}
            onChange={(year) => setFiscalYear(Number(year))}
            options={free.map((year) => ({ value: String(year), label: yearText(year) }))}
          />
        )}
        <SelectField
          name="sort"
          label={t('sort')}
          width="w-auto"
          value={sort}
          onChange={(chosen) => setSort(TARGET_SORTS.find((one) => one === chosen) ?? 'number')}
          options={TARGET_SORTS.map((one) => ({ value: one, label: t(`sorts.${one}`) }))}
        />
        {fields.map((field) => (
          <TextField
            key={field}
            name={field}
            required
            inputMode="decimal"
            width="w-48"
            label={<Spoken text={t(field, { unit: unitIn(language, definition) })} />}
            value={numbers[field]}
            onChange={(typed) => setNumbers((before) => ({ ...before, [field]: typed }))}
          />
        ))}
        <TextField name="note" label={t('note')} value={note} onChange={setNote} />
        {asksWhy && (
          <TextArea
            name="reason"
            required
            rows={2}
            label={t('reason')}
            description={t('reasonHelp')}
            value={reason}
            onChange={setReason}
          />
        )}
        <FormActs busy={save.isPending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
