import { describe, expect, it } from '@jest/globals';
import type { DashboardView } from '#domain/dashboard/contract';
import type { InitiativeListItem, InitiativeView } from '#domain/initiatives/contract';
import type { SessionView } from '#domain/members/contract';
import type { Page, Problem } from '#domain/problems/contract';
import { atOnce } from '../../test/at-once.ts';
import { planStage } from '../../test/plan-stage.ts';
import { auditActions } from '../../test/rows.ts';
import { newId } from '../platform/ids.ts';

const stage = planStage();

const LIST = '/api/v1/initiatives';
const at = (id: string) => `${LIST}/${id}`;
const read = async (id = stage.plan.initiativeId) =>
  (await stage.viewer.get(at(id)).expect(200)).body as InitiativeView;
const list = async (query: string) =>
  (await stage.viewer.get(`${LIST}?${query}`).expect(200)).body as Page<InitiativeListItem>;
const auditRows = (id: string) => auditActions(stage.api, id);

describe('adding an initiative', () => {
  const input = () => ({ planId: stage.plan.planId, themeId: stage.plan.themeId, title: '職員の働き方改革' });

  it('gives it the next number, also when several are added at once', async () => {
    const added = await Promise.all(
      ['甲', '乙', '丙'].map((title) =>
        stage.office.post(LIST, {
          ...input(),
          title,
          policyIds: [stage.plan.emptyPolicyId],
          effects: ['効果1', '効果2'],
        }),
      ),
    );
    const views = added.map(({ body }) => body as InitiativeView);
    const { today } = (await stage.office.get('/api/v1/session')).body as SessionView;
    expect(added.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(views.map(({ number }) => number).sort()).toEqual([3, 4, 5]);
    expect(views[0]).toMatchObject({ origin: 'added', addedOn: today, status: 'active', endsOn: null, version: 1 });
    expect(views[0]!.policies.map(({ id }) => id)).toEqual([stage.plan.policyId, stage.plan.emptyPolicyId]);
    expect(views[0]!.effects.map(({ text }) => text)).toEqual(['効果1', '効果2']);
    expect(added[0]!.headers['etag']).toBe('"1"');
    expect(await auditRows(views[0]!.id)).toEqual(['initiative.created']);
  });

  it('makes it part of the plan from the day on which it was added', async () => {
    const { body } = await stage.office
      .post(LIST, { ...input(), title: '年度途中の追加', addedOn: '2019-10-01' })
      .expect(201);
    const { id } = body as InitiativeView;
    expect(body).toMatchObject({ addedOn: '2019-10-01' });
    const at = (screen: string, asOf: string) =>
      stage.viewer.get(`/api/v1/plans/${stage.plan.planId}/${screen}?asOf=${asOf}`);
    for (const [asOf, isThere] of [
      ['2019-09-30', false],
      ['2019-10-01', true],
    ] as const) {
      const [roadmap, dashboard] = [await at('roadmap', asOf), await at('dashboard', asOf)];
      expect(JSON.stringify(roadmap.body).includes(id)).toBe(isThere);
      expect(JSON.stringify(dashboard.body).includes(id)).toBe(isThere);
      expect((dashboard.body as DashboardView).initiatives.added).toBe(isThere ? 1 : 0);
    }
    await stage.office.post(LIST, { ...input(), addedOn: '2019-02-29' }).expect(400);
  });

  it('happens once for one key', async () => {
    const key = newId();
    const send = () => stage.office.post(LIST, { ...input(), title: '一度だけ' }).set('Idempotency-Key', key);
    const [first, second] = [await send(), await send()];
    expect(second.body).toEqual(first.body);
    expect((await list(`q=${encodeURIComponent('一度だけ')}`)).items).toHaveLength(1);
    expect(await auditRows((first.body as InitiativeView).id)).toEqual(['initiative.created']);
  });

  it('refuses what is not there, or is somebody else’s, and points at all of it', async () => {
    const { body } = await stage.office
      .post(LIST, {
        ...input(),
        themeId: stage.foreign.themeId,
        departmentId: newId(),
        policyIds: [stage.plan.policyId, stage.foreign.policyId],
      })
      .expect(422);
    expect((body as Problem).errors.map(({ pointer }) => pointer)).toEqual([
      '/themeId',
      '/departmentId',
      '/policyIds/1',
    ]);
    const unknownPlan = await stage.office.post(LIST, { ...input(), planId: stage.foreign.planId }).expect(422);
    expect((unknownPlan.body as Problem).errors.map(({ pointer }) => pointer)).toEqual(['/planId']);
  });

  it.each([
    { change: { title: '' }, pointer: '/title' },
    { change: { title: 'あ'.repeat(401) }, pointer: '/title' },
    { change: { planId: undefined }, pointer: '/planId' },
    { change: { effects: ['よい', ' '] }, pointer: '/effects' },
    { change: { number: 1 }, pointer: '/number' },
    { change: { status: 'draft' }, pointer: '/status' },
  ])('points at $pointer', async ({ change, pointer }) => {
    const { body } = await stage.office.post(LIST, { ...input(), ...change }).expect(400);
    expect((body as Problem).errors.map((error) => error.pointer)).toContain(pointer);
  });

  it.each(['admin', 'cio', 'department', 'approver', 'viewer', 'auditor', 'adviser'])('is not for %s', async (role) => {
    const client = await stage.api.as(`${role}@first.example`);
    const { body } = await client.post(LIST, input()).expect(403);
    expect((body as Problem).allowedRoles).toEqual(['office']);
  });
});

describe('changing an initiative', () => {
  it('replaces the lists that are given, leaves the others, and is told once', async () => {
    const before = await read();
    const { body, headers } = await stage.office
      .patch(
        at(stage.plan.initiativeId),
        {
          titleEn: null,
          current: '職員だけで判断',
          parts: ['24区へ展開', '2区でモデル運用'],
          costs: [
            { fiscalYear: 2018, budgetYen: 12_000_000, settledYen: null, note: null },
            { fiscalYear: 2019, budgetYen: 8_000_000, settledYen: 7_800_000, note: '確定' },
          ],
        },
        before.version,
      )
      .expect(200);
    const after = body as InitiativeView;
    expect(after).toMatchObject({
      titleEn: null,
      title: before.title,
      current: { text: '職員だけで判断', quoted: false },
      parts: [
        { text: '24区へ展開', quoted: false },
        { text: '2区でモデル運用', quoted: true },
      ],
      effects: before.effects,
      contracts: before.contracts,
      version: before.version + 1,
    });
    // The amount that nobody touched is still 例示（架空値）, the one that the office entered is not.
    expect(after.costs.map(({ settledYen, example }) => [settledYen, example])).toEqual([
      [null, true],
      [7_800_000, false],
    ]);
    expect(headers['etag']).toBe(`"${after.version}"`);
    expect((await stage.office.get(at(stage.plan.initiativeId))).body).toEqual(after);
    expect(await auditRows(stage.plan.initiativeId)).toEqual(['initiative.changed']);
  });

  it('empties a list that is given empty', async () => {
    const { version } = await read();
    const { body } = await stage.office
      .patch(at(stage.plan.initiativeId), { effects: [], contracts: [], policyIds: [] }, version)
      .expect(200);
    expect(body).toMatchObject({ effects: [], contracts: [] });
  });

  it('is refused when somebody else was faster, and changes nothing', async () => {
    const { version } = await read();
    await stage.office.patch(at(stage.plan.initiativeId), { subtitle: '先' }, version).expect(200);
    const { body } = await stage.office
      .patch(at(stage.plan.initiativeId), { subtitle: '後', effects: ['消える'] }, version)
      .expect(412);
    expect((body as Problem).current).toMatchObject({
      etag: `"${version + 1}"`,
      value: { subtitle: '先', effects: [] },
      changedBy: 'office',
      changedAt: expect.stringMatching(/^\d{4}-/),
    });
    expect(await read()).toMatchObject({ subtitle: '先', effects: [] });
  });

  it('lets one of twenty who save at once win, and loses no change', async () => {
    const { version } = await read();
    const answers = await atOnce(20, (index) =>
      stage.office.patch(at(stage.plan.initiativeId), { subtitle: `${index}` }, version),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 412)).toHaveLength(19);
    expect((await read()).version).toBe(version + 1);
  });

  it('needs the version that was seen', async () => {
    await stage.office.patch(at(stage.plan.initiativeId), { title: '版なし' }, 1).unset('If-Match').expect(428);
  });

  it.each([
    { input: { title: null }, pointer: '/title' },
    {
      input: { costs: [{ fiscalYear: 2018, budgetYen: -1, settledYen: null, note: null }] },
      pointer: '/costs/0/budgetYen',
    },
    {
      input: { costs: [{ fiscalYear: 2018, budgetYen: 1.5, settledYen: null, note: null }] },
      pointer: '/costs/0/budgetYen',
    },
    {
      input: { costs: [2018, 2018].map((fiscalYear) => ({ fiscalYear, budgetYen: 1, settledYen: null, note: null })) },
      pointer: '/costs/1/fiscalYear',
    },
    { input: { contracts: [{ name: '委託', endsOn: '2019-02-29', note: null }] }, pointer: '/contracts/0/endsOn' },
    { input: { status: 'completed' }, pointer: '/status' },
    { input: { tenantId: '00000000-0000-0000-0000-000000000000' }, pointer: '/tenantId' },
  ])('points at $pointer', async ({ input, pointer }) => {
    const { version } = await read();
    const { body } = await stage.office.patch(at(stage.plan.initiativeId), input, version).expect(400);
    expect((body as Problem).errors.map((error) => error.pointer)).toContain(pointer);
    expect((await read()).version).toBe(version);
  });
});
