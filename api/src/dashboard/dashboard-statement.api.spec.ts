import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import type { DashboardView } from '#domain/dashboard/contract';
import { addManyInitiatives } from '../../test/many-initiatives.ts';
import { addSamplePlan, type SamplePlan } from '../../test/sample-plan.ts';
import { asAdmin } from '../../test/sample-tenants.ts';
import { type Client, startApp, type TestApp } from '../../test/signed-in.ts';
import { LOAD_DASHBOARD } from './dashboard.queries.ts';

const INITIATIVES = 200;

let api: TestApp;
let small: SamplePlan;
let large: string;
let viewer: Client;

beforeAll(async () => {
  api = await startApp({ keptAnswersMb: 0 });
  small = await addSamplePlan(api.database.adminUrl, api.tenants[0]!);
  [large = ''] = await addManyInitiatives(api.database.adminUrl, api.tenants, INITIATIVES);
  viewer = await api.as('viewer@first.example');
});
afterAll(() => api.close());

const at = (planId: string) => `/api/v1/plans/${planId}/dashboard`;

type PlanNode = { 'Node Type': string; 'Relation Name'?: string; 'Index Name'?: string; Plans?: PlanNode[] };
const nodesOf = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

/** How PostgreSQL would run the statement for the serving role, in the tenant and under row-level security. */
async function explain(): Promise<PlanNode[]> {
  const client = new pg.Client({ connectionString: api.database.databaseUrl });
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query(`SELECT set_config('app.tenant_id', $1, true)`, [api.tenants[0]!.tenantId]);
    const parameters = [api.tenants[0]!.tenantId, large, null, '2026-11-22', 4, null];
    const { rows } = await client.query<{ 'QUERY PLAN': { Plan: PlanNode }[] }>(
      `EXPLAIN (FORMAT JSON) ${LOAD_DASHBOARD}`,
      parameters,
    );
    return nodesOf(rows[0]!['QUERY PLAN'][0]!.Plan);
  } finally {
    await client.end();
  }
}

describe('the statement of the dashboard', () => {
  it('finds every growing table by its index, and the actuals not at all', async () => {
    const scans = (await explain()).filter((node) => node['Relation Name'] !== undefined);
    expect(scans.map((node) => node['Relation Name'])).not.toContain('kpi_actual');
    expect(scans.map((node) => node['Index Name'])).toEqual(
      expect.arrayContaining(['kpi_to_date_latest', 'kpi_version_pk', 'kpi_target_pk', 'decision_by_initiative']),
    );
    const readWhole = scans.filter((node) => node['Node Type'] === 'Seq Scan').map((node) => node['Relation Name']);
    for (const table of ['kpi_version', 'kpi_target', 'kpi_to_date', 'decision'])
      expect(readWhole).not.toContain(table);
  });

  it('is the only one, however much stands in the plan', async () => {
    const query = jest.spyOn(pg.Client.prototype, 'query');
    const statementsFor = async (planId: string): Promise<string[]> => {
      query.mockClear();
      await viewer.get(at(planId)).expect(200);
      return query.mock.calls.map(([text]) =>
        typeof text === 'string' ? text : (text as unknown as { text: string }).text,
      );
    };
    const [few, many] = [await statementsFor(small.planId), await statementsFor(large)];
    query.mockRestore();
    expect(few.filter((text) => text === LOAD_DASHBOARD)).toHaveLength(1);
    expect(many.map((text) => text.slice(0, 60))).toEqual(few.map((text) => text.slice(0, 60)));
  });

  it('answers in full without the right to read an actual', async () => {
    await asAdmin(api.database.adminUrl, (client) => client.query(`REVOKE SELECT ON kpi_actual FROM app_rw`));
    const { body } = await viewer.get(at(large)).expect(200);
    await asAdmin(api.database.adminUrl, (client) => client.query(`GRANT SELECT ON kpi_actual TO app_rw`));
    const { items, counts } = body as DashboardView;
    expect(items).toHaveLength(INITIATIVES);
    expect(counts).toMatchObject({ total: INITIATIVES * 3, judged: INITIATIVES * 3 });
    expect(items.every(({ kpis }) => kpis.every(({ latest }) => latest?.value === 96))).toBe(true);
  });
});
