import { TARGET_SORTS, type TargetSort } from '#domain/kpis/codes';
import type { SetTargetInput } from '#domain/kpis/contract';
import { MAX_TEXT_LENGTH } from '#domain/problems/contract';
import { CodeField, TextField } from '../platform/http/fields.ts';
import { QuantityField } from '../platform/http/quantity-field.ts';

const MAX_UNIT_LENGTH = 40;

export class SetTargetDto implements SetTargetInput {
  @CodeField({ codes: TARGET_SORTS, description: 'A number, a range, a direction alone (【減少】), or 全件' })
  sort!: TargetSort;

  @TextField({
    max: MAX_UNIT_LENGTH,
    optional: true,
    description: 'In which the numbers are meant; refused where that year’s definition has another',
  })
  unit?: string;

  @QuantityField({ optional: true, nullable: true, description: "number: the value to reach, in the KPI's unit" })
  value?: number | null;

  @QuantityField({ optional: true, nullable: true, description: 'range: lower bound, inside' })
  low?: number | null;

  @QuantityField({ optional: true, nullable: true, description: 'range: upper bound, inside' })
  high?: number | null;

  @TextField({ max: MAX_TEXT_LENGTH, optional: true, nullable: true })
  note?: string | null;

  @TextField({ max: MAX_TEXT_LENGTH, optional: true, description: 'Why a target is changed' })
  reason?: string;
}
