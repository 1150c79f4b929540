import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { asAdmin } from '../../../dist/api/test/sample-tenants.js';
import { startApi, untilReady } from '../../../tools/api.mjs';
import { differences, fingerprint } from '../../../tools/fingerprint.mjs';
import { startDatabase } from '../../../tools/postgres.mjs';
import { freePort, root } from '../../../tools/settings.mjs';
import type { Case } from '../case.ts';
import type { Product } from '../product.ts';
import { addDepartment } from '../writing.ts';

export default {
  id: 'B-1',
  title: 'backup of a running copy, and restore as of a moment',
  goal: '20 drills: each table, grant and trigger as at the mark, the audit log holds, the API starts; at most 60 s are lost with the machine; 1 GB within 5 minutes',
  async run(context) {
    const folder = mkdtempSync(path.join(tmpdir(), 'ayumi-drill-'));
    chmodSync(folder, 0o711); // PostgreSQL's own user has to pass
    context.atEnd(() => rmSync(folder, { recursive: true, force: true }));
    const product = await context.product({ durable: true });
    const admin = await product.as('admin@osaka-demo.example');
    const backup = path.join(folder, 'backup');
    const ask = <Row>(sql: string) =>
      asAdmin(product.database.adminUrl, async (client) => (await client.query(sql)).rows as Row[]);
    const megabytes = context.count(1_000, 20);
    await ask(
      `CREATE TABLE filler AS SELECT n, repeat(md5(n::text), 30) AS text FROM generate_series(1, ${megabytes * 1_000}) n`,
    );
    operate('backup.mjs', [backup], product.dataDir);

    const drills = context.count(20, 2);
    let differing = 0;
    let slowestMs = 0;
    for (let drill = 0; drill < drills; drill += 1) {
      for (let write = 0; write < 20; write += 1) await addDepartment(admin, `drill-${drill}-${write}`);
      // The sealer follows within seconds; what it did between the counting and the mark would look like a difference.
      while ((await ask('SELECT FROM audit_unsealed LIMIT 1')).length > 0) await pause(50);
      const mark = await asAdmin(product.database.adminUrl, async (client) => ({
        ...(await fingerprint(client)),
        at: (await client.query<{ at: Date }>('SELECT clock_timestamp() AS at')).rows[0]!.at,
      }));
      await pause(20);
      await addDepartment(admin, `drill-${drill}-later`);
      await archived(product, backup);

      const dataDir = path.join(folder, `restored-${drill}`);
      const begun = performance.now();
      operate('restore.mjs', [backup, '--to', mark.at.toISOString()], dataDir);
      slowestMs = Math.max(slowestMs, performance.now() - begun);
      const lines = await lookAt(dataDir, mark);
      if (lines.length > 0) differing += 1;
      for (const line of lines.slice(0, 3)) context.say(`drill ${drill}: ${line}`);
      rmSync(dataDir, { recursive: true, force: true });
    }
    const lostSeconds = await secondsUntilArchived(product, backup, () => addDepartment(admin, 'drill-last'));
    const size = (
      await ask<{ size: string }>(`SELECT pg_size_pretty(pg_database_size(current_database())) AS size`)
    )[0]!.size;
    return {
      count: drills,
      reached: `${differing} differing; a write was in the archive after ${lostSeconds.toFixed(0)} s; ${size} restored in ${(slowestMs / 1_000).toFixed(0)} s at most`,
      ok: differing === 0 && lostSeconds <= 62 && slowestMs <= 300_000,
      notes: 'the host packs a segment within a further second or two',
    };
  },
} satisfies Case;

function operate(program: string, words: string[], dataDir: string): string {
  const { DATABASE_URL: _, DATABASE_OWNER_URL: __, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(root, 'tools', program), ...words], {
    env: { ...env, DATA_DIR: dataDir },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${program} ended with ${status}: ${stderr || stdout}`);
  return stdout;
}

/** Lets PostgreSQL hand over what it has, as it does by itself once a minute. */
async function archived(product: Product, backup: string): Promise<void> {
  const segment = await asAdmin(product.database.adminUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>('SELECT pg_walfile_name(pg_switch_wal() - 1) AS name');
    return rows[0]!.name;
  });
  while (!existsSync(path.join(backup, 'wal', `${segment}.sha256`))) await pause(50);
}

/** Without any help: how long a write stands in the database alone. */
async function secondsUntilArchived(product: Product, backup: string, write: () => Promise<unknown>): Promise<number> {
  await write();
  const begun = performance.now();
  const segment = await asAdmin(product.database.adminUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      'SELECT pg_walfile_name(pg_current_wal_insert_lsn()) AS name',
    );
    return rows[0]!.name;
  });
  while (!existsSync(path.join(backup, 'wal', `${segment}.sha256`)) && performance.now() - begun < 120_000)
    await pause(100);
  return statSync(path.join(backup, 'wal', `${segment}.sha256`)).isFile() ? (performance.now() - begun) / 1_000 : 120;
}

/** What differs from the mark; then the audit log is verified, and the API started. */
async function lookAt(dataDir: string, mark: Awaited<ReturnType<typeof fingerprint>>): Promise<string[]> {
  const copy = await startDatabase(dataDir);
  try {
    const lines = differences(mark, await asAdmin(copy.adminUrl, fingerprint));
    operate('audit-verify.mjs', [], dataDir);
    const port = await freePort();
    const api = startApi({ host: '127.0.0.1', port, dataDir, instance: 'drill' }, copy.databaseUrl, {
      env: { LOG_LEVEL: 'silent' },
    });
    const failure = await untilReady(`http://127.0.0.1:${port}`, api.ended);
    await api.stop();
    return failure ? [...lines, failure] : lines;
  } finally {
    await copy.stop();
  }
}
