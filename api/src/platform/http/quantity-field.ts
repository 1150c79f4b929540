import { applyDecorators } from '@nestjs/common';
import { ValidateBy } from 'class-validator';
import { MAX_ACTUAL, MAX_DECIMALS } from '#domain/kpi-actuals/contract';
import { MAX_SIGNIFICANT_DIGITS, mistakeInQuantity, type QuantityMistake } from '#domain/kpi-actuals/quantity';
import { documented, presenceOf } from './fields.ts';

const SENTENCES: Record<QuantityMistake, string> = {
  not_a_number: '数値で入力してください。 / This must be a number.',
  out_of_range:
    '絶対値は1兆（1,000,000,000,000）以下にしてください。 / The magnitude must be at most 1,000,000,000,000.',
  too_many_decimals: `小数点以下は${MAX_DECIMALS}桁までです。 / At most ${MAX_DECIMALS} decimals.`,
  too_many_digits: `有効数字は${MAX_SIGNIFICANT_DIGITS}桁までです。 / At most ${MAX_SIGNIFICANT_DIGITS} significant digits.`,
};

/** A KPI number as `mistakeInQuantity` takes it; `min` where it may not be negative. */
export function QuantityField({
  min = -MAX_ACTUAL,
  ...presence
}: Parameters<typeof presenceOf>[0] & { min?: number }): PropertyDecorator {
  return applyDecorators(
    documented(presence, { type: 'number', minimum: min, maximum: MAX_ACTUAL }),
    ValidateBy({
      name: 'quantity',
      validator: {
        validate: (value: unknown) => mistakeInQuantity(value) === null && (value as number) >= min,
        defaultMessage: (args) => {
          const mistake = mistakeInQuantity(args?.value);
          return mistake === null ? `${min} 以上にしてください。 / This must be ${min} or more.` : SENTENCES[mistake];
        },
      },
    }),
    presenceOf(presence),
  );
}
