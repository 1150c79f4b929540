import type { PlanSummary } from '#domain/plans/contract';
import { useTenantCalendar } from '../../platform/format/fiscal-years.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { SelectField, TextField } from '../../ui/Field.tsx';
import { TypedNumber } from '../../ui/TypedNumber.tsx';
import { EDITING_TEXTS } from './editing.locale.ts';
import { type CostDraft, readYen } from './initiative-draft.ts';
import { LineList } from './LineList.tsx';

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
  const { fiscalYear: yearText } = useTenantCalendar();
  const taken = costs.map(({ fiscalYear }) => Number(fiscalYear));
  const years = yearsOf(plan, taken);
  const last = Math.max(plan.period.fromFiscalYear - 1, ...taken);
  const next = years.find((year) => year > last) ?? years.find((year) => !taken.includes(year));
  return (
    <LineList
      name="costs"
      legend={t('costs')}
      description={t('costsHelp')}
      lines={costs}
      onChange={onChange}
      nameOf={({ fiscalYear }) => t('costOf', { year: yearText(Number(fiscalYear)) })}
      addLabel={t('addCost')}
      newLine={next === undefined ? null : { fiscalYear: String(next), budgetYen: '', settledYen: '', note: '' }}
      firstField="select"
    >
      {(cost, index, set) => (
        <>
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
        </>
      )}
    </LineList>
  );
}

function yearsOf({ period }: PlanSummary, taken: readonly number[]): number[] {
  const from = period.fromFiscalYear - YEARS_BEFORE;
  const usual = Array.from({ length: period.toFiscalYear + YEARS_AFTER - from + 1 }, (_, index) => from + index);
  return [...new Set([...usual, ...taken])].toSorted((one, other) => one - other);
}
