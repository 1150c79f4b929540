import { describe, expect, it } from '@jest/globals';
import type { Problem } from '#domain/problems/contract';
import type { InitiativeScheduleView, ScheduleItemView } from '#domain/schedule-items/contract';
import { planStage } from '../../test/plan-stage.ts';
import { auditActions } from '../../test/rows.ts';
import { asAdmin } from '../../test/sample-tenants.ts';
import { newId } from '../platform/ids.ts';

const stage = planStage();

const at = (id: string) => `/api/v1/schedule-items/${id}`;
const of = (initiativeId: string) => `/api/v1/initiatives/${initiativeId}/schedule-items`;
const read = async (id: string) => (await stage.viewer.get(at(id)).expect(200)).body as ScheduleItemView;
const schedule = async (id = stage.plan.initiativeId) =>
  (await stage.viewer.get(of(id)).expect(200)).body as InitiativeScheduleView;
const add = async (input: object, id = stage.plan.initiativeId) =>
  (await stage.office.post(of(id), { label: '試行', kind: 'bar', ...input }).expect(201)).body as ScheduleItemView;
const auditRows = (id: string) => auditActions(stage.api, id);

describe("an initiative's schedule", () => {
  it("tells every item with its precision and its state on the plan's own day", async () => {
    const { lanes, items } = await schedule();
    expect(lanes).toEqual([{ id: stage.plan.laneId, name: null, nameEn: null, certainty: 'given', order: 1 }]);
    expect(items.map(({ id, order, state }) => [id, order, state])).toEqual([
      [stage.plan.itemIds[0], 1, 'late_finish'],
      [stage.plan.itemIds[1], 2, 'late_start'],
      [stage.plan.itemIds[2], 3, 'unconfirmed'],
    ]);
    expect(items[0]!.planned).toEqual({
      start: { precision: 'fiscal_year', value: 'FY2018', from: '2018-04-01', to: '2019-03-31' },
      end: { precision: 'fiscal_year', value: 'FY2018', from: '2018-04-01', to: '2019-03-31' },
    });
    expect(items[2]).toMatchObject({ planned: { start: null, end: null }, certainty: 'unknown' });
    expect(await read(stage.plan.itemIds[0])).toEqual(items[0]);
  });

  it('is empty where nothing was planned, and not there for another organisation', async () => {
    expect(await schedule(stage.plan.withdrawnId)).toMatchObject({ lanes: [], items: [] });
    const other = await stage.api.as('office@second.example');
    for (const [theirs, absent] of [
      [of(stage.plan.initiativeId), of(newId())],
      [at(stage.plan.itemIds[0]), at(newId())],
    ]) {
      const [one, none] = [await other.get(theirs!).expect(404), await other.get(absent!).expect(404)];
      const textOf = ({ text, body }: typeof one) => text.replace((body as Problem).requestId, '');
      expect(textOf(one)).toBe(textOf(none));
    }
    await other.post(of(stage.plan.initiativeId), { label: '試行', kind: 'bar' }).expect(404);
    await other.patch(at(stage.plan.itemIds[0]), { label: '乗っ取り' }, 1).expect(404);
    await other.delete(at(stage.plan.itemIds[0]), 1).expect(404);
  });
});

describe('adding an item', () => {
  it('stands last in the unnamed lane, which is made when it is missing', async () => {
    const item = await add({ plannedStart: 'FY2018-Q3' }, stage.plan.withdrawnId);
    expect(item).toMatchObject({ lane: null, order: 1, certainty: 'given', version: 1, example: false });
    expect(await add({ label: '二つ目' }, stage.plan.withdrawnId)).toMatchObject({
      laneId: item.laneId,
      order: 2,
      // Nobody said when: that is not known, and never late.
      certainty: 'unknown',
      state: 'unconfirmed',
    });
    expect(await auditRows(item.id)).toEqual(['schedule-item.created']);
  });

  it('finds the lane by its name or makes one, one for all who add at once', async () => {
    const added = await Promise.all(
      ['甲', '乙', '丙', '丁', '戊', '己'].map((label) => add({ label, laneName: '業務改革' })),
    );
    expect(new Set(added.map(({ lane }) => lane))).toEqual(new Set(['業務改革']));
    expect(new Set(added.map(({ laneId }) => laneId)).size).toBe(1);
    expect(added.map(({ order }) => order).toSorted()).toEqual([1, 2, 3, 4, 5, 6]);
    expect((await schedule()).lanes.map(({ name }) => name)).toEqual([null, '業務改革']);
  });

  it('lets a label repeat, and puts an item between others where it is told to', async () => {
    const { id } = await add({ label: '検討・準備', laneId: stage.plan.laneId, order: 2, plannedStart: 'FY2018' });
    const inLane = (await schedule()).items.filter(({ laneId }) => laneId === stage.plan.laneId);
    expect(inLane.map((item) => item.id)).toEqual([
      stage.plan.itemIds[0],
      id,
      stage.plan.itemIds[1],
      stage.plan.itemIds[2],
    ]);
    expect(inLane.filter(({ label }) => label === '検討・準備')).toHaveLength(2);
    await stage.office.delete(at(id), 1).expect(204);
  });

  it.each([
    {
      name: 'an end before the start',
      input: { plannedStart: 'FY2019', plannedEnd: 'FY2018' },
      pointer: '/plannedEnd',
      code: 'end_before_start',
    },
    {
      name: 'an open end with an end',
      input: { plannedStart: 'FY2019', plannedEnd: 'FY2020', openEnded: true },
      pointer: '/plannedEnd',
      code: 'open_end_with_end',
    },
    {
      name: 'a milestone without an end',
      input: { kind: 'milestone', plannedStart: 'FY2019', openEnded: true },
      pointer: '/openEnded',
      code: 'point_without_end',
    },
    {
      name: 'a day that does not exist',
      input: { plannedStart: '2019-02-29' },
      pointer: '/plannedStart',
      code: 'is_fuzzy_date',
    },
    {
      name: 'a month of the fiscal year',
      input: { plannedStart: 'FY2018-M04' },
      pointer: '/plannedStart',
      code: 'is_fuzzy_date',
    },
    { name: 'a kind that is none', input: { kind: 'diamond' }, pointer: '/kind', code: 'is_in' },
    { name: 'a lane twice', input: { laneName: '業務改革', laneId: newId() }, pointer: '/laneName', code: 'lane_once' },
    { name: 'an order of nothing', input: { order: 0 }, pointer: '/order', code: 'min' },
    {
      name: 'what it may not say',
      input: { droppedOn: '2019-04-01' },
      pointer: '/droppedOn',
      code: 'unknown_property',
    },
  ])('refuses $name with a sentence', async ({ input, pointer, code }) => {
    const { body } = await stage.office
      .post(of(stage.plan.initiativeId), { label: '試行', kind: 'bar', ...input })
      .expect(400);
    const found = (body as Problem).errors.find((error) => error.pointer === pointer);
    expect(found?.code).toBe(code);
    expect(found?.detail).toMatch(/(ください|ません|なっています)/);
  });

  it("refuses another initiative's lane", async () => {
    for (const laneId of [stage.foreign.laneId, newId()]) {
      const { body } = await stage.office
        .post(of(stage.plan.initiativeId), { label: '試行', kind: 'bar', laneId })
        .expect(422);
      expect((body as Problem).errors).toMatchObject([{ pointer: '/laneId', code: 'unknown_reference' }]);
    }
  });

  it.each(['admin', 'cio', 'department', 'approver', 'viewer', 'auditor', 'adviser'])('is not for %s', async (role) => {
    const client = await stage.api.as(`${role}@first.example`);
    await client.post(of(stage.plan.initiativeId), { label: '試行', kind: 'bar' }).expect(403);
    await client.patch(at(stage.plan.itemIds[0]), { label: '試行' }, 1).expect(403);
    await client.delete(at(stage.plan.itemIds[0]), 1).expect(403);
  });
});

describe('changing an item', () => {
  it('makes years given that were unknown, once the office enters them', async () => {
    const [, , id] = stage.plan.itemIds;
    const { version } = await read(id);
    const { body, headers } = await stage.office.patch(at(id), { plannedStart: 'FY2020' }, version).expect(200);
    expect(body).toMatchObject({ certainty: 'given', state: 'late_start', version: version + 1 });
    expect(headers['etag']).toBe(`"${version + 1}"`);
    expect(await auditRows(id)).toEqual(['schedule-item.changed']);
  });

  it('tells what happened, and then it is done', async () => {
    const [id] = stage.plan.itemIds;
    const { version } = await read(id);
    const { body } = await stage.office
      .patch(at(id), { actualStart: '2018-07', actualEnd: '2019-03-29', percent: 100 }, version)
      .expect(200);
    expect(body).toMatchObject({
      state: 'done',
      actual: { start: { precision: 'month', value: '2018-07' }, end: { precision: 'day' }, percent: 100 },
      planned: { start: { value: 'FY2018' } },
    });
  });

  it('checks the whole that a change makes, and points at the field to mend', async () => {
    const [, id] = stage.plan.itemIds;
    const { version } = await read(id);
    for (const [input, pointer] of [
      [{ plannedEnd: 'FY2020' }, '/plannedEnd'],
      [{ openEnded: false, plannedEnd: 'FY2018' }, '/plannedEnd'],
      [{ certainty: 'unknown' }, '/certainty'],
      [{ actualStart: '2999-01-01' }, '/actualStart'],
      [{ percent: 101 }, '/percent'],
      [{ label: '　' }, '/label'],
    ] as const) {
      const { body } = await stage.office.patch(at(id), input, version).expect(400);
      expect((body as Problem).errors.map((error) => error.pointer)).toEqual([pointer]);
    }
    expect((await read(id)).version).toBe(version);
  });

  it('is refused when somebody else was faster', async () => {
    const [, id] = stage.plan.itemIds;
    const { version, order } = await read(id);
    await stage.office.patch(at(id), { scope: '24区' }, version).expect(200);
    const { body } = await stage.office.patch(at(id), { scope: '2区', order: 1 }, version).expect(412);
    expect((body as Problem).current).toMatchObject({
      etag: `"${version + 1}"`,
      value: { scope: '24区', order },
      changedBy: 'office',
    });
    await stage.office.patch(at(id), { scope: '2区' }, 1).unset('If-Match').expect(428);
  });

  it('moves to another lane of the initiative', async () => {
    const { id } = await add({ laneId: stage.plan.laneId });
    const { body } = await stage.office
      .patch(at(id), { laneId: (await add({ laneName: 'システム' })).laneId, order: 1 }, 1)
      .expect(200);
    expect(body).toMatchObject({ lane: 'システム', order: 1, version: 2 });
    await stage.office.patch(at(id), { laneId: stage.foreign.laneId }, 2).expect(422);
  });

  it('waits for a decision on its initiative', async () => {
    const [, id] = stage.plan.itemIds;
    const { version } = await read(id);
    await asAdmin(stage.api.database.adminUrl, async (client) => {
      await client.query('BEGIN');
      await client.query(`SELECT FROM initiative WHERE id = $1 FOR NO KEY UPDATE`, [stage.plan.initiativeId]);
      const { status } = await stage.office.patch(at(id), { scope: '待つ' }, version);
      expect(status).toBe(503);
      await client.query('ROLLBACK');
    });
    expect((await read(id)).version).toBe(version);
  });
});

describe('deleting an item', () => {
  it('takes away what nothing rests on', async () => {
    const { id } = await add({ plannedStart: 'FY2020' });
    await stage.office.delete(at(id)).expect(428);
    await stage.office.delete(at(id), 2).expect(412);
    await stage.office.delete(at(id), 1).expect(204);
    await stage.office.delete(at(id), 1).expect(404);
    expect(await auditRows(id)).toEqual(['schedule-item.created', 'schedule-item.deleted']);
  });

  it('is refused while an edition shows it', async () => {
    const [id] = stage.plan.itemIds;
    const { version } = await read(id);
    const { body } = await stage.office.delete(at(id), version).expect(409);
    expect(body).toMatchObject({ code: 'frozen_in_edition', detail: expect.stringContaining('版') });
  });

  it('is refused while a KPI is valid until it is done', async () => {
    const { id } = await add({ label: '完成(1版)', kind: 'milestone', plannedStart: 'FY2018' });
    await asAdmin(stage.api.database.adminUrl, (client) =>
      client.query(`UPDATE kpi SET valid_until_item_id = $1 WHERE id = $2`, [id, stage.plan.kpiId]),
    );
    const { body } = await stage.office.delete(at(id), 1).expect(409);
    expect((body as Problem).code).toBe('kpi_valid_until_it');
    expect(await auditRows(id)).toEqual(['schedule-item.created']);
  });
});
