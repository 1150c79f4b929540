import { describe, expect, it } from '@jest/globals';
import { AICHI_SCHEME, DEFAULT_SCHEME, OSAKA_SCHEME } from './presets.ts';
import { presetOf, schemeIn } from './scheme-in-force.ts';

describe('the scheme in force', () => {
  const choices = [
    { fromFiscalYear: 2020, scheme: OSAKA_SCHEME },
    { fromFiscalYear: 2018, scheme: AICHI_SCHEME },
  ];
  it.each([
    [2017, 'default'],
    [2018, 'aichi_prefecture'],
    [2019, 'aichi_prefecture'],
    [2020, 'osaka_city'],
    [2031, 'osaka_city'],
  ])('in %d is %s', (fiscalYear, id) => expect(schemeIn(choices, fiscalYear).id).toBe(id));

  it('is the default where nobody chose', () => expect(schemeIn([], 2018)).toBe(DEFAULT_SCHEME));
});

describe('a published scheme', () => {
  it('is found by its id, and nothing else is', () => {
    expect(presetOf('aichi_prefecture')).toBe(AICHI_SCHEME);
    expect(presetOf('of another time')).toBeNull();
  });
});
