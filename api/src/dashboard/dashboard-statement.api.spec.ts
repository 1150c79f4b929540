import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DashboardView } from '#domain/dashboard/contract';
import { addManyInitiatives } from '../../test/many-initiatives.ts';
import { addSamplePlan, type SamplePlan } from '../../test/sample-plan.ts';
import { asAdmin } from '../../test/sample-tenants.ts';
import { type Client, startApp, type TestApp } from '../../test/signed-in.ts';
import { expectIndexedReads, expectOneStatement } from '../../test/statements.ts';
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

describe('the statement of the dashboard', () => {
  it('finds every growing table by its index, and the actuals not at all', async () => {
    await expectIndexedReads(api, LOAD_DASHBOARD, [api.tenants[0]!.tenantId, large, null, '2026-11-22', 4, null]);
  });

  it('is the only one, however much stands in the plan', async () => {
    const read = (planId: string) => async () => viewer.get(at(planId)).expect(200);
    await expectOneStatement(api, LOAD_DASHBOARD, [read(small.planId), read(large)]);
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
