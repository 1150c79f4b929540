import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FollowUpView } from '#domain/follow-ups/contract';
import type { Page, Problem } from '#domain/problems/contract';
import type { DecisionRecord } from '#domain/reviews/contract';
import { addSamplePlan, type SamplePlan } from '../../test/sample-plan.ts';
import { decide, gatherParty, makeReview, openMeeting, type ReviewParty } from '../../test/sample-review.ts';
import { asAdmin } from '../../test/sample-tenants.ts';
import { startApp, type TestApp } from '../../test/signed-in.ts';
import { newId } from '../platform/ids.ts';

let api: TestApp;
let party: ReviewParty;
let plan: SamplePlan;
let record: DecisionRecord;

beforeAll(async () => {
  api = await startApp();
  party = await gatherParty(api, 'first.example');
  plan = await addSamplePlan(api.database.adminUrl, api.tenants[0]!);
  record = await decideWith(['早い', '遅い', 'よその']);
});
afterAll(() => api.close());

/** A decision with conditions of the department, the last of them another department's. */
async function decideWith(texts: string[], onBehalf?: true): Promise<DecisionRecord> {
  const review = await makeReview(party.office, plan.initiativeId, 2018);
  await openMeeting(party.office, [review.id]);
  const { departmentId, otherDepartmentId } = api.tenants[0]!;
  const conditions = texts.map((text, index) => ({
    text,
    departmentId: text.startsWith('よそ') ? otherDepartmentId : departmentId,
    due: `2019-0${index + 7}-01` as const,
  }));
  return decide(onBehalf ? party.office : party.cio, review.id, {
    decision: 'continue',
    conditions: conditions as never,
    onBehalf,
  });
}

const at = (id: string) => `/api/v1/follow-ups/${id}/answer`;
const list = async (query = '') =>
  ((await party.viewer.get(`/api/v1/follow-ups?${query}`).expect(200)).body as Page<FollowUpView>).items;
const idOf = (text: string) => record.conditions.find((condition) => condition.text === text)!.followUpId;
const textsOf = (items: FollowUpView[]) => items.map(({ text }) => text);

describe('the conditions of decisions', () => {
  it('are listed by due date, of a department, open or answered', async () => {
    const all = await list();
    expect(textsOf(all)).toEqual(['早い', '遅い', 'よその']);
    expect(all[0]).toMatchObject({
      initiative: { id: plan.initiativeId, number: 1 },
      fiscalYear: 2018,
      due: '2019-07-01',
      department: { name: '総務局' },
      answer: null,
      version: 1,
    });
    expect(textsOf(await list(`departmentId=${api.tenants[0]!.otherDepartmentId}`))).toEqual(['よその']);
    const first = (await party.viewer.get('/api/v1/follow-ups?limit=2').expect(200)).body as Page<FollowUpView>;
    expect(textsOf(await list(`limit=2&cursor=${first.nextCursor}`))).toEqual(['よその']);
  });

  it('are answered by their own department or the office, by version', async () => {
    const answered = (
      await party.department.put(at(idOf('早い')), { answer: 'done', comment: '全区で実施' }, 1).expect(200)
    ).body as FollowUpView;
    expect(answered).toMatchObject({ answer: 'done', comment: '全区で実施', answeredBy: 'department', version: 2 });
    const stale = await party.approver.put(at(idOf('早い')), { answer: 'not_yet_due' }, 1).expect(412);
    expect(stale.body as Problem).toMatchObject({ current: { etag: '"2"', changedBy: 'department' } });
    await party.department.put(at(idOf('早い')), { answer: 'done' }).expect(428);
    const refused = await party.department.put(at(idOf('よその')), { answer: 'done' }, 1).expect(403);
    expect((refused.body as Problem).allowedRoles).toEqual(['office', 'department', 'approver']);
    await party.office.put(at(idOf('よその')), { answer: 'no_answer' }, 1).expect(200);
    for (const role of ['cio', 'viewer', 'auditor', 'adviser', 'admin'] as const)
      await party[role].put(at(idOf('遅い')), { answer: 'done' }, 1).expect(403);

    expect(textsOf(await list('open=true'))).toEqual(['遅い']);
    expect(textsOf(await list('open=false'))).toEqual(['早い', 'よその']);
    const entries = await asAdmin(
      api.database.adminUrl,
      async (client) =>
        (await client.query(`SELECT action, on_behalf FROM audit_entry WHERE object_id = $1`, [idOf('よその')]))
          .rows as object[],
    );
    expect(entries).toEqual([{ action: 'follow-up.answered', on_behalf: true }]);
  });

  it.each([
    { name: 'not done without a reason', body: { answer: 'not_done' }, code: 'comment_required' },
    { name: 'withdrawn, by the department', body: { answer: 'withdrawn' }, code: 'office_states_it' },
    { name: 'no answer, by the department', body: { answer: 'no_answer' }, code: 'office_states_it' },
  ])('refuse $name', async ({ body, code }) => {
    const answer = await party.department.put(at(idOf('遅い')), body, 1).expect(409);
    expect((answer.body as Problem).code).toBe(code);
  });

  it('are not those of a 案, nor of a decision that was replaced', async () => {
    const proposed = await decideWith(['案の条件'], true);
    expect(textsOf(await list())).not.toContain('案の条件');
    await party.cio.post(`/api/v1/reviews/${proposed.reviewId}/decision/confirmation`, {}).expect(201);
    expect(textsOf(await list())).toContain('案の条件');

    const conditions = [{ text: '改めた条件', departmentId: api.tenants[0]!.departmentId, due: '2019-12-01' }];
    await party.cio
      .post(`/api/v1/reviews/${proposed.reviewId}/corrections`, {
        decision: 'continue',
        reason: '条件の誤り',
        conditions,
      })
      .expect(201);
    expect(textsOf(await list())).toContain('改めた条件');
    expect(textsOf(await list())).not.toContain('案の条件');
    const late = await party.department.put(at(proposed.conditions[0]!.followUpId), { answer: 'done' }, 1).expect(409);
    expect((late.body as Problem).code).toBe('decision_replaced');
  });

  it('are answered with 404 for another tenant, as for one that is not there', async () => {
    const stranger = await api.as('office@second.example');
    const bodyOf = async (id: string) => {
      const answer = await stranger.put(at(id), { answer: 'done' }, 1).expect(404);
      return { ...(answer.body as Problem), requestId: null };
    };
    expect(await bodyOf(idOf('遅い'))).toEqual(await bodyOf(newId()));
    expect(((await stranger.get('/api/v1/follow-ups').expect(200)).body as Page<FollowUpView>).items).toEqual([]);
  });
});
