import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DashboardView } from '#domain/dashboard/contract';
import {
  type CoverageItem,
  INITIATIVE_STATUSES,
  type InitiativeListItem,
  type InitiativeView,
} from '#domain/initiatives/contract';
import { type StatusFacts, statusOn } from '#domain/initiatives/status';
import type { SessionView } from '#domain/members/contract';
import type { Page, Problem } from '#domain/problems/contract';
import { addSamplePlan, type SamplePlan } from '../../test/sample-plan.ts';
import { asAdmin } from '../../test/sample-tenants.ts';
import { type Client, startApp, type TestApp } from '../../test/signed-in.ts';
import { newId } from '../platform/ids.ts';
import { statusOnSql } from './initiatives.queries.ts';

let api: TestApp;
let plan: SamplePlan;
let foreign: SamplePlan;
let office: Client;
let viewer: Client;

beforeAll(async () => {
  api = await startApp();
  plan = await addSamplePlan(api.database.adminUrl, api.tenants[0]!);
  foreign = await addSamplePlan(api.database.adminUrl, api.tenants[1]!);
  office = await api.as('office@first.example');
  viewer = await api.as('viewer@first.example');
});
afterAll(() => api.close());

const LIST = '/api/v1/initiatives';
const at = (id: string) => `${LIST}/${id}`;
const read = async (id = plan.initiativeId) => (await viewer.get(at(id)).expect(200)).body as InitiativeView;
const list = async (query: string) =>
  (await viewer.get(`${LIST}?${query}`).expect(200)).body as Page<InitiativeListItem>;
const numbers = async (query: string) => (await list(query)).items.map(({ number }) => number);
const auditRows = (id: string) =>
  asAdmin(api.database.adminUrl, async (client) => {
    const { rows } = await client.query(`SELECT action FROM audit_entry WHERE object_id = $1 ORDER BY sequence`, [id]);
    return (rows as { action: string }[]).map(({ action }) => action);
  });

describe('the list of initiatives', () => {
  it("tells status, verdict and policies on the plan's own day", async () => {
    const { items } = await list(`planId=${plan.planId}`);
    expect(items).toHaveLength(2);
    expect(items[0]).toMatchObject({
      number: 1,
      status: 'active',
      // 50 of 100 in FY2020, the last year of a plan that has ended.
      verdict: { code: 'missed', provisional: false, judged: 1, kpis: 1 },
      lastDecision: null,
      department: { name: '総務局' },
      theme: { id: plan.themeId },
    });
    expect(items[0]!.policies.map(({ id }) => id)).toEqual([plan.policyId]);
    expect(items[1]).toMatchObject({ number: 2, status: 'withdrawn', verdict: null, department: null });
  });

  it.each([
    { name: 'the width of letters', q: 'ＡＩ', finds: [1] },
    { name: 'the case of letters', q: 'family REGISTER', finds: [1] },
    { name: 'kana, half as wide', q: 'ｺﾞﾐ', finds: [2] },
    { name: 'hiragana for katakana', q: 'ごみ いんたーねっと', finds: [2] },
    { name: 'words in any order and of any field', q: '審査　戸籍', finds: [1] },
    { name: 'a word that stands nowhere', q: '戸籍 ごみ', finds: [] },
    { name: 'a sign that is a wildcard elsewhere', q: '%', finds: [2] },
    { name: 'a wildcard that finds nothing by itself', q: '_', finds: [] },
    { name: 'nothing but blanks', q: '　 ', finds: [1, 2] },
  ])('is searched by $name', async ({ q, finds }) => {
    expect(await numbers(`q=${encodeURIComponent(q)}`)).toEqual(finds);
  });

  it('is filtered by policy, department and status', async () => {
    expect(await numbers(`policyId=${plan.policyId}`)).toEqual([1, 2]);
    expect(await numbers(`policyId=${plan.emptyPolicyId}`)).toEqual([]);
    expect(await numbers(`departmentId=${api.tenants[0]!.departmentId}`)).toEqual([1]);
    expect(await numbers('status=withdrawn')).toEqual([2]);
    expect(await numbers('status=withdrawal_planned')).toEqual([]);
    expect(await numbers(`planId=${foreign.planId}`)).toEqual([]);
  });

  it('is paged by number', async () => {
    const first = await list('limit=1');
    expect(first.items.map(({ number }) => number)).toEqual([1]);
    const second = await list(`limit=1&cursor=${first.nextCursor}`);
    expect(second.items.map(({ number }) => number)).toEqual([2]);
    expect(second.nextCursor).toBeNull();
  });

  it.each(['?status=gone', '?limit=0', '?cursor=%7B%7D', '?planId=1', '?unknown=1'])('refuses %s', async (query) => {
    const { body } = await viewer.get(`${LIST}${query}`).expect(400);
    expect((body as Problem).errors[0]?.pointer).toBe(`?${query.slice(1).split('=')[0]}`);
  });

  it('filters by the status that the domain tells, on every day', async () => {
    const days = [null, '2019-06-09', '2019-06-10', '2019-06-11'] as const;
    const facts = INITIATIVE_STATUSES.filter((status) => status !== 'withdrawn').flatMap((status) =>
      days.flatMap((statusSince) => days.map((endsOn): StatusFacts => ({ status, statusSince, endsOn }))),
    );
    const rows = await asAdmin(api.database.adminUrl, async (client) => {
      const { rows: found } = await client.query(
        `SELECT ${statusOnSql('i', `'2019-06-10'::date`)} AS status
           FROM json_populate_recordset(NULL::initiative, $1) WITH ORDINALITY AS i ORDER BY i.ordinality`,
        [
          JSON.stringify(
            facts.map(({ status, statusSince, endsOn }) => ({ status, status_since: statusSince, ends_on: endsOn })),
          ),
        ],
      );
      return found as { status: string }[];
    });
    expect(rows.map(({ status }) => status)).toEqual(facts.map((one) => statusOn(one, '2019-06-10')));
  });
});

describe('an initiative', () => {
  it('tells what its page shows', async () => {
    expect(await read()).toMatchObject({
      planId: plan.planId,
      number: 1,
      description: ['職員が審査・判断する'],
      parts: [{ text: '2区でモデル運用', quoted: true }],
      current: null,
      effects: [{ text: '市民対応の均質化', kpiIds: [], example: false }],
      costs: [
        { fiscalYear: 2018, budgetYen: 12_000_000, settledYen: null, example: true },
        { fiscalYear: 2019, budgetYen: 8_000_000, settledYen: 7_900_000, example: true },
      ],
      contracts: [{ name: 'AI運用委託', endsOn: '2021-03-31', note: null, example: true }],
      kpiIds: [plan.kpiId],
      reviews: [],
      version: 1,
    });
  });

  it('shows a review that nobody decided on only to those who read drafts', async () => {
    const reviewId = newId();
    await asAdmin(api.database.adminUrl, (client) =>
      client.query(
        `INSERT INTO review (tenant_id, id, plan_id, initiative_id, fiscal_year) VALUES ($1, $2, $3, $4, 2020)`,
        [api.tenants[0]!.tenantId, reviewId, plan.planId, plan.initiativeId],
      ),
    );
    const reviewsFor = async (role: string) => {
      const client = await api.as(`${role}@first.example`);
      return ((await client.get(at(plan.initiativeId)).expect(200)).body as InitiativeView).reviews.map(({ id }) => id);
    };
    expect(await reviewsFor('office')).toEqual([reviewId]);
    expect(await reviewsFor('department')).toEqual([reviewId]);
    expect(await reviewsFor('viewer')).toEqual([]);
  });

  it('is not there for most while it is a draft, and on no roadmap', async () => {
    const draftId = newId();
    await asAdmin(api.database.adminUrl, (client) =>
      client.query(
        `INSERT INTO initiative (tenant_id, id, plan_id, theme_id, number, title, status, department_id)
         VALUES ($1, $2, $3, $4, 99, '提案中の取組', 'draft', $5)`,
        [api.tenants[0]!.tenantId, draftId, plan.planId, plan.themeId, api.tenants[0]!.departmentId],
      ),
    );
    const statusesFor = async (role: string) => {
      const client = await api.as(`${role}@first.example`);
      const { body } = await client.get(`${LIST}?status=draft`).expect(200);
      const listed = (body as Page<InitiativeListItem>).items.length;
      const [page, schedule] = [await client.get(at(draftId)), await client.get(`${at(draftId)}/schedule-items`)];
      return [listed, page.status, schedule.status];
    };
    expect(await statusesFor('office')).toEqual([1, 200, 200]);
    expect(await statusesFor('department')).toEqual([1, 200, 200]);
    expect(await statusesFor('viewer')).toEqual([0, 404, 404]);
    const { text } = await office.get(`/api/v1/plans/${plan.planId}/roadmap`).expect(200);
    expect(text).not.toContain(draftId);
    await asAdmin(api.database.adminUrl, (client) => client.query(`DELETE FROM initiative WHERE id = $1`, [draftId]));
  });

  it('is not there for another organisation, in the very words for one that never was', async () => {
    const other = await api.as('office@second.example');
    const [theirs, absent, noId] = await Promise.all([plan.initiativeId, newId(), 'x'].map((id) => other.get(at(id))));
    const textOf = ({ text, body }: NonNullable<typeof theirs>) => text.replace((body as Problem).requestId, '');
    expect([theirs!.status, absent!.status, noId!.status]).toEqual([404, 404, 404]);
    expect(textOf(theirs!)).toBe(textOf(absent!));
    expect(textOf(noId!)).toBe(textOf(absent!));
    await other.patch(at(plan.initiativeId), { title: '乗っ取り' }, 1).expect(404);
  });

  it('is not read by the admin, who runs the tenant and not the plan', async () => {
    const admin = await api.as('admin@first.example');
    await admin.get(at(plan.initiativeId)).expect(403);
    await admin.get(LIST).expect(403);
  });
});

describe('adding an initiative', () => {
  const input = () => ({ planId: plan.planId, themeId: plan.themeId, title: '職員の働き方改革' });

  it('gives it the next number, also when several are added at once', async () => {
    const added = await Promise.all(
      ['甲', '乙', '丙'].map((title) =>
        office.post(LIST, { ...input(), title, policyIds: [plan.emptyPolicyId], effects: ['効果1', '効果2'] }),
      ),
    );
    const views = added.map(({ body }) => body as InitiativeView);
    const { today } = (await office.get('/api/v1/session')).body as SessionView;
    expect(added.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(views.map(({ number }) => number).sort()).toEqual([3, 4, 5]);
    expect(views[0]).toMatchObject({ origin: 'added', addedOn: today, status: 'active', endsOn: null, version: 1 });
    expect(views[0]!.policies.map(({ id }) => id)).toEqual([plan.policyId, plan.emptyPolicyId]);
    expect(views[0]!.effects.map(({ text }) => text)).toEqual(['効果1', '効果2']);
    expect(added[0]!.headers['etag']).toBe('"1"');
    expect(await auditRows(views[0]!.id)).toEqual(['initiative.created']);
  });

  it('makes it part of the plan from the day on which it was added', async () => {
    const { body } = await office
      .post(LIST, { ...input(), title: '年度途中の追加', addedOn: '2019-10-01' })
      .expect(201);
    const { id } = body as InitiativeView;
    expect(body).toMatchObject({ addedOn: '2019-10-01' });
    const at = (screen: string, asOf: string) => viewer.get(`/api/v1/plans/${plan.planId}/${screen}?asOf=${asOf}`);
    for (const [asOf, isThere] of [
      ['2019-09-30', false],
      ['2019-10-01', true],
    ] as const) {
      const [roadmap, dashboard] = [await at('roadmap', asOf), await at('dashboard', asOf)];
      expect(JSON.stringify(roadmap.body).includes(id)).toBe(isThere);
      expect(JSON.stringify(dashboard.body).includes(id)).toBe(isThere);
      expect((dashboard.body as DashboardView).initiatives.added).toBe(isThere ? 1 : 0);
    }
    await office.post(LIST, { ...input(), addedOn: '2019-02-29' }).expect(400);
  });

  it('happens once for one key', async () => {
    const key = newId();
    const send = () => office.post(LIST, { ...input(), title: '一度だけ' }).set('Idempotency-Key', key);
    const [first, second] = [await send(), await send()];
    expect(second.body).toEqual(first.body);
    expect((await list(`q=${encodeURIComponent('一度だけ')}`)).items).toHaveLength(1);
    expect(await auditRows((first.body as InitiativeView).id)).toEqual(['initiative.created']);
  });

  it('refuses what is not there, or is somebody else’s, and points at all of it', async () => {
    const { body } = await office
      .post(LIST, {
        ...input(),
        themeId: foreign.themeId,
        departmentId: newId(),
        policyIds: [plan.policyId, foreign.policyId],
      })
      .expect(422);
    expect((body as Problem).errors.map(({ pointer }) => pointer)).toEqual([
      '/themeId',
      '/departmentId',
      '/policyIds/1',
    ]);
    const unknownPlan = await office.post(LIST, { ...input(), planId: foreign.planId }).expect(422);
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
    const { body } = await office.post(LIST, { ...input(), ...change }).expect(400);
    expect((body as Problem).errors.map((error) => error.pointer)).toContain(pointer);
  });

  it.each(['admin', 'cio', 'department', 'approver', 'viewer', 'auditor', 'adviser'])('is not for %s', async (role) => {
    const client = await api.as(`${role}@first.example`);
    const { body } = await client.post(LIST, input()).expect(403);
    expect((body as Problem).allowedRoles).toEqual(['office']);
  });
});

describe('changing an initiative', () => {
  it('replaces the lists that are given, leaves the others, and is told once', async () => {
    const before = await read();
    const { body, headers } = await office
      .patch(
        at(plan.initiativeId),
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
    expect((await office.get(at(plan.initiativeId))).body).toEqual(after);
    expect(await auditRows(plan.initiativeId)).toEqual(['initiative.changed']);
  });

  it('empties a list that is given empty', async () => {
    const { version } = await read();
    const { body } = await office
      .patch(at(plan.initiativeId), { effects: [], contracts: [], policyIds: [] }, version)
      .expect(200);
    expect(body).toMatchObject({ effects: [], contracts: [] });
  });

  it('is refused when somebody else was faster, and changes nothing', async () => {
    const { version } = await read();
    await office.patch(at(plan.initiativeId), { subtitle: '先' }, version).expect(200);
    const { body } = await office
      .patch(at(plan.initiativeId), { subtitle: '後', effects: ['消える'] }, version)
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
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => office.patch(at(plan.initiativeId), { subtitle: `${index}` }, version)),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 412)).toHaveLength(19);
    expect((await read()).version).toBe(version + 1);
  });

  it('needs the version that was seen', async () => {
    await office.patch(at(plan.initiativeId), { title: '版なし' }, 1).unset('If-Match').expect(428);
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
    const { body } = await office.patch(at(plan.initiativeId), input, version).expect(400);
    expect((body as Problem).errors.map((error) => error.pointer)).toContain(pointer);
    expect((await read()).version).toBe(version);
  });
});

describe('which KPIs measure an effect', () => {
  const coverage = async (id: string, status = 200) =>
    (await viewer.get(`/api/v1/plans/${id}/effect-coverage`).expect(status)).body.items as CoverageItem[];

  it('is said by the office, and stays when the effects are edited', async () => {
    const before = await read();
    const effects = ['測る効果', '測らない効果'];
    const written = await office.patch(at(plan.initiativeId), { effects }, before.version).expect(200);
    const { effects: made, version } = written.body as InitiativeView;
    expect(made.map(({ kpiIds }) => kpiIds)).toEqual([[], []]);
    const link = { effectKpis: [{ effectId: made[0]!.id, kpiIds: [plan.kpiId] }] };
    await office.patch(at(plan.initiativeId), link, version).expect(200);
    await office.patch(at(plan.initiativeId), { effects: ['新しい効果', '測る効果'] }, version + 1).expect(200);
    expect((await read()).effects.map(({ text, kpiIds, example }) => [text, kpiIds, example])).toEqual([
      ['新しい効果', [], false],
      ['測る効果', [plan.kpiId], false],
    ]);
    const [item] = (await coverage(plan.planId)).filter(({ id }) => id === plan.initiativeId);
    expect(item).toMatchObject({ number: 1, version: version + 2, effects: (await read()).effects });
    expect(item!.kpis).toContainEqual({ id: plan.kpiId, name: '担当職員のAI利用回数', nameEn: null, kpiClass: null });
  });

  it('is no KPI or effect of another initiative, and shows no other organisation', async () => {
    const { effects, version } = await read();
    for (const [effectKpi, pointer] of [
      [{ effectId: effects[0]!.id, kpiIds: [foreign.kpiId] }, '/effectKpis/0/kpiIds'],
      [{ effectId: newId(), kpiIds: [] }, '/effectKpis/0/effectId'],
    ] as const) {
      const refused = await office.patch(at(plan.initiativeId), { effectKpis: [effectKpi] }, version).expect(400);
      expect((refused.body as Problem).errors).toMatchObject([{ pointer, code: 'not_found' }]);
    }
    await coverage(foreign.planId, 404);
  });
});
