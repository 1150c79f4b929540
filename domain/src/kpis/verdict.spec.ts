import { describe, expect, it } from '@jest/globals';
import { AICHI_SCHEME, OSAKA_SCHEME } from './schemes/presets.ts';
import type { VerdictFacts } from './verdict.ts';
import { ALL, judged, NOTHING, ONLY_DIRECTION, range, reported, target } from './verdict.fixtures.ts';

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

  it('ignores 見込値 and pace', () => {
    expect(
      judged({
        expected: 20,
        pace: { periodTarget: 1, start: 0, share: { part: 1, whole: 10 }, lastYear: null, none: null },
      }).verdict,
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
