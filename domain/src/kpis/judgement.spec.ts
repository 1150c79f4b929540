import { describe, expect, it } from '@jest/globals';
import type { Day } from '../calendar/day.ts';
import type { Period } from '../calendar/period.ts';
import type { KpiVersion } from './definition.ts';
import { type DatedTarget, type JudgementContext, judgeKpi, type KeptValue, type KpiFacts } from './judgement.ts';
import { DEFAULT_SCHEME, OSAKA_SCHEME } from './schemes/presets.ts';

const DEFINITION: KpiVersion = {
  effectiveFiscalYear: 2018,
  unit: '件',
  kind: 'count',
  entry: null,
  ratioOf: null,
  direction: 'increase',
  frequency: 'quarter',
  openingValue: null,
  numeratorLabel: null,
  denominatorLabel: null,
  method: null,
  baseline: null,
  finalTarget: null,
  measurableFrom: null,
};
const target = (value: number, setOn: Day): DatedTarget => ({
  sort: 'number',
  value,
  low: null,
  high: null,
  setOn,
  example: false,
});
const kept = (period: Period, value: number, reported: number, expected = reported): KeptValue => ({
  period,
  value,
  numerator: null,
  denominator: null,
  state: 'value',
  upTo: period,
  reported,
  expected,
  provisional: false,
  example: false,
  exclusions: [],
});
const FACTS: KpiFacts = {
  definition: DEFINITION,
  formerDefinition: null,
  closedOn: null,
  targets: [target(100, '2019-03-01')],
  toDate: kept('FY2019-Q4', 82, 4),
  previous: kept('FY2018-Q4', 70, 4),
};
const CONTEXT: JudgementContext = {
  asOf: '2020-03-31',
  fiscalYear: 2019,
  startMonth: 4,
  scheme: DEFAULT_SCHEME,
  dueDays: 0,
};
const judged = (facts: Partial<KpiFacts>, context: Partial<JudgementContext> = {}) =>
  judgeKpi({ ...FACTS, ...facts }, { ...CONTEXT, ...context });

describe('a KPI judged from its kept values', () => {
  it('is judged on the whole year from its last day on', () => {
    expect(judged({})).toMatchObject({ verdict: 'nearly', achievement: 0.82, missing: [] });
  });

  it('before that is compared with the pace of the periods reported', () => {
    const half = { toDate: kept('FY2019-Q2', 30, 2) };
    expect(judged(half, { asOf: '2019-10-01' })).toMatchObject({
      verdict: 'slightly_behind',
      trace: { rule: 'linear_pace', inputs: { actual: 30, target: 100, paceTarget: 50, share: 0.5 } },
    });
  });

  it('counts periods that should have followed as missing', () => {
    const half = { toDate: kept('FY2019-Q2', 30, 2) };
    expect(judged(half)).toMatchObject({
      verdict: 'partial_count',
      actual: { reported: 2, expected: 4, partial: true },
    });
    expect(judged(half, { asOf: '2020-04-01' }).missing).toEqual(['FY2019-Q3', 'FY2019-Q4']);
  });

  it('is 未報告 or 報告前 where nothing is kept, by the days allowed', () => {
    const silent = { toDate: null };
    expect(judged(silent, { asOf: '2019-07-01' }).verdict).toBe('unreported');
    expect(judged(silent, { asOf: '2019-07-01', dueDays: 10 }).verdict).toBe('not_due');
    expect(judged(silent, { asOf: '2019-05-01' })).toMatchObject({ verdict: 'not_due', missing: [] });
  });

  it('is closed once it ended, but judged on a year it lived through', () => {
    expect(judged({ closedOn: '2019-12-31' }).verdict).toBe('closed');
    expect(judged({ closedOn: '2020-03-31' }).verdict).toBe('nearly');
  });

  it('is 未測定 before its first measurable year', () => {
    expect(judged({ definition: { ...DEFINITION, measurableFrom: 2020 } }).verdict).toBe('not_measurable');
  });

  it('keeps the promise of the year, and a change of the year beside it', () => {
    const changed = { targets: [target(100, '2019-03-01'), target(80, '2019-10-01')] };
    expect(judged(changed)).toMatchObject({
      verdict: 'nearly',
      changedTarget: { value: 80 },
      againstChanged: { verdict: 'achieved' },
    });
    expect(judged(changed, { asOf: '2019-09-30' }).changedTarget).toBeNull();
  });

  it('takes the last of several targets of one day', () => {
    const mistyped = { targets: [target(1000, '2019-03-01'), target(100, '2019-03-01')] };
    expect(judged(mistyped)).toMatchObject({ verdict: 'nearly', changedTarget: null });
  });

  it('compares a direction with last year, but never across a changed definition', () => {
    const downward: Partial<KpiFacts> = {
      definition: { ...DEFINITION, direction: 'decrease' },
      targets: [{ ...target(0, '2019-03-01'), sort: 'direction_only', value: null }],
    };
    expect(judged(downward).verdict).toBe('missed');
    expect(judged({ ...downward, formerDefinition: { ...DEFINITION, unit: '人' } }).verdict).toBe('undetermined');
  });

  it('judges a goal of several years by the scheme that has a rule for it', () => {
    const goal: Partial<KpiFacts> = {
      definition: { ...DEFINITION, kind: 'level', finalTarget: { value: 300, fiscalYear: 2020 } },
      targets: [],
      toDate: kept('FY2019-Q4', 190, 4),
    };
    expect(judged(goal, { scheme: OSAKA_SCHEME })).toMatchObject({
      verdict: 'behind',
      trace: { shownPercent: 63.3, rule: 'osaka_city' },
    });
    expect(judged(goal).verdict).toBe('no_target');
  });

  it('judges no pace by a rule that kept values cannot answer', () => {
    const scheme = { ...DEFAULT_SCHEME, pace: 'last_year_share' } as const;
    expect(judged({ toDate: kept('FY2019-Q2', 30, 2) }, { asOf: '2019-10-01', scheme }).verdict).toBe('undetermined');
  });
});
