import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fiscalYearOfPeriod, type Period, periodsOf } from '../calendar/period.ts';
import { VALUE_STATES } from '../kpis/codes.ts';
import { trendOf } from './trend.ts';
import {
  absenceOf,
  axisOf,
  expectedOf,
  flagsOf,
  isCumulative,
  MAX_ROWS,
  outlookShapeOf,
  rowsOf,
  stepsOf,
  windowOf,
} from './trend-drawing.ts';
import { number, RATIO, report, target, TREND_FACTS, VERSION } from './trend.fixtures.ts';
import type { TrendFacts, TrendTargetOfYear } from './trend-years.ts';

const YEARS = [2018, 2019, 2020, 2021];
const WHOLE = { from: 2018, to: 2021 };

/** Any reports on any months, of any state; any targets, some of them changed. */
const anyFacts: fc.Arbitrary<TrendFacts> = fc
  .record({
    version: fc.constantFrom(VERSION, { ...VERSION, kind: 'level' } as const, RATIO),
    frequency: fc.constantFrom('month', 'quarter', 'half', 'year'),
    answers: fc.array(
      fc.record({
        at: fc.nat(47),
        state: fc.constantFrom(...VALUE_STATES),
        value: fc.integer({ min: -5, max: 100 }),
        provisional: fc.boolean(),
      }),
    ),
    targets: fc.uniqueArray(
      fc.record({
        year: fc.constantFrom(...YEARS),
        value: fc.integer({ min: 0, max: 200 }),
        before: fc.option(fc.nat(200)),
      }),
      { selector: ({ year }) => year },
    ),
  })
  .map(({ version, frequency, answers, targets }) => {
    const periods = YEARS.flatMap((year) => periodsOf(year, frequency));
    const actuals = new Map<Period, TrendFacts['actuals'][number]>();
    for (const { at, state, value, provisional } of answers) {
      const period = periods[at % periods.length]!;
      const isRatio = version.kind === 'ratio' && state === 'value';
      actuals.set(period, {
        ...report(period, state === 'value' && !isRatio ? value : null),
        state,
        provisional,
        numerator: isRatio ? Math.abs(value) : null,
        denominator: isRatio ? 100 : null,
      });
    }
    return {
      ...TREND_FACTS,
      versions: [{ ...version, frequency }],
      actuals: [...actuals.values()],
      targets: targets.map(({ year, value, before }): TrendTargetOfYear => ({
        ...target(year, value),
        setOn: before === null ? `${year}-03-01` : `${year}-10-01`,
        history:
          before === null
            ? []
            : [{ ...number(before), setOn: `${year}-03-01`, replacedOn: `${year}-10-01`, reason: null }],
      })),
      asOf: '2022-05-31',
    };
  });

describe('what a chart draws', () => {
  it('are the numbers of the reports, and nothing where there is no number: never a 0 nobody reported', () =>
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const model = trendOf(facts);
        const rows = rowsOf(model, WHOLE);
        expect(rows.slice(0, model.points.length).map(({ period }) => period)).toEqual(
          model.points.map(({ period }) => period),
        );
        model.points.forEach((point, index) => {
          const row = rows[index]!;
          const reported = facts.actuals.find(({ period }) => period === row.period);
          expect(row.suppressed).toBe(reported?.state === 'suppressed');
          if (reported?.state !== 'value') expect(row.actual).toBeNull();
          else if (!isCumulative(model)) expect(row.actual).toBe(point.value);
          else expect(row.actual).toBe(sumUpTo(facts, row.period));
        });
      }),
    ));

  it('keeps every target that was replaced, beside the one that replaced it', () =>
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const steps = stepsOf(trendOf(facts), WHOLE);
        for (const { fiscalYear, value, history } of facts.targets) {
          const ofYear = steps.filter(({ first }) => fiscalYearOfPeriod(first) === fiscalYear);
          expect(ofYear.map(({ target: { value: drawn }, superseded }) => [drawn, superseded])).toEqual([
            ...history.map((former) => [former.value, true]),
            [value, false],
          ]);
        }
        expect(steps).toHaveLength(facts.targets.reduce((sum, { history }) => sum + history.length + 1, 0));
      }),
    ));

  it('starts a changed target where it was changed, and lets the old one run to the end of its year', () => {
    const changed: TrendTargetOfYear = {
      ...target(2019, 14),
      setOn: '2019-10-01',
      history: [{ ...number(20), setOn: '2019-03-01', replacedOn: '2019-10-01', reason: null }],
    };
    const model = trendOf({ ...TREND_FACTS, targets: [changed, { ...target(2020, 9), setOn: '2021-06-01' }] });
    expect(stepsOf(model, WHOLE).map(({ first, last, superseded }) => [first, last, superseded])).toEqual([
      ['FY2019-H1', 'FY2019-H2', true],
      ['FY2019-H2', 'FY2019-H2', false],
      ['FY2020-H1', 'FY2020-H2', false],
    ]);
  });

  it('says what lies before the plan and after the day', () => {
    const model = trendOf({ ...TREND_FACTS, firstFiscalYear: 2019, targets: [target(2020, 20)], asOf: '2020-02-10' });
    expect(rowsOf(model, { from: 2018, to: 2020 }).map(({ when }) => when)).toEqual([
      'before_plan',
      'before_plan',
      'ended',
      'ended',
      'future',
      'future',
    ]);
  });

  it('leaves out a year that was reported in another unit', () => {
    const inThousands = { ...VERSION, effectiveFiscalYear: 2019, unit: '千件' };
    const model = trendOf({ ...TREND_FACTS, versions: [VERSION, inThousands] });
    expect(rowsOf(model, windowOf(model, true)).map(({ actual }) => actual)).toEqual([null, null, 0, 14]);
    expect(stepsOf(model, WHOLE).map(({ first }) => first)).toEqual(['FY2019-H1']);
  });

  it('stands on the years of its pair too', () => {
    const rows = rowsOf(trendOf(TREND_FACTS), { from: 2017, to: 2020 });
    expect(rows.map(({ period, actual }) => [period, actual])).toEqual([
      ['FY2017-H1', null],
      ['FY2017-H2', null],
      ['FY2018-H1', 5],
      ['FY2018-H2', 11],
      ['FY2019-H1', 0],
      ['FY2019-H2', 14],
      ['FY2020-H1', null],
      ['FY2020-H2', null],
    ]);
  });

  it('numbers its marks, also those it has no room for', () => {
    const model = trendOf({
      ...TREND_FACTS,
      versions: [VERSION, { ...VERSION, effectiveFiscalYear: 2019, unit: '人' }],
    });
    const end = {
      at: '2030-01-01',
      kind: 'event',
      text: null,
      fiscalYear: null,
      decision: null,
      change: null,
      scopes: null,
      join: null,
    } as const;
    const flags = flagsOf({ ...model, marks: [...model.marks, end] }, WHOLE);
    expect(flags.map(({ number: shown, period }) => [shown, period])).toEqual([
      [1, 'FY2019-H1'],
      [2, null],
    ]);
    expect(flagsOf(model, { from: 2020, to: 2021 })[0]!.period).toBeNull();
  });
});

it('says why a period has no number', () => {
  const model = trendOf({
    ...TREND_FACTS,
    versions: [{ ...RATIO, measurableFrom: 2019 }],
    targets: [2018, 2019, 2020, 2021].map((year) => target(year, 20)),
    actuals: [
      { ...report('FY2019-H1', null), state: 'value', numerator: 1, denominator: 2 },
      report('FY2019-H2', null),
      { ...report('FY2020-H1', null), state: 'value', numerator: 0, denominator: 0 },
    ],
    closedOn: '2021-09-30',
    asOf: '2021-05-31',
    lastFiscalYear: 2021,
  });
  expect(model.points.map((point) => absenceOf(model, point))).toEqual([
    'not_measurable',
    'not_measurable',
    null,
    'unknown',
    'not_computable',
    'unreported',
    'not_due',
    'closed',
  ]);
});

describe('the window', () => {
  it('is everything that is read on one screen, else the last whole years', () => {
    const monthly = { ...VERSION, frequency: 'month', effectiveFiscalYear: 1970 } as const;
    const model = trendOf({
      ...TREND_FACTS,
      versions: [monthly],
      targets: [],
      actuals: Array.from({ length: 50 }, (_, index) => periodsOf(1971 + index, 'month'))
        .flat()
        .map((one) => report(one, 1)),
      asOf: '2021-05-31',
    });
    const window = windowOf(model, false);
    expect(window).toEqual({ from: 2016, to: 2020 });
    expect(rowsOf(model, window)).toHaveLength(MAX_ROWS);
    expect(windowOf(model, true)).toEqual({ from: 1970, to: 2020 });
    expect(windowOf(trendOf(TREND_FACTS), false)).toEqual({ from: 2018, to: 2019 });
  });
});

describe('the vertical axis', () => {
  const rate = { kind: 'percent', unit: '%' } as const;
  const count = { kind: 'count', unit: '件' } as const;
  it.each([
    ['counts from 0', count, [14, 20, null], [0, 5, 10, 15, 20], false],
    ['counts that fall below', count, [-3, 4], [-4, -2, 0, 2, 4], false],
    ['rates from 0 to 100', rate, [10, 80], [0, 25, 50, 75, 100], false],
    ['rates that exceed 100', rate, [10, 130], [0, 50, 100, 150], false],
    ['rates close together', rate, [62.5, 71, null], [60, 65, 70, 75], true],
    ['rates close to 0', rate, [2, 9], [0, 5, 10], false],
    ['nothing', count, [null], [0, 1], false],
  ] as const)('of %s', (_, model, values, ticks, truncated) => {
    const axis = axisOf(model, values, 0);
    expect(axis.truncated).toBe(truncated);
    expect(axis.ticks).toEqual(ticks);
  });

  const hundredths = fc.integer({ min: -1e14, max: 1e14 }).map((value) => value / 100);
  it('reaches over every number with at most five ticks at equal steps', () =>
    fc.assert(
      fc.property(fc.array(hundredths, { minLength: 1 }), (values) => {
        const { from, to, ticks } = axisOf(count, values, 0);
        expect(ticks.length).toBeLessThanOrEqual(5);
        expect(from).toBeLessThanOrEqual(Math.min(0, ...values));
        expect(to).toBeGreaterThanOrEqual(Math.max(0, ...values));
        expect(new Set(ticks).size).toBe(ticks.length);
      }),
    ));
});

function sumUpTo({ actuals }: TrendFacts, period: Period): number {
  return actuals
    .filter((one) => fiscalYearOfPeriod(one.period) === fiscalYearOfPeriod(period) && one.period <= period)
    .reduce((sum, { value }) => sum + (value ?? 0), 0);
}

describe('the outlook in a chart', () => {
  const QUARTERLY = { ...VERSION, frequency: 'quarter' } as const;
  const year = (fiscalYear: number, values: number[]) =>
    values.map((value, index) => report(periodsOf(fiscalYear, 'quarter')[index]!, value));
  const past = [2015, 2016, 2017, 2018].flatMap((fiscalYear) => year(fiscalYear, [5, 5, 5, 5]));
  const modelOf = (kind: 'count' | 'level', now: number[], changes: Partial<TrendFacts> = {}) =>
    trendOf({
      ...TREND_FACTS,
      versions: [{ ...QUARTERLY, kind, effectiveFiscalYear: 2015 }],
      actuals: [...past, ...year(2019, now)],
      targets: [target(2020, 30)],
      asOf: '2019-10-31',
      ...changes,
    });
  const shapeIn = (model: ReturnType<typeof modelOf>, window = WHOLE) => outlookShapeOf(model, rowsOf(model, window));

  it('goes from the last actual to the end of the year, though more years are drawn', () => {
    const model = modelOf('count', [5, 6]);
    expect(rowsOf(model, WHOLE).at(-1)?.fiscalYear).toBe(2021);
    expect(shapeIn(model)).toMatchObject({
      from: { period: 'FY2019-Q2', at: 11, position: 'middle' },
      to: 'FY2019-Q4',
    });
    expect(shapeIn(modelOf('level', [5, 7]))).toMatchObject({ from: { period: 'FY2019-Q2', at: 7 } });
  });

  it('begins a sum at 0 in a year without a number, and a level where it stood', () => {
    const start = { period: 'FY2019-Q1', at: 0, position: 'start' };
    expect(shapeIn(modelOf('count', []))).toMatchObject({ from: start, to: 'FY2019-Q4' });
    expect(shapeIn(modelOf('level', []))).toMatchObject({ from: { period: 'FY2018-Q4', at: 5 } });
  });

  it('draws nothing of a refused outlook, of no outlook, or outside of the years shown', () => {
    expect(shapeIn(modelOf('count', [5], { actuals: [] }))).toBeNull();
    expect(shapeIn(modelOf('count', [5, 6, 7, 8], { asOf: '2020-03-31' }))).toBeNull();
    expect(shapeIn(modelOf('count', [5, 6]), { from: 2015, to: 2018 })).toBeNull();
  });

  it('has the 見込値 of the running year, and of no other', () => {
    const said = { outlook: 'partly', note: null, by: null, on: '2019-08-31', example: true } as const;
    const expectations = [
      { ...said, fiscalYear: 2018, value: 1 },
      { ...said, fiscalYear: 2019, value: 21 },
    ];
    expect(expectedOf(modelOf('count', [5, 6], { expectations }))).toBe(21);
    expect(expectedOf(modelOf('count', [5, 6]))).toBeNull();
    expect(expectedOf(modelOf('count', [5, 6, 7, 8], { expectations, asOf: '2020-03-31' }))).toBeNull();
  });
});
