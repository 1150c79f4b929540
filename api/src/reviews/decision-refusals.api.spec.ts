import { describe, expect, it } from '@jest/globals';
import type { Problem } from '#domain/problems/contract';
import { actsOn, decisionStage } from '../../test/decision-stage.ts';
import { callMeeting, decide, finalise, makeReview } from '../../test/sample-review.ts';
import { asAdmin } from '../../test/sample-tenants.ts';
import { type Client } from '../../test/signed-in.ts';
import { newId } from '../platform/ids.ts';

const stage = decisionStage();
const { at, send, codeOf, touched, withdrawal, rows } = actsOn(stage);

describe('a decision is refused', () => {
  it('while no meeting is open on it, and after one has closed', async () => {
    const body = { decision: 'continue', conditions: [] };
    const fresh = await makeReview(stage.party.office, stage.plan.initiativeId, 2018);
    const codeFor = async (client: Client) =>
      ((await client.post(at('decision', fresh.id), body).expect(409)).body as Problem).code;
    expect(await codeFor(stage.party.cio)).toBe('not_on_agenda');
    const meeting = await callMeeting(stage.party.office, [fresh.id]);
    expect(await codeFor(stage.party.cio)).toBe('meeting_not_open');
    await finalise(stage.party.office, meeting.id);
    expect(await codeFor(stage.party.cio)).toBe('meeting_not_open');
    await stage.party.office.post(`/api/v1/review-meetings/${meeting.id}/opening`).expect(201);
    await stage.party.office.post(`/api/v1/review-meetings/${meeting.id}/closing`).expect(201);
    // Closing ends what signing in again had opened.
    const locked = await stage.party.cio.post(at('decision', fresh.id), body).expect(403);
    expect((locked.body as Problem).code).toBe('reauthentication_required');
    stage.party = {
      ...stage.party,
      cio: await stage.party.cio.reauthenticated(),
      office: await stage.party.office.reauthenticated(),
    };
    expect(await codeFor(stage.party.cio)).toBe('meeting_not_open');
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
    { name: 'a move to itself', input: () => withdrawal(stage.plan.initiativeId), code: 'target_initiative_required' },
    {
      name: 'a move to a withdrawn one',
      input: () => withdrawal(stage.plan.withdrawnId),
      code: 'target_initiative_not_possible',
    },
    {
      name: 'a carry-over',
      input: () => ({
        ...withdrawal(newId()),
        kpis: [{ id: stage.plan.kpiId, action: 'carry_over', toInitiativeId: stage.plan.withdrawnId }],
      }),
      code: 'kpi_action_not_available',
      pointer: '/kpis',
    },
    {
      name: 'a firm bar dropped by 継続',
      input: () => ({ decision: 'continue', scheduleItems: [{ id: stage.plan.itemIds[0], action: 'drop' }] }),
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
    const answer = await stage.party.cio.post(at('decision'), { conditions: [], ...input() }).expect(409);
    expect(answer.body as Problem).toMatchObject({ code, ...(pointer && { errors: [{ pointer, code }] }) });
    expect(await touched()).toEqual(before);
    expect(await rows(`SELECT FROM decision WHERE review_id = $1`, stage.review.id)).toHaveLength(0);
  });

  it('a second time, and without a reason where a target was missed', async () => {
    await decide(stage.party.cio, stage.review.id, { decision: 'continue' });
    expect(await codeOf(stage.party.cio, 'decision', { decision: 'continue' })).toBe('already_decided');
    const missed = await makeReview(stage.party.office, stage.plan.initiativeId, 2020);
    const { id } = await callMeeting(stage.party.office, [missed.id], '2021-06-10');
    await finalise(stage.party.office, id, '2021-05-31');
    await stage.party.office.post(`/api/v1/review-meetings/${id}/opening`).expect(201);
    const answer = await stage.party.cio.post(at('decision', missed.id), { decision: 'continue' }).expect(409);
    expect((answer.body as Problem).code).toBe('reason_required');
  });

  it.each(['office', 'department', 'approver', 'viewer', 'adviser', 'auditor', 'admin'] as const)(
    'to the %s',
    async (role) => {
      const answer = await stage.party[role].post(at('decision'), { decision: 'continue' }).expect(403);
      expect((answer.body as Problem).allowedRoles).toContain('cio');
    },
  );

  it('to whoever prepared the packet, to the CIO on behalf, and to a sign-in that is not fresh', async () => {
    expect(
      (await send(stage.party.cio, 'decision', { decision: 'continue', onBehalf: true }, 403)).body as Problem,
    ).toMatchObject({ allowedRoles: ['office'] });
    expect(await codeOf(await stage.api.as('cio@first.example'), 'decision', { decision: 'continue' }, 403)).toBe(
      'reauthentication_required',
    );
    const setRoles = (roles: string) =>
      asAdmin(stage.api.database.adminUrl, (client) =>
        client.query(`UPDATE member SET roles = $1 WHERE email = 'office@first.example'`, [roles]),
      );
    await setRoles('{office,cio}');
    expect(await codeOf(stage.party.office, 'decision', { decision: 'continue' })).toBe('prepared_by_decider');
    await setRoles('{office}');
  });
});
