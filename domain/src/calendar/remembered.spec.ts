import { describe, expect, it } from '@jest/globals';
import { remembered } from './remembered.ts';

describe('a remembered function', () => {
  it('computes once for a text and a number', () => {
    let computed = 0;
    const spell = remembered((text: string, month: number) => ({ spelled: `${text} ${month} ${++computed}` }));
    expect(spell('FY2018', 4)).toEqual({ spelled: 'FY2018 4 1' });
    expect(spell('FY2018', 4)).toEqual({ spelled: 'FY2018 4 1' });
    expect(spell('FY2018', 1)).toEqual({ spelled: 'FY2018 1 2' });
    expect(spell('FY2019', 4)).toEqual({ spelled: 'FY2019 4 3' });
  });

  it('gives a result that nobody can change for the next one who asks', () => {
    const spell = remembered((text: string) => ({ text }));
    expect(() => Object.assign(spell('FY2018', 4), { text: 'FY2019' })).toThrow(TypeError);
    expect(spell('FY2018', 4)).toEqual({ text: 'FY2018' });
  });

  it('does not remember a mistake, nor more than it should', () => {
    let computed = 0;
    const strict = remembered((text: string) => {
      computed += 1;
      if (text === '') throw new RangeError('empty');
      return { text };
    });
    expect(() => strict('', 4)).toThrow(RangeError);
    expect(() => strict('', 4)).toThrow(RangeError);
    for (let index = 0; index <= 10_000; index += 1) strict(`${index}`, 4);
    strict('10000', 4);
    strict('0', 4);
    expect(computed).toBe(2 + 10_001 + 1);
  });
});
