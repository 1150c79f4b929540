import type { CellView } from '#domain/kpi-actuals/contract';
import { pooled } from '#domain/kpis/aggregation';

/** A report as stored. Of a ratio only the parts are, and its percentage follows from them. */
export function actualView<Row extends CellView>(row: Row): Row {
  if (row.numerator === null || row.denominator === null) return row;
  return { ...row, value: pooled([row]).value };
}
