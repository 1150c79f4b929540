import { describe, expect, it } from '@jest/globals';
import { faultOfRegex, regexesOf, regexesOfTheProduct } from './regexes.mjs';

describe('regular expressions', () => {
  it('are all found, also those that are handed over as text', () => {
    const text =
      "const a = /x+/giu;\nconst b = new RegExp('y*', 'i');\nconst c = new RegExp(a.source);\n// /no/\n'/no/'";
    expect(regexesOf('file.tsx', text)).toEqual([
      { at: 'file.tsx:1', source: 'x+', flags: 'giu' },
      { at: 'file.tsx:2', source: 'y*', flags: 'i' },
      { at: 'file.tsx:3', source: null, flags: '' },
    ]);
  });

  it('are told apart: one that a hostile text could keep busy is named', async () => {
    expect(await faultOfRegex({ at: 'x.ts:1', source: '^(a+)+$', flags: '' })).toMatch(/^x\.ts:1: .* is vulnerable/);
    expect(await faultOfRegex({ at: 'x.ts:1', source: '^a+$', flags: '' })).toBeNull();
  });

  it('of the product are safe, every one of them', async () => {
    const regexes = regexesOfTheProduct();
    const faults = [];
    for (const regex of regexes) faults.push(await faultOfRegex(regex));
    expect(faults.filter((fault) => fault !== null)).toEqual([]);
    expect(regexes.length).toBeGreaterThan(50);
  });
});
