import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { root } from './settings.mjs';

const LINES = {
  'repository.save(kpi);': 'ayumi(no-save)',
  'repository.update({ id, version }, { name });': null,
  'repository.findOneBy({});': 'ayumi(no-empty-criteria)',
  'repository.findOneBy({ id });': null,
  'manager.update(Kpi, {}, { name });': 'ayumi(no-empty-criteria)',
  'manager.update(Kpi, { id }, {});': null,
  "it.only('one', () => { expect(id).toBe(1); });": 'jest(no-focused-tests)',
};

describe('lint rules', () => {
  const tree = mkdtempSync(path.join(tmpdir(), 'ayumi-lint-'));
  const places = Object.keys(LINES).map((line, at) => [line, `api/src/line-${at}.spec.ts`]);
  let found;

  beforeAll(() => {
    for (const file of ['.oxlintrc.json', 'tools/lint-rules.mjs']) cpSync(path.join(root, file), path.join(tree, file));
    mkdirSync(path.join(tree, 'api/src'), { recursive: true });
    for (const [line, file] of places) {
      writeFileSync(path.join(tree, file), line);
    }
    const oxlint = path.join(root, 'node_modules/oxlint/bin/oxlint');
    const { stdout } = spawnSync(process.execPath, [oxlint, '--format=json', '.'], { cwd: tree, encoding: 'utf8' });
    found = JSON.parse(stdout).diagnostics;
  });
  afterAll(() => rmSync(tree, { recursive: true }));

  it.each(places)('%s', (line, file) => {
    const codes = found.filter(({ filename }) => filename.endsWith(file)).map(({ code }) => code);
    expect(codes).toEqual(LINES[line] === null ? [] : [LINES[line]]);
  });
});
