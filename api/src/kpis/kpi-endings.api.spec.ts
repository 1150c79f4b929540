import { describe, expect, it } from '@jest/globals';
import type { TrendView } from '#domain/kpi-actuals/contract';
import type { KpiView, SuccessorTask } from '#domain/kpis/contract';
import type { Problem } from '#domain/problems/contract';
import { addKpi, MONTHLY_PAIR } from '../../test/sample-kpis.ts';
import { planStage } from '../../test/plan-stage.ts';
import { auditActions } from '../../test/rows.ts';
import { newId } from '../platform/ids.ts';

const stage = planStage();

const at = (id: string) => `/api/v1/kpis/${id}`;
const list = async () =>
  (await stage.viewer.get(`/api/v1/initiatives/${stage.plan.initiativeId}/kpis`).expect(200)).body.items as KpiView[];
const read = async (id: string) => (await stage.viewer.get(at(id)).expect(200)).body as KpiView;
const problem = (answer: { body: unknown }) => answer.body as Problem;

describe('the end of a KPI', () => {
  it('is not carried on in a circle, however long, nor by two at once', async () => {
    const [one, two, three] = [
      await addKpi(stage.office, stage.plan.initiativeId),
      await addKpi(stage.office, stage.plan.initiativeId),
      await addKpi(stage.office, stage.plan.withdrawnId),
    ];
    await stage.office.patch(at(one.id), { succeededById: two.id }, 1).expect(200);
    const both = await Promise.all([
      stage.office.patch(at(two.id), { succeededById: three.id }, 1),
      stage.office.patch(at(three.id), { succeededById: one.id }, 1),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const refused = problem(both.find(({ status }) => status === 409)!);
    expect(refused.errors).toMatchObject([{ pointer: '/succeededById', code: 'successor_cycle' }]);
    expect(refused.errors[0]!.detail).toContain('後継をたどると');
    const itself = await stage.office.patch(at(one.id), { succeededById: one.id }, 2).expect(409);
    expect(problem(itself).code).toBe('successor_cycle');
  });

  it('does not end before it starts', async () => {
    const { id } = await addKpi(stage.office, stage.plan.initiativeId);
    const refused = await stage.office.patch(at(id), { closedOn: '2018-03-31' }, 1).expect(409);
    expect(problem(refused).errors).toMatchObject([{ pointer: '/closedOn', code: 'ends_before_start' }]);
    await stage.office.patch(at(id), { closedOn: '2018-04-01' }, 1).expect(200);
  });

  it('of a pair ends together: the count has no numbers without its ratio', async () => {
    const ratio = await addKpi(stage.office, stage.plan.initiativeId, MONTHLY_PAIR);
    const count = (await list()).find(({ derivedFromId }) => derivedFromId === ratio.id)!;
    await stage.office.patch(at(ratio.id), { closedOn: '2019-03-31' }, 1).expect(200);
    expect(await read(count.id)).toMatchObject({ closedOn: '2019-03-31', version: 2 });
    for (const closedOn of ['2019-04-01', null]) {
      const refused = await stage.office.patch(at(count.id), { closedOn }, 2).expect(409);
      expect(problem(refused).errors).toMatchObject([{ pointer: '/closedOn', code: 'ratio_has_ended' }]);
    }
    await stage.office.patch(at(count.id), { closedOn: '2018-12-31' }, 2).expect(200);
  });
});

describe('a KPI that holds until a milestone', () => {
  const item = async (id: string, change: object) => {
    const { headers } = await stage.viewer.get(`/api/v1/schedule-items/${id}`).expect(200);
    const version = Number(headers['etag']!.replaceAll('"', ''));
    await stage.office.patch(`/api/v1/schedule-items/${id}`, change, version).expect(200);
  };
  const milestone = async () =>
    (
      await stage.office
        .post(`/api/v1/initiatives/${stage.plan.initiativeId}/schedule-items`, {
          label: '完成(1版)',
          kind: 'milestone',
        })
        .expect(201)
    ).body.id as string;
  const tasks = async () =>
    (await stage.viewer.get(`/api/v1/plans/${stage.plan.planId}/successor-tasks`).expect(200)).body
      .items as SuccessorTask[];
  const isTask = async (id: string) => (await tasks()).some(({ kpi }) => kpi.id === id);
  const actions = (id: string) => auditActions(stage.api, id);

  it('ends with it, asks for a successor, and opens again when that is taken back', async () => {
    const event = await milestone();
    const ratio = await addKpi(stage.office, stage.plan.initiativeId, MONTHLY_PAIR);
    const count = (await list()).find(({ derivedFromId }) => derivedFromId === ratio.id)!;
    await stage.office.patch(at(ratio.id), { validUntilItemId: event }, 1).expect(200);
    expect((await read(ratio.id)).closedOn).toBeNull();
    await item(event, { actualEnd: '2018-12' });
    expect([(await read(ratio.id)).closedOn, (await read(count.id)).closedOn]).toEqual(['2018-12-31', '2018-12-31']);
    expect((await tasks()).filter(({ kpi }) => [ratio.id, count.id].includes(kpi.id))).toEqual([
      {
        kpi: { id: ratio.id, name: MONTHLY_PAIR.name, nameEn: null },
        initiative: expect.objectContaining({ id: stage.plan.initiativeId, number: 1 }),
        department: expect.objectContaining({ id: stage.api.tenants[0]!.departmentId }),
        event: { label: '完成(1版)', labelEn: null },
        closedOn: '2018-12-31',
      },
    ]);
    await item(event, { actualEnd: '2019-01-15' });
    expect((await read(ratio.id)).closedOn).toBe('2019-01-15');
    await item(event, { actualEnd: null });
    expect([(await read(ratio.id)).closedOn, (await read(count.id)).closedOn]).toEqual([null, null]);
    expect(await isTask(ratio.id)).toBe(false);
    expect((await actions(ratio.id)).slice(2)).toEqual([
      'kpi.closed-by-event',
      'kpi.closed-by-event',
      'kpi.opened-by-event',
    ]);
  });

  it('ends at once where the milestone is done already; an end by hand stays', async () => {
    const event = await milestone();
    await item(event, { actualEnd: '2018-09-30' });
    const one = await addKpi(stage.office, stage.plan.initiativeId);
    const ended = (await stage.office.patch(at(one.id), { validUntilItemId: event }, 1).expect(200)).body as KpiView;
    expect(ended.closedOn).toBe('2018-09-30');
    const freed = (await stage.office.patch(at(one.id), { validUntilItemId: null }, 2).expect(200)).body as KpiView;
    expect(freed.closedOn).toBeNull();
    const byHand = { closedOn: '2018-06-30', validUntilItemId: event };
    await stage.office.patch(at(one.id), byHand, 3).expect(200);
    await item(event, { actualEnd: null });
    expect((await read(one.id)).closedOn).toBe('2018-06-30');
  });

  it('is carried on by a successor: the task is done, and each trend leads to the other by a break', async () => {
    const event = await milestone();
    const old = await addKpi(stage.office, stage.plan.initiativeId, { name: '共有件数' });
    const next = await addKpi(stage.office, stage.plan.initiativeId, { name: '改善件数' });
    await stage.office.patch(at(old.id), { validUntilItemId: event }, 1).expect(200);
    await item(event, { actualEnd: '2018-12-10' });
    expect(await isTask(old.id)).toBe(true);
    const { version } = await read(old.id);
    await stage.office.patch(at(old.id), { succeededById: next.id }, version).expect(200);
    expect(await isTask(old.id)).toBe(false);
    const trend = async (id: string) => (await stage.viewer.get(`${at(id)}/trend`).expect(200)).body as TrendView;
    expect((await trend(old.id)).marks).toMatchObject([
      {
        at: '2018-12-11',
        kind: 'definition_change',
        text: '完成(1版)',
        join: { as: 'successor', kpi: { name: '改善件数' } },
      },
    ]);
    const joined = await trend(next.id);
    expect(joined.marks).toMatchObject([
      { at: '2018-12-11', kind: 'definition_change', join: { as: 'predecessor', kpi: { id: old.id } } },
    ]);
    expect(joined.succession).toEqual({
      successor: null,
      predecessors: [{ id: old.id, name: '共有件数', nameEn: null }],
    });
    expect((await read(next.id)).succession).toEqual(joined.succession);
  });

  it('asks nobody of another organisation', async () => {
    await stage.viewer.get(`/api/v1/plans/${stage.foreign.planId}/successor-tasks`).expect(404);
    await stage.viewer.get(`/api/v1/plans/${newId()}/successor-tasks`).expect(404);
  });
});
