import { describe, expect, it } from '@jest/globals';
import {
  attainmentRatio,
  attainmentWhereLessIsBetter,
  type AttainmentVariant,
  gapToRange,
  gapToTarget,
} from './achievement.ts';

describe('達成率, A ÷ T', () => {
  it.each<[number | null, number, number | null]>([
    [24, 30, 0.8],
    [0.3, 0.1, 3],
    [0, 30, 0],
    [-3, 30, -0.1],
    [45, 30, 1.5],
    [3, 0, null],
    [3, -10, null],
    [null, 30, null],
  ])('%p of %p is %p', (actual, target, ratio) => expect(attainmentRatio(actual, target)).toBe(ratio));

  it('keeps a reported zero apart from nothing reported', () => {
    expect(attainmentRatio(0, 10)).toBe(0);
    expect(attainmentRatio(null, 10)).toBeNull();
  });

  it('refuses a number that is none', () => {
    expect(() => attainmentRatio(Number.NaN, 10)).toThrow(RangeError);
    expect(() => attainmentRatio(1, Number.POSITIVE_INFINITY)).toThrow(RangeError);
  });
});

describe('達成率 where less is better', () => {
  it.each<[AttainmentVariant, number | null, number, number | null]>([
    ['target_over_actual', 8, 10, 1.25],
    ['target_over_actual', 10, 10, 1],
    ['target_over_actual', 0, 10, null],
    ['target_over_actual', 3, 0, null],
    ['target_over_actual', null, 10, null],
    ['two_minus_actual_over_target', 8, 10, 1.2],
    ['two_minus_actual_over_target', 10, 10, 1],
    ['two_minus_actual_over_target', 0, 10, 2],
    ['two_minus_actual_over_target', 25, 10, -0.5],
    ['two_minus_actual_over_target', 3, 0, null],
    ['two_minus_actual_over_target', null, 10, null],
  ])('by %s of %p against %p is %p', (variant, actual, target, ratio) => {
    expect(attainmentWhereLessIsBetter(variant, actual, target)).toBe(ratio);
  });
});

describe('the gap', () => {
  it('is exact, signed, and unknown without an actual', () => {
    expect(gapToTarget(0.3, 0.1)).toBe(0.2);
    expect(gapToTarget(3, 0)).toBe(3);
    expect(gapToTarget(8, 10)).toBe(-2);
    expect(gapToTarget(null, 10)).toBeNull();
  });

  it.each([
    [15, { low: 10, high: 20 }, 0],
    [10, { low: 10, high: 20 }, 0],
    [20, { low: 10, high: 20 }, 0],
    [9.9, { low: 10, high: 20 }, -0.1],
    [23, { low: 10, high: 20 }, 3],
    [-5, { low: null, high: 20 }, 0],
    [23, { low: 10, high: null }, 0],
    [null, { low: 10, high: 20 }, null],
  ])('of %p to %j is %p', (actual, range, gap) => expect(gapToRange(actual, range)).toBe(gap));
});
