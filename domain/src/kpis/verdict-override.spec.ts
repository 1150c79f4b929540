import { describe, expect, it } from '@jest/globals';
import { refusalToOverride } from './verdict-override.ts';

describe('a verdict by hand', () => {
  const FACTS = { computed: 'missed', wanted: 'partly', decided: false, correction: false } as const;
  it.each([
    { name: 'against a computed one', facts: {}, refusal: null },
    { name: 'where nothing was judged', facts: { computed: 'no_target' }, refusal: null },
    { name: 'that says the same', facts: { wanted: 'missed' }, refusal: 'same_as_computed' },
    { name: 'on a KPI that has ended', facts: { computed: 'closed' }, refusal: 'nothing_to_judge' },
    { name: 'on a KPI of later years', facts: { computed: 'not_measurable' }, refusal: 'nothing_to_judge' },
    { name: 'after a decision', facts: { decided: true }, refusal: 'already_decided' },
    { name: 'as a correction after a decision', facts: { decided: true, correction: true }, refusal: null },
    { name: 'taken back', facts: { wanted: null }, refusal: null },
    { name: 'taken back of a KPI that has ended since', facts: { wanted: null, computed: 'closed' }, refusal: null },
    { name: 'taken back after a decision', facts: { wanted: null, decided: true }, refusal: 'already_decided' },
  ] as const)('$name: $refusal', ({ facts, refusal }) =>
    expect(refusalToOverride({ ...FACTS, ...facts })).toBe(refusal),
  );
});
