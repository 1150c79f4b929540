import { describe, expect, it } from '@jest/globals';
import type { Period } from '../calendar/period.ts';
import { achievementGrounds } from './achievement-grounds.ts';
import { COUNT } from './definition.fixtures.ts';
import type { KpiVersion } from './definition.ts';
import { kept, target, UNREPORTED } from './judgement.fixtures.ts';
import { type JudgementContext, judgeKpi, type KeptValue, type KpiFacts } from './judgement.ts';
import { DEFAULT_SCHEME, OSAKA_SCHEME } from './schemes/presets.ts';

/** A sum of so many months, each of them reported. */
const months = (period: Period, value: number | null, reported: number, changes: Partial<KeptValue> = {}) =>
  kept(period, value, { reported, expected: reported, ...changes });
const FACTS: KpiFacts = { ...UNREPORTED, definition: COUNT, toDate: months('FY2018-M12', 85, 12) };
const YEAR_END: JudgementContext = {
  asOf: '2019-05-31',
  fiscalYear: 2018,
  startMonth: 4,
  scheme: DEFAULT_SCHEME,
  dueDays: 30,
};
const judge = (facts: Partial<KpiFacts>, context: Partial<JudgementContext> = {}) =>
  judgeKpi({ ...FACTS, ...facts }, { ...YEAR_END, ...context });

describe('judging stored facts', () => {
  it.each<{ name: string; facts: Partial<KpiFacts>; context?: Partial<JudgementContext>; verdict: string }>([
    { name: 'a whole year', facts: {}, verdict: 'nearly' },
    { name: 'no target', facts: { targets: [] }, verdict: 'no_target' },
    { name: 'no answer long after it was due', facts: { toDate: null }, verdict: 'unreported' },
    {
      name: 'no answer on the day it is due',
      facts: { toDate: null },
      context: { asOf: '2018-05-30' },
      verdict: 'not_due',
    },
    {
      name: 'no answer the day after',
      facts: { toDate: null },
      context: { asOf: '2018-05-31' },
      verdict: 'unreported',
    },
    {
      name: 'no answer on the day it is due, of a number that is published sixty days later',
      facts: { definition: { ...COUNT, publicationLagDays: 60 }, toDate: null },
      context: { asOf: '2018-07-29' },
      verdict: 'not_due',
    },
    {
      name: 'no answer the day after that',
      facts: { definition: { ...COUNT, publicationLagDays: 60 }, toDate: null },
      context: { asOf: '2018-07-30' },
      verdict: 'unreported',
    },
    {
      name: 'a count that stops before the year’s end',
      facts: { toDate: months('FY2018-M10', 85, 10) },
      verdict: 'partial_count',
    },
    {
      name: 'a level that stops before the year’s end',
      facts: { definition: { ...COUNT, kind: 'level' }, toDate: months('FY2018-M10', 85, 10) },
      verdict: 'nearly',
    },
    {
      name: 'half a year at half the target',
      facts: { toDate: months('FY2018-M06', 50, 6) },
      context: { asOf: '2018-10-20' },
      verdict: 'on_track',
    },
    {
      name: 'half a year with a month missing, on the pace of the other five',
      facts: { toDate: months('FY2018-M06', 41, 5, { expected: 6 }) },
      context: { asOf: '2018-10-20' },
      verdict: 'on_track',
    },
    { name: 'a KPI that ended', facts: { closedOn: '2018-12-31' }, verdict: 'closed' },
    {
      name: 'a KPI before it ended',
      facts: { closedOn: '2018-12-31', toDate: months('FY2018-M06', 50, 6) },
      context: { asOf: '2018-10-20' },
      verdict: 'on_track',
    },
    { name: 'a KPI that ended with the year', facts: { closedOn: '2019-03-31' }, verdict: 'nearly' },
    {
      name: 'a year before it can be measured',
      facts: { definition: { ...COUNT, measurableFrom: 2019 } },
      verdict: 'not_measurable',
    },
    { name: 'a year before its definition', facts: {}, context: { fiscalYear: 2017 }, verdict: 'not_measurable' },
    {
      name: 'a denominator of 0',
      facts: {
        definition: { ...COUNT, kind: 'ratio', ratioOf: 'counts' },
        toDate: months('FY2018-M12', 0, 12, { value: null, numerator: 0, denominator: 0, state: 'not_applicable' }),
      },
      verdict: 'not_computable',
    },
    {
      name: 'a missing denominator',
      facts: {
        definition: { ...COUNT, kind: 'ratio', ratioOf: 'counts' },
        toDate: months('FY2018-M12', 0, 0, { value: null, numerator: 3, state: 'unknown' }),
      },
      verdict: 'not_computable',
    },
    {
      name: 'a state instead of a number',
      facts: { toDate: months('FY2018-M12', 0, 0, { value: null, state: 'suppressed' }) },
      verdict: 'undetermined',
    },
  ])('calls $name $verdict', ({ facts, context, verdict }) => {
    expect(judge(facts, context).verdict).toBe(verdict);
  });

  it('says 未報告 beside a missing target, so that silence never hides behind it', () => {
    expect(judge({ targets: [], toDate: null })).toMatchObject({ verdict: 'no_target', unreported: true });
    expect(judge({ targets: [] })).toMatchObject({ verdict: 'no_target', unreported: false });
  });

  it('is provisional with a 速報', () => {
    expect(judge({ toDate: months('FY2018-M12', 85, 12, { provisional: true }) }).provisional).toBe(true);
  });

  it('judges the target as the year began, and prints the changed one beside it', () => {
    const lowered = { targets: [target(100, '2018-03-01'), target(80, '2018-10-01')] };
    expect(judge(lowered)).toMatchObject({
      verdict: 'nearly',
      target: { value: 100 },
      changedTarget: { value: 80 },
      againstChanged: { verdict: 'achieved' },
    });
    expect(judge(lowered, { asOf: '2018-09-30' }).changedTarget).toBeNull();
  });

  it('takes the last of several targets typed on one day', () => {
    expect(judge({ targets: [target(1000, '2018-05-01'), target(100, '2018-05-01')] })).toMatchObject({
      target: { value: 100 },
      changedTarget: null,
    });
  });

  it('counts what is silent after the last report, and only what was due', () => {
    const early = judge(
      {
        toDate: months('FY2018-M02', 10, 1, {
          expected: 2,
          exclusions: [{ reason: 'not_reported', periods: ['FY2018-M01'] }],
        }),
      },
      { asOf: '2018-08-15' },
    );
    expect(early.missing).toEqual(['FY2018-M01', 'FY2018-M03']);
    expect(early.actual).toMatchObject({ reported: 1, expected: 3, partial: true });
    expect(judge({ toDate: null, closedOn: '2018-06-30' }, { asOf: '2018-08-15' }).missing).toEqual([
      'FY2018-M01',
      'FY2018-M02',
      'FY2018-M03',
    ]);
  });

  it('starts a running total where the year before ended, unless its definition changed', () => {
    const definition: KpiVersion = { ...COUNT, kind: 'running_total', entry: 'total' };
    const facts = {
      definition,
      targets: [target(60, '2018-03-01')],
      toDate: months('FY2018-M06', 50, 6),
      previous: months('FY2017-M12', 40, 12),
    };
    const half = { asOf: '2018-10-20' } as const;
    expect(judge(facts, half).trace).toMatchObject({ rule: 'linear_pace', inputs: { start: 40, paceTarget: 50 } });
    const split = { ...facts, formerDefinition: { ...definition, unit: '通' } };
    expect(judge(split, half).trace).toMatchObject({ inputs: { start: 0, paceTarget: 30 } });
  });

  it('judges a goal of several years by a scheme that has a rule for it', () => {
    const definition: KpiVersion = {
      ...COUNT,
      kind: 'running_total',
      entry: 'total',
      finalTarget: { value: 300, fiscalYear: 2020 },
    };
    const osaka = { scheme: OSAKA_SCHEME };
    const facts = { definition, targets: [], toDate: months('FY2018-M12', 110, 12), goalSince: 2018 };
    expect(judge(facts, osaka)).toMatchObject({ verdict: 'on_track', trace: { shownPercent: 36.7 } });
    expect(judge(facts).verdict).toBe('no_target');
    // The definition of 2018 may only have renamed it: its second year of three then, which asks for 66.7 %.
    expect(
      judge(
        { ...facts, definition: { ...definition, finalTarget: { value: 300, fiscalYear: 2019 } }, goalSince: 2017 },
        osaka,
      ),
    ).toMatchObject({
      verdict: 'behind',
      trace: { shownPercent: 36.7, inputs: { goalYears: 3, goalYear: 2 } },
    });
    // A goal that had not begun is none.
    expect(judge({ ...facts, goalSince: 2019 }, osaka).verdict).toBe('no_target');
  });

  it('writes a 達成率 where less is better by the variant that the scheme names', () => {
    const facts: Partial<KpiFacts> = {
      definition: { ...COUNT, kind: 'level', direction: 'at_most' },
      targets: [target(100, '2018-03-01')],
      toDate: months('FY2018-M12', 125, 12),
    };
    expect(judge(facts)).toMatchObject({ verdict: 'missed', trace: { rule: 'met_or_not', ratio: null } });
    const scheme = { ...DEFAULT_SCHEME, variant: 'target_over_actual' } as const;
    expect(judge(facts, { scheme })).toMatchObject({
      verdict: 'nearly',
      trace: { rule: 'target_over_actual', shownPercent: 80 },
    });
  });

  it('opens an achievement that no verdict rests on', () => {
    const partial = judge({ toDate: months('FY2018-M10', 85, 10) });
    expect(partial).toMatchObject({ verdict: 'partial_count', trace: null, achievement: 0.85 });
    expect(achievementGrounds(partial, null)).toEqual({ rule: 'attainment', actual: 85, target: 100, baseline: null });
    const falling: KpiVersion = { ...COUNT, kind: 'level', direction: 'decrease', baseline: { value: 200 } };
    const way = judge({ definition: falling, closedOn: '2018-12-31', toDate: months('FY2018-M08', 150, 8) });
    expect(achievementGrounds(way, 200)).toEqual({ rule: 'distance_covered', actual: 150, target: 100, baseline: 200 });
    expect(achievementGrounds(judge({ targets: [] }), null)).toBeNull();
  });

  it('prints no percentage that says the contrary of its verdict', () => {
    const level = (part: Partial<KpiVersion>, value: number) =>
      judge({ definition: { ...COUNT, frequency: 'year', kind: 'level', ...part }, toDate: kept('FY2018', value) });
    // From 50 to 80, where up to 100 is well: 60 % of the way to the limit is no achievement.
    const kept80 = level({ direction: 'decrease', baseline: { value: 50 } }, 80);
    expect(kept80).toMatchObject({ verdict: 'achieved', achievement: null, distanceCovered: 0.6 });
    const half = level({ direction: 'at_most', baseline: { value: 200 } }, 150);
    expect(half).toMatchObject({ verdict: 'missed', achievement: 0.5 });
    const done = judge({ definition: { ...COUNT, frequency: 'year', kind: 'milestone' }, toDate: kept('FY2018', 0) });
    expect(done).toMatchObject({ verdict: 'missed', achievement: null });
  });

  it('lets a verdict by hand stand, with the computed one beside it', () => {
    const override = {
      verdict: 'achieved',
      reason: '災害で窓口を閉じた期間を除く',
      by: '事務局',
      on: '2019-06-01',
    } as const;
    const provisional = months('FY2018-M12', 85, 12, { provisional: true });
    expect(judge({ override, toDate: provisional })).toMatchObject({
      verdict: 'achieved',
      computed: 'nearly',
      provisional: false,
      override,
      trace: { verdict: 'nearly' },
    });
    expect(judge({ override, closedOn: '2018-12-31' })).toMatchObject({ verdict: 'closed', override: null });
    expect(judge({})).toMatchObject({ verdict: 'nearly', computed: 'nearly', override: null });
  });
});
