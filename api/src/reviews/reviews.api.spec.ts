import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page, Problem } from '#domain/problems/contract';
import type { ReviewListItem, ReviewView } from '#domain/reviews/contract';
import { atOnce } from '../../test/at-once.ts';
import { addSamplePlan, type SamplePlan } from '../../test/sample-plan.ts';
import {
  decide,
  gatherParty,
  makeReview,
  openMeeting,
  readReview,
  type ReviewParty,
} from '../../test/sample-review.ts';
import { startApp, type TestApp } from '../../test/signed-in.ts';
import { newId } from '../platform/ids.ts';

let api: TestApp;
let plan: SamplePlan;
let foreign: ReviewView;
let party: ReviewParty;

beforeAll(async () => {
  api = await startApp();
  plan = await addSamplePlan(api.database.adminUrl, api.tenants[0]!);
  party = await gatherParty(api, 'first.example');
  const elsewhere = await addSamplePlan(api.database.adminUrl, api.tenants[1]!);
  foreign = await makeReview(await api.as('office@second.example'), elsewhere.initiativeId, 2018);
});
afterAll(() => api.close());

const at = (id: string, rest = '') => `/api/v1/reviews/${id}${rest}`;
const list = async (role: keyof ReviewParty, query = '') =>
  (await party[role].get(`/api/v1/reviews?${query}`).expect(200)).body as Page<ReviewListItem>;

describe('a review', () => {
  it('is made once a year for an initiative, and ad hoc as often as needed', async () => {
    const review = await makeReview(party.office, plan.initiativeId, 2018, 'yearly');
    expect(review).toMatchObject({
      fiscalYear: 2018,
      kind: 'yearly',
      meeting: null,
      packet: null,
      decisions: [],
      previous: null,
      preparedBy: 'office',
    });
    const again = await party.office
      .post('/api/v1/reviews', { initiativeId: plan.initiativeId, fiscalYear: 2018 })
      .expect(409);
    expect(again.body as Problem).toMatchObject({ code: 'review_exists' });
    await makeReview(party.office, plan.initiativeId, 2018, 'ad_hoc');
  });

  it('leaves one yearly review when ten ask at once', async () => {
    const body = { initiativeId: plan.initiativeId, fiscalYear: 2020 };
    const answers = await atOnce(10, () => party.office.post('/api/v1/reviews', body));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array.from({ length: 9 }, () => 409)]);
  });

  it('is refused outside the years of the plan', async () => {
    const answer = await party.office
      .post('/api/v1/reviews', { initiativeId: plan.initiativeId, fiscalYear: 2017 })
      .expect(409);
    expect(answer.body as Problem).toMatchObject({ code: 'outside_plan', errors: [{ pointer: '/fiscalYear' }] });
  });

  it('shows what would be frozen now, read on the day of the plan', async () => {
    const review = await makeReview(party.office, plan.initiativeId, 2019);
    expect(review.evidence).toMatchObject({
      asOf: '2021-05-31',
      fiscalYear: 2019,
      edition: { number: 1, publishedOn: '2018-05' },
      judgementScheme: { id: 'default', version: 1 },
      initiative: { number: 1, status: 'active', department: { name: '総務局' } },
      kpis: [{ actual: { value: 85, state: 'value' }, target: { value: 100 }, verdict: 'nearly' }],
      selfAssessment: null,
      costs: [
        { fiscalYear: 2018, budgetYen: 12_000_000 },
        { fiscalYear: 2019, settledYen: 7_900_000 },
      ],
    });
    expect(review.evidence.scheduleItems.map(({ label, state }) => [label, state])).toEqual([
      ['検討・準備', 'late_finish'],
      ['サービス開始', 'late_start'],
      ['データ追加・再学習', 'unconfirmed'],
    ]);
  });

  it('takes the words of its own department and of the adviser, by version', async () => {
    const { id, version } = await makeReview(party.office, plan.initiativeId, 2018);
    const words = { judgement: 'partly', comment: '2区で遅れた' };
    const assessed = (await party.department.put(at(id, '/self-assessment'), words, version).expect(200))
      .body as ReviewView;
    expect(assessed.selfAssessment).toMatchObject({ ...words, by: 'department' });
    const stale = await party.approver.put(at(id, '/self-assessment'), words, version).expect(412);
    expect(stale.body as Problem).toMatchObject({ current: { changedBy: 'department', etag: `"${version + 1}"` } });
    const advised = (
      await party.adviser.put(at(id, '/opinion'), { text: '区の負担を見るべき' }, version + 1).expect(200)
    ).body as ReviewView;
    expect(advised).toMatchObject({
      opinion: { text: '区の負担を見るべき', by: 'adviser' },
      evidence: { opinion: { text: '区の負担を見るべき' } },
    });
    await party.department.put(at(id, '/self-assessment'), words).expect(428);
    await party.department
      .put(at(id, '/self-assessment'), { judgement: 'fine', comment: ' ' }, version + 2)
      .expect(400);
  });

  it('takes no words from another department, nor once it is decided', async () => {
    const other = await makeReview(party.office, plan.withdrawnId, 2018);
    const words = { judgement: 'achievable', comment: '順調' };
    const refused = await party.department.put(at(other.id, '/self-assessment'), words, other.version).expect(403);
    expect(refused.body as Problem).toMatchObject({ allowedRoles: ['department', 'approver'] });

    const review = await makeReview(party.office, plan.initiativeId, 2018);
    await openMeeting(party.office, [review.id]);
    await decide(party.cio, review.id, { decision: 'continue' });
    for (const [client, rest, body] of [
      [party.department, '/self-assessment', words],
      [party.adviser, '/opinion', { text: '遅い' }],
    ] as const) {
      const late = await client.put(at(review.id, rest), body, review.version).expect(409);
      expect((late.body as Problem).code).toBe('already_decided');
    }
  });
});

describe('reading reviews', () => {
  it('keeps drafts to those who may read them, and gives decided ones to every reader', async () => {
    const draft = await makeReview(party.office, plan.initiativeId, 2019);
    const ofNobody = await makeReview(party.office, plan.withdrawnId, 2019);
    for (const role of ['office', 'cio', 'auditor', 'adviser', 'department', 'approver'] as const)
      await party[role].get(at(draft.id)).expect(200);
    const refused = await party.viewer.get(at(draft.id)).expect(403);
    expect((refused.body as Problem).allowedRoles).toEqual([
      'office',
      'cio',
      'department',
      'approver',
      'auditor',
      'adviser',
    ]);
    await party.department.get(at(ofNobody.id)).expect(403);
    await party.admin.get(at(draft.id)).expect(403);

    const ids = async (role: keyof ReviewParty) =>
      (await list(role, 'fiscalYear=2019&limit=200')).items.map(({ id }) => id);
    expect(await ids('auditor')).toEqual(expect.arrayContaining([draft.id, ofNobody.id]));
    expect(await ids('department')).toContain(draft.id);
    expect(await ids('department')).not.toContain(ofNobody.id);
    expect(await ids('viewer')).not.toContain(draft.id);

    await openMeeting(party.office, [draft.id]);
    // 案: nothing is decided yet.
    await decide(party.office, draft.id, { decision: 'continue', onBehalf: true });
    await party.viewer.get(at(draft.id)).expect(403);
    await party.cio.post(at(draft.id, '/decision/confirmation'), {}).expect(201);
    expect((await readReview(party.viewer, draft.id)).decisions).toHaveLength(1);
    expect(await ids('viewer')).toContain(draft.id);
  });

  it('lists by year and plan, page by page, each with its verdict', async () => {
    const first = await list('office', `planId=${plan.planId}&limit=2`);
    expect(first.items).toHaveLength(2);
    const second = await list('office', `planId=${plan.planId}&limit=200&cursor=${first.nextCursor}`);
    const years = [...first.items, ...second.items].map(({ fiscalYear }) => fiscalYear);
    expect(years).toEqual(years.toSorted((a, b) => b - a));
    expect(
      second.items.filter(({ fiscalYear, initiative }) => fiscalYear === 2018 && initiative.number === 1)[0],
    ).toMatchObject({ verdict: 'achieved' });
    expect((await list('office', `planId=${newId()}`)).items).toEqual([]);
    await party.office.get('/api/v1/reviews?fiscalYear=FY2018').expect(400);
  });

  it.each(['', '/self-assessment', '/opinion', '/decision', '/decision/confirmation', '/corrections'])(
    "answers another tenant's review like one that is not there: %s",
    async (rest) => {
      const bodyOf = async (id: string) => {
        const decision = { decision: 'continue', conditions: [], reason: '理由' };
        const answer = await {
          '': () => party.office.get(at(id)),
          '/self-assessment': () => party.department.put(at(id, rest), { judgement: 'not', comment: '理由' }, 1),
          '/opinion': () => party.adviser.put(at(id, rest), { text: '意見' }, 1),
          '/decision': () => party.cio.post(at(id, rest), decision),
          '/decision/confirmation': () => party.cio.post(at(id, rest), {}),
          '/corrections': () => party.cio.post(at(id, rest), decision),
        }[rest]!();
        expect(answer.status).toBe(404);
        return { ...(answer.body as Problem), requestId: null };
      };
      expect(await bodyOf(foreign.id)).toEqual(await bodyOf(newId()));
    },
  );
});
