import { Column, type ColumnOptions, PrimaryColumn } from 'typeorm';

/** `tenant_id`, the first part of every primary key. `constraint` is the key's name, e.g. `kpi_pk`. */
export function TenantColumn(constraint: string): PropertyDecorator {
  return PrimaryColumn('uuid', { primaryKeyConstraintName: constraint });
}

/** `id`, the second part of a primary key; made by `newId()`. */
export function IdColumn(constraint: string): PropertyDecorator {
  return PrimaryColumn('uuid', { primaryKeyConstraintName: constraint });
}

/** A KPI number or an amount: `numeric` in the table, added exactly there; a number of at most 15 digits in the program. */
export function QuantityColumn(options: Pick<ColumnOptions, 'nullable'> = {}): PropertyDecorator {
  return Column({ type: 'numeric', ...options, transformer: { to: (value: unknown) => value, from: toNumber } });
}

/** A calendar day: `date` in the table, `YYYY-MM-DD` text in the program, never a `Date`. */
export function DayColumn(options: Pick<ColumnOptions, 'nullable'> = {}): PropertyDecorator {
  return Column({ type: 'date', ...options });
}

/** The driver gives `numeric` as text so that nothing is lost before we say so. `null` stays `null`. */
export function toNumber(value: string | number | null): number | null {
  return value === null ? null : Number(value);
}
