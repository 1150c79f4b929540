import { useQuery } from '@tanstack/react-query';
import { useLanguage } from '../../platform/i18n/language.ts';
import { nameIn } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { DayField, SelectField, TextArea } from '../../ui/Field.tsx';
import { useFormField } from '../../ui/Form.tsx';
import { DECISION_TEXTS } from './decision.locale.ts';
import { type ConditionDraft, emptyCondition } from './draft.ts';
import { departmentsQuery } from './reviews.api.ts';

type Props = { conditions: readonly ConditionDraft[]; onChange: (conditions: ConditionDraft[]) => void };

/** 指示事項 of the decision: what, which department, until when. */
export function Conditions({ conditions, onChange }: Props) {
  const t = useTexts(DECISION_TEXTS);
  const language = useLanguage();
  const { id, error } = useFormField('conditions');
  const { data: departments = [] } = useQuery(departmentsQuery);
  const options = departments
    .filter(({ validTo }) => validTo === null)
    .map((one) => ({ value: one.id, label: nameIn(language, one) }));
  const change = (key: string, part: Partial<ConditionDraft>) =>
    onChange(conditions.map((one) => (one.key === key ? { ...one, ...part } : one)));
  return (
    <fieldset id={id} tabIndex={-1}>
      <legend className="font-bold">{t('conditions')}</legend>
      <p className="text-[0.875rem] text-sub">{t('conditionsHelp')}</p>
      {error !== undefined && <p className="text-error">{error}</p>}
      {conditions.map(({ key, text, departmentId, due }, index) => (
        <fieldset key={key} className="mt-3 flex flex-col gap-4 rounded-8 border border-rule p-4">
          <legend className="px-1 font-bold">{t('condition', { number: index + 1 })}</legend>
          <TextArea
            name={`conditions.${index}.text`}
            label={t('conditionText')}
            required
            rows={2}
            value={text}
            onChange={(value) => change(key, { text: value })}
          />
          <div className="flex flex-wrap gap-4">
            <SelectField
              name={`conditions.${index}.departmentId`}
              label={t('conditionDepartment')}
              required
              width="w-full max-w-sm"
              empty={t('chooseOne')}
              options={options}
              value={departmentId}
              onChange={(value) => change(key, { departmentId: value })}
            />
            <DayField
              name={`conditions.${index}.due`}
              label={t('conditionDue')}
              required
              value={due}
              onChange={(day) => change(key, { due: day })}
            />
          </div>
          <div>
            <Button look="quiet" size="small" onClick={() => onChange(conditions.filter((one) => one.key !== key))}>
              {t('removeCondition', { number: index + 1 })}
            </Button>
          </div>
        </fieldset>
      ))}
      <div className="mt-3">
        <Button size="small" className="min-h-11" onClick={() => onChange([...conditions, emptyCondition()])}>
          {t('addCondition')}
        </Button>
      </div>
    </fieldset>
  );
}
