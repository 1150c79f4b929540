import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { packAssets } from './pack-assets.mjs';

describe('the packed assets of a build', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'ayumi-assets-'));
  const script = `export const word = '歩み';\n`.repeat(500);
  beforeAll(async () => {
    mkdirSync(path.join(folder, 'assets'));
    for (const name of ['assets/large.js', 'assets/large.js.map', 'assets/font.woff2', 'index.html'])
      writeFileSync(path.join(folder, name), script);
    writeFileSync(path.join(folder, 'assets/small.js'), script.slice(0, 800));
    await packAssets(folder);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('lie beside the large texts, and beside nothing else', () => {
    const made = readdirSync(folder, { recursive: true }).filter((name) => /\.(br|gz)$/.test(name));
    expect(made.sort()).toEqual(['assets/large.js.br', 'assets/large.js.gz', 'index.html.br', 'index.html.gz']);
  });

  it('hold the same, and less of it', () => {
    for (const [ending, unpack] of [
      ['br', brotliDecompressSync],
      ['gz', gunzipSync],
    ]) {
      const packed = readFileSync(path.join(folder, `assets/large.js.${ending}`));
      expect(unpack(packed).toString()).toBe(script);
      expect(packed.length).toBeLessThan(script.length / 10);
    }
  });
});
