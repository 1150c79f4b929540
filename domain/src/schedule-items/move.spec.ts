import { describe, expect, it } from '@jest/globals';
import type { FuzzyDateText, Precision } from './fuzzy-date.ts';
import { movedBy, type PlannedDates, resizedBy, shifted, stepUnit } from './move.ts';

const dates = (start: FuzzyDateText | null, end: FuzzyDateText | null): PlannedDates => ({ start, end });

describe('a date that is moved', () => {
  it.each<[FuzzyDateText, number, Precision, FuzzyDateText]>([
    ['FY2018', 1, 'fiscal_year', 'FY2019'],
    ['FY2018-H2', 1, 'half', 'FY2019-H1'],
    ['FY2018-H2', -1, 'fiscal_year', 'FY2017-H2'],
    ['FY2018-Q1', -1, 'quarter', 'FY2017-Q4'],
    ['FY2018-Q3', 1, 'fiscal_year', 'FY2019-Q3'],
    ['2018-12', 1, 'month', '2019-01'],
    ['2018-12', 1, 'quarter', '2019-03'],
    ['2018-07-15', 1, 'month', '2018-08-15'],
    ['2018-01-31', 1, 'month', '2018-02-28'],
    ['2020-02-29', 1, 'fiscal_year', '2021-02-28'],
    ['2018-12-31', 1, 'day', '2019-01-01'],
  ])('%s by %i %s is %s, as precise as before', (date, by, unit, to) => expect(shifted(date, by, unit)).toBe(to));

  it("follows the plan's own start of the year", () => {
    expect(shifted('FY2018-Q4', 1, 'quarter', 1)).toBe('FY2019-Q1');
  });
});

describe('the step of a bar', () => {
  it.each<[name: string, PlannedDates, Precision | undefined, Precision | null]>([
    ['its own years, however far the chart is zoomed in', dates('FY2018', 'FY2019'), 'month', 'fiscal_year'],
    ['the coarser of two precisions', dates('FY2018-Q2', '2019-03'), 'month', 'quarter'],
    ["the chart's unit where the dates are finer", dates('2018-07-01', '2018-09-30'), 'quarter', 'quarter'],
    ['its own days for the mouse', dates('2018-07-01', null), undefined, 'day'],
    ['nothing where nothing is dated', dates(null, null), 'month', null],
  ])('is %s', (_name, planned, zoomed, unit) => expect(stepUnit(planned, zoomed)).toBe(unit));
});

describe('a bar that is moved or resized', () => {
  it('keeps its length and an open end', () => {
    expect(movedBy(dates('FY2018', 'FY2019'), 1, 'fiscal_year')).toEqual(dates('FY2019', 'FY2020'));
    expect(movedBy(dates('FY2018', null), 1, 'fiscal_year')).toEqual(dates('FY2019', null));
  });

  it.each<[name: string, PlannedDates, 'start' | 'end', number, PlannedDates | null]>([
    ['ends later', dates('FY2018', 'FY2019'), 'end', 1, dates('FY2018', 'FY2020')],
    ['begins later', dates('FY2018', 'FY2019'), 'start', 1, dates('FY2019', 'FY2019')],
    ['does not end before it begins', dates('FY2018', 'FY2018'), 'end', -1, null],
    ['with one date alone spans from it', dates(null, 'FY2018'), 'end', 1, dates('FY2018', 'FY2019')],
    ['without an end gets one', dates('FY2018', null), 'end', 1, dates('FY2018', 'FY2019')],
    ['that is undated has nothing to move', dates(null, null), 'end', 1, null],
  ])('%s', (_name, planned, edge, by, to) => expect(resizedBy(planned, edge, by, 'fiscal_year')).toEqual(to));
});
