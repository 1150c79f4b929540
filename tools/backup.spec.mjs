import { execFile } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { differences, fingerprint } from './fingerprint.mjs';
import { startDatabase } from './postgres.mjs';
import { root } from './settings.mjs';

/** Backup and restore as an operator does them, of a database that goes on being written to. */
describe('npm run backup and restore', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'ayumi-backup-'));
  const backup = path.join(folder, 'backup');
  let database;
  let client;
  let marks;

  beforeAll(async () => {
    chmodSync(folder, 0o711);
    const dataDir = path.join(folder, 'data');
    database = await startDatabase(dataDir);
    client = new pg.Client({ connectionString: database.adminUrl });
    await client.connect();
    await client.query('CREATE TABLE note (id int PRIMARY KEY, text text); ALTER TABLE note ENABLE ROW LEVEL SECURITY');
    await client.query(`INSERT INTO note SELECT n, repeat('あ', 500) || n FROM generate_series(1, 1000) n`);
    writeFileSync(path.join(dataDir, 'kept-key'), 'a key');
    const made = await operate('backup.mjs', [backup], dataDir);
    if (made.code !== 0) throw new Error(made.said);
    await client.query(`INSERT INTO note VALUES (2000, 'after the copy')`);
    marks = { after: await fingerprint(client), at: (await client.query('SELECT now() AS at')).rows[0].at };
    await sleep(50);
    await client.query('DELETE FROM note WHERE id <= 500');
    marks.end = await fingerprint(client);
    await client.query('SELECT pg_switch_wal()');
    const { rows } = await client.query('SELECT pg_walfile_name(pg_current_wal_lsn() - 1) AS name');
    while (!existsSync(path.join(backup, 'wal', `${rows[0].name}.sha256`))) await sleep(50);
  });
  afterAll(async () => {
    await client.end();
    await database.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  });

  async function operate(program, words, dataDir) {
    const { DATABASE_URL: _, DATABASE_OWNER_URL: __, ...env } = process.env;
    const {
      code = 0,
      stdout,
      stderr,
    } = await promisify(execFile)(process.execPath, [path.join(root, 'tools', program), ...words], {
      env: { ...env, DATA_DIR: dataDir },
    }).catch((error) => error);
    return { code, said: stdout + stderr };
  }

  let restored = 0;
  async function restore(words = []) {
    const dataDir = path.join(folder, `restored-${restored++}`);
    return { dataDir, ...(await operate('restore.mjs', [backup, ...words], dataDir)) };
  }

  async function holds(dataDir) {
    const copy = await startDatabase(dataDir);
    const reader = new pg.Client({ connectionString: copy.adminUrl });
    await reader.connect();
    const found = await fingerprint(reader);
    const { rows } = await reader.query(`SELECT current_setting('archive_library') AS library`);
    await reader.end();
    await copy.stop();
    expect(rows[0].library).toBe(''); // the copy does not write to the archive of the original
    return found;
  }

  it('bring back all that was archived, and what lay beside the database', async () => {
    const { code, said, dataDir } = await restore();
    expect([code, said]).toEqual([0, expect.stringContaining('restored to')]);
    expect(differences(marks.end, await holds(dataDir))).toEqual([]);
    expect(readFileSync(path.join(dataDir, 'kept-key'), 'utf8')).toBe('a key');
  });

  it('bring back a moment', async () => {
    const { code, dataDir } = await restore(['--to', marks.at.toISOString()]);
    expect(code).toBe(0);
    const found = await holds(dataDir);
    expect(differences(marks.after, found)).toEqual([]);
    expect(differences(marks.end, found)).toEqual(['note: 501 rows, but 1001 in the copy']);
  });

  it('refuse a moment that is before the backup or after the archive', async () => {
    expect(await restore(['--to', '2020-01-01T00:00:00Z'])).toMatchObject({
      code: 1,
      said: expect.stringContaining('as old as'),
    });
    expect(await restore(['--to', '2999-01-01T00:00:00Z'])).toMatchObject({
      code: 1,
      said: expect.stringContaining('The archive ends before 2999'),
    });
  });

  it.each([
    ['the base', () => path.join(baseDir(), 'postgres/base/1/1259')],
    ['the manifest', () => path.join(baseDir(), 'manifest.json')],
    ['the archive', () => path.join(backup, 'wal', segments().at(-1))],
    ['a checksum', () => path.join(backup, 'wal', segments().at(-1).replace('.gz', '.sha256'))],
  ])('refuse a backup of which one byte was changed in %s', async (_, fileOf) => {
    const file = fileOf();
    const intact = readFileSync(file);
    const flipped = Buffer.from(intact);
    flipped[Math.floor(flipped.length / 2)] ^= 1;
    writeFileSync(file, flipped);
    const { code, said, dataDir } = await restore();
    writeFileSync(file, intact);
    expect([code, said]).toEqual([1, expect.stringContaining('the backup is damaged')]);
    expect(existsSync(dataDir)).toBe(false);
  });

  it('refuse an archive with a gap, and a data folder that is in use', async () => {
    const gap = path.join(backup, 'wal', segments().at(-2));
    const intact = readFileSync(gap);
    rmSync(gap);
    expect(await restore()).toMatchObject({ code: 1, said: expect.stringContaining('the backup is damaged') });
    writeFileSync(gap, intact);
    const used = await operate('restore.mjs', [backup], path.join(folder, 'data'));
    expect(used).toMatchObject({ code: 1, said: expect.stringContaining('is not empty') });
  });

  const baseDir = () =>
    path.join(
      backup,
      readdirSync(backup).find((name) => name.startsWith('base-')),
    );
  const segments = () =>
    readdirSync(path.join(backup, 'wal'))
      .filter((name) => /^[0-9A-F]{24}\.gz$/.test(name))
      .sort();
});
