import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { built } from './database.mjs';
import { root } from './settings.mjs';

const TENANT = '01a21801-0000-7000-8000-000000000001';

/** The verifier as an auditor uses it: with an export and the id of a key, and nothing else. */
describe('npm run audit:verify on an export', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'ayumi-audit-'));
  let records;
  let id;

  beforeAll(async () => {
    const { linkHash, GENESIS } = await built('api/src/platform/audit/chain.js');
    const { keyId, signer } = await built('api/src/platform/audit/signed-head.js');
    const key = signer(Buffer.alloc(32, 3));
    id = keyId(key.publicKey);
    let previousHash = GENESIS;
    const links = [7, 9, 8].map((sequence, index) => {
      const entry = { tenantId: TENANT, sequence, action: 'kpi-actual.recorded', after: { value: sequence } };
      const hash = linkHash(index + 1, previousHash, entry);
      const link = { type: 'link', number: index + 1, sequence, version: 1, previousHash, hash, entry };
      previousHash = hash;
      return link;
    });
    const head = { type: 'head', ...key.sign({ tenantId: TENANT, number: 3, hash: previousHash }) };
    records = [{ type: 'tenant', tenantId: TENANT, name: '例示市' }, head, ...links, { type: 'end' }];
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  async function verify(exported, keys = ['--key-id', id]) {
    const file = path.join(folder, 'audit.ndjson');
    writeFileSync(file, exported.map((record) => `${JSON.stringify(record)}\n`).join(''));
    const words = [path.join(root, 'tools/audit-verify.mjs'), '--export', file, ...keys];
    const {
      code = 0,
      stdout,
      stderr,
    } = await promisify(execFile)(process.execPath, words, {
      env: { ...process.env, DATA_DIR: folder },
    }).catch((error) => error);
    return { code, said: stdout + stderr };
  }
  const changed = (change) => {
    const copy = structuredClone(records);
    change(copy);
    return copy;
  };

  it('holds a chain that was not touched, and names the key', async () => {
    const { code, said } = await verify(records);
    expect([code, said]).toEqual([0, expect.stringContaining(`3 links hold, 0 entries wait, signed up to 3`)]);
    expect((await verify(records, [])).said).toContain('not compared with any');
  });

  it.each([
    ['a changed entry', (all) => (all[3].entry.after.value = 10), 'the entry 9 (link 2) was changed'],
    ['a missing link', (all) => all.splice(3, 1), 'the link 2 of the chain is missing'],
    ['a cut tail', (all) => all.splice(4, 1), 'the link 3 and what came after it were signed and are gone'],
    ['a forged head', (all) => (all[1].signedAt = '2020-01-01T00:00:00.000Z'), 'the link 3 is not genuine'],
    ['a file that was cut', (all) => all.pop(), 'does not end as an export ends'],
  ])('ends with 1 and names %s', async (_, change, sentence) => {
    expect(await verify(changed(change))).toEqual({ code: 1, said: expect.stringContaining(sentence) });
  });

  it('does not trust the key of somebody else', async () => {
    expect((await verify(records, ['--key-id', '0000000000000000'])).said).toContain('a key that is not trusted');
  });
});
