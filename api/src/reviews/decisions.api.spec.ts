import { describe, expect, it } from '@jest/globals';
import type { DashboardView } from '#domain/dashboard/contract';
import type { InitiativeListItem, InitiativeView } from '#domain/initiatives/contract';
import type { Page, Problem } from '#domain/problems/contract';
import type { DecideInput, DecisionRecord } from '#domain/reviews/contract';
import type { RoadmapView } from '#domain/roadmap/contract';
import { atOnce } from '../../test/at-once.ts';
import { actsOn, decisionStage } from '../../test/decision-stage.ts';
import { decide, makeReview, openMeeting, readReview } from '../../test/sample-review.ts';
import { asAdmin } from '../../test/sample-tenants.ts';
import { newId } from '../platform/ids.ts';

const stage = decisionStage();
const { at, correct, touched, another, withdrawal, auditOf, rows } = actsOn(stage);

describe('a decision after the end of the plan', () => {
  it('shows at once where no day was asked for, and leaves the days before as they were', async () => {
    const late = await makeReview(stage.party.office, stage.plan.initiativeId, 2020);
    await openMeeting(stage.party.office, [late.id], '2021-09-01');
    const target = await another();
    const { id } = await decide(stage.party.cio, late.id, { ...withdrawal(target), effectiveDate: '2021-09-30' });
    const read = async <View>(path: string) =>
      (await stage.party.viewer.get(`/api/v1${path}`).expect(200)).body as View;
    const roadmapOf = async (query: string) => {
      const { policies } = await read<RoadmapView>(`/plans/${stage.plan.planId}/roadmap${query}`);
      const { status, lastDecision, lanes } = policies[0]!.themes[0]!.initiatives[0]!;
      const states = lanes.flatMap(({ items }) => items.map(({ state }) => state));
      return { status, decision: lastDecision?.id ?? null, states };
    };
    const states = ['late_start', 'dropped'];
    expect(await roadmapOf('')).toEqual({ status: 'withdrawn', decision: id, states });
    expect(await roadmapOf('?asOf=2021-09-01')).toMatchObject({ status: 'withdrawal_planned', decision: id });
    expect(await roadmapOf('?asOf=2021-05-31')).toMatchObject({ status: 'active', decision: null });
    const dashboard = await read<DashboardView>(`/plans/${stage.plan.planId}/dashboard`);
    expect(dashboard.items[0]).toMatchObject({ status: 'withdrawn', lastDecision: { id } });
    expect(dashboard.initiatives.withdrawn).toBe(2);
    const sheet = await read<InitiativeView>(`/initiatives/${stage.plan.initiativeId}`);
    expect(sheet).toMatchObject({
      status: 'withdrawn',
      reviews: [{ id: late.id, decision: { id } }],
    });
    const list = await read<Page<InitiativeListItem>>(`/initiatives?planId=${stage.plan.planId}&status=withdrawn`);
    expect(list.items.map((one) => one.lastDecision?.id ?? null)).toContain(id);
  });
});

describe("the CIO's decision", () => {
  it('is final, rests on the last packet and makes its conditions follow-ups', async () => {
    const condition = { text: '区の意見を聞く', departmentId: stage.api.tenants[0]!.departmentId, due: '2019-09-30' };
    const record = await decide(stage.party.cio, stage.review.id, {
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
    const { decisions, differences } = await readReview(stage.party.viewer, stage.review.id);
    expect(decisions).toEqual([record]);
    expect(differences).toEqual([]);
    expect(await auditOf(record.id)).toEqual(['decision.taken']);
    expect(await rows(`SELECT decided_on::text FROM decision WHERE id = $1`, record.id)).toEqual([
      { decided_on: '2019-06-10' },
    ]);
  });

  it('withdraws: planned until its day, bars ended, moved and dropped, KPIs closed, all at once', async () => {
    const target = await another();
    const record = await decide(stage.party.cio, stage.review.id, withdrawal(target));
    expect(record.scheduleItems.map(({ label, action }) => [label, action])).toEqual([
      ['検討・準備', 'end'],
      ['サービス開始', 'move'],
      ['データ追加・再学習', 'drop'],
    ]);
    expect(record.kpis).toEqual([
      { id: stage.plan.kpiId, name: '担当職員のAI利用回数', action: 'close', toInitiativeId: null },
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
    await decide(stage.party.cio, stage.review.id, {
      decision: 'complete',
      reason: '導入した',
      effectiveDate: '2018-12-31',
    });
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
    await decide(stage.party.cio, stage.review.id, {
      decision: 'rework',
      reworkKind: 'rebuild',
      reason: '伸びない',
      changes: 'KPIを改める',
      due: '2019-12-31',
    });
    expect((await touched()).initiative).toEqual({ status: 'rebuilding', status_since: '2019-06-10', ends_on: null });
    const record = await correct(stage.party.cio, {
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
    await asAdmin(stage.api.database.adminUrl, (client) =>
      client.query(`UPDATE schedule_item SET tentative = true WHERE id = $1`, [stage.plan.itemIds[1]]),
    );
    await decide(stage.party.cio, stage.review.id, {
      decision: 'continue',
      scheduleItems: [{ id: stage.plan.itemIds[1], action: 'firm' }],
    });
    expect((await touched()).items[1]).toMatchObject({ tentative: false });
  });

  it('is one, and the same answer, when it is sent ten times with one key', async () => {
    const path = at('decision');
    const body = { decision: 'continue', conditions: [] };
    const key = newId();
    const answers = await atOnce(10, () => stage.party.cio.post(path, body).set('Idempotency-Key', key));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 201));
    for (const { body: repeated } of answers) expect(repeated).toEqual(answers[0]!.body);
    expect(await rows(`SELECT FROM decision WHERE review_id = $1`, stage.review.id)).toHaveLength(1);
    expect(await auditOf((answers[0]!.body as DecisionRecord).id)).toEqual(['decision.taken']);
    const other = await stage.party.cio
      .post(path, { ...body, reason: '別の内容' })
      .set('Idempotency-Key', key)
      .expect(422);
    expect((other.body as Problem).code).toBe('idempotency_key_reused');
    await stage.party.cio.post(path, body).unset('Idempotency-Key').expect(400);
  });
});
