import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Page, Problem } from '#domain/problems/contract';
import type { PacketView, ReviewMeetingSummary, ReviewMeetingView } from '#domain/review-meetings/contract';
import { atOnce } from '../../test/at-once.ts';
import { addSamplePlan, type SamplePlan } from '../../test/sample-plan.ts';
import {
  callMeeting,
  decide,
  finalise,
  gatherParty,
  makeReview,
  openMeeting,
  readReview,
  type ReviewParty,
} from '../../test/sample-review.ts';
import { asAdmin } from '../../test/sample-tenants.ts';
import { type Client, startApp, type TestApp } from '../../test/signed-in.ts';
import { newId } from '../platform/ids.ts';

let api: TestApp;
let party: ReviewParty;
let plan: SamplePlan;

beforeAll(async () => {
  api = await startApp();
  party = await gatherParty(api, 'first.example');
});
beforeEach(async () => {
  plan = await addSamplePlan(api.database.adminUrl, api.tenants[0]!);
});
afterAll(() => api.close());

const at = (id: string, rest = '') => `/api/v1/review-meetings/${id}${rest}`;
const get = async (client: Client, id: string) => (await client.get(at(id)).expect(200)).body as ReviewMeetingView;
const codeOf = async (path: string, body?: object) =>
  ((await party.office.post(path, body).expect(409)).body as Problem).code;
const anew = async () => {
  party = { ...party, cio: await party.cio.reauthenticated(), office: await party.office.reauthenticated() };
};
const auditOf = async (id: string) =>
  asAdmin(api.database.adminUrl, async (client) => {
    const { rows } = await client.query(`SELECT action FROM audit_entry WHERE object_id = $1 ORDER BY sequence`, [id]);
    return (rows as { action: string }[]).map(({ action }) => action);
  });

/** What a department reports for FY2018, as a correction where one is needed. */
async function report(value: number): Promise<void> {
  const path = `/api/v1/kpis/${plan.kpiId}/actuals/FY2018`;
  const { version } = (await party.department.get(path).expect(200)).body as { version: number };
  await party.department.put(path, { value, reason: '確報' }, version).expect(200);
}

describe('a meeting', () => {
  it('goes from preparing over finalised and open to closed, and no other way', async () => {
    const [first, second] = [
      await makeReview(party.office, plan.initiativeId, 2018),
      await makeReview(party.office, plan.withdrawnId, 2018),
    ];
    const meeting = await callMeeting(party.office, [second.id, first.id]);
    expect(meeting).toMatchObject({
      kind: 'meeting',
      name: '戦略会議 2019-06-10',
      date: '2019-06-10',
      state: 'preparing',
      reviewCount: 2,
      decidedCount: 0,
      packets: [],
    });
    expect(meeting.agenda.map(({ id, position }) => [id, position])).toEqual([
      [second.id, 1],
      [first.id, 2],
    ]);
    for (const rest of ['/opening', '/closing'])
      expect(await codeOf(at(meeting.id, rest))).toBe('meeting_not_allowed_now');

    expect(await finalise(party.office, meeting.id)).toMatchObject({
      version: 1,
      asOf: '2019-05-31',
      finalisedBy: 'office',
      changes: [],
    });
    expect((await get(party.office, meeting.id)).state).toBe('finalised');
    expect(await codeOf(at(meeting.id, '/closing'))).toBe('meeting_not_allowed_now');
    const opened = (await party.office.post(at(meeting.id, '/opening')).expect(201)).body as ReviewMeetingView;
    expect(opened).toMatchObject({ state: 'open', openedBy: 'office', closedAt: null });
    await decide(party.cio, first.id, { decision: 'continue' });

    // An undecided review does not keep it open.
    const closed = (await party.office.post(at(meeting.id, '/closing')).expect(201)).body as ReviewMeetingView;
    expect(closed).toMatchObject({ state: 'closed', closedBy: 'office', decidedCount: 1 });
    for (const [rest, body] of [['/opening'], ['/closing'], ['/packets', { asOf: '2019-05-31' }]] as const) {
      expect(await codeOf(at(meeting.id, rest), body)).toBe('meeting_not_allowed_now');
    }
    expect(await auditOf(meeting.id)).toEqual([
      'review-meeting.created',
      'review-meeting.opened',
      'review-meeting.closed',
    ]);
    expect(await auditOf(closed.packets[0]!.id)).toEqual(['packet.finalised']);
    await anew();
  });

  it('takes only reviews of one plan that wait for a decision and are on no other open agenda', async () => {
    const review = await makeReview(party.office, plan.initiativeId, 2018);
    const call = (reviewIds: string[]) =>
      codeOf('/api/v1/review-meetings', { kind: 'circulated', date: '2019-06-10', reviewIds });
    expect(await call([newId()])).toBe('review_unknown');
    const otherPlan = await addSamplePlan(api.database.adminUrl, api.tenants[0]!);
    const elsewhere = await makeReview(party.office, otherPlan.initiativeId, 2018);
    expect(await call([review.id, elsewhere.id])).toBe('reviews_of_several_plans');
    const id = await openMeeting(party.office, [review.id]);
    expect(await call([review.id])).toBe('review_on_another_agenda');
    await decide(party.cio, review.id, { decision: 'continue' });
    await party.office.post(at(id, '/closing')).expect(201);
    await anew();
    expect(await call([review.id])).toBe('review_already_decided');
    await party.office
      .post('/api/v1/review-meetings', { kind: 'picnic', date: '2019-02-30', reviewIds: [] })
      .expect(400);
  });

  it('holds a review on one agenda when ten meetings are called at once', async () => {
    const review = await makeReview(party.office, plan.initiativeId, 2018);
    const body = { kind: 'ad_hoc', date: '2019-06-10', reviewIds: [review.id] };
    const answers = await atOnce(10, () => party.office.post('/api/v1/review-meetings', body));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array.from({ length: 9 }, () => 409)]);
  });

  it('is listed, the youngest first, and shows readers only what is decided', async () => {
    const review = await makeReview(party.office, plan.initiativeId, 2018);
    const early = await openMeeting(party.office, [review.id], '2019-06-10');
    const { items } = (await party.viewer.get(`/api/v1/review-meetings?planId=${plan.planId}`).expect(200))
      .body as Page<ReviewMeetingSummary>;
    expect(items.map(({ id }) => id)).toEqual([early]);
    expect((await get(party.viewer, early)).agenda).toEqual([]);
    expect((await get(party.department, early)).agenda).toHaveLength(1);
    await decide(party.cio, review.id, { decision: 'continue' });
    expect((await get(party.viewer, early)).agenda).toMatchObject([
      { id: review.id, verdict: 'achieved', decision: { decision: 'continue', standing: 'final' } },
    ]);
    await party.admin.get(at(early)).expect(403);
  });

  it('is read again for nothing while nothing changed, as the meeting room does', async () => {
    const review = await makeReview(party.office, plan.initiativeId, 2018);
    const id = await openMeeting(party.office, [review.id]);
    const first = await party.cio.get(at(id)).expect(200);
    await party.cio.get(at(id)).set('If-None-Match', first.headers['etag']!).expect(304);
    await decide(party.cio, review.id, { decision: 'continue' });
    await party.cio.get(at(id)).set('If-None-Match', first.headers['etag']!).expect(200);
  });

  it.each(['cio', 'department', 'approver', 'viewer', 'adviser', 'auditor', 'admin'] as const)(
    'is not run by the %s',
    async (role) => {
      const review = await makeReview(party.office, plan.initiativeId, 2018);
      const meeting = await callMeeting(party.office, [review.id]);
      const calls = [
        party[role].post('/api/v1/reviews', { initiativeId: plan.initiativeId, fiscalYear: 2018, kind: 'ad_hoc' }),
        party[role].post('/api/v1/review-meetings', { kind: 'meeting', date: '2019-06-10', reviewIds: [review.id] }),
        party[role].post(at(meeting.id, '/packets'), { asOf: '2019-05-31' }),
        party[role].post(at(meeting.id, '/opening')),
        party[role].post(at(meeting.id, '/closing')),
      ];
      for (const answer of await Promise.all(calls)) {
        expect(answer.status).toBe(403);
        expect((answer.body as Problem).allowedRoles).toEqual(['office']);
      }
    },
  );

  it('of another tenant is answered like one that is not there', async () => {
    const elsewhere = await addSamplePlan(api.database.adminUrl, api.tenants[1]!);
    const stranger = await api.as('office@second.example');
    const review = await makeReview(stranger, elsewhere.initiativeId, 2018);
    const foreign = await callMeeting(stranger, [review.id]);
    const bodiesOf = async (id: string) => {
      const answers = await Promise.all([
        party.office.get(at(id)),
        party.office.post(at(id, '/packets'), { asOf: '2019-05-31' }),
        party.office.post(at(id, '/opening')),
        party.office.post(at(id, '/closing')),
      ]);
      expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
      return answers.map(({ body }) => ({ ...(body as Problem), requestId: null }));
    };
    expect(await bodiesOf(foreign.id)).toEqual(await bodiesOf(newId()));
    // A foreign review on an agenda is as unknown as one that never was.
    expect(
      await codeOf('/api/v1/review-meetings', { kind: 'meeting', date: '2019-06-10', reviewIds: [review.id] }),
    ).toBe('review_unknown');
  });
});

describe('a packet', () => {
  it('keeps what it froze, and a 差替え shows what changed', async () => {
    const review = await makeReview(party.office, plan.initiativeId, 2018);
    const { id } = await callMeeting(party.office, [review.id]);
    await finalise(party.office, id);
    await report(70);
    await party.department
      .put(
        `/api/v1/reviews/${review.id}/self-assessment`,
        { judgement: 'partly', comment: '二重計上があった' },
        review.version,
      )
      .expect(200);
    expect((await readReview(party.office, review.id)).evidence).toMatchObject({
      kpis: [{ actual: { value: 100 } }],
      selfAssessment: null,
    });

    const second = await finalise(party.office, id);
    expect(second).toMatchObject({ version: 2 });
    expect(second.changes).toEqual([
      {
        initiativeNumber: 1,
        initiativeTitle: '戸籍事務における業務支援ＡＩの導入',
        subject: 'kpi',
        kpiName: '担当職員のAI利用回数',
        before: '100回',
        after: '70回',
        beforeCode: 'achieved',
        afterCode: 'partly',
      },
      {
        initiativeNumber: 1,
        initiativeTitle: '戸籍事務における業務支援ＡＩの導入',
        subject: 'self_assessment',
        kpiName: '',
        before: '—',
        after: '二重計上があった',
        beforeCode: null,
        afterCode: 'partly',
      },
    ]);
    expect(await readReview(party.office, review.id)).toMatchObject({
      packet: { version: 2 },
      evidence: { kpis: [{ actual: { value: 70 } }], selfAssessment: { judgement: 'partly' } },
    });
    expect((await get(party.office, id)).packets.map(({ version, changes }) => [version, changes.length])).toEqual([
      [1, 0],
      [2, 2],
    ]);
    expect(await auditOf(second.id)).toEqual(['packet.replaced']);
  });

  it('is replaced in the open meeting too, but for what is decided already', async () => {
    const [decided, open] = [
      await makeReview(party.office, plan.initiativeId, 2018),
      await makeReview(party.office, plan.initiativeId, 2018),
    ];
    const id = await openMeeting(party.office, [decided.id, open.id]);
    const record = await decide(party.cio, decided.id, { decision: 'continue' });
    await report(70);
    const second = await finalise(party.office, id);
    expect(second.changes).toHaveLength(1);
    expect(await readReview(party.viewer, decided.id)).toMatchObject({
      packet: { version: 1 },
      evidence: record.evidence,
      differences: [{ then: { value: 100 }, now: { value: 70 } }],
    });
    expect(await readReview(party.office, open.id)).toMatchObject({
      packet: { version: 2 },
      evidence: { kpis: [{ actual: { value: 70 } }] },
      differences: [],
    });
    const later = await decide(party.cio, open.id, { decision: 'continue' });
    expect(later).toMatchObject({ packet: { version: 2 }, evidence: { kpis: [{ verdict: 'partly' }] } });
    // A correction of the first rests on what that one was decided on.
    const corrected = await party.cio
      .post(`/api/v1/reviews/${decided.id}/corrections`, { decision: 'continue', reason: '理由の追記' })
      .expect(201);
    expect(corrected.body).toMatchObject({ packet: { version: 1 } });
  });

  it('is finalised once when one key is sent ten times, and needs a key', async () => {
    const review = await makeReview(party.office, plan.initiativeId, 2018);
    const { id } = await callMeeting(party.office, [review.id]);
    const key = newId();
    const answers = await atOnce(10, () =>
      party.office.post(at(id, '/packets'), { asOf: '2019-05-31' }).set('Idempotency-Key', key),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 201));
    expect(new Set(answers.map(({ body }) => (body as PacketView).id)).size).toBe(1);
    expect((await get(party.office, id)).packets).toHaveLength(1);
    await party.office.post(at(id, '/packets'), { asOf: '2019-05-31' }).unset('Idempotency-Key').expect(400);
    await party.office.post(at(id, '/packets'), { asOf: '31.5.2019' }).expect(400);
  });
});

describe('what a review looks back at', () => {
  const condition = () => ({
    text: '区の意見を聞く',
    departmentId: api.tenants[0]!.departmentId,
    due: '2019-12-31' as const,
  });

  it('keeps the meeting open until the conditions of the decision before are answered', async () => {
    const first = await makeReview(party.office, plan.initiativeId, 2018, 'yearly');
    const meeting = await openMeeting(party.office, [first.id], '2019-06-10');
    const record = await decide(party.cio, first.id, { decision: 'continue', conditions: [condition()] });
    await party.office.post(at(meeting, '/closing')).expect(201);
    await anew();

    const second = await makeReview(party.office, plan.initiativeId, 2019, 'yearly');
    const next = await openMeeting(party.office, [second.id], '2020-06-10');
    const { previous } = await readReview(party.office, second.id);
    expect(previous).toMatchObject({
      decision: { id: record.id, decision: 'continue', decidedOn: '2019-06-10' },
      conditions: [{ text: '区の意見を聞く', answer: null }],
    });
    await decide(party.cio, second.id, { decision: 'continue' });
    expect(await codeOf(at(next, '/closing'))).toBe('follow_up_unanswered');
    await party.department
      .put(`/api/v1/follow-ups/${record.conditions[0]!.followUpId}/answer`, { answer: 'done' }, 1)
      .expect(200);
    await party.office.post(at(next, '/closing')).expect(201);
    await anew();
  });

  it('is a deferral of an earlier meeting, which the next decision follows', async () => {
    const review = await makeReview(party.office, plan.initiativeId, 2018, 'yearly');
    const first = await openMeeting(party.office, [review.id], '2019-06-10');
    const deferral = await decide(party.cio, review.id, { decision: 'defer', reason: '確報を待つ', due: '2019-07-15' });
    await party.office.post(at(first, '/closing')).expect(201);
    await anew();

    const second = await openMeeting(party.office, [review.id], '2019-07-15');
    expect((await readReview(party.office, review.id)).previous).toMatchObject({
      decision: { id: deferral.id, decision: 'defer' },
      reason: '確報を待つ',
    });
    const record = await decide(party.cio, review.id, { decision: 'continue', reason: '確報で達成を確認した' });
    expect(record).toMatchObject({ meetingId: second, correctsId: deferral.id, standing: 'final' });
    // Each meeting counts what it decided itself.
    expect((await get(party.office, first)).decidedCount).toBe(1);
    expect((await get(party.office, second)).decidedCount).toBe(1);
  });
});
