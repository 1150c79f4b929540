import { EXPECTED_OUTLOOKS, type ExpectedOutlook } from '#domain/kpis/expectation';
import { type ExpectInput, MAX_NOTE_LENGTH } from '#domain/kpi-actuals/contract';
import { MAX_TEXT_LENGTH } from '#domain/problems/contract';
import { CodeField, TextField } from '../platform/http/fields.ts';
import { QuantityField } from '../platform/http/quantity-field.ts';

export class ExpectDto implements ExpectInput {
  @QuantityField({
    optional: true,
    description: "見込値 in the KPI's own unit; a ratio: the percentage 0–100; a milestone: 1 done, 0 not",
  })
  value?: number;

  @CodeField({ codes: EXPECTED_OUTLOOKS, description: '実施できる見込, 一部実施できない見込, 実施できない見込' })
  outlook!: ExpectedOutlook;

  @TextField({ max: MAX_NOTE_LENGTH, optional: true })
  note?: string;

  @TextField({ max: MAX_TEXT_LENGTH, optional: true, description: 'Why, where a rule asks for it' })
  reason?: string;
}
