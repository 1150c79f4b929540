import { describe, expect, it } from '@jest/globals';
import type { YearValue } from './aggregation.ts';
import type { Target } from './comparison.ts';
import { AICHI_SCHEME, DEFAULT_SCHEME, OSAKA_SCHEME } from './schemes/presets.ts';
import { type VerdictFacts, verdictOf } from './verdict.ts';

const NOTHING: YearValue = {
  value: null,
  state: null,
  notComputable: null,
  numerator: null,
  denominator: null,
  upTo: null,
  reported: 0,
  expected: 12,
  partial: false,
  provisional: false,
  exclusions: [],
};
const reported = (value: number, more: Partial<YearValue> = {}): YearValue => ({
  ...NOTHING,
  value,
  state: 'value',
  upTo: 'FY2018-M12',
  reported: 12,
  ...more,
});
const target = (value: number): Target => ({ sort: 'number', value, low: null, high: null });
const range = (low: number | null, high: number | null): Target => ({ sort: 'range', value: null, low, high });
const ONLY_DIRECTION: Target = { sort: 'direction_only', value: null, low: null, high: null };
const ALL: Target = { sort: 'all', value: null, low: null, high: null };

const FACTS: VerdictFacts = {
  kind: 'count',
  direction: 'increase',
  baseline: null,
  previousYear: null,
  variant: null,
  scheme: DEFAULT_SCHEME,
  phase: 'year_end',
  closed: false,
  measurable: true,
  due: true,
  target: target(20),
  changedTarget: null,
  goal: null,
  actual: reported(14),
  expected: null,
  pace: { periodTarget: null, start: 0, share: null, lastYear: null, none: null },
};
const judged = (facts: Partial<VerdictFacts>) => verdictOf({ ...FACTS, ...facts });

describe('the order of the verdict', () => {
  it.each([
    {
      name: 'closed comes first',
      facts: { closed: true, measurable: false, target: null, actual: NOTHING },
      verdict: 'closed',
    },
    { name: 'then not yet measurable', facts: { measurable: false, target: null }, verdict: 'not_measurable' },
    { name: 'then no target', facts: { target: null, actual: NOTHING }, verdict: 'no_target' },
    {
      name: 'a target without a number is none',
      facts: { target: { ...target(0), value: null } },
      verdict: 'no_target',
    },
    { name: 'a range without bounds is none', facts: { target: range(null, null) }, verdict: 'no_target' },
    { name: 'a reference by design', facts: { direction: 'monitor' }, verdict: 'reference' },
    { name: 'then no answer once due', facts: { actual: NOTHING }, verdict: 'unreported' },
    { name: 'or before it is due', facts: { actual: NOTHING, due: false }, verdict: 'not_due' },
    {
      name: 'then an answer without a number',
      facts: { actual: { ...NOTHING, state: 'suppressed' } },
      verdict: 'undetermined',
    },
    {
      name: 'or one that cannot be computed',
      facts: { actual: { ...NOTHING, state: 'not_applicable', notComputable: 'denominator_zero' } },
      verdict: 'not_computable',
    },
    {
      name: 'then a count with months missing',
      facts: { actual: reported(14, { partial: true, reported: 11 }) },
      verdict: 'partial_count',
    },
    { name: 'and only then the comparison', facts: {}, verdict: 'partly' },
  ] as const)('$name: $verdict', ({ facts, verdict }) => {
    expect(judged(facts as Partial<VerdictFacts>).verdict).toBe(verdict);
  });

  it('does not let silence hide behind a missing target', () => {
    expect(judged({ target: null, actual: NOTHING })).toMatchObject({ verdict: 'no_target', unreported: true });
    expect(judged({ direction: 'monitor', actual: NOTHING })).toMatchObject({ verdict: 'reference', unreported: true });
    expect(judged({ target: null, actual: NOTHING, due: false }).unreported).toBe(false);
    expect(judged({ target: null, actual: { ...NOTHING, state: 'unknown' } }).unreported).toBe(false);
    expect(judged({ actual: NOTHING }).unreported).toBe(false);
  });

  it('carries the word of an answer without a number, and no formula', () => {
    expect(judged({ actual: { ...NOTHING, state: 'suppressed' } })).toMatchObject({
      valueState: 'suppressed',
      trace: null,
    });
    expect(judged({}).valueState).toBeNull();
  });

  it('is 暫定 where it rests on a 速報 value, and only there', () => {
    expect(judged({ actual: reported(14, { provisional: true }) }).provisional).toBe(true);
    expect(judged({ actual: reported(14, { provisional: true }), target: null }).provisional).toBe(false);
  });
});

describe('the formula of a verdict', () => {
  it('opens to 「実績 14 ÷ 目標 20 ＝ 70% ／ 60%以上80%未満 → 一部未達」', () => {
    expect(judged({}).trace).toEqual({
      phase: 'year_end',
      basis: 'actual',
      rule: 'attainment',
      inputs: { actual: 14, target: 20 },
      ratio: 0.7,
      shownPercent: 70,
      rounding: 'half_up',
      met: false,
      gap: -6,
      scheme: { id: 'default', version: 1, name: '標準', nameEn: 'Standard' },
      band: { from: 0.6, to: 0.8, word: 'partly' },
      verdict: 'partly',
      reported: 12,
      expected: 12,
      upTo: 'FY2018-M12',
      exclusions: [],
    });
  });

  it('judges the unrounded value: 79.96 % is 一部未達 and printed as 79.9', () => {
    expect(judged({ target: target(10_000), actual: reported(7996) }).trace).toMatchObject({
      verdict: 'partly',
      shownPercent: 79.9,
      rounding: 'cut_off',
    });
  });
});

describe('at year end', () => {
  it.each([
    {
      name: 'exactly on an edge',
      facts: { target: target(1), actual: reported(0.8) },
      verdict: 'nearly',
      rule: 'attainment',
    },
    {
      name: 'a sum of decimals that meets its target',
      facts: { target: target(0.3), actual: reported(0.3) },
      verdict: 'achieved',
      rule: 'attainment',
    },
    { name: 'a reported zero', facts: { actual: reported(0) }, verdict: 'missed', rule: 'attainment' },
    {
      name: 'an increase to 0 from below',
      facts: { target: target(0), baseline: -10, actual: reported(-2) },
      verdict: 'nearly',
      rule: 'distance_covered',
    },
    {
      name: 'a target of 0 without a baseline',
      facts: { target: target(0), actual: reported(0) },
      verdict: 'achieved',
      rule: 'met_or_not',
    },
    {
      name: 'a decrease from a baseline',
      facts: { direction: 'decrease', baseline: 200, target: target(100), actual: reported(110) },
      verdict: 'nearly',
      rule: 'distance_covered',
    },
    {
      name: 'a decrease without one',
      facts: { direction: 'decrease', target: target(10), actual: reported(11) },
      verdict: 'missed',
      rule: 'met_or_not',
    },
    {
      name: 'a decrease whose baseline was better than the target',
      facts: { direction: 'decrease', baseline: 5, target: target(10), actual: reported(4) },
      verdict: 'achieved',
      rule: 'met_or_not',
    },
    {
      name: 'a limit, though it has a baseline',
      facts: { direction: 'at_most', baseline: 5, target: target(10), actual: reported(4) },
      verdict: 'achieved',
      rule: 'met_or_not',
    },
    {
      name: 'a decrease by a named variant',
      facts: { direction: 'decrease', target: target(10), actual: reported(12), variant: 'target_over_actual' },
      verdict: 'nearly',
      rule: 'target_over_actual',
    },
    {
      name: 'a variant that has no ratio',
      facts: { direction: 'at_most', target: target(10), actual: reported(0), variant: 'target_over_actual' },
      verdict: 'achieved',
      rule: 'met_or_not',
    },
    {
      name: 'inside a range, on its bound',
      facts: { direction: 'within', target: range(10, 14) },
      verdict: 'achieved',
      rule: 'inside_range',
    },
    {
      name: 'outside a range',
      facts: { direction: 'within', target: range(15, 20) },
      verdict: 'missed',
      rule: 'inside_range',
    },
    {
      name: 'a milestone that is done',
      facts: { kind: 'milestone', target: target(1), actual: reported(1) },
      verdict: 'achieved',
      rule: 'milestone',
    },
    {
      name: 'a milestone that is not',
      facts: { kind: 'milestone', target: ALL, actual: reported(0) },
      verdict: 'missed',
      rule: 'milestone',
    },
    {
      name: '全件',
      facts: { kind: 'ratio', target: ALL, actual: reported(100, { numerator: 7, denominator: 7 }) },
      verdict: 'achieved',
      rule: 'all',
    },
    {
      name: 'all but one',
      facts: { kind: 'ratio', target: ALL, actual: reported(99.9, { numerator: 999, denominator: 1000 }) },
      verdict: 'missed',
      rule: 'all',
    },
    {
      name: '全件 of a typed percentage',
      facts: { kind: 'percent', target: ALL, actual: reported(100) },
      verdict: 'achieved',
      rule: 'all',
    },
    {
      name: '【減少】 below the baseline',
      facts: { direction: 'decrease', target: ONLY_DIRECTION, baseline: 15, previousYear: 10 },
      verdict: 'achieved',
      rule: 'right_side',
    },
    {
      name: '【減少】 below last year',
      facts: { direction: 'decrease', target: ONLY_DIRECTION, previousYear: 15 },
      verdict: 'achieved',
      rule: 'right_side',
    },
    {
      name: '【減少】 unchanged',
      facts: { direction: 'decrease', target: ONLY_DIRECTION, previousYear: 14 },
      verdict: 'missed',
      rule: 'right_side',
    },
    {
      name: '【維持】 unchanged',
      facts: { direction: 'at_least', target: ONLY_DIRECTION, previousYear: 14 },
      verdict: 'achieved',
      rule: 'right_side',
    },
  ] as const)('$name is $verdict by $rule', ({ facts, verdict, rule }) => {
    const result = judged(facts);
    expect([result.verdict, result.trace?.rule]).toEqual([verdict, rule]);
  });

  it.each([
    { name: 'a direction without anything to compare with', facts: { direction: 'decrease', target: ONLY_DIRECTION } },
    { name: '全件 of a number without its parts', facts: { target: ALL } },
  ] as const)('$name is 判定なし', ({ facts }) =>
    expect(judged(facts)).toMatchObject({ verdict: 'undetermined', trace: null }),
  );

  it('ignores 見込値 and pace', () => {
    expect(
      judged({ expected: 20, pace: { periodTarget: 1, start: 0, share: 0.1, lastYear: null, none: null } }).verdict,
    ).toBe('partly');
  });

  it('gives every scheme its own band', () => {
    expect(judged({ scheme: AICHI_SCHEME, actual: reported(11) }).trace?.band?.word).toBe('grade_c');
    expect(judged({ scheme: OSAKA_SCHEME, actual: reported(17.9) }).trace?.band?.word).toBe('not_necessarily_on_track');
  });
});

describe('a target changed in mid-year', () => {
  it('leaves the verdict with the original, the changed one beside it', () => {
    const result = judged({ changedTarget: target(14) });
    expect(result.verdict).toBe('partly');
    expect(result.againstChanged).toMatchObject({
      inputs: { actual: 14, target: 14 },
      verdict: 'achieved',
      shownPercent: 100,
    });
  });

  it('stands beside nothing where nothing was compared', () => {
    expect(judged({ changedTarget: target(14), actual: NOTHING }).againstChanged).toBeNull();
    expect(judged({}).againstChanged).toBeNull();
  });
});

describe('in the running year', () => {
  const running = (facts: Partial<VerdictFacts>) => judged({ phase: 'mid_year', ...facts });
  const half = { periodTarget: null, start: 0, share: 0.5, lastYear: null, none: null };

  it.each<{ name: string; facts: Partial<VerdictFacts>; noPace: string | null }>([
    { name: 'a ratio without a 見込値', facts: { kind: 'ratio' }, noPace: 'expected_missing' },
    {
      name: 'a milestone not yet reached',
      facts: { kind: 'milestone', actual: reported(0) },
      noPace: 'expected_missing',
    },
    { name: 'a sum that is to stay in a range', facts: { target: range(15, 20) }, noPace: 'expected_missing' },
    {
      name: 'a sum without last year',
      facts: { pace: { ...half, share: null, none: 'last_year_incomplete' } },
      noPace: 'last_year_incomplete',
    },
    {
      name: 'a scheme that speaks of the year’s end alone',
      facts: { scheme: OSAKA_SCHEME, kind: 'level' },
      noPace: 'year_end_only',
    },
    {
      name: 'a direction from nowhere, which nothing would help',
      facts: { kind: 'level', target: ONLY_DIRECTION },
      noPace: null,
    },
    {
      name: 'a number that is suppressed',
      facts: { kind: 'ratio', actual: { ...NOTHING, state: 'suppressed' } },
      noPace: null,
    },
  ])('$name is not judged, and says $noPace', ({ facts, noPace }) => {
    expect(running(facts)).toMatchObject({ verdict: 'undetermined', trace: null, noPace });
  });

  it('says nothing where there is a verdict, nor once the year is over', () => {
    expect(running({ kind: 'ratio', expected: 18 })).toMatchObject({ verdict: 'on_track', noPace: null });
    expect(running({ kind: 'ratio', target: null })).toMatchObject({ verdict: 'no_target', noPace: null });
    expect(judged({ kind: 'level', target: ONLY_DIRECTION })).toMatchObject({ verdict: 'undetermined', noPace: null });
  });

  it.each([
    {
      name: 'the target met already',
      facts: { actual: reported(20), pace: half },
      verdict: 'achieved',
      rule: 'attainment',
    },
    { name: 'on a linear pace', facts: { actual: reported(8), pace: half }, verdict: 'on_track', rule: 'linear_pace' },
    {
      name: 'somewhat below the pace',
      facts: { actual: reported(6), pace: half },
      verdict: 'slightly_behind',
      rule: 'linear_pace',
    },
    { name: 'far below the pace', facts: { actual: reported(5), pace: half }, verdict: 'behind', rule: 'linear_pace' },
    {
      name: 'a running total, from what it carried in',
      facts: { kind: 'running_total', target: target(60), actual: reported(45), pace: { ...half, start: 40 } },
      verdict: 'on_track',
      rule: 'linear_pace',
    },
    {
      name: 'the target of the same periods',
      facts: { actual: reported(6), pace: { ...half, periodTarget: 6 } },
      verdict: 'on_track',
      rule: 'period_target',
    },
    {
      name: 'a level with a target of the same periods',
      facts: { kind: 'level', actual: reported(6), pace: { ...half, periodTarget: 12 } },
      verdict: 'behind',
      rule: 'period_target',
    },
    {
      name: 'a count that has to stay low, still low',
      facts: { direction: 'at_most', actual: reported(9), pace: half },
      verdict: 'on_track',
      rule: 'linear_pace',
    },
    {
      name: 'a count that has to stay low, spent too fast',
      facts: { direction: 'at_most', actual: reported(11), pace: half },
      verdict: 'behind',
      rule: 'linear_pace',
    },
    {
      name: '見込値 before pace',
      facts: { actual: reported(5), expected: 17, pace: half },
      verdict: 'on_track',
      rule: 'attainment',
    },
    { name: 'a poor 見込値', facts: { actual: reported(5), expected: 10 }, verdict: 'behind', rule: 'attainment' },
    {
      name: 'a 見込値 that is met or not',
      facts: { kind: 'level', direction: 'at_most', actual: reported(25), expected: 20 },
      verdict: 'on_track',
      rule: 'met_or_not',
    },
    {
      name: 'a level that meets its target',
      facts: { kind: 'level', actual: reported(20) },
      verdict: 'achieved',
      rule: 'attainment',
    },
    {
      name: 'a level that is expected to fall again',
      facts: { kind: 'level', actual: reported(20), expected: 13 },
      verdict: 'slightly_behind',
      rule: 'attainment',
    },
    {
      name: 'a milestone done early',
      facts: { kind: 'milestone', target: target(1), actual: reported(1) },
      verdict: 'achieved',
      rule: 'milestone',
    },
  ] as const)('$name is $verdict by $rule', ({ facts, verdict, rule }) => {
    const result = running(facts);
    expect([result.verdict, result.trace?.rule]).toEqual([verdict, rule]);
  });

  it.each(['level', 'ratio', 'percent'] as const)('a %s has no linear pace and no verdict without a 見込値', (kind) => {
    expect(running({ kind, pace: half })).toMatchObject({ verdict: 'undetermined', trace: null });
  });

  it('a count with months missing is 途中計 where no pace is known, else compared with the same months', () => {
    const partial = reported(8, { partial: true, reported: 5, expected: 6 });
    expect(running({ actual: partial }).verdict).toBe('partial_count');
    expect(running({ actual: partial, pace: { ...half, share: 5 / 12 } })).toMatchObject({
      verdict: 'on_track',
      trace: { reported: 5, expected: 6 },
    });
  });

  it('an accumulating count is never held to have kept a limit before the year is over', () => {
    expect(running({ direction: 'at_most', actual: reported(0) }).verdict).toBe('undetermined');
    expect(running({ direction: 'within', target: range(0, 20) }).verdict).toBe('undetermined');
  });

  it('a pace of 0 is no ratio, only met or not', () => {
    expect(running({ actual: reported(0), pace: { ...half, share: 0 } }).trace).toMatchObject({
      ratio: null,
      verdict: 'on_track',
    });
  });

  it('a verdict from 見込値 is not 暫定, whatever the actual is', () => {
    const result = running({ actual: reported(5, { provisional: true }), expected: 17 });
    expect(result).toMatchObject({
      provisional: false,
      trace: { basis: 'expected', inputs: { expected: 17, target: 20 } },
    });
  });

  it('is 判定なし by a scheme that says nothing about mid-year', () => {
    expect(running({ scheme: OSAKA_SCHEME, pace: half, expected: 20 }).verdict).toBe('undetermined');
    expect(running({ scheme: OSAKA_SCHEME, actual: reported(20) }).verdict).toBe('achieved');
  });
});
