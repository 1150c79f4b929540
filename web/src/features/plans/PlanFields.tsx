import { useTenantCalendar } from '../../platform/format/fiscal-years.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { Checkbox } from '../../ui/Choices.tsx';
import { SelectField, TextField } from '../../ui/Field.tsx';
import { EDITING_TEXTS } from './editing.locale.ts';
import type { PlanDraft } from './plan-draft.ts';

/** Fiscal years to choose from, around those of the plan. */
const YEARS_AROUND = 15;
const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

type PlanFieldsProps = {
  draft: PlanDraft;
  onChange: (part: Partial<PlanDraft>) => void;
  isNew: boolean;
};

export function PlanFields({ draft, onChange, isNew }: PlanFieldsProps) {
  const t = useTexts(EDITING_TEXTS);
  const { fiscalYear } = useTenantCalendar();
  const first = Math.min(Number(draft.fromFiscalYear), Number(draft.toFiscalYear)) - YEARS_AROUND;
  const last = Math.max(Number(draft.fromFiscalYear), Number(draft.toFiscalYear)) + YEARS_AROUND;
  const years = Array.from({ length: last - first + 1 }, (_, index) => ({
    value: String(first + index),
    label: fiscalYear(first + index),
  }));
  const text = (
    field: Exclude<keyof PlanDraft, 'soft'>,
    more: { name?: string; required?: boolean; description?: string; lang?: string } = {},
  ) => (
    <TextField
      name={field}
      label={t(`fields.${field}`)}
      {...more}
      value={draft[field]}
      onChange={(typed) => onChange({ [field]: typed })}
    />
  );
  return (
    <>
      {text('title', { required: true, description: t('titleHelp') })}
      {text('titleEn', { lang: 'en' })}
      {text('subtitle')}
      {text('subtitleEn', { lang: 'en' })}
      {text('publisher', { required: true })}
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          name="period.fromFiscalYear"
          label={t('fields.fromFiscalYear')}
          required
          width="w-full"
          options={years}
          value={draft.fromFiscalYear}
          onChange={(fromFiscalYear) => onChange({ fromFiscalYear })}
        />
        <SelectField
          name="period.toFiscalYear"
          label={t('fields.toFiscalYear')}
          required
          width="w-full"
          options={years}
          value={draft.toFiscalYear}
          onChange={(toFiscalYear) => onChange({ toFiscalYear })}
        />
      </div>
      <Checkbox
        label={t('fields.soft')}
        description={t('softHelp')}
        checked={draft.soft}
        onChange={(soft) => onChange({ soft })}
      />
      {text('quote', { name: 'period.quote', description: t('quoteHelp') })}
      {isNew && (
        <SelectField
          name="fiscalStartMonth"
          label={t('fields.fiscalStartMonth')}
          description={t('startMonthHelp')}
          width="w-auto"
          options={MONTHS.map((month) => ({ value: String(month), label: t(`months.m${month}`) }))}
          value={draft.fiscalStartMonth}
          onChange={(fiscalStartMonth) => onChange({ fiscalStartMonth })}
        />
      )}
      {text('published', { description: t('publishedHelp') })}
      {text('parentTitle', { name: 'parent.title', description: t('parentHelp') })}
      {text('parentEdition', { name: 'parent.edition' })}
    </>
  );
}
