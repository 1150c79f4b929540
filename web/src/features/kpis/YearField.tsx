import type { PlanSummary } from '#domain/plans/contract';
import { useTenantCalendar } from '../../platform/format/fiscal-years.tsx';
import { SelectField } from '../../ui/Field.tsx';

const YEARS_AROUND = 10;

/** A fiscal year out of the plan's and the ten on each side of it. */
export function YearField({
  name,
  label,
  description,
  empty,
  after,
  plan,
  value,
  onChange,
}: {
  name: string;
  label: string;
  description?: string;
  /** Choice for none; absent where there must be a year. */
  empty?: string;
  /** Only years behind this one. */
  after?: number;
  plan: PlanSummary;
  value: string;
  onChange: (year: string) => void;
}) {
  const { fiscalYear } = useTenantCalendar();
  return (
    <SelectField
      name={name}
      label={label}
      {...(description === undefined ? {} : { description })}
      {...(empty === undefined ? {} : { empty })}
      width="w-56"
      value={value}
      onChange={onChange}
      options={yearsAround(plan, value, after).map((year) => ({ value: String(year), label: fiscalYear(year) }))}
    />
  );
}

/** Years to choose from, oldest first, with the one that stands there already. */
function yearsAround({ period }: PlanSummary, value: string, after = -Infinity): number[] {
  const from = period.fromFiscalYear - YEARS_AROUND;
  const count = period.toFiscalYear + YEARS_AROUND - from + 1;
  const years = new Set(Array.from({ length: count }, (_, index) => from + index));
  if (value !== '') years.add(Number(value));
  return [...years].filter((year) => year > after).toSorted((one, other) => one - other);
}
