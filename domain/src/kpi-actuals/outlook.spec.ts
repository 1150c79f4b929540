import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { neededPerPeriod, type Outlook, type OutlookFacts, outlookOf } from './outlook.ts';

const OPEN = { low: null, high: null };
const yearly = (...values: number[]): OutlookFacts => ({
  yearMadeBy: 'last',
  periodsPerYear: 1,
  values: [...values, null],
  bounds: OPEN,
});
const given = (facts: OutlookFacts): Outlook => {
  const outlook = outlookOf(facts);
  if (outlook === null || 'refused' in outlook) throw new Error(`no outlook: ${JSON.stringify(outlook)}`);
  return outlook;
};
/** Two or more years of months, then `reported` of the running year. */
const months = (yearMadeBy: OutlookFacts['yearMadeBy'], past: number[][], reported: number[]): OutlookFacts => ({
  yearMadeBy,
  periodsPerYear: 12,
  values: [...past.flat(), ...reported, ...Array<null>(12 - reported.length).fill(null)],
  bounds: OPEN,
});
const SEASON = [10, 10, 20, 30, 40, 30, 20, 10, 10, 10, 20, 30];

describe('outlookOf', () => {
  it('goes on with half of the median of the last five changes', () => {
    expect(given(yearly(10, 12, 14, 16, 18)).middle).toBe(19);
    expect(given(yearly(10, 12, 14, 16, 18))).toMatchObject({ method: 'trend', low: 19, high: 20, points: 5 });
  });

  it.each([
    { name: 'nothing', values: [], missing: 4 },
    { name: 'one value', values: [3], missing: 4 },
    { name: 'two values', values: [3, 4], missing: 2 },
    { name: 'three values', values: [3, 4, 5], missing: 1 },
  ])('refuses after $name and says how many points are missing', ({ values, missing }) => {
    expect(outlookOf(yearly(...values))).toEqual({ refused: 'too_few_points', missing });
  });

  it('has nothing to say once the year is reported', () => {
    expect(outlookOf({ ...yearly(1, 2, 3, 4), values: [1, 2, 3, 4, 5] })).toBeNull();
    expect(outlookOf({ ...yearly(), values: [] })).toBeNull();
  });

  it('keeps a gap a gap: the changes on either side of it are not counted', () => {
    const facts = { ...yearly(), values: [10, null, 14, 16, 18, 20, null] };
    expect(given(facts)).toMatchObject({ points: 4, middle: 21 });
  });

  it('widens what neighbouring months tell of the rest of the year, since they differ less than it may', () => {
    const everyOther = Array.from({ length: 12 }, (_, month) => month % 2);
    // Over three months the level rose or fell by 1; the last time it rose, and half of that goes on.
    const { method, low, middle, high } = given(
      months(
        'last',
        [everyOther],
        everyOther.slice(0, 9).map((value) => 1 - value),
      ),
    );
    expect([method, middle]).toEqual(['trend', 1.5]);
    expect([middle - low, high - middle]).toEqual([expect.closeTo(1.5 * 1.3, 9), expect.closeTo(1 * 1.3, 9)]);
  });

  it('takes the rest of a counted year from the same months of the year before', () => {
    const half = SEASON.slice(0, 6).map((count) => count * 1.5);
    const { method, middle } = given(months('sum', [SEASON], half));
    expect(method).toBe('same_period');
    expect(middle).toBeCloseTo(240 * 1.5, 8);
  });

  it('refuses to guess a counted year that has no year before it', () => {
    expect(outlookOf(months('sum', [], SEASON.slice(0, 8)))).toEqual({ refused: 'too_few_points', missing: 4 });
  });

  it('asks for the months of last year that the rest would be compared with', () => {
    const holed: (number | null)[] = [...SEASON];
    holed[11] = null;
    const facts = {
      ...months('sum', [], SEASON.slice(0, 8)),
      values: [...holed, ...SEASON.slice(0, 8), null, null, null, null],
    };
    expect(outlookOf(facts)).toEqual({ refused: 'last_year_incomplete', missing: 1 });
  });

  it('takes a level from how past years went on from the same month', () => {
    const rising = (from: number) => Array.from({ length: 12 }, (_, month) => from + month);
    const { method, middle, points } = given(
      months('last', [rising(0), rising(20), rising(40)], rising(60).slice(0, 6)),
    );
    expect({ method, middle, points }).toEqual({ method: 'same_period', middle: 71, points: 4 });
  });

  it('counts changes that overlap as what they are: few points', () => {
    const rising = Array.from({ length: 9 }, (_, month) => month);
    expect(outlookOf(months('last', [], rising))).toEqual({ refused: 'too_few_points', missing: 1 });
    expect(given(months('last', [], [...rising, 9])).points).toBe(5);
  });

  it('compares a value to date only with the same period of other years', () => {
    const pastYears = [1, 2].map(() => SEASON);
    expect(outlookOf(months('to_date', pastYears, SEASON.slice(0, 6)))).toEqual({
      refused: 'too_few_points',
      missing: 1,
    });
    expect(given(months('to_date', [SEASON, ...pastYears], SEASON.slice(0, 6))).middle).toBe(30);
  });

  it('stays inside what the value cannot leave', () => {
    const { low, middle, high } = given({ ...yearly(60, 80, 90, 96, 99), bounds: { low: 0, high: 100 } });
    expect([low > 0, middle, high]).toEqual([true, 100, 100]);
  });

  it('answers a middle inside its range, whatever was reported', () => {
    const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(fc.array(value, { minLength: 4, maxLength: 40 }), (values) => {
        const { low, middle, high } = given(yearly(...values));
        expect(low).toBeLessThanOrEqual(middle);
        expect(middle).toBeLessThanOrEqual(high);
      }),
    );
  });

  it('never reads what is unknown as 0', () => {
    const level = fc.double({ min: 1_000, max: 1_001, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.option(level), { minLength: 4, maxLength: 30 }), (values) => {
        const outlook = outlookOf({ ...yearly(), values: [...values, null] });
        const low = outlook === null || 'refused' in outlook ? Infinity : outlook.low;
        expect(low).toBeGreaterThan(990);
      }),
    );
  });
});

describe('neededPerPeriod', () => {
  it.each([
    { name: 'half the way in four months', target: 100, reached: 50, left: 4, needed: 12.5 },
    { name: 'nothing where the target is passed', target: 100, reached: 110, left: 4, needed: -2.5 },
    { name: 'no rate without a period left', target: 100, reached: 50, left: 0, needed: null },
  ])('$name', ({ target, reached, left, needed }) => expect(neededPerPeriod(target, reached, left)).toBe(needed));
});
