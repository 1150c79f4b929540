import type { PlanSummary } from '#domain/plans/contract';
import { useTenantCalendar } from '../../platform/format/fiscal-years.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { SelectField, TextField } from '../../ui/Field.tsx';
import { useFormField } from '../../ui/Form.tsx';
import { TypedNumber } from '../../ui/TypedNumber.tsx';
import { EDITING_TEXTS } from './editing.locale.ts';
import { type CostDraft, readYen } from './initiative-draft.ts';
import { RemoveLine, useFocusOfNewLine } from './TextLines.tsx';

/** Years around the plan's own that can be chosen: what was paid before it, and what contracts bind after it. */
const YEARS_BEFORE = 5;
const YEARS_AFTER = 10;

/** 予算額・決算額, a fiscal year a line, in yen as staff type them. An empty amount is unknown, never 0. */
export function CostLines({
  plan,
  costs,
  onChange,
}: {
  plan: PlanSummary;
  costs: readonly CostDraft[];
  onChange: (costs: CostDraft[]) => void;
}) {
  const t = useTexts(EDITING_TEXTS);
  const { id } = useFormField('costs');
  const { fiscalYear: yearText } = useTenantCalendar();
  const { frame, grew } = useFocusOfNewLine('select');
  const taken = costs.map(({ fiscalYear }) => Number(fiscalYear));
  const years = yearsOf(plan, taken);
  const last = Math.max(plan.period.fromFiscalYear - 1, ...taken);
  const next = years.find((year) => year > last) ?? years.find((year) => !taken.includes(year));
  return (
    <fieldset ref={frame} id={id} tabIndex={-1}>
      <legend className="mb-1 font-bold">{t('costs')}</legend>
      <p className="mb-2 text-[0.875rem] text-sub">{t('costsHelp')}</p>
      <ul className="flex flex-col gap-4">
        {costs.map((cost, index) => {
          const name = t('costOf', { year: yearText(Number(cost.fiscalYear)) });
          const set = (part: Partial<CostDraft>) => onChange(costs.with(index, { ...cost, ...part }));
          return (
            <li key={index}>
              <fieldset className="rounded-8 border border-rule p-4">
                <legend className="unseen">{name}</legend>
                <div className="flex flex-wrap items-start gap-4">
                  <SelectField
                    name={`costs.${index}.fiscalYear`}
                    label={t('fiscalYear')}
                    width="w-36"
                    value={cost.fiscalYear}
                    onChange={(fiscalYear) => set({ fiscalYear })}
                    options={years.map((year) => ({ value: String(year), label: yearText(year) }))}
                  />
                  {(['budgetYen', 'settledYen'] as const).map((amount) => (
                    <TypedNumber
                      key={amount}
                      name={`costs.${index}.${amount}`}
                      label={t(amount === 'budgetYen' ? 'budget' : 'settled')}
                      unit="円"
                      width="w-48"
                      text={cost[amount]}
                      read={readYen(cost[amount])}
                      onChange={(typed) => set({ [amount]: typed })}
                    />
                  ))}
                  <TextField
                    name={`costs.${index}.note`}
                    label={t('remark')}
                    width="w-60 sm:w-64"
                    value={cost.note}
                    onChange={(note) => set({ note })}
                  />
                </div>
                <div className="mt-2">
                  <RemoveLine
                    name={name}
                    onRemove={() => {
                      onChange(costs.toSpliced(index, 1));
                      frame.current?.querySelector<HTMLElement>('[data-add]')?.focus();
                    }}
                  />
                </div>
              </fieldset>
            </li>
          );
        })}
      </ul>
      {next !== undefined && (
        <Button
          data-add=""
          size="small"
          className="mt-3"
          onClick={() => {
            grew();
            onChange([...costs, { fiscalYear: String(next), budgetYen: '', settledYen: '', note: '' }]);
          }}
        >
          {t('addCost')}
        </Button>
      )}
    </fieldset>
  );
}

function yearsOf({ period }: PlanSummary, taken: readonly number[]): number[] {
  const from = period.fromFiscalYear - YEARS_BEFORE;
  const usual = Array.from({ length: period.toFiscalYear + YEARS_AFTER - from + 1 }, (_, index) => from + index);
  return [...new Set([...usual, ...taken])].toSorted((one, other) => one - other);
}
