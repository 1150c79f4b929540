import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { InitiativeView } from '#domain/initiatives/contract';
import type { Problem } from '#domain/problems/contract';
import type { DecideInput, DecisionRecord, ReviewView } from '#domain/reviews/contract';
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
let review: ReviewView;
let meetingId: string;

beforeAll(async () => {
  api = await startApp();
  party = await gatherParty(api, 'first.example');
});
beforeEach(async () => {
  plan = await addSamplePlan(api.database.adminUrl, api.tenants[0]!);
  review = await makeReview(party.office, plan.initiativeId, 2018);
  meetingId = await openMeeting(party.office, [review.id]);
});
afterAll(() => api.close());

const rows = <Row>(sql: string, ...values: unknown[]) =>
  asAdmin(api.database.adminUrl, async (client) => (await client.query(sql, values)).rows as Row[]);
const at = (rest: string, id = review.id) => `/api/v1/reviews/${id}/${rest}`;
const send = (client: Client, rest: string, body: object, status: number) => client.post(at(rest), body).expect(status);
const codeOf = async (client: Client, rest: string, body: object, status = 409) =>
  ((await send(client, rest, body, status)).body as Problem).code;
const correct = async (client: Client, body: object) =>
  (await send(client, 'corrections', body, 201)).body as DecisionRecord;

type Touched = { initiative: object; items: Record<string, unknown>[]; kpis: object[]; lanes: number };

/** What a decision may touch, without the versions, which only ever rise; the items in the order of the plan. */
async function touched(): Promise<Touched> {
  const [initiative] = await rows<object>(
    `SELECT status, status_since::text, ends_on::text FROM initiative WHERE id = $1`,
    plan.initiativeId,
  );
  const items = await rows<Record<string, unknown>>(
    `SELECT initiative_id, lane_id, position, planned_end, open_ended, tentative, certainty, dropped_on::text
       FROM schedule_item WHERE id = ANY($1) ORDER BY array_position($1, id)`,
    plan.itemIds,
  );
  const kpis = await rows<object>(`SELECT closed_on::text FROM kpi WHERE id = $1`, plan.kpiId);
  const lanes = await rows(
    `SELECT l.id FROM lane l JOIN initiative i ON i.id = l.initiative_id WHERE i.plan_id = $1`,
    plan.planId,
  );
  return { initiative: initiative!, items, kpis, lanes: lanes.length };
}

const auditOf = async (id: string) =>
  (await rows<{ action: string }>(`SELECT action FROM audit_entry WHERE object_id = $1 ORDER BY sequence`, id)).map(
    ({ action }) => action,
  );

async function another(): Promise<string> {
  const input = { planId: plan.planId, themeId: plan.themeId, title: '引継ぎ先の取組' };
  const { id } = (await party.office.post('/api/v1/initiatives', input).expect(201)).body as InitiativeView;
  await asAdmin(api.database.adminUrl, (client) =>
    client.query(`UPDATE initiative SET status = 'active' WHERE id = $1`, [id]),
  );
  return id;
}

const withdrawal = (toInitiativeId: string): DecideInput => ({
  decision: 'withdraw',
  reason: '後継のサービスに移るため',
  effectiveDate: '2020-03-31',
  conditions: [{ text: '利用者への周知', departmentId: api.tenants[0]!.departmentId, due: '2020-01-31' }],
  scheduleItems: [
    { id: plan.itemIds[0], action: 'end' },
    { id: plan.itemIds[1], action: 'move', toInitiativeId },
    { id: plan.itemIds[2], action: 'drop' },
  ],
  kpis: [{ id: plan.kpiId, action: 'close' }],
});

describe("the CIO's decision", () => {
  it('is final, rests on the last packet and makes its conditions follow-ups', async () => {
    const condition = { text: '区の意見を聞く', departmentId: api.tenants[0]!.departmentId, due: '2019-09-30' };
    const record = await decide(party.cio, review.id, {
      decision: 'continue',
      conditions: [condition as DecideInput['conditions'][number]],
    });
    expect(record).toMatchObject({
      decision: 'continue',
      standing: 'final',
      decidedBy: 'cio',
      recordedBy: 'cio',
      onBehalf: false,
      confirmation: null,
      packet: { version: 1 },
      evidence: { asOf: '2019-05-31', kpis: [{ actual: { value: 100 }, verdict: 'achieved' }] },
      conditions: [{ text: '区の意見を聞く', due: '2019-09-30', department: { name: '総務局' }, answer: null }],
    });
    const { decisions, differences } = await readReview(party.viewer, review.id);
    expect(decisions).toEqual([record]);
    expect(differences).toEqual([]);
    expect(await auditOf(record.id)).toEqual(['decision.taken']);
    expect(await rows(`SELECT decided_on::text FROM decision WHERE id = $1`, record.id)).toEqual([
      { decided_on: '2019-06-10' },
    ]);
  });

  it('withdraws: planned until its day, bars ended, moved and dropped, KPIs closed, all at once', async () => {
    const target = await another();
    const record = await decide(party.cio, review.id, withdrawal(target));
    expect(record.scheduleItems.map(({ label, action }) => [label, action])).toEqual([
      ['検討・準備', 'end'],
      ['サービス開始', 'move'],
      ['データ追加・再学習', 'drop'],
    ]);
    expect(record.kpis).toEqual([
      { id: plan.kpiId, name: '担当職員のAI利用回数', action: 'close', toInitiativeId: null },
    ]);
    expect(await touched()).toMatchObject({
      initiative: { status: 'withdrawal_planned', status_since: '2019-06-10', ends_on: '2020-03-31' },
      items: [
        { planned_end: '2020-03-31' },
        { initiative_id: target, open_ended: true, position: 1 },
        { dropped_on: '2020-03-31' },
      ],
      kpis: [{ closed_on: '2020-03-31' }],
      lanes: 2,
    });
  });

  it('completes: what was not mentioned ends with it, and what cannot end is dropped', async () => {
    await decide(party.cio, review.id, { decision: 'complete', reason: '導入した', effectiveDate: '2018-12-31' });
    expect(await touched()).toMatchObject({
      initiative: { status: 'completed', ends_on: '2018-12-31' },
      // The second would only begin in FY2019; the years of the third are unknown.
      items: [
        { planned_end: '2018-12-31' },
        { planned_end: null, dropped_on: '2018-12-31' },
        { planned_end: '2018-12-31', certainty: 'inferred' },
      ],
      kpis: [{ closed_on: '2018-12-31' }],
    });
  });

  it('rebuilds: 再構築中, while 見直し only says what changes', async () => {
    await decide(party.cio, review.id, {
      decision: 'rework',
      reworkKind: 'rebuild',
      reason: '伸びない',
      changes: 'KPIを改める',
      due: '2019-12-31',
    });
    expect((await touched()).initiative).toEqual({ status: 'rebuilding', status_since: '2019-06-10', ends_on: null });
    const record = await correct(party.cio, {
      decision: 'rework',
      reworkKind: 'revise',
      reason: '区分の誤り',
      changes: 'KPIを改める',
      due: '2019-12-31',
    });
    expect(record).toMatchObject({ reworkKind: 'revise', changes: 'KPIを改める', due: '2019-12-31' });
    expect((await touched()).initiative).toEqual({ status: 'active', status_since: null, ends_on: null });
  });

  it('settles a tentative bar with any decision', async () => {
    await asAdmin(api.database.adminUrl, (client) =>
      client.query(`UPDATE schedule_item SET tentative = true WHERE id = $1`, [plan.itemIds[1]]),
    );
    await decide(party.cio, review.id, {
      decision: 'continue',
      scheduleItems: [{ id: plan.itemIds[1], action: 'firm' }],
    });
    expect((await touched()).items[1]).toMatchObject({ tentative: false });
  });

  it('is one, and the same answer, when it is sent ten times with one key', async () => {
    const path = at('decision');
    const body = { decision: 'continue', conditions: [] };
    const key = newId();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => party.cio.post(path, body).set('Idempotency-Key', key)),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 201));
    for (const { body: repeated } of answers) expect(repeated).toEqual(answers[0]!.body);
    expect(await rows(`SELECT FROM decision WHERE review_id = $1`, review.id)).toHaveLength(1);
    expect(await auditOf((answers[0]!.body as DecisionRecord).id)).toEqual(['decision.taken']);
    const other = await party.cio
      .post(path, { ...body, reason: '別の内容' })
      .set('Idempotency-Key', key)
      .expect(422);
    expect((other.body as Problem).code).toBe('idempotency_key_reused');
    await party.cio.post(path, body).unset('Idempotency-Key').expect(400);
  });
});

describe('a decision is refused', () => {
  it('while no meeting is open on it, and after one has closed', async () => {
    const body = { decision: 'continue', conditions: [] };
    const fresh = await makeReview(party.office, plan.initiativeId, 2018);
    const codeFor = async (client: Client) =>
      ((await client.post(at('decision', fresh.id), body).expect(409)).body as Problem).code;
    expect(await codeFor(party.cio)).toBe('not_on_agenda');
    const meeting = await callMeeting(party.office, [fresh.id]);
    expect(await codeFor(party.cio)).toBe('meeting_not_open');
    await finalise(party.office, meeting.id);
    expect(await codeFor(party.cio)).toBe('meeting_not_open');
    await party.office.post(`/api/v1/review-meetings/${meeting.id}/opening`).expect(201);
    await party.office.post(`/api/v1/review-meetings/${meeting.id}/closing`).expect(201);
    // Closing ends what signing in again had opened.
    const locked = await party.cio.post(at('decision', fresh.id), body).expect(403);
    expect((locked.body as Problem).code).toBe('reauthentication_required');
    party = { ...party, cio: await party.cio.reauthenticated(), office: await party.office.reauthenticated() };
    expect(await codeFor(party.cio)).toBe('meeting_not_open');
  });

  it.each<{ name: string; input: () => object; code: string; pointer?: string }>([
    {
      name: 'a withdrawal without a reason',
      input: () => ({ decision: 'withdraw', effectiveDate: '2020-03-31' }),
      code: 'reason_required',
      pointer: '/reason',
    },
    {
      name: 'a withdrawal without a day',
      input: () => ({ decision: 'withdraw', reason: '終了' }),
      code: 'effective_date_required',
      pointer: '/effectiveDate',
    },
    {
      name: 'a withdrawal that forgets a bar',
      input: () => ({ ...withdrawal(newId()), scheduleItems: [] }),
      code: 'schedule_item_undecided',
      pointer: '/scheduleItems',
    },
    {
      name: 'a withdrawal that forgets a KPI',
      input: () => ({ ...withdrawal(newId()), kpis: [] }),
      code: 'kpi_undecided',
      pointer: '/kpis',
    },
    { name: 'a move to nowhere', input: () => withdrawal(newId()), code: 'target_initiative_not_possible' },
    { name: 'a move to itself', input: () => withdrawal(plan.initiativeId), code: 'target_initiative_required' },
    {
      name: 'a move to a withdrawn one',
      input: () => withdrawal(plan.withdrawnId),
      code: 'target_initiative_not_possible',
    },
    {
      name: 'a carry-over',
      input: () => ({
        ...withdrawal(newId()),
        kpis: [{ id: plan.kpiId, action: 'carry_over', toInitiativeId: plan.withdrawnId }],
      }),
      code: 'kpi_action_not_available',
      pointer: '/kpis',
    },
    {
      name: 'a firm bar dropped by 継続',
      input: () => ({ decision: 'continue', scheduleItems: [{ id: plan.itemIds[0], action: 'drop' }] }),
      code: 'schedule_item_action_not_allowed',
    },
    {
      name: 'a bar that is not there',
      input: () => ({ decision: 'continue', scheduleItems: [{ id: newId(), action: 'drop' }] }),
      code: 'schedule_item_unknown',
    },
    {
      name: 'a rework of no kind',
      input: () => ({ decision: 'rework', reason: '伸びない', due: '2019-12-31' }),
      code: 'rework_kind_required',
    },
    {
      name: 'a deferral without a next date',
      input: () => ({ decision: 'defer', reason: '確報を待つ' }),
      code: 'due_required',
    },
    {
      name: 'a condition of no department',
      input: () => ({ decision: 'continue', conditions: [{ text: '周知', departmentId: newId(), due: '2019-12-31' }] }),
      code: 'department_unknown',
    },
  ])('$name: $code', async ({ input, code, pointer }) => {
    const before = await touched();
    const answer = await party.cio.post(at('decision'), { conditions: [], ...input() }).expect(409);
    expect(answer.body as Problem).toMatchObject({ code, ...(pointer && { errors: [{ pointer, code }] }) });
    expect(await touched()).toEqual(before);
    expect(await rows(`SELECT FROM decision WHERE review_id = $1`, review.id)).toHaveLength(0);
  });

  it('a second time, and without a reason where a target was missed', async () => {
    await decide(party.cio, review.id, { decision: 'continue' });
    expect(await codeOf(party.cio, 'decision', { decision: 'continue' })).toBe('already_decided');
    const missed = await makeReview(party.office, plan.initiativeId, 2020);
    const { id } = await callMeeting(party.office, [missed.id], '2021-06-10');
    await finalise(party.office, id, '2021-05-31');
    await party.office.post(`/api/v1/review-meetings/${id}/opening`).expect(201);
    const answer = await party.cio.post(at('decision', missed.id), { decision: 'continue' }).expect(409);
    expect((answer.body as Problem).code).toBe('reason_required');
  });

  it.each(['office', 'department', 'approver', 'viewer', 'adviser', 'auditor', 'admin'] as const)(
    'to the %s',
    async (role) => {
      const answer = await party[role].post(at('decision'), { decision: 'continue' }).expect(403);
      expect((answer.body as Problem).allowedRoles).toContain('cio');
    },
  );

  it('to whoever prepared the packet, to the CIO on behalf, and to a sign-in that is not fresh', async () => {
    expect(
      (await send(party.cio, 'decision', { decision: 'continue', onBehalf: true }, 403)).body as Problem,
    ).toMatchObject({ allowedRoles: ['office'] });
    expect(await codeOf(await api.as('cio@first.example'), 'decision', { decision: 'continue' }, 403)).toBe(
      'reauthentication_required',
    );
    const setRoles = (roles: string) =>
      asAdmin(api.database.adminUrl, (client) =>
        client.query(`UPDATE member SET roles = $1 WHERE email = 'office@first.example'`, [roles]),
      );
    await setRoles('{office,cio}');
    expect(await codeOf(party.office, 'decision', { decision: 'continue' })).toBe('prepared_by_decider');
    await setRoles('{office}');
  });
});

describe('a 案 recorded by the office', () => {
  it('has no effect until the CIO confirms it', async () => {
    const before = await touched();
    const target = await another();
    const lanes = { lanes: before.lanes };
    const proposed = await decide(party.office, review.id, { ...withdrawal(target), onBehalf: true });
    expect(proposed).toMatchObject({
      standing: 'proposed',
      decidedBy: null,
      recordedBy: 'office',
      onBehalf: true,
      confirmation: null,
    });
    expect(await touched()).toEqual({ ...before, ...lanes });
    const confirmed = (await send(party.cio, 'decision/confirmation', {}, 201)).body as DecisionRecord;
    expect(confirmed).toMatchObject({
      id: proposed.id,
      standing: 'final',
      decidedBy: 'cio',
      confirmation: { confirmedBy: 'cio', approval: null },
    });
    expect(await touched()).toMatchObject({
      initiative: { status: 'withdrawal_planned' },
      kpis: [{ closed_on: '2020-03-31' }],
    });
    expect(await codeOf(party.cio, 'decision/confirmation', {})).toBe('not_proposed');
    expect(await auditOf(proposed.id)).toEqual(['decision.recorded', 'decision.confirmed']);
  });

  it('is confirmed by the 決裁 that the office enters, and by nothing less', async () => {
    await decide(party.office, review.id, { decision: 'continue', onBehalf: true });
    expect(await codeOf(party.office, 'decision/confirmation', {})).toBe('approval_required');
    const approval = { date: '2019-06-12', documentNumber: '第12号', approvedBy: '副市長', mode: 'substitute' };
    const record = (await send(party.office, 'decision/confirmation', { approval }, 201)).body as DecisionRecord;
    expect(record).toMatchObject({
      standing: 'final',
      decidedBy: '副市長',
      confirmation: { confirmedBy: 'office', approval },
    });
    await party.viewer.post(at('decision/confirmation'), {}).expect(403);
  });

  it('of a correction leaves what stands in force until it is confirmed', async () => {
    const before = await touched();
    const target = await another();
    await decide(party.cio, review.id, withdrawal(target));
    const withdrawn = await touched();
    const proposed = await correct(party.office, { decision: 'continue', reason: '撤退は誤り', onBehalf: true });
    expect(proposed).toMatchObject({ standing: 'proposed' });
    expect(await touched()).toEqual(withdrawn);
    await send(party.cio, 'decision/confirmation', {}, 201);
    expect(await touched()).toEqual(before);
  });
});

describe('a correction', () => {
  it('reinstates what was withdrawn by mistake, exactly, also after the meeting has closed', async () => {
    const before = await touched();
    const first = await decide(party.cio, review.id, withdrawal(await another()));
    await party.office.post(`/api/v1/review-meetings/${meetingId}/closing`).expect(201);
    party = { ...party, cio: await party.cio.reauthenticated(), office: await party.office.reauthenticated() };
    expect(await codeOf(party.cio, 'corrections', { decision: null, reason: '誤り' })).toBe('undo_after_closing');

    const record = await correct(party.cio, { decision: 'continue', reason: '撤退は別の取組の決定だった' });
    expect(record).toMatchObject({
      correctsId: first.id,
      standing: 'final',
      packet: first.packet,
      evidence: first.evidence,
    });
    // Its conditions are those of the record it replaces.
    expect(record.conditions).toMatchObject([{ text: '利用者への周知', answer: null }]);
    expect(await touched()).toEqual(before);
    const { decisions } = await readReview(party.viewer, review.id);
    expect(decisions.map(({ standing, correctedById }) => [standing, correctedById])).toEqual([
      ['superseded', record.id],
      ['final', null],
    ]);
    expect(await auditOf(record.id)).toEqual(['decision.corrected']);
  });

  it('undoes in the open meeting, and what is then decided says why', async () => {
    const before = await touched();
    await decide(party.cio, review.id, withdrawal(await another()));
    const undo = await correct(party.cio, { decision: null, reason: '押し間違い' });
    expect(undo).toMatchObject({ decision: null, reason: '押し間違い', conditions: [], scheduleItems: [], kpis: [] });
    expect(await touched()).toEqual(before);
    await party.viewer.get(`/api/v1/reviews/${review.id}`).expect(403);
    expect(await codeOf(party.cio, 'corrections', { decision: 'continue', reason: '理由' })).toBe('nothing_to_correct');
    expect(await codeOf(party.cio, 'decision', { decision: 'continue' })).toBe('reason_required');
    const anew = await decide(party.cio, review.id, { decision: 'continue', reason: '議論の結果' });
    expect(anew).toMatchObject({ correctsId: undo.id, standing: 'final' });
    expect((await readReview(party.viewer, review.id)).decisions).toHaveLength(3);
  });

  it('needs a reason, a decision to correct, and the right to it', async () => {
    expect(await codeOf(party.cio, 'corrections', { decision: 'continue', reason: '理由' })).toBe('nothing_to_correct');
    await decide(party.cio, review.id, { decision: 'continue' });
    await send(party.cio, 'corrections', { decision: 'continue' }, 400);
    await send(party.cio, 'corrections', { decision: 'continue', reason: '  ' }, 400);
    for (const role of ['office', 'department', 'viewer', 'adviser'] as const)
      await send(party[role], 'corrections', { decision: 'continue', reason: '理由' }, 403);
  });

  it('stands in one line when ten correct at once', async () => {
    await decide(party.cio, review.id, { decision: 'continue' });
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        party.cio.post(at('corrections'), { decision: 'continue', reason: `理由${index}` }),
      ),
    );
    // Each points at the one before it, and no two at the same.
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 201));
    const links = await rows<{ corrects_id: string | null }>(
      `SELECT corrects_id FROM decision WHERE review_id = $1`,
      review.id,
    );
    expect(new Set(links.map(({ corrects_id }) => corrects_id)).size).toBe(11);
  });
});

describe('the record', () => {
  it('keeps its evidence when an actual is corrected, and says where today differs', async () => {
    const record = await decide(party.cio, review.id, { decision: 'continue' });
    const path = `/api/v1/kpis/${plan.kpiId}/actuals/FY2018`;
    const { version } = (await party.department.get(path).expect(200)).body as { version: number };
    await party.department.put(path, { value: 70 }, version).expect(409);
    await party.department.put(path, { value: 70, reason: '二重計上の訂正' }, version).expect(200);
    const now = await readReview(party.viewer, review.id);
    expect(now.decisions[0]).toEqual(record);
    expect(now.evidence).toEqual(record.evidence);
    expect(now.differences).toEqual([
      {
        kpiId: plan.kpiId,
        name: '担当職員のAI利用回数',
        unit: '回',
        decimals: 0,
        then: { value: 100, verdict: 'achieved' },
        now: { value: 70, verdict: 'partly' },
      },
    ]);
  });

  it.each(['decision', 'decision_effect', 'decision_confirmation', 'packet', 'packet_evidence'])(
    'cannot be changed or removed in %s, by the app or the owner',
    async (table) => {
      await decide(party.office, review.id, { decision: 'continue', onBehalf: true });
      await send(party.cio, 'decision/confirmation', {}, 201);
      const { tenantId } = api.tenants[0]!;
      for (const url of [api.database.databaseUrl, api.database.ownerUrl]) {
        for (const change of [
          `UPDATE ${table} SET tenant_id = tenant_id`,
          `DELETE FROM ${table}`,
          `TRUNCATE ${table} CASCADE`,
        ]) {
          const attempt = asAdmin(url, async (client) => {
            await client.query(`SELECT set_config('app.tenant_id', $1, false)`, [tenantId]);
            await client.query(change);
          });
          await expect(attempt).rejects.toThrow(/append-only|permission denied/);
        }
      }
    },
  );

  it('is refused by the table itself outside an open meeting', async () => {
    await decide(party.cio, review.id, { decision: 'continue' });
    await party.office.post(`/api/v1/review-meetings/${meetingId}/closing`).expect(201);
    party = { ...party, cio: await party.cio.reauthenticated(), office: await party.office.reauthenticated() };
    const insert = asAdmin(api.database.adminUrl, (client) =>
      client.query(
        `INSERT INTO decision (tenant_id, id, review_id, meeting_id, packet_id, initiative_id, fiscal_year, decided_on, decided_by, recorded_by, corrects_id, reason)
         SELECT tenant_id, gen_random_uuid(), review_id, meeting_id, packet_id, initiative_id, fiscal_year, decided_on, decided_by, recorded_by, id, '取消し'
           FROM decision WHERE review_id = $1`,
        [review.id],
      ),
    );
    await expect(insert).rejects.toThrow('no open meeting with this packet');
  });
});
