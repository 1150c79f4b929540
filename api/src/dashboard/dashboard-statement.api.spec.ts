import { describe, expect, it } from '@jest/globals';
import type { DashboardView } from '#domain/dashboard/contract';
import { pageStage, withoutActuals } from '../../test/page-stage.ts';
import { expectIndexedReads, expectOneStatement } from '../../test/statements.ts';
import { LOAD_DASHBOARD, LOAD_INITIATIVE_DASHBOARD } from './dashboard.queries.ts';

const INITIATIVES = 200;

const stage = pageStage(INITIATIVES);

const parametersOf = (id: string) => [stage.api.tenants[0]!.tenantId, id, null, '2026-11-22', 4, null];
const at = (planId: string) => `/api/v1/plans/${planId}/dashboard`;

describe('the statement of the dashboard', () => {
  it('finds every growing table by its index, and the actuals not at all', async () => {
    await expectIndexedReads(stage.api, LOAD_DASHBOARD, parametersOf(stage.large));
  });

  it('finds what belongs to one initiative by index, too', async () => {
    const { body } = await stage.viewer.get(at(stage.large)).expect(200);
    const [item] = (body as DashboardView).items;
    await expectIndexedReads(stage.api, LOAD_INITIATIVE_DASHBOARD, parametersOf(item!.id));
  });

  it('is the only one, however much stands in the plan', async () => {
    const read = (planId: string) => async () => stage.viewer.get(at(planId)).expect(200);
    await expectOneStatement(stage.api, LOAD_DASHBOARD, [read(stage.small), read(stage.large)]);
  });

  it('answers in full without the right to read an actual', async () => {
    const { body } = await withoutActuals(stage, async () => stage.viewer.get(at(stage.large)).expect(200));
    const { items, counts } = body as DashboardView;
    expect(items).toHaveLength(INITIATIVES);
    expect(counts).toMatchObject({ total: INITIATIVES * 3, judged: INITIATIVES * 3 });
    expect(items.every(({ kpis }) => kpis.every(({ latest }) => latest?.value === 96))).toBe(true);
  });
});
