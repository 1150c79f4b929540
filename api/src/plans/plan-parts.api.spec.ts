import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PlanView, PolicyView, ThemeView, VisionView } from '#domain/plans/contract';
import type { Problem } from '#domain/problems/contract';
import { asAdmin } from '../../test/sample-tenants.ts';
import { type Client, startApp, type TestApp } from '../../test/signed-in.ts';
import { newId } from '../platform/ids.ts';

const API = '/api/v1';
const PERIOD = { fromFiscalYear: 2021, toFiscalYear: 2024, soft: true };
const PLAN = { title: '次期プラン', publisher: '例示市', period: PERIOD };

let api: TestApp;
let office: Client;
let stranger: Client;

beforeAll(async () => {
  api = await startApp();
  office = await api.as('office@first.example');
  stranger = await api.as('office@second.example');
});
afterAll(() => api.close());

const enter = async (input: object = PLAN) => (await office.post(`${API}/plans`, input).expect(201)).body as PlanView;
const read = async (id: string) => (await office.get(`${API}/plans/${id}`).expect(200)).body as PlanView;
const addPolicy = async (planId: string, name: string) =>
  (await office.post(`${API}/plans/${planId}/policies`, { name }).expect(201)).body as PolicyView;
const pointersOf = (body: unknown) => (body as Problem).errors.map(({ pointer, code }) => [pointer, code]);

describe('entering a plan', () => {
  it('keeps all that was said, and starts with nothing under it', async () => {
    const input = {
      ...PLAN,
      titleEn: 'Next plan',
      published: '2021-03',
      parent: { title: '例示市ICT戦略', edition: '第3版' },
      period: { ...PERIOD, quote: '2024年度を目途とする' },
      fiscalStartMonth: 1,
    };
    const plan = await enter(input);
    expect(plan).toMatchObject({
      ...input,
      visions: [],
      policies: [],
      visionPolicyLinks: [],
      editions: [],
      version: 1,
    });
    expect(plan.visionPolicyLinksKnown).toBe(true);
    expect(await read(plan.id)).toEqual(plan);
  });

  it("starts its years with the organisation's unless it says otherwise, and leaves out what was not said", async () => {
    const plan = await enter();
    expect(plan).toMatchObject({ fiscalStartMonth: 4, titleEn: null, published: null, parent: null });
    expect(plan.period.quote).toBeNull();
  });

  it.each([
    { wrong: { title: '　' }, pointer: '/title', code: 'matches' },
    { wrong: { publisher: undefined }, pointer: '/publisher', code: 'required' },
    { wrong: { published: '2021年3月' }, pointer: '/published', code: 'matches' },
    { wrong: { parent: { edition: '第1版' } }, pointer: '/parent/title', code: 'required' },
    { wrong: { period: undefined }, pointer: '/period', code: 'required' },
    { wrong: { period: { ...PERIOD, toFiscalYear: 2020 } }, pointer: '/period/toFiscalYear', code: 'years_in_order' },
    { wrong: { period: { ...PERIOD, fromFiscalYear: 1899 } }, pointer: '/period/fromFiscalYear', code: 'min' },
    { wrong: { period: { ...PERIOD, toFiscalYear: 2201 } }, pointer: '/period/toFiscalYear', code: 'max' },
    { wrong: { fiscalStartMonth: 13 }, pointer: '/fiscalStartMonth', code: 'max' },
  ])('points at $pointer ($code)', async ({ wrong, pointer, code }) => {
    const { body } = await office.post(`${API}/plans`, { ...PLAN, ...wrong }).expect(400);
    expect(pointersOf(body)).toContainEqual([pointer, code]);
  });

  it('can be mended: publisher, month and the strategy it rests on', async () => {
    const { id, version } = await enter();
    const change = { publisher: '例示県', published: '2021-04', parent: { title: '戦略', edition: null } };
    const { body } = await office.patch(`${API}/plans/${id}`, change, version).expect(200);
    expect(body).toMatchObject({ ...change, version: version + 1 });
    const without = await office.patch(`${API}/plans/${id}`, { parent: null }, version + 1).expect(200);
    expect((without.body as PlanView).parent).toBeNull();
  });
});

describe('visions, policies and themes', () => {
  it('stand in the order in which they were added', async () => {
    const plan = await enter();
    const first = await addPolicy(plan.id, '一');
    const second = await addPolicy(plan.id, '二');
    const vision = await office.post(`${API}/plans/${plan.id}/visions`, { name: '姿', nameEn: 'Vision' }).expect(201);
    const theme = await office.post(`${API}/policies/${second.id}/themes`, { name: 'AI' }).expect(201);
    expect(vision.body as VisionView).toMatchObject({ name: '姿', nameEn: 'Vision', position: 1, version: 1 });
    expect(theme.headers['etag']).toBe('"1"');
    const { policies, visions } = await read(plan.id);
    expect(policies.map(({ id, position }) => [id, position])).toEqual([
      [first.id, 1],
      [second.id, 2],
    ]);
    expect(policies[1]!.themes).toEqual([theme.body as ThemeView]);
    expect(visions).toEqual([vision.body]);
  });

  it('move to another place; whoever makes room has changed too', async () => {
    const { id } = await enter();
    for (const name of ['一', '二', '三', '四']) await addPolicy(id, name);
    const order = async () => (await read(id)).policies.map(({ name, position }) => `${position}${name}`).join(' ');
    const fourth = (await read(id)).policies[3]!;
    const { body } = await office.patch(`${API}/policies/${fourth.id}`, { position: 2 }, 1).expect(200);
    expect(body).toMatchObject({ position: 2, version: 2 });
    expect(await order()).toBe('1一 2四 3二 4三');
    expect((await read(id)).policies.map(({ version }) => version)).toEqual([1, 2, 2, 2]);
    await office.patch(`${API}/policies/${fourth.id}`, { position: 100 }, 2).expect(200);
    expect(await order()).toBe('1一 2二 3三 4四');
  });

  it('change what is given and leave the rest', async () => {
    const { id } = await enter();
    const policy = await addPolicy(id, '方針');
    const change = { label: '略', labelEn: 'Short' };
    const { body } = await office.patch(`${API}/policies/${policy.id}`, change, 1).expect(200);
    expect(body).toEqual({ ...policy, ...change, version: 2 });
    const { body: stale } = await office.patch(`${API}/policies/${policy.id}`, { name: '後' }, 1).expect(412);
    expect((stale as Problem).current).toMatchObject({ etag: '"2"', value: { label: '略' }, changedBy: 'office' });
    await office.patch(`${API}/policies/${policy.id}`, { name: '版なし' }, 2).unset('If-Match').expect(428);
  });

  it.each([
    { wrong: { name: ' ' }, pointer: '/name', code: 'matches' },
    { wrong: { name: null }, pointer: '/name', code: 'is_string' },
    { wrong: { position: 0 }, pointer: '/position', code: 'min' },
    { wrong: { label: '略' }, pointer: '/label', code: 'unknown_property' },
  ])('of a theme point at $pointer ($code)', async ({ wrong, pointer, code }) => {
    const policy = await addPolicy((await enter()).id, '方針');
    const theme = (await office.post(`${API}/policies/${policy.id}/themes`, { name: 'AI' })).body as ThemeView;
    const { body } = await office.patch(`${API}/themes/${theme.id}`, wrong, 1).expect(400);
    expect(pointersOf(body)).toContainEqual([pointer, code]);
  });

  it('are a hundred at most', async () => {
    const { id } = await enter();
    await asAdmin(api.database.adminUrl, (client) =>
      client.query(
        `INSERT INTO vision (tenant_id, id, plan_id, position, name)
         SELECT $1, gen_random_uuid(), $2, n, n::text FROM generate_series(1, 99) n`,
        [api.tenants[0]!.tenantId, id],
      ),
    );
    await office.post(`${API}/plans/${id}/visions`, { name: '百' }).expect(201);
    const { body } = await office.post(`${API}/plans/${id}/visions`, { name: '百一' }).expect(409);
    expect((body as Problem).code).toBe('too_many_parts');
  });

  it('are not there for another organisation', async () => {
    const { id } = await enter();
    const policy = await addPolicy(id, '方針');
    await stranger.post(`${API}/plans/${id}/visions`, { name: '姿' }).expect(404);
    await stranger.post(`${API}/policies/${policy.id}/themes`, { name: 'AI' }).expect(404);
    await stranger.patch(`${API}/policies/${policy.id}`, { name: '他' }, 1).expect(404);
    await stranger.put(`${API}/plans/${id}/vision-policy-links`, { links: [] }, 1).expect(404);
    await office.patch(`${API}/themes/${newId()}`, { name: '無' }, 1).expect(404);
    expect((await read(id)).policies).toEqual([policy]);
  });
});

describe('which policy serves which vision', () => {
  it('is said as a whole, and is known from then on', async () => {
    const { id, version } = await enter();
    const policy = await addPolicy(id, '方針');
    const vision = (await office.post(`${API}/plans/${id}/visions`, { name: '姿' })).body as VisionView;
    await asAdmin(api.database.adminUrl, (client) =>
      client.query(`UPDATE plan SET vision_policy_links_known = false WHERE id = $1`, [id]),
    );
    const links = [{ visionId: vision.id, policyId: policy.id }];
    const at = `${API}/plans/${id}/vision-policy-links`;
    const { body } = await office.put(at, { links }, version).expect(200);
    expect(body).toMatchObject({ visionPolicyLinks: links, visionPolicyLinksKnown: true, version: version + 1 });
    await office.put(at, { links: [] }, version).expect(412);
    expect((await read(id)).visionPolicyLinks).toEqual(links);
    await office.put(at, { links: [] }, version + 1).expect(200);
    expect((await read(id)).visionPolicyLinks).toEqual([]);
  });

  it('takes nothing of another plan, and no link twice', async () => {
    const { id, version } = await enter();
    const policy = await addPolicy(id, '方針');
    const vision = (await office.post(`${API}/plans/${id}/visions`, { name: '姿' })).body as VisionView;
    const foreign = await addPolicy((await enter()).id, 'よそ');
    const at = `${API}/plans/${id}/vision-policy-links`;
    const good = { visionId: vision.id, policyId: policy.id };
    const { body } = await office.put(at, { links: [good, { ...good, policyId: foreign.id }] }, version).expect(422);
    expect(pointersOf(body)).toEqual([['/links/1/policyId', 'unknown_reference']]);
    await office.put(at, { links: [good, good] }, version).expect(400);
    expect((await read(id)).visionPolicyLinks).toEqual([]);
  });
});
