import { describe, expect, it } from '@jest/globals';
import { assert, array, constantFrom, integer, oneof, property, double } from 'fast-check';
import { condensed, differenceOf, exact, percentageOf, quotientOf, sumOf } from './exact.ts';

/** Numbers as they are typed: whole ones, with up to ten decimals, and any other. */
const number = oneof(
  integer({ min: -1e6, max: 1e6 }),
  integer({ min: -1e15, max: 1e15 }).chain((digits) => constantFrom(...[1, 2, 4, 5, 10].map((n) => digits / 10 ** n))),
  double({ min: -1e12, max: 1e12, noNaN: true }),
).map((value) => value + 0);

describe('exact arithmetic', () => {
  it('adds decimals as they are written', () => {
    expect(sumOf([0.1, 0.2])).toBe(0.3);
    expect(differenceOf(0.3, 0.1)).toBe(0.2);
    expect(quotientOf(0.3, 0.1)).toBe(3);
  });

  it('gives one total for every order of entry', () => {
    const values = [1e12, 0.1, -1e12, 0.2, 1e-10];
    expect(sumOf(values)).toBe(0.3000000001);
    expect(sumOf([...values].reverse())).toBe(0.3000000001);
  });

  it('sums nothing to 0 and divides nothing by 0', () => {
    expect(sumOf([])).toBe(0);
    expect(quotientOf(1, 0)).toBeNull();
    expect(quotientOf(0, 0)).toBeNull();
    expect(percentageOf(1, 0)).toBeNull();
  });

  it('gives the nearest number to the exact result, by whichever way it came there', () => {
    const decimal = property(array(number, { minLength: 2, maxLength: 12 }), (values) => {
      const [one = 0, other = 0] = values;
      expect(sumOf(values)).toBe(values.reduce((sum, value) => sum.plus(exact(value)), exact(0)).toNumber());
      expect(sumOf([...condensed(values), other])).toBe(sumOf([...values, other]));
      expect(differenceOf(one, other)).toBe(exact(one).minus(exact(other)).toNumber());
      if (other === 0) return;
      expect(quotientOf(one, other)).toBe(exact(one).div(exact(other)).toNumber());
      expect(percentageOf(one, other)).toBe(exact(one).times(100).div(exact(other)).toNumber());
    });
    assert(decimal, { numRuns: 2_000 });
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])('refuses %d', (value) => {
    expect(() => exact(value)).toThrow(RangeError);
    expect(() => sumOf([1, value])).toThrow(RangeError);
    expect(() => quotientOf(1, value)).toThrow(RangeError);
  });
});
