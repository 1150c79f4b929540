import { describe, expect, it } from '@jest/globals';
import type { KpiVersion } from '../kpis/definition.ts';
import { type JudgementContext, judgeKpi, type KeptValue, type KpiFacts } from '../kpis/judgement.ts';
import { DEFAULT_SCHEME } from '../kpis/schemes/presets.ts';
import { achievementChange, largestMovers, MAX_MOVERS } from './movers.ts';

const VERSION: KpiVersion = {
  effectiveFiscalYear: 2018,
  unit: '件',
  kind: 'count',
  entry: null,
  ratioOf: null,
  direction: 'increase',
  frequency: 'year',
  openingValue: null,
  numeratorLabel: null,
  denominatorLabel: null,
  method: null,
  scope: null,
  publicationLagDays: 0,
  baseline: null,
  finalTarget: null,
  measurableFrom: null,
};
const kept = (period: KeptValue['period'], value: number): KeptValue => ({
  period,
  value,
  numerator: null,
  denominator: null,
  state: 'value',
  upTo: period,
  reported: 1,
  expected: 1,
  provisional: false,
  example: false,
  exclusions: [],
});
const TARGET: KpiFacts['targets'][number] = {
  sort: 'number',
  value: 100,
  low: null,
  high: null,
  setOn: '2018-03-01',
  example: false,
};
const FACTS: KpiFacts = {
  definition: VERSION,
  formerDefinition: null,
  closedOn: null,
  targets: [TARGET],
  toDate: kept('FY2019', 90),
  previous: kept('FY2018', 60),
  override: null,
  expectation: null,
};
const CONTEXT: JudgementContext = {
  asOf: '2020-05-31',
  fiscalYear: 2019,
  startMonth: 4,
  scheme: DEFAULT_SCHEME,
  dueDays: 30,
};
const change = (facts: Partial<KpiFacts>, context: Partial<JudgementContext> = {}, previousTargets = [TARGET]) => {
  const [all, at] = [
    { ...FACTS, ...facts },
    { ...CONTEXT, ...context },
  ];
  return achievementChange(all, judgeKpi(all, at), previousTargets, {
    now: at,
    before: { ...at, fiscalYear: at.fiscalYear - 1 },
  });
};

describe('movers', () => {
  it('compare the achievements of two whole years', () => {
    expect(change({})).toEqual({ previous: 0.6, current: 0.9 });
  });

  it.each<{
    name: string;
    facts: Partial<KpiFacts>;
    context?: Partial<JudgementContext>;
    targets?: KpiFacts['targets'];
  }>([
    { name: 'a year that nobody reported', facts: { previous: null } },
    { name: 'a year without a target', facts: {}, targets: [] },
    { name: 'a definition that changed', facts: { formerDefinition: { ...VERSION, unit: '通' } } },
    { name: 'a sum that is still running', facts: {}, context: { asOf: '2019-12-31' } },
  ])('never compare across $name', ({ facts, context, targets }) => {
    expect(change(facts, context, targets)).toBeNull();
  });

  it('compare a level while the year runs', () => {
    const level = { definition: { ...VERSION, kind: 'level' } } as const;
    expect(change(level, { asOf: '2019-12-31' })).toEqual({ previous: 0.6, current: 0.9 });
  });

  it('are the largest changes either way, and nothing that stood still', () => {
    const moves = [0.1, -0.5, 0, 0.3, -0.2, 0.4, 0.05].map((move) => ({ previous: 1, current: 1 + move }));
    const named = largestMovers(moves).map(({ current }) => Math.round((current - 1) * 100) / 100);
    expect(named).toEqual([-0.5, 0.4, 0.3, -0.2, 0.1]);
    expect(named).toHaveLength(MAX_MOVERS);
    expect(largestMovers([{ previous: 1, current: 1 }])).toEqual([]);
  });
});
