import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Day } from '../calendar/day.ts';
import { type Period, periodsOf } from '../calendar/period.ts';
import type { KpiKind } from '../kpis/codes.ts';
import { outlookFacts, type TrendOutlook } from './trend-outlook.ts';
import { report, target, TREND_FACTS, VERSION } from './trend.fixtures.ts';
import { trendOf } from './trend.ts';
import type { TrendFacts, TrendVersion } from './trend-years.ts';

const MONTHLY: TrendVersion = { ...VERSION, frequency: 'month', baseline: null };
const LEVEL: TrendVersion = { ...MONTHLY, kind: 'level', unit: '点' };

/** Reports on the periods of fiscal years, oldest first; `null` says nothing of that period. */
const reports = (version: TrendVersion, values: Record<number, (number | null)[]>): TrendFacts['actuals'] =>
  Object.entries(values).flatMap(([year, ofYear]) =>
    periodsOf(Number(year), version.frequency).flatMap((period, index) => {
      const value = ofYear[index];
      return value === undefined || value === null ? [] : [report(period, value)];
    }),
  );
const parts = (period: Period, numerator: number, denominator: number): TrendFacts['actuals'][number] => ({
  ...report(period, 0),
  value: null,
  numerator,
  denominator,
});
const facts = (version: TrendVersion, changes: Partial<TrendFacts> = {}): TrendFacts => ({
  ...TREND_FACTS,
  versions: [version],
  targets: [],
  asOf: '2019-09-30',
  ...changes,
});
const outlookOn = (version: TrendVersion, changes: Partial<TrendFacts>): TrendOutlook | null =>
  trendOf(facts(version, changes)).outlook;

const FLAT = Array<number>(12).fill(10);
const HALF = Array<number>(6).fill(12);

describe('the outlook of a trend', () => {
  it('takes a monthly count to the end of the year by the same months of the year before', () => {
    const outlook = outlookOn(MONTHLY, {
      actuals: reports(MONTHLY, { 2018: FLAT, 2019: HALF }),
      targets: [target(2019, 150)],
    });
    expect(outlook).toEqual({
      fiscalYear: 2019,
      upTo: 'FY2019-M06',
      provisional: false,
      estimate: { method: 'same_period', low: 144, middle: 144, high: 144, points: 6 },
      refusal: null,
      needed: { asks: 'amount', perPeriod: 13, periods: 6, frequency: 'month' },
    });
  });

  it('says how many points are missing where it has fewer than four', () => {
    expect(outlookOn(LEVEL, { asOf: '2018-06-30', actuals: reports(LEVEL, { 2018: [5, 6, 7] }) })).toMatchObject({
      estimate: null,
      refusal: { refused: 'too_few_points', missing: expect.any(Number) },
      upTo: 'FY2018-M03',
    });
    expect(outlookOn(LEVEL, { asOf: '2018-06-30', actuals: [] })).toMatchObject({
      refusal: { refused: 'too_few_points', missing: 4 },
      upTo: null,
      needed: null,
    });
  });

  const none: [name: string, version: TrendVersion, changes: Partial<TrendFacts>][] = [
    ['the year is over', MONTHLY, { asOf: '2020-03-31' }],
    ['no year of the plan is running', MONTHLY, { asOf: '2021-05-31' }],
    ['the running year is complete', { ...VERSION, frequency: 'half' }, { asOf: '2020-03-31' }],
    ['it is a milestone', { ...VERSION, kind: 'milestone' }, {}],
    ['the KPI ends before the year', MONTHLY, { closedOn: '2019-12-31' }],
    ['the KPI cannot be measured yet', { ...MONTHLY, measurableFrom: 2020 }, {}],
  ];
  it.each(none)('is silent where %s', (_name, version, changes) => {
    const actuals = reports(version, { 2018: FLAT, 2019: HALF });
    expect(outlookOn(version, { actuals, ...changes })).toBeNull();
  });

  it('uses nothing from before a changed definition, nor from before another frequency', () => {
    const changed: TrendVersion = { ...MONTHLY, effectiveFiscalYear: 2019, scope: '24区' };
    const actuals = reports(MONTHLY, { 2018: FLAT, 2019: HALF });
    const split = trendOf({ ...facts(MONTHLY), versions: [MONTHLY, changed], actuals }).outlook;
    expect(split).toMatchObject({ estimate: null, refusal: { refused: 'too_few_points', missing: 4 } });
    const quarterly: TrendVersion = { ...MONTHLY, frequency: 'quarter' };
    const versions = [quarterly, { ...MONTHLY, effectiveFiscalYear: 2019 }];
    const mixed = [...reports(quarterly, { 2018: [30, 30, 30, 30] }), ...reports(MONTHLY, { 2019: HALF })];
    expect(trendOf({ ...facts(MONTHLY), versions, actuals: mixed }).outlook?.refusal).toEqual({
      refused: 'too_few_points',
      missing: 4,
    });
  });

  it('counts a 速報 and says so', () => {
    const actuals = reports(MONTHLY, { 2018: FLAT, 2019: HALF }).map((one, index) => ({
      ...one,
      provisional: index === 17,
    }));
    expect(outlookOn(MONTHLY, { actuals })).toMatchObject({ provisional: true, estimate: { middle: 144 } });
  });

  it('leaves out the month that still runs', () => {
    const actuals = reports(MONTHLY, { 2018: FLAT, 2019: [...HALF, 3] });
    expect(outlookOn(MONTHLY, { asOf: '2019-10-15', actuals })).toMatchObject({ upTo: 'FY2019-M06' });
  });

  it('says of a level that never was below 0 nothing below it', () => {
    const yearly: TrendVersion = { ...LEVEL, frequency: 'year', effectiveFiscalYear: 2011 };
    const values = [1, 100, 2, 90, 3, 120, 1, 99];
    const given = (last: number) => {
      const years = [...values.slice(0, -1), last].map((value, index) => [2011 + index, [value]]);
      return outlookOn(yearly, { actuals: reports(yearly, Object.fromEntries(years) as Record<number, number[]>) });
    };
    expect(given(1)?.estimate?.low).toBe(0);
    expect(given(-1)?.estimate?.low).toBeLessThan(-1);
  });

  it('pools a ratio to date and keeps it between 0 and 100', () => {
    const ratio: TrendVersion = { ...MONTHLY, kind: 'ratio', ratioOf: 'counts', unit: '%' };
    const year = (fiscalYear: number, shares: number[]) =>
      shares.map((share, index) => parts(periodsOf(fiscalYear, 'month')[index]!, share, 100));
    const past = [2014, 2015, 2016, 2017, 2018].flatMap((one) => year(one, Array(12).fill(99 - (2018 - one) * 3)));
    const outlook = outlookOn(
      { ...ratio, effectiveFiscalYear: 2014 },
      { actuals: [...past, ...year(2019, [100, 100, 100, 100, 100, 100])], targets: [target(2019, 100)] },
    );
    expect(outlook?.estimate).toMatchObject({ high: 100 });
    expect(outlook?.needed).toBeNull();
  });
});

describe('what is still needed', () => {
  const level = { ...LEVEL, direction: 'increase' } as const;
  const months = (value: number) => Array<number>(6).fill(value);
  const cases: [name: string, version: TrendVersion, value: number, goal: number, needed: object | null][] = [
    ['a count', MONTHLY, 10, 90, { asks: 'amount', perPeriod: 5, periods: 6 }],
    ['a count that is there already', MONTHLY, 10, 60, null],
    ['a count to be kept low', { ...MONTHLY, direction: 'at_most' }, 10, 90, { asks: 'limit', perPeriod: 5 }],
    ['a count that is over its limit', { ...MONTHLY, direction: 'at_most' }, 10, 59, null],
    ['a level', level, 10, 13, { asks: 'change', perPeriod: 0.5, periods: 6 }],
    ['a level to fall', { ...level, direction: 'decrease' }, 10, 7, { asks: 'change', perPeriod: -0.5 }],
    ['a level that has fallen already', { ...level, direction: 'decrease' }, 10, 11, null],
    ['a range', { ...level, direction: 'within' }, 10, 11, null],
    ['an observation', { ...level, direction: 'monitor' }, 10, 11, null],
  ];
  it.each(cases)('of %s', (_name, version, value, goal, needed) => {
    const actuals = reports(version, { 2018: FLAT, 2019: months(value) });
    const outlook = outlookOn(version, { actuals, targets: [target(2019, goal)] });
    if (needed === null) expect(outlook?.needed).toBeNull();
    else expect(outlook?.needed).toMatchObject(needed);
  });
});

describe('outlookFacts', () => {
  const value = fc.option(fc.integer({ min: 0, max: 1000 }), { nil: null });
  const year = fc.array(value, { minLength: 12, maxLength: 12 });
  const kinds: KpiKind[] = ['count', 'level', 'percent', 'running_total'];
  const seriesOf = (version: TrendVersion, past: (number | null)[], now: (number | null)[], asOf: Day) =>
    trendOf({ ...facts(version, { asOf, actuals: reports(version, { 2018: past, 2019: now }) }) }).points;

  it('keeps every gap a gap, and has a place for every period of whole years', () => {
    const asked = fc.record({ past: year, now: year, kind: fc.constantFrom(...kinds) });
    fc.assert(
      fc.property(asked, ({ past, now, kind }) => {
        const version: TrendVersion = { ...MONTHLY, kind, entry: kind === 'running_total' ? 'total' : null };
        const points = seriesOf(version, past, now, '2019-09-30');
        const found = outlookFacts(version, points)!;
        expect(found.periodsPerYear).toBe(12);
        expect(found.values).toEqual([...past, ...now.map((one, index) => (index < 6 ? one : null))]);
      }),
      { numRuns: 50 },
    );
  });

  it('believes no running sum after a gap in it', () => {
    const version: TrendVersion = { ...MONTHLY, kind: 'running_total', entry: 'increment' };
    const asked = fc.record({ past: year, now: year });
    fc.assert(
      fc.property(asked, ({ past, now }) => {
        const { values } = outlookFacts(version, seriesOf(version, past, now, '2019-09-30'))!;
        const gap = [...past, ...now.slice(0, 6)].indexOf(null);
        expect(values.slice(gap < 0 ? 18 : gap).every((one) => one === null)).toBe(true);
        expect(values.slice(0, gap < 0 ? 18 : gap).every((one) => one !== null)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it('lets a value fall below 0, and a percentage pass 100, only where one has, and a count end no lower than it stands', () => {
    const percent: TrendVersion = { ...MONTHLY, kind: 'percent', unit: '%' };
    const bounds = (version: TrendVersion, now: number[]) =>
      outlookFacts(version, seriesOf(version, FLAT, now, '2019-09-30'))!.bounds;
    expect(bounds(percent, HALF)).toEqual({ low: 0, high: 100 });
    expect(bounds(percent, [...HALF.slice(1), 120])).toEqual({ low: 0, high: null });
    expect(bounds(percent, [...HALF.slice(1), -1])).toEqual({ low: null, high: 100 });
    expect(bounds(MONTHLY, HALF)).toEqual({ low: 72, high: null });
    expect(bounds(MONTHLY, [...HALF.slice(1), -1])).toEqual({ low: null, high: null });
    expect(bounds(LEVEL, [...HALF.slice(1), 120])).toEqual({ low: 0, high: null });
    expect(bounds(LEVEL, [...HALF.slice(1), -1])).toEqual({ low: null, high: null });
  });
});
