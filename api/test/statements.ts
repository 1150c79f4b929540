import { expect, jest } from '@jest/globals';
import pg from 'pg';
import { AuditSealer } from '../src/platform/audit/audit-sealer.ts';
import type { TestApp } from './signed-in.ts';

type PlanNode = { 'Node Type': string; 'Relation Name'?: string; 'Index Name'?: string; Plans?: PlanNode[] };

/** Tables that a page shows a part of, and that grow with every year of use, with the index that finds the part. */
const GROWING = ['kpi_version', 'kpi_target', 'kpi_to_date', 'decision'];
const INDEXES = [
  'kpi_to_date_by_day',
  'kpi_to_date_latest',
  'kpi_version_pk',
  'kpi_target_pk',
  'decision_by_initiative',
];

/**
 * Holds that PostgreSQL would run a page's statement, for the serving role, in the first tenant and under row-level
 * security, by indexes on everything that grows, and without a look at the actuals.
 */
export async function expectIndexedReads(api: TestApp, sql: string, parameters: unknown[]): Promise<void> {
  const scans = await explained(api, sql, parameters);
  const tables = scans.map((node) => node['Relation Name']);
  expect(tables).not.toContain('kpi_actual');
  expect(scans.map((node) => node['Index Name'])).toEqual(expect.arrayContaining(INDEXES));
  const readWhole = scans.filter((node) => node['Node Type'] === 'Seq Scan').map((node) => node['Relation Name']);
  expect(readWhole.filter((table) => table !== undefined && GROWING.includes(table))).toEqual([]);
}

/** Holds that PostgreSQL would find what the statement asks for by this index, however many tenants share the table. */
export async function expectIndex(api: TestApp, index: string, sql: string, parameters: unknown[]): Promise<void> {
  const scans = await explained(api, sql, parameters);
  expect(scans.map((node) => node['Index Name'])).toContain(index);
}

async function explained(api: TestApp, sql: string, parameters: unknown[]): Promise<PlanNode[]> {
  const client = new pg.Client({ connectionString: api.database.databaseUrl });
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query(`SELECT set_config('app.tenant_id', $1, true)`, [api.tenants[0]!.tenantId]);
    const { rows } = await client.query<{ 'QUERY PLAN': { Plan: PlanNode }[] }>(
      `EXPLAIN (FORMAT JSON) ${sql}`,
      parameters,
    );
    return nodesOf(rows[0]!['QUERY PLAN'][0]!.Plan);
  } finally {
    await client.end();
  }
}

function nodesOf(node: PlanNode): PlanNode[] {
  return [node, ...(node.Plans ?? []).flatMap(nodesOf)];
}

/** Holds that a page asks the database the same few things of a small plan as of a large one, its statement once. */
export async function expectOneStatement(
  api: TestApp,
  statement: string,
  [small, large]: [() => Promise<unknown>, () => Promise<unknown>],
): Promise<void> {
  // What the sealer asks in the background is not the page's.
  await api.app.get(AuditSealer).beforeApplicationShutdown();
  const query = jest.spyOn(pg.Client.prototype, 'query');
  const statementsOf = async (ask: () => Promise<unknown>): Promise<string[]> => {
    query.mockClear();
    await ask();
    return query.mock.calls.map(([text]) =>
      typeof text === 'string' ? text : (text as unknown as { text: string }).text,
    );
  };
  const [few, many] = [await statementsOf(small), await statementsOf(large)];
  query.mockRestore();
  expect(few.filter((text) => text === statement)).toHaveLength(1);
  expect(many.map((text) => text.slice(0, 60))).toEqual(few.map((text) => text.slice(0, 60)));
}
