import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { asAdmin } from '../../../test/sample-tenants.ts';
import { startApp, type TestApp } from '../../../test/signed-in.ts';
import { Readiness } from './readiness.ts';

describe('a database in trouble', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({ poolSize: 2 });
  });
  afterAll(() => app.close());

  it('is 503 with Retry-After while every connection is held, and served again when one is free', async () => {
    const office = await app.as('office@first.example');
    const source = app.app.get(DataSource);
    const held = [source.createQueryRunner(), source.createQueryRunner()];
    await Promise.all(held.map((runner) => runner.connect()));
    const refused = await office.get('/api/v1/departments').expect(503);
    expect(refused.body.code).toBe('unavailable');
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    await app.anonymous.get('/livez').expect(200);
    await Promise.all(held.map((runner) => runner.release()));
    await office.get('/api/v1/departments').expect(200);
  });

  it('is 503 while somebody holds the lock for more than two seconds', async () => {
    const admin = await app.as('admin@first.example');
    const { items } = (await admin.get('/api/v1/members')).body;
    const viewer = items.find((one: { email: string }) => one.email === 'viewer@first.example');
    await asAdmin(app.database.adminUrl, async (client) => {
      await client.query('BEGIN');
      await client.query('LOCK TABLE member IN ACCESS EXCLUSIVE MODE');
      const waiting = admin.patch(`/api/v1/members/${viewer.id}`, { name: '閲覧' }, viewer.version);
      expect((await waiting).status).toBe(503);
      await client.query('ROLLBACK');
    });
    await admin.patch(`/api/v1/members/${viewer.id}`, { name: '閲覧' }, viewer.version).expect(200);
  });

  it('ends statements, waits and idle transactions by itself', async () => {
    const settings = await app.app
      .get(DataSource)
      .query<{ name: string; setting: string }[]>(
        `SELECT name, setting FROM pg_settings WHERE name IN ('statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout', 'idle_session_timeout')`,
      );
    expect(Object.fromEntries(settings.map(({ name, setting }) => [name, setting]))).toEqual({
      statement_timeout: '5000',
      lock_timeout: '2000',
      idle_in_transaction_session_timeout: '10000',
      idle_session_timeout: '60000',
    });
  });

  it('serves on when its connections are cut', async () => {
    const office = await app.as('office@first.example');
    const admin = new pg.Client({ connectionString: app.database.adminUrl });
    await admin.connect();
    await admin.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'ayumi-api' AND datname = current_database()`,
    );
    await admin.end();
    for (let times = 0; times < 3; times += 1) await office.get('/api/v1/departments').expect(200);
  });

  it('is not ready without the columns that the program knows', async () => {
    const readiness = new Readiness(app.app.get(DataSource), app.config);
    await asAdmin(app.database.adminUrl, (client) =>
      client.query(`ALTER TABLE department RENAME COLUMN name_en TO name_english`),
    );
    expect(await readiness.lacking()).toBe('migrations');
    await asAdmin(app.database.adminUrl, (client) =>
      client.query(`ALTER TABLE department RENAME COLUMN name_english TO name_en`),
    );
    expect(await readiness.lacking()).toBeNull();
  });

  it('is not ready without its data folder, nor while it drains', async () => {
    const readiness = new Readiness(app.app.get(DataSource), { ...app.config, dataDir: '/nowhere' });
    expect(await readiness.lacking()).toBe('data_folder');
    app.app.get(Readiness).drain();
    const { body } = await app.anonymous.get('/readyz').expect(503);
    expect(body.code).toBe('not_ready');
    await app.as('office@first.example'); // who comes all the same is served
  });
});
