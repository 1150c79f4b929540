import { describe, expect, it } from '@jest/globals';
import { INITIATIVE_STATUSES, type InitiativeListItem, type InitiativeView } from '#domain/initiatives/contract';
import { type StatusFacts, statusOn } from '#domain/initiatives/status';
import type { Page, Problem } from '#domain/problems/contract';
import { planStage } from '../../test/plan-stage.ts';
import { asAdmin } from '../../test/sample-tenants.ts';
import { newId } from '../platform/ids.ts';
import { statusOnSql } from './initiatives.queries.ts';

const stage = planStage();

const LIST = '/api/v1/initiatives';
const at = (id: string) => `${LIST}/${id}`;
const read = async (id = stage.plan.initiativeId) =>
  (await stage.viewer.get(at(id)).expect(200)).body as InitiativeView;
const list = async (query: string) =>
  (await stage.viewer.get(`${LIST}?${query}`).expect(200)).body as Page<InitiativeListItem>;
const numbers = async (query: string) => (await list(query)).items.map(({ number }) => number);

describe('the list of initiatives', () => {
  it("tells status, verdict and policies on the plan's own day", async () => {
    const { items } = await list(`planId=${stage.plan.planId}`);
    expect(items).toHaveLength(2);
    expect(items[0]).toMatchObject({
      number: 1,
      status: 'active',
      // 50 of 100 in FY2020, the last year of a plan that has ended.
      verdict: { code: 'missed', provisional: false, judged: 1, kpis: 1 },
      lastDecision: null,
      department: { name: '総務局' },
      theme: { id: stage.plan.themeId },
    });
    expect(items[0]!.policies.map(({ id }) => id)).toEqual([stage.plan.policyId]);
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
    expect(await numbers(`policyId=${stage.plan.policyId}`)).toEqual([1, 2]);
    expect(await numbers(`policyId=${stage.plan.emptyPolicyId}`)).toEqual([]);
    expect(await numbers(`departmentId=${stage.api.tenants[0]!.departmentId}`)).toEqual([1]);
    expect(await numbers('status=withdrawn')).toEqual([2]);
    expect(await numbers('status=withdrawal_planned')).toEqual([]);
    expect(await numbers(`planId=${stage.foreign.planId}`)).toEqual([]);
  });

  it('is paged by number', async () => {
    const first = await list('limit=1');
    expect(first.items.map(({ number }) => number)).toEqual([1]);
    const second = await list(`limit=1&cursor=${first.nextCursor}`);
    expect(second.items.map(({ number }) => number)).toEqual([2]);
    expect(second.nextCursor).toBeNull();
  });

  it.each(['?status=gone', '?limit=0', '?cursor=%7B%7D', '?planId=1', '?unknown=1'])('refuses %s', async (query) => {
    const { body } = await stage.viewer.get(`${LIST}${query}`).expect(400);
    expect((body as Problem).errors[0]?.pointer).toBe(`?${query.slice(1).split('=')[0]}`);
  });

  it('filters by the status that the domain tells, on every day', async () => {
    const days = [null, '2019-06-09', '2019-06-10', '2019-06-11'] as const;
    const facts = INITIATIVE_STATUSES.filter((status) => status !== 'withdrawn').flatMap((status) =>
      days.flatMap((statusSince) => days.map((endsOn): StatusFacts => ({ status, statusSince, endsOn }))),
    );
    const rows = await asAdmin(stage.api.database.adminUrl, async (client) => {
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
      planId: stage.plan.planId,
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
      kpiIds: [stage.plan.kpiId],
      reviews: [],
      version: 1,
    });
  });

  it('shows a review that nobody decided on only to those who read drafts', async () => {
    const reviewId = newId();
    await asAdmin(stage.api.database.adminUrl, (client) =>
      client.query(
        `INSERT INTO review (tenant_id, id, plan_id, initiative_id, fiscal_year) VALUES ($1, $2, $3, $4, 2020)`,
        [stage.api.tenants[0]!.tenantId, reviewId, stage.plan.planId, stage.plan.initiativeId],
      ),
    );
    const reviewsFor = async (role: string) => {
      const client = await stage.api.as(`${role}@first.example`);
      return ((await client.get(at(stage.plan.initiativeId)).expect(200)).body as InitiativeView).reviews.map(
        ({ id }) => id,
      );
    };
    expect(await reviewsFor('office')).toEqual([reviewId]);
    expect(await reviewsFor('department')).toEqual([reviewId]);
    expect(await reviewsFor('viewer')).toEqual([]);
  });

  it('is not there for most while it is a draft, and on no roadmap', async () => {
    const draftId = newId();
    await asAdmin(stage.api.database.adminUrl, (client) =>
      client.query(
        `INSERT INTO initiative (tenant_id, id, plan_id, theme_id, number, title, status, department_id)
         VALUES ($1, $2, $3, $4, 99, '提案中の取組', 'draft', $5)`,
        [
          stage.api.tenants[0]!.tenantId,
          draftId,
          stage.plan.planId,
          stage.plan.themeId,
          stage.api.tenants[0]!.departmentId,
        ],
      ),
    );
    const statusesFor = async (role: string) => {
      const client = await stage.api.as(`${role}@first.example`);
      const { body } = await client.get(`${LIST}?status=draft`).expect(200);
      const listed = (body as Page<InitiativeListItem>).items.length;
      const [page, schedule] = [await client.get(at(draftId)), await client.get(`${at(draftId)}/schedule-items`)];
      return [listed, page.status, schedule.status];
    };
    expect(await statusesFor('office')).toEqual([1, 200, 200]);
    expect(await statusesFor('department')).toEqual([1, 200, 200]);
    expect(await statusesFor('viewer')).toEqual([0, 404, 404]);
    const { text } = await stage.office.get(`/api/v1/plans/${stage.plan.planId}/roadmap`).expect(200);
    expect(text).not.toContain(draftId);
    await asAdmin(stage.api.database.adminUrl, (client) =>
      client.query(`DELETE FROM initiative WHERE id = $1`, [draftId]),
    );
  });

  it('is not there for another organisation, in the very words for one that never was', async () => {
    const other = await stage.api.as('office@second.example');
    const [theirs, absent, noId] = await Promise.all(
      [stage.plan.initiativeId, newId(), 'x'].map((id) => other.get(at(id))),
    );
    const textOf = ({ text, body }: NonNullable<typeof theirs>) => text.replace((body as Problem).requestId, '');
    expect([theirs!.status, absent!.status, noId!.status]).toEqual([404, 404, 404]);
    expect(textOf(theirs!)).toBe(textOf(absent!));
    expect(textOf(noId!)).toBe(textOf(absent!));
    await other.patch(at(stage.plan.initiativeId), { title: '乗っ取り' }, 1).expect(404);
  });

  it('is not read by the admin, who runs the tenant and not the plan', async () => {
    const admin = await stage.api.as('admin@first.example');
    await admin.get(at(stage.plan.initiativeId)).expect(403);
    await admin.get(LIST).expect(403);
  });
});
