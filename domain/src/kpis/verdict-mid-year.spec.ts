import { describe, expect, it } from '@jest/globals';
import { HALF, judgedMidYear, reported, target } from './verdict.fixtures.ts';

describe('the verdict in the running year', () => {
  it.each([
    {
      name: 'the target met already',
      facts: { actual: reported(20), pace: HALF },
      verdict: 'achieved',
      rule: 'attainment',
    },
    { name: 'on a linear pace', facts: { actual: reported(8), pace: HALF }, verdict: 'on_track', rule: 'linear_pace' },
    {
      name: 'somewhat below the pace',
      facts: { actual: reported(6), pace: HALF },
      verdict: 'slightly_behind',
      rule: 'linear_pace',
    },
    { name: 'far below the pace', facts: { actual: reported(5), pace: HALF }, verdict: 'behind', rule: 'linear_pace' },
    {
      name: 'a running total, from what it carried in',
      facts: { kind: 'running_total', target: target(60), actual: reported(45), pace: { ...HALF, start: 40 } },
      verdict: 'on_track',
      rule: 'linear_pace',
    },
    {
      name: 'the target of the same periods',
      facts: { actual: reported(6), pace: { ...HALF, periodTarget: 6 } },
      verdict: 'on_track',
      rule: 'period_target',
    },
    {
      name: 'a level with a target of the same periods',
      facts: { kind: 'level', actual: reported(6), pace: { ...HALF, periodTarget: 12 } },
      verdict: 'behind',
      rule: 'period_target',
    },
    {
      name: 'a count that has to stay low, still low',
      facts: { direction: 'at_most', actual: reported(9), pace: HALF },
      verdict: 'on_track',
      rule: 'linear_pace',
    },
    {
      name: 'a count that has to stay low, spent too fast',
      facts: { direction: 'at_most', actual: reported(11), pace: HALF },
      verdict: 'behind',
      rule: 'linear_pace',
    },
    {
      name: '見込値 before pace',
      facts: { actual: reported(5), expected: 17, pace: HALF },
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
    const result = judgedMidYear(facts);
    expect([result.verdict, result.trace?.rule]).toEqual([verdict, rule]);
  });

  it('a count with months missing is 途中計 where no pace is known, else compared with the same months', () => {
    const partial = reported(8, { partial: true, reported: 5, expected: 6 });
    expect(judgedMidYear({ actual: partial }).verdict).toBe('partial_count');
    expect(judgedMidYear({ actual: partial, pace: { ...HALF, share: { part: 5, whole: 12 } } })).toMatchObject({
      verdict: 'on_track',
      trace: { reported: 5, expected: 6 },
    });
  });

  it.each([
    { name: '40 of 120 after 5 of 12 months: 80 % of 50', year: 120, part: 5, value: 40, gap: -10 },
    { name: '64 of 120 after 8 of 12 months: 80 % of 80', year: 120, part: 8, value: 64, gap: -16 },
    { name: '26.4 of 99 after 4 of 12 months: 80 % of 33', year: 99, part: 4, value: 26.4, gap: -6.6 },
  ])('is in the band from whose edge it is: $name', ({ year, part, value, gap }) => {
    const facts = { target: target(year), actual: reported(value), pace: { ...HALF, share: { part, whole: 12 } } };
    expect(judgedMidYear(facts)).toMatchObject({
      verdict: 'on_track',
      trace: { ratio: 0.8, shownPercent: 80, gap },
    });
  });

  it('a pace of 0 is no ratio, only met or not', () => {
    expect(
      judgedMidYear({ actual: reported(0), pace: { ...HALF, share: { part: 0, whole: 12 } } }).trace,
    ).toMatchObject({
      ratio: null,
      verdict: 'on_track',
    });
  });

  it('a verdict from 見込値 is not 暫定, whatever the actual is', () => {
    const result = judgedMidYear({ actual: reported(5, { provisional: true }), expected: 17 });
    expect(result).toMatchObject({
      provisional: false,
      trace: { basis: 'expected', inputs: { expected: 17, target: 20 } },
    });
  });
});
