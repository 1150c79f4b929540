import { describe, expect, it } from '@jest/globals';
import { dayInZone } from '../calendar/day.ts';
import { fiscalYearOfDay } from '../calendar/fiscal-year.ts';
import { completionOf, countInitiatives } from '../initiatives/counts.ts';
import type { Period } from '../calendar/period.ts';
import { attainmentRatio, attainmentWhereLessIsBetter, gapToTarget } from '../kpi-actuals/achievement.ts';
import { distanceCovered } from '../kpi-actuals/progress.ts';
import { type KpiMeasure, type PeriodActual, yearToDate, type YearValue } from './aggregation.ts';
import { compare, type ComparedKpi, type Target } from './comparison.ts';
import { judgedGoal } from './multi-year-goal.ts';
import { planTarget, planValue } from './plan-value.ts';
import { bandOf, edgesOf } from './schemes/judgement-scheme.ts';
import {
  AICHI_SCHEME,
  DEFAULT_SCHEME,
  OSAKA_LIBRARY_SCHEME,
  OSAKA_SCHEME,
  PRESET_SCHEMES,
  TAMA_SCHEME,
} from './schemes/presets.ts';
import { shownPercent } from './schemes/shown-percent.ts';

/** The sixteen vectors of the product's arithmetic, each under its number. */

const EDGES = edgesOf(DEFAULT_SCHEME.yearEnd);
const percent = (ratio: number | null) => (ratio === null ? null : shownPercent(ratio, EDGES));
const YEARS = [2018, 2019, 2020];
const MEASURE: KpiMeasure = { kind: 'count', entry: null, ratioOf: null, frequency: 'year', openingValue: null };
const KPI: ComparedKpi = { kind: 'level', direction: 'increase', baseline: null, previousYear: null, variant: null };
const target = (value: number): Target => ({ sort: 'number', value, low: null, high: null });
const met = (kpi: Partial<ComparedKpi>, goal: number, value: number) =>
  compare({ ...KPI, ...kpi }, target(goal), { value, numerator: null, denominator: null })?.met;

function yearly(measure: KpiMeasure, values: number[]): YearValue[] {
  const actuals: PeriodActual[] = values.map((value, index) => ({
    period: `FY${2018 + index}` as Period,
    value,
    numerator: null,
    denominator: null,
    state: 'value',
    provisional: false,
  }));
  return YEARS.map((year) => yearToDate(measure, actuals, year, `FY${year}`));
}

describe('test vectors', () => {
  it('1: increase, T=30, A=24 is 80.0 % and stands in each scheme’s own band', () => {
    const ratio = attainmentRatio(24, 30) ?? Number.NaN;
    expect(percent(ratio)).toBe(80);
    expect(bandOf(DEFAULT_SCHEME.yearEnd, ratio)).toMatchObject({ verdict: 'nearly', word: 'nearly' });
    expect(bandOf(AICHI_SCHEME.yearEnd, ratio).word).toBe('grade_b');
    expect(bandOf(OSAKA_LIBRARY_SCHEME.yearEnd, ratio).word).toBe('grade_b');
    expect(bandOf(OSAKA_SCHEME.yearEnd, ratio).word).toBe('not_necessarily_on_track');
  });

  it('2: decrease from 200 to 0, A=100 covers 50.0 %', () => {
    expect(percent(distanceCovered(100, { baseline: 200, target: 0 }))).toBe(50);
  });

  it.each([
    { vector: 3, goal: 10, actual: 8, isMet: true, gap: -2, over: 125, minus: 120 },
    { vector: 4, goal: 10, actual: 0, isMet: true, gap: -10, over: null, minus: 200 },
    { vector: 5, goal: 0, actual: 3, isMet: false, gap: 3, over: null, minus: null },
  ])(
    '$vector: decrease without a baseline, T=$goal, A=$actual: met $isMet',
    ({ goal, actual, isMet, gap, over, minus }) => {
      expect(met({ direction: 'decrease' }, goal, actual)).toBe(isMet);
      expect(gapToTarget(actual, goal)).toBe(gap);
      expect(percent(attainmentWhereLessIsBetter('target_over_actual', actual, goal))).toBe(over);
      expect(percent(attainmentWhereLessIsBetter('two_minus_actual_over_target', actual, goal))).toBe(minus);
    },
  );

  it('6: at least 50 from 50, A=50 is met with 100.0 % and no 進捗度', () => {
    expect(met({ direction: 'at_least', baseline: 50 }, 50, 50)).toBe(true);
    expect(percent(attainmentRatio(50, 50))).toBe(100);
    expect(distanceCovered(50, { baseline: 50, target: 50 })).toBeNull();
  });

  it('7: increments 10, 15, 20 against running targets 20, 40, 60', () => {
    const totals = yearly({ ...MEASURE, kind: 'running_total', entry: 'increment' }, [10, 15, 20]).map(
      ({ value }) => value,
    );
    expect(totals).toEqual([10, 25, 45]);
    expect(totals.map((value, index) => percent(attainmentRatio(value, [20, 40, 60][index] ?? 0)))).toEqual([
      50, 62.5, 75,
    ]);
  });

  it('8: the same as counts against 20, 20, 20, and the plan 45/60', () => {
    const years = yearly(MEASURE, [10, 15, 20]);
    expect(years.map(({ value }) => percent(attainmentRatio(value, 20)))).toEqual([50, 75, 100]);
    const whole = planTarget('count', [20, 20, 20]) ?? 0;
    expect([planValue(MEASURE, years).value, whole]).toEqual([45, 60]);
    expect(percent(attainmentRatio(planValue(MEASURE, years).value, whole))).toBe(75);
  });

  it('9: reported totals 10, 25, 45 make a plan total of 45', () => {
    const measure: KpiMeasure = { ...MEASURE, kind: 'running_total', entry: 'total' };
    expect(planValue(measure, yearly(measure, [10, 25, 45])).value).toBe(45);
  });

  it('10: 9/10 and 100/1000 pool to 10.8 %', () => {
    const measure: KpiMeasure = { ...MEASURE, kind: 'ratio', ratioOf: 'counts', frequency: 'half' };
    const half = { value: null, state: 'value', provisional: false } as const;
    const actuals: PeriodActual[] = [
      { ...half, period: 'FY2018-H1', numerator: 9, denominator: 10 },
      { ...half, period: 'FY2018-H2', numerator: 100, denominator: 1000 },
    ];
    expect(percent((yearToDate(measure, actuals, 2018, 'FY2018').value ?? 0) / 100)).toBe(10.8);
  });

  it.each([
    [80, -20],
    [260, 160],
  ])('11: increase from 100 to 200, A=%d covers %d %%', (actual, shown) => {
    expect(percent(distanceCovered(actual, { baseline: 100, target: 200 }))).toBe(shown);
  });

  it.each([
    { year: 1, actual: 110, shown: 36.7, word: 'largely_on_track' },
    { year: 2, actual: 190, shown: 63.3, word: 'not_necessarily_on_track' },
  ])('12: 大阪市, T=300 by year 3, $actual after year $year is $shown %: $word', ({ year, actual, shown, word }) => {
    const judged = judgedGoal(OSAKA_SCHEME, { target: 300, actual, years: 3, year });
    const ratio = judged?.comparison.ratio ?? Number.NaN;
    const bands = judged?.bands ?? [];
    expect([shownPercent(ratio, edgesOf(bands)), bandOf(bands, ratio).word]).toEqual([shown, word]);
  });

  it('12: 大阪市 says nothing about a two-year goal’s first year or a three-year goal’s last', () => {
    expect(judgedGoal(OSAKA_SCHEME, { target: 300, actual: 200, years: 2, year: 1 })).toBeNull();
    expect(judgedGoal(OSAKA_SCHEME, { target: 300, actual: 300, years: 3, year: 3 })).toBeNull();
  });

  it('13: 多摩市, year 2 of five, 30 % of T reached is 75.0 % of pace', () => {
    const judged = judgedGoal(TAMA_SCHEME, { target: 100, actual: 30, years: 5, year: 2 });
    const ratio = judged?.comparison.ratio ?? Number.NaN;
    expect(percent(ratio)).toBe(75);
    expect(bandOf(judged?.bands ?? [], ratio).word).toBe('largely_advancing');
  });

  it.each(PRESET_SCHEMES)('14: 94.5 % is in exactly one band of $id', ({ yearEnd }) => {
    const holding = yearEnd.filter((band, index) => {
      const upper = yearEnd[index - 1]?.from ?? Number.POSITIVE_INFINITY;
      return 0.945 >= (band.from ?? Number.NEGATIVE_INFINITY) && 0.945 < upper;
    });
    expect(holding.map(({ word }) => word)).toEqual([bandOf(yearEnd, 0.945).word]);
  });

  it.each([
    ['2019-03-31T23:30+09:00', 2018],
    ['2019-04-01T00:30+09:00', 2019],
  ])('15: %s is FY%d', (instant, year) => expect(fiscalYearOfDay(dayInZone(instant, 'Asia/Tokyo'))).toBe(year));

  it('16: of 10 initiatives, 6 done and 2 withdrawn, both 6/10 and 6/8 can be stated', () => {
    const ends = ['completed', 'completed', 'completed', 'completed', 'completed', 'completed'] as const;
    const statuses = [...ends, 'withdrawn', 'withdrawn', 'active', 'rebuilding'] as const;
    const initiatives = statuses.map((status) => ({ origin: 'original', status }) as const);
    expect(completionOf(countInitiatives(initiatives))).toEqual({ done: 6, ofAll: 10, ofRemaining: 8 });
  });
});
