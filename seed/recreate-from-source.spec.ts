import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { loadPepper } from '../api/src/platform/secrets/pepper.ts';
import { verifyPassword } from '../api/src/platform/session/password.ts';
import { type TestDatabase, testDatabase } from '../api/test/test-database.ts';
import { DEMONSTRATION_PASSWORD } from './members.ts';
import { recreateFromSource } from './recreate-from-source.ts';

const dataDir = mkdtempSync(path.join(tmpdir(), 'ayumi-seed-'));

let database: TestDatabase;
let client: pg.Client;
let before: string;
let now: string;

const tenantId = async () =>
  (await client.query<{ id: string }>(`SELECT auth_tenant('osaka-demo') AS id`)).rows[0]?.id ?? '';

async function counts(tenant: string, tables: readonly string[]): Promise<Record<string, number>> {
  await client.query(`SELECT set_config('app.tenant_id', $1, false)`, [tenant]);
  const counted = tables.map((table) => `(SELECT count(*)::int FROM ${table}) AS ${table}`);
  return (await client.query<Record<string, number>>(`SELECT ${counted.join(', ')}`)).rows[0] ?? {};
}

beforeAll(async () => {
  database = await testDatabase({ demonstration: true });
  client = new pg.Client({ connectionString: database.databaseUrl });
  await client.connect();
  before = await tenantId();
  await recreateFromSource(client, { dataDir });
  now = await tenantId();
});

afterAll(async () => {
  await client.end();
  await database.drop();
  rmSync(dataDir, { recursive: true });
});

describe('the plan from its source alone', () => {
  it('has everything that was printed', async () => {
    expect(
      await counts(now, [
        'plan',
        'vision',
        'policy',
        'theme',
        'initiative',
        'schedule_item',
        'kpi',
        'kpi_version',
        'edition',
        'member',
      ]),
    ).toEqual({
      plan: 1,
      vision: 6,
      policy: 5,
      theme: 4,
      initiative: 8,
      schedule_item: 32,
      kpi: 20,
      kpi_version: 20,
      edition: 1,
      member: 8,
    });
  });

  it('has nothing that was not', async () => {
    const nothing = [
      'kpi_target',
      'kpi_actual',
      'kpi_to_date',
      'kpi_expectation',
      'initiative_cost',
      'initiative_contract',
      'period_closure',
      'review',
      'review_meeting',
      'packet',
      'decision',
      'follow_up',
      'vision_policy',
    ];
    expect(await counts(now, nothing)).toEqual(Object.fromEntries(nothing.map((table) => [table, 0])));
    const { rows } = await client.query(
      `SELECT label FROM schedule_item WHERE actual_start IS NOT NULL OR actual_end IS NOT NULL OR percent IS NOT NULL
        UNION ALL SELECT title FROM initiative WHERE department_id IS NOT NULL OR status <> 'active'
        UNION ALL SELECT name FROM department WHERE NOT example
        UNION ALL SELECT 'closed' FROM kpi WHERE closed_on IS NOT NULL`,
    );
    expect(rows).toEqual([]);
  });

  it('says that the KPIs of initiative 5 hold until 完成(1版)', async () => {
    await counts(now, ['kpi']);
    const { rows } = await client.query(
      `SELECT DISTINCT i.number, s.label, s.kind, k.valid_until_quote AS quote FROM kpi k
         JOIN initiative i ON i.id = k.initiative_id JOIN schedule_item s ON s.id = k.valid_until_item_id`,
    );
    expect(rows).toEqual([
      {
        number: 5,
        label: '完成(1版)',
        kind: 'milestone',
        quote: '※上記は2018年度計画完成まで。以降は計画に基づき新たにKPI設定',
      },
    ]);
  });

  it('is listed for signing in, with the public password', async () => {
    const { rows } = await client.query<{ hash: string }>(
      `SELECT c.password_hash AS hash FROM auth_demonstration() d, auth_credential(d.email, d.slug) c
        WHERE d.slug = 'osaka-demo' AND d.email = 'cio@osaka-demo.example'`,
    );
    expect(rows).toHaveLength(1);
    expect(await verifyPassword(rows[0]?.hash ?? '', DEMONSTRATION_PASSWORD, loadPepper(dataDir))).toBe(true);
  });

  it('keeps the history of the tenant that was closed', async () => {
    expect(before).not.toBe(now);
    expect(await counts(before, ['decision', 'initiative', 'audit_entry'])).toEqual({
      decision: 17,
      initiative: 8,
      audit_entry: 2,
    });
    const { rows } = await client.query('SELECT closed_at IS NOT NULL AS closed FROM tenant');
    expect(rows).toEqual([{ closed: true }]);
  });
});
