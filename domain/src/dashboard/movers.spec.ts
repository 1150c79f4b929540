import { describe, expect, it } from '@jest/globals';
import { kept, UNREPORTED } from '../kpis/judgement.fixtures.ts';
import { type JudgementContext, judgeKpi, type KpiFacts } from '../kpis/judgement.ts';
import { DEFAULT_SCHEME } from '../kpis/schemes/presets.ts';
import { achievementChange, largestMovers, MAX_MOVERS } from './movers.ts';

const FACTS: KpiFacts = { ...UNREPORTED, toDate: kept('FY2019', 90), previous: kept('FY2018', 60) };
const CONTEXT: JudgementContext = {
  asOf: '2020-05-31',
  fiscalYear: 2019,
  startMonth: 4,
  scheme: DEFAULT_SCHEME,
  dueDays: 30,
};
const change = (
  facts: Partial<KpiFacts>,
  context: Partial<JudgementContext> = {},
  previousTargets = UNREPORTED.targets,
) => {
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
    expect(change({})).toMatchObject({ previous: 0.6, current: 0.9 });
  });

  it('open to what each of the two was computed from, and print it as their band has it', () => {
    const edge = { toDate: kept('FY2019', 79.96) };
    const grounds = { rule: 'attainment', target: 100, baseline: null };
    expect(change(edge)?.opened).toEqual({
      previous: { shownPercent: 60, grounds: { ...grounds, actual: 60 } },
      current: { shownPercent: 79.9, grounds: { ...grounds, actual: 79.96 } },
    });
  });

  it.each<{
    name: string;
    facts: Partial<KpiFacts>;
    context?: Partial<JudgementContext>;
    targets?: KpiFacts['targets'];
  }>([
    { name: 'a year that nobody reported', facts: { previous: null } },
    { name: 'a year without a target', facts: {}, targets: [] },
    { name: 'a definition that changed', facts: { formerDefinition: { ...FACTS.definition, unit: '通' } } },
    { name: 'a sum that is still running', facts: {}, context: { asOf: '2019-12-31' } },
  ])('never compare across $name', ({ facts, context, targets }) => {
    expect(change(facts, context, targets)).toBeNull();
  });

  it('compare a level while the year runs', () => {
    const level = { definition: { ...FACTS.definition, kind: 'level' } } as const;
    expect(change(level, { asOf: '2019-12-31' })).toMatchObject({ previous: 0.6, current: 0.9 });
  });

  it('are the largest changes either way, and nothing that stood still', () => {
    const moves = [0.1, -0.5, 0, 0.3, -0.2, 0.4, 0.05].map((move) => ({ previous: 1, current: 1 + move }));
    const named = largestMovers(moves).map(({ current }) => Math.round((current - 1) * 100) / 100);
    expect(named).toEqual([-0.5, 0.4, 0.3, -0.2, 0.1]);
    expect(named).toHaveLength(MAX_MOVERS);
    expect(largestMovers([{ previous: 1, current: 1 }])).toEqual([]);
  });
});
