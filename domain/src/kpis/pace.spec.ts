import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { lastYearShare, linearShare, osakaEdge, paceRatio, paceTarget, tamaPace } from './pace.ts';

describe('where a running year should stand', () => {
  const at = (start: number, target: number, part: number, whole: number) =>
    paceTarget({ start, target, share: { part, whole } });

  it('is its share of the way from the start', () => {
    expect(at(0, 120, 5, 12)).toBe(50);
    expect(at(40, 60, 1, 2)).toBe(50);
    expect(at(0, 0.3, 1, 10)).toBe(0.03);
    expect(linearShare(5, 12)).toEqual({ part: 5, whole: 12 });
    expect(linearShare(0, 0)).toBeNull();
  });

  it('is rounded once, however many months have passed', () => {
    const months = fc.integer({ min: 1, max: 12 });
    const tenths = fc.constantFrom(5, 6, 8, 9, 10);
    fc.assert(
      fc.property(months, tenths, fc.integer({ min: 1, max: 100_000 }), (part, edge, twelfth) => {
        const way = { start: 0, target: twelfth * 12, share: { part, whole: 12 } };
        expect(paceTarget(way)).toBe(twelfth * part);
        expect(paceRatio((twelfth * part * edge) / 10, way)).toBe(edge / 10);
      }),
    );
    expect(paceRatio(30, { start: 0, target: 100, share: { part: 4, whole: 12 } })).toBe(0.9);
    expect(paceRatio(1, { start: 0, target: 0, share: { part: 4, whole: 12 } })).toBeNull();
  });

  it('follows last year’s seasons where asked', () => {
    expect(lastYearShare(30, 120)).toEqual({ part: 30, whole: 120 });
    expect(lastYearShare(45, 60, 40)).toEqual({ part: 5, whole: 20 });
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
