import { describe, expect, it } from '@jest/globals';
import type { Period } from '../calendar/period.ts';
import { type KpiMeasure, type PeriodActual, yearToDate, type YearValue } from './aggregation.ts';
import type { ValueState } from './codes.ts';
import { planTarget, planValue } from './plan-value.ts';

const COUNT: KpiMeasure = { kind: 'count', entry: null, ratioOf: null, frequency: 'quarter', openingValue: null };
const INCREMENT: KpiMeasure = { ...COUNT, kind: 'running_total', entry: 'increment', frequency: 'year' };
const TOTAL: KpiMeasure = { ...COUNT, kind: 'running_total', entry: 'total' };
const LEVEL: KpiMeasure = { ...COUNT, kind: 'level' };
const RATIO: KpiMeasure = { ...COUNT, kind: 'ratio', ratioOf: 'counts' };

function value(period: Period, number: number, provisional = false): PeriodActual {
  return { period, value: number, numerator: null, denominator: null, state: 'value', provisional };
}
function without(period: Period, state: ValueState): PeriodActual {
  return { period, value: null, numerator: null, denominator: null, state, provisional: false };
}
function parts(period: Period, numerator: number | null, denominator: number | null): PeriodActual {
  return { period, value: null, numerator, denominator, state: 'value', provisional: false };
}

describe('a count', () => {
  const year = [value('FY2018-Q1', 0.1), value('FY2018-Q2', 0.2), value('FY2018-Q3', 0), value('FY2018-Q4', 1)];

  it('is the exact sum of its periods, in any order of entry', () => {
    expect(yearToDate(COUNT, year, 2018, 'FY2018')).toMatchObject({
      value: 1.3,
      reported: 4,
      expected: 4,
      partial: false,
    });
    expect(yearToDate(COUNT, [...year].reverse(), 2018, 'FY2018')).toMatchObject({ value: 1.3, upTo: 'FY2018-Q4' });
  });

  it('stops at the last period that had ended', () => {
    expect(yearToDate(COUNT, year, 2018, 'FY2018-H1')).toMatchObject({ value: 0.3, upTo: 'FY2018-Q2', expected: 2 });
    expect(yearToDate(COUNT, year, 2018, null)).toMatchObject({ value: null, state: null, expected: 0 });
  });

  it('is partial with a period missing, and says which', () => {
    const result = yearToDate(COUNT, [value('FY2018-Q1', 5), value('FY2018-Q4', 7)], 2018, 'FY2018');
    expect(result).toMatchObject({ value: 12, reported: 2, expected: 4, partial: true });
    expect(result.exclusions).toEqual([{ reason: 'not_reported', periods: ['FY2018-Q2', 'FY2018-Q3'] }]);
  });

  it('never reads a state as 0', () => {
    const result = yearToDate(COUNT, [value('FY2018-Q1', 5), without('FY2018-Q2', 'suppressed')], 2018, 'FY2018-H1');
    expect(result).toMatchObject({ value: 5, reported: 1, expected: 2, partial: true });
    expect(result.exclusions).toEqual([{ reason: 'suppressed', periods: ['FY2018-Q2'] }]);
  });

  it('does not expect a number where there was nothing to count (該当なし)', () => {
    const actuals = [without('FY2018-Q1', 'not_applicable'), value('FY2018-Q2', 5)];
    expect(yearToDate(COUNT, actuals, 2018, 'FY2018-H1')).toMatchObject({
      value: 5,
      reported: 1,
      expected: 1,
      partial: false,
    });
  });

  it('keeps a reported zero apart from nothing reported and from an answer without a number', () => {
    expect(yearToDate(COUNT, [value('FY2018-Q1', 0)], 2018, 'FY2018-Q1')).toMatchObject({ value: 0, state: 'value' });
    expect(yearToDate(COUNT, [], 2018, 'FY2018-Q1')).toMatchObject({ value: null, state: null });
    expect(yearToDate(COUNT, [without('FY2018-Q1', 'unknown')], 2018, 'FY2018-Q1')).toMatchObject({
      value: null,
      state: 'unknown',
    });
  });

  it('is provisional while any period is', () => {
    expect(yearToDate(COUNT, [value('FY2018-Q1', 1, true), value('FY2018-Q2', 1)], 2018, 'FY2018-H1').provisional).toBe(
      true,
    );
    expect(yearToDate(COUNT, [value('FY2018-Q1', 1), value('FY2018-Q2', 1, true)], 2018, 'FY2018-Q1').provisional).toBe(
      false,
    );
  });

  it('leaves out reports of another frequency, so that no month is counted twice', () => {
    const actuals = [value('FY2018-Q1', 5), value('FY2018-M01', 2), value('FY2018', 99)];
    expect(yearToDate(COUNT, actuals, 2018, 'FY2018-Q1').value).toBe(5);
  });
});

describe('a running total', () => {
  const increments = [value('FY2018', 10), value('FY2019', 15), value('FY2020', 20)];

  it('runs over the years from its opening value', () => {
    expect([2018, 2019, 2020].map((year) => yearToDate(INCREMENT, increments, year, `FY${year}`).value)).toEqual([
      10, 25, 45,
    ]);
    const opened = { ...INCREMENT, openingValue: 100 };
    expect(yearToDate(opened, increments, 2020, 'FY2020').value).toBe(145);
  });

  it('does not take an earlier year’s total for this year’s answer', () => {
    expect(yearToDate(INCREMENT, increments.slice(0, 2), 2020, 'FY2020')).toMatchObject({ value: null, state: null });
  });

  it('is partial where an earlier period is missing', () => {
    const gap = [value('FY2018-Q1', 1), value('FY2018-Q2', 1), value('FY2018-Q3', 1), value('FY2019', 5)];
    expect(yearToDate(INCREMENT, gap, 2019, 'FY2019')).toMatchObject({
      value: 8,
      reported: 4,
      expected: 5,
      partial: true,
    });
    expect(yearToDate(INCREMENT, [value('FY2018', 10), value('FY2020', 20)], 2020, 'FY2020')).toMatchObject({
      value: 30,
      partial: true,
    });
  });

  it('of reported totals is the last one reported', () => {
    const totals = [value('FY2018-Q1', 10, true), value('FY2018-Q3', 25), without('FY2018-Q4', 'not_collected')];
    expect(yearToDate(TOTAL, totals, 2018, 'FY2018')).toMatchObject({
      value: 25,
      upTo: 'FY2018-Q3',
      partial: false,
      provisional: false,
    });
  });
});

describe('a level or a percentage', () => {
  it('is the last one reported, a zero too', () => {
    expect(yearToDate(LEVEL, [value('FY2018-Q1', 80), value('FY2018-Q2', 0)], 2018, 'FY2018').value).toBe(0);
  });

  it('of percentages is the last, or the mean where the tenant asks for it', () => {
    const percent: KpiMeasure = { ...COUNT, kind: 'percent' };
    const actuals = [value('FY2018-Q1', 10), value('FY2018-Q2', 20.2)];
    expect(yearToDate(percent, actuals, 2018, 'FY2018').value).toBe(20.2);
    expect(yearToDate({ ...percent, percentBy: 'mean' }, actuals, 2018, 'FY2018').value).toBe(15.1);
  });
});

describe('a ratio', () => {
  it('is pooled from counts and last of levels, as a percentage', () => {
    const actuals = [parts('FY2018-Q1', 9, 10), parts('FY2018-Q2', 100, 1000)];
    const pooled = yearToDate(RATIO, actuals, 2018, 'FY2018');
    expect(pooled.value).toBeCloseTo((109 / 1010) * 100, 12);
    expect(pooled).toMatchObject({ numerator: 109, denominator: 1010, state: 'value' });
    expect(yearToDate({ ...RATIO, ratioOf: 'levels' }, actuals, 2018, 'FY2018')).toMatchObject({
      value: 10,
      numerator: 100,
    });
  });

  it('with a denominator of 0 cannot be computed (該当なし)', () => {
    expect(yearToDate(RATIO, [parts('FY2018-Q1', 0, 0)], 2018, 'FY2018')).toMatchObject({
      value: null,
      state: 'not_applicable',
      notComputable: 'denominator_zero',
    });
  });

  it('without a denominator cannot be computed, and says so', () => {
    const result = yearToDate(RATIO, [parts('FY2018-Q1', 9, null)], 2018, 'FY2018-Q1');
    expect(result).toMatchObject({
      value: null,
      notComputable: 'denominator_missing',
      numerator: 9,
      reported: 0,
      expected: 1,
    });
    expect(result.exclusions).toEqual([{ reason: 'denominator_missing', periods: ['FY2018-Q1'] }]);
  });

  it('pools only the periods that have both parts', () => {
    const actuals = [parts('FY2018-Q1', 9, null), parts('FY2018-Q2', 1, 4)];
    expect(yearToDate(RATIO, actuals, 2018, 'FY2018-H1')).toMatchObject({ value: 25, numerator: 1, denominator: 4 });
  });
});

describe('a milestone', () => {
  it('is done or not', () => {
    const milestone: KpiMeasure = { ...COUNT, kind: 'milestone' };
    expect(yearToDate(milestone, [value('FY2018-Q1', 0)], 2018, 'FY2018').value).toBe(0);
    expect(yearToDate(milestone, [value('FY2018-Q1', 0), value('FY2018-Q2', 1)], 2018, 'FY2018').value).toBe(1);
  });
});

describe('the value of a plan', () => {
  const yearly = (measure: KpiMeasure, actuals: PeriodActual[]): YearValue[] =>
    [2018, 2019, 2020].map((year) => yearToDate({ ...measure, frequency: 'year' }, actuals, year, `FY${year}`));
  const reported = [value('FY2018', 10), value('FY2019', 25), value('FY2020', 45)];

  it.each([
    { name: 'counts', measure: COUNT, total: 80 },
    { name: 'totals', measure: TOTAL, total: 45 },
    { name: 'levels', measure: LEVEL, total: 45 },
    { name: 'typed percentages', measure: { ...COUNT, kind: 'percent' } as const, total: 45 },
  ])('of $name 10, 25, 45 is $total', ({ measure, total }) => {
    expect(planValue(measure, yearly(measure, reported))).toMatchObject({ value: total, reportedYears: 3, years: 3 });
  });

  it('pools ratios over the years', () => {
    const actuals = [parts('FY2018', 9, 10), parts('FY2019', 100, 1000)];
    expect(planValue(RATIO, yearly(RATIO, actuals))).toMatchObject({
      numerator: 109,
      denominator: 1010,
      reportedYears: 2,
    });
  });

  it('is unknown where no year has a number', () => {
    expect(planValue(COUNT, yearly(COUNT, []))).toMatchObject({ value: null, reportedYears: 0, years: 3 });
  });

  it('has a target of its own: the sum of a count’s years, else the last', () => {
    expect(planTarget('count', [20, 20, 20])).toBe(60);
    expect(planTarget('running_total', [20, 40, 60])).toBe(60);
    expect(planTarget('count', [20, null, 20])).toBeNull();
    expect(planTarget('count', [])).toBeNull();
    expect(planTarget('level', [20, null])).toBeNull();
  });
});
