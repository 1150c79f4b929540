import { describe, expect, it } from '@jest/globals';
import type { Day } from './day.ts';
import { firstDayOf, fiscalYearOfDay, lastDayOf } from './fiscal-year.ts';

describe('a fiscal year', () => {
  it.each<[Day, number, number]>([
    ['2019-03-31', 4, 2018],
    ['2019-04-01', 4, 2019],
    ['2020-01-01', 4, 2019],
    ['2019-12-31', 1, 2019],
    ['2019-09-30', 10, 2018],
    ['2019-10-01', 10, 2019],
  ])('puts %s, where years begin in month %d, into %d', (day, startMonth, year) => {
    expect(fiscalYearOfDay(day, startMonth)).toBe(year);
  });

  it.each([
    [2018, 4, '2018-04-01', '2019-03-31'],
    [2019, 3, '2019-03-01', '2020-02-29'],
    [2018, 1, '2018-01-01', '2018-12-31'],
    [2018, 12, '2018-12-01', '2019-11-30'],
  ])('%d beginning in month %d runs from %s to %s', (year, startMonth, first, last) => {
    expect([firstDayOf(year, startMonth), lastDayOf(year, startMonth)]).toEqual([first, last]);
  });

  it('accepts each of the twelve months as a start', () => {
    for (let month = 1; month <= 12; month++) {
      expect(fiscalYearOfDay(firstDayOf(2020, month), month)).toBe(2020);
      expect(fiscalYearOfDay(lastDayOf(2020, month), month)).toBe(2020);
    }
  });

  it.each([0, 13, 4.5, Number.NaN])('refuses %d as a start month', (month) => {
    expect(() => fiscalYearOfDay('2019-04-01', month)).toThrow(RangeError);
    expect(() => firstDayOf(2019, month)).toThrow(RangeError);
  });
});
