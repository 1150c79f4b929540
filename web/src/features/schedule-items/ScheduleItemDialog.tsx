import { useState } from 'react';
import { SCHEDULE_ITEM_KINDS, type ScheduleItemKind, type ScheduleItemView } from '#domain/schedule-items/contract';
import { fuzzyDate } from '#domain/schedule-items/fuzzy-date';
import { parseFuzzyDate } from '#domain/schedule-items/parse-fuzzy-date';
import type { PlanSummary } from '#domain/plans/contract';
import { useTenantCalendar } from '../../platform/format/fiscal-years.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useCommand } from '../../platform/query/use-command.ts';
import { useSession } from '../../platform/session/session.ts';
import { announce } from '../../ui/announce.tsx';
import { Checkbox } from '../../ui/Choices.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { SelectField, TextField } from '../../ui/Field.tsx';
import { errorsOf, Form, type FormError } from '../../ui/Form.tsx';
import { FormActs } from '../../ui/FormActs.tsx';
import { useItemWords } from '../../ui/gantt/item-words.ts';
import { UI_TEXTS } from '../../ui/texts.ts';
import { creationOf, DATE_FIELDS, type Draft, draftOf, EMPTY_DRAFT, fieldsOf } from './draft.ts';
import { SCHEDULE_TEXTS } from './locale.ts';
import { RemoveItem } from './RemoveItem.tsx';
import { changeScheduleItem, createScheduleItem } from './schedule-items.api.ts';

/** Add or change one schedule item. Dates are typed as staff write them, and shown as they were understood. */
export function ScheduleItemDialog({
  initiativeId,
  item,
  plan,
  onClose,
}: {
  initiativeId: string;
  item: ScheduleItemView | 'new';
  plan: PlanSummary;
  onClose: () => void;
}) {
  const t = useTexts(SCHEDULE_TEXTS);
  const ui = useTexts(UI_TEXTS);
  const { tenant } = useSession();
  const { fuzzyDate: dateText } = useTenantCalendar();
  const words = useItemWords();
  const [draft, setDraft] = useState<Draft>(() => (item === 'new' ? EMPTY_DRAFT : draftOf(item, dateText)));
  const [errors, setErrors] = useState<FormError[]>([]);
  const save = useCommand({
    run: (sent: ReturnType<typeof fieldsOf>['fields'], key) =>
      item === 'new' ? createScheduleItem(initiativeId, creationOf(sent, draft), key) : changeScheduleItem(item, sent),
    invalidates: [['initiatives', initiativeId], ['roadmap'], ['plans'], ['kpis']],
    onDone: () => {
      announce(ui('saved'));
      onClose();
    },
  });
  const set =
    <Key extends keyof Draft>(key: Key) =>
    (value: Draft[Key]) =>
      setDraft((before) => ({ ...before, [key]: value }));

  const submit = () => {
    const { fields, errors: found } = fieldsOf(draft, tenant.fiscalYearLabels, plan.fiscalStartMonth);
    setErrors(found.map(({ field, reason }) => ({ field, message: t(reason) })));
    if (found.length === 0) save.submit(fields);
  };
  const understood = (text: string) => {
    const date = text.trim() === '' ? null : parseFuzzyDate(text, tenant.fiscalYearLabels, plan.fiscalStartMonth);
    return date === null ? undefined : t('understood', { text: dateText(fuzzyDate(date, plan.fiscalStartMonth)) });
  };

  return (
    <Dialog title={item === 'new' ? t('add') : t('edit', { label: words.label(item) })} onClose={onClose}>
      <Form label={t('title')} errors={errors.length > 0 ? errors : errorsOf(save.error)} onSubmit={submit}>
        <TextField name="label" label={t('label')} required value={draft.label} onChange={set('label')} />
        <TextField name="labelEn" label={t('labelEn')} lang="en" value={draft.labelEn} onChange={set('labelEn')} />
        {item === 'new' && (
          <>
            <SelectField
              name="kind"
              label={t('kind')}
              width="w-auto"
              value={draft.kind}
              onChange={(kind) => set('kind')(kind as ScheduleItemKind)}
              options={SCHEDULE_ITEM_KINDS.map((kind) => ({ value: kind, label: words.kind({ kind }) }))}
            />
            <TextField
              name="laneName"
              label={t('laneName')}
              description={t('laneNameHelp')}
              value={draft.laneName}
              onChange={set('laneName')}
            />
          </>
        )}
        <p className="text-[0.875rem] text-sub">{t('dateHelp')}</p>
        <div className="grid gap-4 sm:grid-cols-2">
          {DATE_FIELDS.filter((field) => item !== 'new' || field.startsWith('planned')).map((field) => (
            <TextField
              key={field}
              name={field}
              label={t(field)}
              width="w-full"
              value={draft[field]}
              note={understood(draft[field])}
              onChange={set(field)}
            />
          ))}
        </div>
        <fieldset>
          <legend className="font-bold">{t('options')}</legend>
          <Checkbox label={t('openEnded')} checked={draft.openEnded} onChange={set('openEnded')} />
          <Checkbox label={t('tentative')} checked={draft.tentative} onChange={set('tentative')} />
        </fieldset>
        <TextField name="scope" label={t('scope')} value={draft.scope} onChange={set('scope')} />
        {item !== 'new' && (
          <TextField
            name="percent"
            label={t('percent')}
            inputMode="numeric"
            width="w-32"
            value={draft.percent}
            onChange={set('percent')}
          />
        )}
        <FormActs busy={save.isPending} onCancel={onClose} />
      </Form>
      {item !== 'new' && (
        <RemoveItem initiativeId={initiativeId} item={item} label={words.label(item)} onDone={onClose} />
      )}
    </Dialog>
  );
}
