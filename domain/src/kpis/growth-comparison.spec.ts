import { describe, expect, it } from '@jest/globals';
import { growthComparison, type GrowthFacts } from './growth-comparison.ts';

const at = (year: number, value: number) => ({ year, value });
const FACTS: GrowthFacts = {
  kind: 'level',
  direction: 'increase',
  baseline: { value: 100, fiscalYear: 2017 },
  years: [at(2018, 105), at(2019, 121)],
  target: at(2019, 144),
};
const compare = (facts: Partial<GrowthFacts> = {}) => growthComparison({ ...FACTS, ...facts });

describe('the growth-rate method beside a verdict', () => {
  it('holds the growth a year against the one that the target asks for', () => {
    const found = compare();
    if (typeof found === 'string') throw new Error(found);
    expect(found).toMatchObject({ from: at(2017, 100), to: at(2019, 121), target: at(2019, 144), wanted: 1 });
    expect(found.observed).toBeCloseTo(0.1, 12);
    expect(found.required).toBeCloseTo(0.2, 12);
    expect(found.progress).toBeCloseTo(0.5, 12);
    expect(found.status).toBe('moderate_progress');
  });

  it('starts from the first year where the baseline has no date, and judges growth alone without a target', () => {
    const found = compare({ baseline: { value: 90, fiscalYear: null }, target: null });
    if (typeof found === 'string') throw new Error(found);
    expect(found).toMatchObject({ from: at(2018, 105), target: null, required: null, status: 'substantial_progress' });
    expect(found.progress).toBeCloseTo(121 / 105 - 1, 12);
  });

  it('turns round where less is better', () => {
    const found = compare({ direction: 'decrease', target: at(2020, 50) });
    expect(found).toMatchObject({ wanted: -1, status: 'deterioration' });
  });

  it.each<{ name: string; facts: Partial<GrowthFacts>; refusal: string }>([
    { name: 'a baseline of 0', facts: { baseline: { value: 0, fiscalYear: 2017 } }, refusal: 'not_offered' },
    { name: 'an undated baseline of 0', facts: { baseline: { value: 0, fiscalYear: null } }, refusal: 'not_offered' },
    { name: 'a first year of 0', facts: { baseline: null, years: [at(2018, 0), at(2019, 4)] }, refusal: 'not_offered' },
    { name: 'a range to keep', facts: { direction: 'within' }, refusal: 'not_offered' },
    { name: 'a reference indicator', facts: { direction: 'monitor' }, refusal: 'not_offered' },
    { name: 'done or not done', facts: { kind: 'milestone' }, refusal: 'not_offered' },
    { name: 'nothing reported', facts: { years: [] }, refusal: 'too_few_years' },
    { name: 'one year alone', facts: { baseline: null, years: [at(2019, 4)] }, refusal: 'too_few_years' },
    { name: 'a change of sign', facts: { years: [at(2019, -5)] }, refusal: 'sign_changes' },
    { name: 'a target of another sign', facts: { target: at(2020, -5) }, refusal: 'sign_changes' },
    { name: 'a target that asks for no change', facts: { target: at(2020, 100) }, refusal: 'target_asks_no_change' },
  ])('says why not for $name', ({ facts, refusal }) => expect(compare(facts)).toBe(refusal));
});
