import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { migrations } from '../../migrations/index.ts';
import { createApp } from '../src/app.ts';
import { readConfig } from '../src/platform/config.ts';
import { loadPepper } from '../src/platform/secrets/pepper.ts';
import { addSampleTenants } from './sample-tenants.ts';
import { addSamplePlan } from './sample-plan.ts';
import { PASSWORD, signIn } from './signed-in.ts';
import { testServer } from './test-database.ts';

/** The first version: what was there before the migrations that follow it. */
const FIRST_VERSION = 7;

describe('a database of the first version', () => {
  const server = testServer();
  const name = `test_${randomBytes(8).toString('hex')}`;
  const inside = (url: string) => url.replace(/\/postgres(?=\?|$)/, `/${name}`);
  const dataDir = mkdtempSync(path.join(tmpdir(), 'ayumi-upgrade-'));
  let admin: pg.Client;

  beforeAll(async () => {
    admin = new pg.Client({ connectionString: server.adminUrl });
    await admin.connect();
    await admin.query(`CREATE DATABASE ${name} OWNER app_owner`);
  });
  afterAll(async () => {
    await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
    await admin.end();
    rmSync(dataDir, { recursive: true });
  });

  async function migrate(count: number): Promise<string[]> {
    const url = `${inside(server.ownerUrl)}%20-c%20app.serving_role=app_rw`;
    const chosen = migrations.slice(0, count);
    const source = new DataSource({ type: 'postgres', url, migrations: chosen, migrationsTransactionMode: 'each' });
    await source.initialize();
    try {
      return (await source.runMigrations()).map((one) => one.name);
    } finally {
      await source.destroy();
    }
  }

  it('is brought up to date with all that it holds, once, and is served from', async () => {
    expect(await migrate(FIRST_VERSION)).toHaveLength(FIRST_VERSION);
    const tenants = await addSampleTenants(inside(server.adminUrl), PASSWORD, loadPepper(dataDir));
    const plan = await addSamplePlan(inside(server.adminUrl), tenants[0]!);
    const before = await rows();
    expect(Object.keys(before).length).toBeGreaterThan(20);

    expect(await migrate(migrations.length)).toHaveLength(migrations.length - FIRST_VERSION);
    expect(await migrate(migrations.length)).toEqual([]);
    const after = await rows();
    expect(Object.fromEntries(Object.keys(before).map((table) => [table, after[table]]))).toEqual(before);

    const app = await createApp({
      ...readConfig({ DATABASE_URL: inside(server.databaseUrl), DATA_DIR: dataDir, ALLOW_FAST_DATABASE: '1' }),
      rateLimitFactor: 0,
      logLevel: 'silent',
      webDir: path.join(dataDir, 'no-web'),
    });
    await app.listen(0, '127.0.0.1');
    const office = await signIn((await app.getUrl()).replace('[::1]', '127.0.0.1'), 'office@first.example', PASSWORD);
    for (const address of [`plans/${plan.planId}/roadmap`, `plans/${plan.planId}/dashboard`, `kpis/${plan.kpiId}`])
      await office.get(`/api/v1/${address}`).expect(200);
    await app.close();
  });

  /** How many rows each table has. */
  async function rows(): Promise<Record<string, number>> {
    const client = new pg.Client({ connectionString: inside(server.adminUrl) });
    await client.connect();
    const { rows: tables } = await client.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> 'migrations'`,
    );
    const counts: Record<string, number> = {};
    for (const table of tables) {
      const found = await client.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table.name}`);
      counts[table.name] = found.rows[0]!.n;
    }
    await client.end();
    return counts;
  }
});
