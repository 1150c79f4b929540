import { VALUE_STATES, type ValueState } from '#domain/kpis/codes';
import { MAX_NOTE_LENGTH, type RecordActualInput } from '#domain/kpi-actuals/contract';
import { CodeField, FlagField, TextField } from '../platform/http/fields.ts';
import { QuantityField } from '../platform/http/quantity-field.ts';

const STATES_WITHOUT_A_NUMBER = VALUE_STATES.filter((state) => state !== 'value');

export class RecordActualDto implements RecordActualInput {
  @QuantityField({ optional: true, description: "In the KPI's own unit; a milestone: 1 done, 0 not" })
  value?: number;

  @QuantityField({ optional: true, description: 'ratio: its numerator' })
  numerator?: number;

  @QuantityField({
    optional: true,
    nullable: true,
    min: 0,
    description: 'ratio: its denominator; null: not known, the count stays valid',
  })
  denominator?: number | null;

  @CodeField({ codes: STATES_WITHOUT_A_NUMBER, optional: true, description: 'Why there is no number' })
  state?: Exclude<ValueState, 'value'>;

  @TextField({ max: MAX_NOTE_LENGTH, optional: true })
  note?: string;

  @FlagField({ optional: true, description: '速報: a 確報 may replace it later, even in a closed period' })
  provisional?: boolean;

  @TextField({ max: MAX_NOTE_LENGTH, optional: true, description: 'Why, where a rule asks for it' })
  reason?: string;
}
