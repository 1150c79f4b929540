import { describe, expect, it } from '@jest/globals';
import { OSAKA_SCHEME } from './schemes/presets.ts';
import type { VerdictFacts } from './verdict.ts';
import { ALL, HALF, judged, judgedMidYear, NOTHING, ONLY_DIRECTION, range, reported } from './verdict.fixtures.ts';

describe('判定なし at year end', () => {
  it.each([
    { name: 'a direction without anything to compare with', facts: { direction: 'decrease', target: ONLY_DIRECTION } },
    { name: '全件 of a number without its parts', facts: { target: ALL } },
  ] as const)('$name is 判定なし', ({ facts }) =>
    expect(judged(facts)).toMatchObject({ verdict: 'undetermined', trace: null }),
  );

  it('carries the word of an answer without a number, and no formula', () => {
    expect(judged({ actual: { ...NOTHING, state: 'suppressed' } })).toMatchObject({
      valueState: 'suppressed',
      trace: null,
    });
    expect(judged({}).valueState).toBeNull();
  });
});

describe('判定なし in the running year', () => {
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
      facts: { pace: { ...HALF, share: null, none: 'last_year_incomplete' } },
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
    expect(judgedMidYear(facts)).toMatchObject({ verdict: 'undetermined', trace: null, noPace });
  });

  it('says nothing where there is a verdict, nor once the year is over', () => {
    expect(judgedMidYear({ kind: 'ratio', expected: 18 })).toMatchObject({ verdict: 'on_track', noPace: null });
    expect(judgedMidYear({ kind: 'ratio', target: null })).toMatchObject({ verdict: 'no_target', noPace: null });
    expect(judged({ kind: 'level', target: ONLY_DIRECTION })).toMatchObject({ verdict: 'undetermined', noPace: null });
  });

  it.each(['level', 'ratio', 'percent'] as const)('a %s has no linear pace and no verdict without a 見込値', (kind) => {
    expect(judgedMidYear({ kind, pace: HALF })).toMatchObject({ verdict: 'undetermined', trace: null });
  });

  it('an accumulating count is never held to have kept a limit before the year is over', () => {
    expect(judgedMidYear({ direction: 'at_most', actual: reported(0) }).verdict).toBe('undetermined');
    expect(judgedMidYear({ direction: 'within', target: range(0, 20) }).verdict).toBe('undetermined');
  });

  it('is 判定なし by a scheme that says nothing about mid-year', () => {
    expect(judgedMidYear({ scheme: OSAKA_SCHEME, pace: HALF, expected: 20 }).verdict).toBe('undetermined');
    expect(judgedMidYear({ scheme: OSAKA_SCHEME, actual: reported(20) }).verdict).toBe('achieved');
  });
});
