import { describe, expect, it } from '@jest/globals';
import { fuzzyDate, type FuzzyDateText, isFuzzyDateText } from './fuzzy-date.ts';

describe('a date as precise as it is known', () => {
  it.each<[FuzzyDateText, string, string, string]>([
    ['FY2018', 'fiscal_year', '2018-04-01', '2019-03-31'],
    ['FY2018-H1', 'half', '2018-04-01', '2018-09-30'],
    ['FY2018-Q4', 'quarter', '2019-01-01', '2019-03-31'],
    ['2018-07', 'month', '2018-07-01', '2018-07-31'],
    ['2020-02', 'month', '2020-02-01', '2020-02-29'],
    ['2018-12', 'month', '2018-12-01', '2018-12-31'],
    ['2018-07-01', 'day', '2018-07-01', '2018-07-01'],
  ])('%s has precision %s, from %s to %s', (value, precision, from, to) => {
    expect(fuzzyDate(value)).toEqual({ precision, value, from, to });
  });

  it('moves with the fiscal year’s start, a month does not', () => {
    expect(fuzzyDate('FY2018', 1)).toMatchObject({ from: '2018-01-01', to: '2018-12-31' });
    expect(fuzzyDate('2018-07', 1)).toMatchObject({ from: '2018-07-01', to: '2018-07-31' });
  });

  it.each(['FY2018-M04', '2018', '2018年度', '2018-13', '2018-02-30', '2018-7', ''])('%j is none', (text) => {
    expect(isFuzzyDateText(text)).toBe(false);
    expect(() => fuzzyDate(text as FuzzyDateText)).toThrow(RangeError);
  });
});
