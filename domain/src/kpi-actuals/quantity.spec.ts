import { expect, it } from '@jest/globals';
import { mistakeInQuantity } from './quantity.ts';

it.each([
  { value: 0, mistake: null },
  { value: -1e12, mistake: null },
  { value: 1e12, mistake: null },
  { value: 0.0000000001, mistake: null },
  { value: 12345.6789012345, mistake: null },
  { value: 1e12 + 1, mistake: 'out_of_range' },
  { value: 1e300, mistake: 'out_of_range' },
  { value: Number.POSITIVE_INFINITY, mistake: 'out_of_range' },
  { value: 0.00000000001, mistake: 'too_many_decimals' },
  { value: 123456789012.1234, mistake: 'too_many_digits' },
  { value: Number.NaN, mistake: 'not_a_number' },
  { value: '12', mistake: 'not_a_number' },
  { value: null, mistake: 'not_a_number' },
])('takes $value: $mistake', ({ value, mistake }) => {
  expect(mistakeInQuantity(value)).toBe(mistake);
});
