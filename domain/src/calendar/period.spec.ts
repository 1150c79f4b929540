import { describe, expect, it } from '@jest/globals';
import { FREQUENCIES } from '../kpis/codes.ts';
import { addDays } from './day.ts';
import { lastDayOf } from './fiscal-year.ts';
import {
  comparePeriods,
  endsBy,
  fiscalYearOfPeriod,
  frequencyOf,
  isPeriod,
  type Period,
  periodContains,
  periodOfDay,
  periodRange,
  periodsOf,
  samePeriodIn,
} from './period.ts';

describe('a period', () => {
  it.each([
    ['FY2018', true],
    ['FY2018-H2', true],
    ['FY2018-Q4', true],
    ['FY2018-M01', true],
    ['FY2018-M12', true],
    ['FY2018-M13', false],
    ['FY2018-M00', false],
    ['FY2018-M1', false],
    ['FY2018-H3', false],
    ['FY2018-Q12', false],
    ['FY2018-', false],
    ['FY18', false],
    ['2018', false],
    ['fy2018', false],
  ])('%j is one: %s', (text, expected) => expect(isPeriod(text)).toBe(expected));

  it.each<[Period, number, string, string]>([
    ['FY2018', 4, '2018-04-01', '2019-03-31'],
    ['FY2018-H2', 4, '2018-10-01', '2019-03-31'],
    ['FY2018-Q3', 4, '2018-10-01', '2018-12-31'],
    ['FY2018-M01', 4, '2018-04-01', '2018-04-30'],
    ['FY2019-M11', 4, '2020-02-01', '2020-02-29'],
    ['FY2018-M01', 1, '2018-01-01', '2018-01-31'],
    ['FY2018-Q2', 10, '2019-01-01', '2019-03-31'],
  ])('%s of a year from month %d runs from %s to %s', (period, startMonth, from, to) => {
    expect(periodRange(period, startMonth)).toEqual({ from, to });
  });

  it.each(FREQUENCIES)('of each %s follows the one before without a gap or an overlap', (frequency) => {
    const ranges = periodsOf(2019, frequency).map((period) => periodRange(period));
    expect(ranges[0]?.from).toBe('2019-04-01');
    expect(ranges.at(-1)?.to).toBe(lastDayOf(2019));
    ranges.slice(1).forEach((range, index) => expect(range.from).toBe(addDays(ranges[index]?.to ?? '0001-01-01', 1)));
  });

  it.each(FREQUENCIES)('of each %s is found again from its first and last day', (frequency) => {
    for (const period of periodsOf(2019, frequency)) {
      const { from, to } = periodRange(period, 7);
      expect([periodOfDay(from, frequency, 7), periodOfDay(to, frequency, 7)]).toEqual([period, period]);
      expect([frequencyOf(period), fiscalYearOfPeriod(period)]).toEqual([frequency, 2019]);
    }
  });

  it.each<[Period, Period, boolean]>([
    ['FY2018', 'FY2018-M12', true],
    ['FY2018-H1', 'FY2018-Q2', true],
    ['FY2018-Q2', 'FY2018-Q2', true],
    ['FY2018-Q2', 'FY2018-M06', true],
    ['FY2018-Q2', 'FY2018-M07', false],
    ['FY2018-Q2', 'FY2018-H1', false],
    ['FY2018', 'FY2019-M01', false],
  ])('%s contains %s: %s', (outer, inner, expected) => expect(periodContains(outer, inner)).toBe(expected));

  it.each<[Period, Period, boolean]>([
    ['FY2018-M12', 'FY2018', true],
    ['FY2018', 'FY2018-M12', true],
    ['FY2018-M07', 'FY2018-H1', false],
    ['FY2017', 'FY2018-M01', true],
    ['FY2019-M01', 'FY2018', false],
  ])('%s ends by the end of %s: %s', (period, limit, expected) => expect(endsBy(period, limit)).toBe(expected));

  it('sorts by first day, the longer before its parts', () => {
    const periods: Period[] = ['FY2019-M01', 'FY2018-Q2', 'FY2018-M01', 'FY2018', 'FY2018-Q1', 'FY2018-H1'];
    expect(periods.sort(comparePeriods)).toEqual([
      'FY2018',
      'FY2018-H1',
      'FY2018-Q1',
      'FY2018-M01',
      'FY2018-Q2',
      'FY2019-M01',
    ]);
  });

  it('finds the same part of another year', () => {
    expect(samePeriodIn('FY2018-M07', 2017)).toBe('FY2017-M07');
    expect(samePeriodIn('FY2018', 2019)).toBe('FY2019');
  });

  it('refuses a text that is no period', () => {
    expect(() => periodRange('FY20189')).toThrow(RangeError);
  });
});
