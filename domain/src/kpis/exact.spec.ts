import { describe, expect, it } from '@jest/globals';
import { differenceOf, exact, quotientOf, sumOf } from './exact.ts';

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
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])('refuses %d', (value) => {
    expect(() => exact(value)).toThrow(RangeError);
    expect(() => sumOf([1, value])).toThrow(RangeError);
    expect(() => quotientOf(1, value)).toThrow(RangeError);
  });
});
