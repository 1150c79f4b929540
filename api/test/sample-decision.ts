import type { InitiativeView } from '#domain/initiatives/contract';
import type { DecideInput } from '#domain/reviews/contract';
import { rowsOf } from './rows.ts';
import type { SamplePlan } from './sample-plan.ts';
import type { SampleTenant } from './sample-tenants.ts';
import type { Client, TestApp } from './signed-in.ts';

export type Touched = { initiative: object; items: Record<string, unknown>[]; kpis: object[]; lanes: number };

/** What a decision may touch, without the versions, which only ever rise; the items in the order of the plan. */
export async function touchedBy(api: TestApp, plan: SamplePlan): Promise<Touched> {
  const [initiative] = await rowsOf<object>(
    api,
    `SELECT status, status_since::text, ends_on::text FROM initiative WHERE id = $1`,
    plan.initiativeId,
  );
  const items = await rowsOf<Record<string, unknown>>(
    api,
    `SELECT initiative_id, lane_id, position, planned_end, open_ended, tentative, certainty, dropped_on::text
       FROM schedule_item WHERE id = ANY($1) ORDER BY array_position($1, id)`,
    plan.itemIds,
  );
  const kpis = await rowsOf<object>(api, `SELECT closed_on::text FROM kpi WHERE id = $1`, plan.kpiId);
  const lanes = await rowsOf(
    api,
    `SELECT l.id FROM lane l JOIN initiative i ON i.id = l.initiative_id WHERE i.plan_id = $1`,
    plan.planId,
  );
  return { initiative: initiative!, items, kpis, lanes: lanes.length };
}

/** A further active initiative of the plan, to move bars to. */
export async function anotherInitiative(api: TestApp, office: Client, plan: SamplePlan): Promise<string> {
  const input = { planId: plan.planId, themeId: plan.themeId, title: '引継ぎ先の取組' };
  const { id } = (await office.post('/api/v1/initiatives', input).expect(201)).body as InitiativeView;
  await rowsOf(api, `UPDATE initiative SET status = 'active' WHERE id = $1`, id);
  return id;
}

/** A 撤退 that settles everything of the sample initiative: one bar ends, one moves, one is dropped, the KPI closes. */
export function withdrawalOf(plan: SamplePlan, tenant: SampleTenant, toInitiativeId: string): DecideInput {
  return {
    decision: 'withdraw',
    reason: '後継のサービスに移るため',
    effectiveDate: '2020-03-31',
    conditions: [{ text: '利用者への周知', departmentId: tenant.departmentId, due: '2020-01-31' }],
    scheduleItems: [
      { id: plan.itemIds[0], action: 'end' },
      { id: plan.itemIds[1], action: 'move', toInitiativeId },
      { id: plan.itemIds[2], action: 'drop' },
    ],
    kpis: [{ id: plan.kpiId, action: 'close' }],
  };
}
