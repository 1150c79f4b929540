import { describe, expect, it } from '@jest/globals';
import { lastYearShare, linearShare, osakaEdge, paceTarget, tamaPace } from './pace.ts';

describe('where a running year should stand', () => {
  it('is its share of the way from the start', () => {
    expect(paceTarget(0, 120, linearShare(5, 12) ?? 0)).toBeCloseTo(50, 12);
    expect(paceTarget(40, 60, 0.5)).toBe(50);
    expect(paceTarget(0, 0.3, 0.1)).toBe(0.03);
    expect(linearShare(0, 0)).toBeNull();
  });

  it('follows last year’s seasons where asked', () => {
    expect(lastYearShare(30, 120)).toBe(0.25);
    expect(lastYearShare(45, 60, 40)).toBe(0.25);
    expect(lastYearShare(0, 0)).toBeNull();
    expect(lastYearShare(null, 120)).toBeNull();
    expect(lastYearShare(30, null)).toBeNull();
  });
});

it.each([
  [1, 1, 0.9],
  [2, 1, null],
  [2, 2, 0.9],
  [3, 1, 0.334],
  [3, 2, 0.667],
  [3, 3, null],
  [4, 1, null],
])('大阪市 asks of a %d-year goal after year %d for %p', (years, year, edge) =>
  expect(osakaEdge(years, year)).toBe(edge),
);

it.each([
  [0, null],
  [1, 20],
  [2, 40],
  [5, 100],
  [6, null],
])('多摩市 asks after year %d for %p of 100', (year, pace) => expect(tamaPace(100, year)).toBe(pace));
