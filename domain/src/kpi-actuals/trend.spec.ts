import { describe, expect, it } from '@jest/globals';
import { number, RATIO, report, target, TREND_FACTS, VERSION } from './trend.fixtures.ts';
import { trendOf } from './trend.ts';
import type { TrendTargetOfYear, TrendVersion, TrendFacts } from './trend-years.ts';

describe('a trend', () => {
  it('has a point for every period, the year’s value so far, and last year beside it', () => {
    expect(
      trendOf(TREND_FACTS).points.map(({ period, value, toDate, previous }) => [
        period,
        value,
        toDate,
        previous && [previous.value, previous.toDate],
      ]),
    ).toEqual([
      ['FY2018-H1', 5, 5, null],
      ['FY2018-H2', 6, 11, null],
      ['FY2019-H1', 0, 0, [5, 5]],
      ['FY2019-H2', 14, 14, [6, 11]],
    ]);
  });

  it('ends with the plan, but for what was reported or promised after it', () => {
    const years = (changes: Partial<TrendFacts>) =>
      trendOf({ ...TREND_FACTS, asOf: '2024-05-31', ...changes }).years.map(({ fiscalYear }) => fiscalYear);
    expect(years({})).toEqual([2018, 2019, 2020]);
    expect(years({ actuals: [...TREND_FACTS.actuals, report('FY2021-H1', 1)] })).toEqual([2018, 2019, 2020, 2021]);
    expect(years({ targets: [target(2022, 20)] })).toEqual([2018, 2019, 2020, 2021, 2022]);
    expect(years({ asOf: '2018-05-31', targets: [] })).toEqual([2018]);
  });

  it('leaves a gap for what was not reported, and never draws a state as 0', () => {
    const { points } = trendOf({ ...TREND_FACTS, actuals: [report('FY2018-H1', 0), report('FY2018-H2', null)] });
    expect(points.map(({ value, state }) => [value, state])).toEqual([
      [0, 'value'],
      [null, 'unknown'],
      [null, null],
      [null, null],
    ]);
  });

  it('shows nothing of what came after the day', () => {
    const { points, years } = trendOf({ ...TREND_FACTS, asOf: '2019-06-30' });
    expect(points.map(({ value, ended }) => [value, ended])).toEqual([
      [5, true],
      [6, true],
      [0, false],
      [null, false],
    ]);
    expect(years.map(({ verdict }) => verdict)).toEqual(['missed', 'not_due']);
  });

  it('judges every fiscal year, with its formula', () => {
    const { years } = trendOf(TREND_FACTS);
    expect(years.map(({ fiscalYear, verdict, trace }) => [fiscalYear, verdict, trace?.shownPercent])).toEqual([
      [2018, 'missed', 55],
      [2019, 'partly', 70],
    ]);
  });

  it('keeps a target that was changed as an old step', () => {
    const changed: TrendTargetOfYear = {
      ...target(2019, 14),
      setOn: '2019-10-01',
      history: [{ ...number(20), setOn: '2019-03-01', replacedOn: '2019-10-01', reason: '前提の変更' }],
    };
    const { targets, marks, years } = trendOf({ ...TREND_FACTS, targets: [changed] });
    expect(targets.map(({ value, from, to, superseded }) => [value, from, to, superseded])).toEqual([
      [20, '2019-04-01', '2020-03-31', true],
      [14, '2019-10-01', '2020-03-31', false],
    ]);
    expect(marks).toEqual([
      {
        at: '2019-10-01',
        kind: 'kpi_revision',
        text: '前提の変更',
        fiscalYear: 2019,
        decision: null,
        scopes: null,
        join: null,
        change: { from: number(20), to: number(14) },
      },
    ]);
    expect(years[1]).toMatchObject({ verdict: 'partly', againstChanged: { verdict: 'achieved' } });
  });

  it('is cut where the definition changed: no line and no comparison across', () => {
    const { points, marks, finding } = trendOf({
      ...TREND_FACTS,
      versions: [VERSION, { ...VERSION, effectiveFiscalYear: 2019, unit: '人' }],
    });
    expect(points.map(({ series, previous }) => [series, previous])).toEqual([
      [2018, null],
      [2018, null],
      [2019, null],
      [2019, null],
    ]);
    expect(marks.map(({ at, kind }) => [at, kind])).toEqual([['2019-04-01', 'definition_change']]);
    expect(finding?.difference).toBeNull();
  });

  it('is cut where the scope changed, and says from what to what and why', () => {
    const { points, marks, years } = trendOf({
      ...TREND_FACTS,
      versions: [
        { ...VERSION, scope: '2区' },
        { ...VERSION, scope: '24区', effectiveFiscalYear: 2019, changeReason: '全区へ展開' },
      ],
    });
    expect(new Set(points.map(({ series }) => series))).toEqual(new Set([2018, 2019]));
    expect(marks).toMatchObject([
      { kind: 'definition_change', text: '全区へ展開', scopes: { from: '2区', to: '24区' }, fiscalYear: 2019 },
    ]);
    expect(years[1]?.previousToDate).toBeNull();
  });

  it('puts reviews among the marks, up to the day', () => {
    const review = (at: '2019-05-10' | '2020-05-10') =>
      ({
        at,
        kind: 'review',
        text: null,
        fiscalYear: 2018,
        decision: { reviewId: at, decision: 'continue', reworkKind: null, standing: 'final' },
        change: null,
        scopes: null,
        join: null,
      }) as const;
    expect(trendOf(TREND_FACTS, [review('2020-05-10'), review('2019-05-10')]).marks.map(({ at }) => at)).toEqual([
      '2019-05-10',
    ]);
  });

  it('of a ratio draws what its parts give', () => {
    const parts = { ...report('FY2018-H1', null), state: 'value', numerator: 9, denominator: 10 } as const;
    const { points } = trendOf({
      ...TREND_FACTS,
      versions: [RATIO],
      actuals: [parts, { ...parts, period: 'FY2018-H2', denominator: null }],
    });
    expect(points.slice(0, 2).map(({ value, toDate }) => [value, toDate])).toEqual([
      [90, 90],
      [null, 90],
    ]);
  });

  it('leaves each year the unit that it was reported in', () => {
    const inThousands: TrendVersion = { ...VERSION, effectiveFiscalYear: 2019, unit: '千件', unitEn: 'k', decimals: 1 };
    const { unit, years } = trendOf({ ...TREND_FACTS, versions: [VERSION, inThousands] });
    expect(unit).toBe('千件');
    expect(years.map((year) => [year.fiscalYear, year.unit, year.unitEn, year.decimals])).toEqual([
      [2018, '件', null, 0],
      [2019, '千件', 'k', 1],
    ]);
  });

  it('is not named by a definition that begins after its last year', () => {
    const later: TrendVersion = { ...VERSION, effectiveFiscalYear: 2021, unit: '千件', unitEn: 'k', decimals: 1 };
    const { unit, kpi } = trendOf({ ...TREND_FACTS, versions: [VERSION, later], asOf: '2021-05-31' });
    expect([unit, kpi.unitEn, kpi.decimals]).toEqual(['件', null, 0]);
  });

  it('refuses a KPI without a definition', () =>
    expect(() => trendOf({ ...TREND_FACTS, versions: [] })).toThrow(RangeError));
});

describe('the finding', () => {
  it('says 「2019年度の実績は14件、目標20件に対し70%（一部未達）。前年度から3件増。」', () => {
    expect(trendOf(TREND_FACTS).finding).toEqual({
      fiscalYear: 2019,
      upTo: 'FY2019-H2',
      value: 14,
      state: 'value',
      target: number(20),
      shownPercent: 70,
      rule: 'attainment',
      verdict: 'partly',
      provisional: false,
      manual: false,
      difference: 3,
      expected: null,
    });
  });

  it('compares a running year with the same periods of the year before', () => {
    const { finding } = trendOf({ ...TREND_FACTS, asOf: '2019-09-30' });
    expect(finding).toMatchObject({ fiscalYear: 2019, upTo: 'FY2019-H1', value: 0, difference: -5 });
  });

  it('speaks of the last year that answered', () => {
    const { finding } = trendOf({ ...TREND_FACTS, actuals: TREND_FACTS.actuals.slice(0, 2) });
    expect(finding).toMatchObject({ fiscalYear: 2018, value: 11, difference: null });
  });

  it('speaks of silence where nobody answered', () => {
    expect(trendOf({ ...TREND_FACTS, actuals: [] }).finding).toMatchObject({
      fiscalYear: 2019,
      value: null,
      verdict: 'unreported',
    });
  });
});
