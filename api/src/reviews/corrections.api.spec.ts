import { describe, expect, it } from '@jest/globals';
import type { DecisionRecord } from '#domain/reviews/contract';
import { atOnce } from '../../test/at-once.ts';
import { actsOn, decisionStage } from '../../test/decision-stage.ts';
import { decide, readReview } from '../../test/sample-review.ts';

const stage = decisionStage();
const { at, send, codeOf, correct, touched, another, withdrawal, auditOf, rows } = actsOn(stage);

describe('a 案 recorded by the office', () => {
  it('has no effect until the CIO confirms it', async () => {
    const before = await touched();
    const target = await another();
    const lanes = { lanes: before.lanes };
    const proposed = await decide(stage.party.office, stage.review.id, { ...withdrawal(target), onBehalf: true });
    expect(proposed).toMatchObject({
      standing: 'proposed',
      decidedBy: null,
      recordedBy: 'office',
      onBehalf: true,
      confirmation: null,
    });
    expect(await touched()).toEqual({ ...before, ...lanes });
    const confirmed = (await send(stage.party.cio, 'decision/confirmation', {}, 201)).body as DecisionRecord;
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
    expect(await codeOf(stage.party.cio, 'decision/confirmation', {})).toBe('not_proposed');
    expect(await auditOf(proposed.id)).toEqual(['decision.recorded', 'decision.confirmed']);
  });

  it('is confirmed by the 決裁 that the office enters, and by nothing less', async () => {
    await decide(stage.party.office, stage.review.id, { decision: 'continue', onBehalf: true });
    expect(await codeOf(stage.party.office, 'decision/confirmation', {})).toBe('approval_required');
    const approval = { date: '2019-06-12', documentNumber: '第12号', approvedBy: '副市長', mode: 'substitute' };
    const record = (await send(stage.party.office, 'decision/confirmation', { approval }, 201)).body as DecisionRecord;
    expect(record).toMatchObject({
      standing: 'final',
      decidedBy: '副市長',
      confirmation: { confirmedBy: 'office', approval },
    });
    await stage.party.viewer.post(at('decision/confirmation'), {}).expect(403);
  });

  it('of a correction leaves what stands in force until it is confirmed', async () => {
    const before = await touched();
    const target = await another();
    await decide(stage.party.cio, stage.review.id, withdrawal(target));
    const withdrawn = await touched();
    const proposed = await correct(stage.party.office, { decision: 'continue', reason: '撤退は誤り', onBehalf: true });
    expect(proposed).toMatchObject({ standing: 'proposed' });
    expect(await touched()).toEqual(withdrawn);
    await send(stage.party.cio, 'decision/confirmation', {}, 201);
    expect(await touched()).toEqual(before);
  });
});

describe('a correction', () => {
  it('reinstates what was withdrawn by mistake, exactly, also after the meeting has closed', async () => {
    const before = await touched();
    const first = await decide(stage.party.cio, stage.review.id, withdrawal(await another()));
    await stage.party.office.post(`/api/v1/review-meetings/${stage.meetingId}/closing`).expect(201);
    stage.party = {
      ...stage.party,
      cio: await stage.party.cio.reauthenticated(),
      office: await stage.party.office.reauthenticated(),
    };
    expect(await codeOf(stage.party.cio, 'corrections', { decision: null, reason: '誤り' })).toBe('undo_after_closing');

    const record = await correct(stage.party.cio, { decision: 'continue', reason: '撤退は別の取組の決定だった' });
    expect(record).toMatchObject({
      correctsId: first.id,
      standing: 'final',
      packet: first.packet,
      evidence: first.evidence,
    });
    // Its conditions are those of the record it replaces.
    expect(record.conditions).toMatchObject([{ text: '利用者への周知', answer: null }]);
    expect(await touched()).toEqual(before);
    const { decisions } = await readReview(stage.party.viewer, stage.review.id);
    expect(decisions.map(({ standing, correctedById }) => [standing, correctedById])).toEqual([
      ['superseded', record.id],
      ['final', null],
    ]);
    expect(await auditOf(record.id)).toEqual(['decision.corrected']);
  });

  it('undoes in the open meeting, and what is then decided says why', async () => {
    const before = await touched();
    await decide(stage.party.cio, stage.review.id, withdrawal(await another()));
    const undo = await correct(stage.party.cio, { decision: null, reason: '押し間違い' });
    expect(undo).toMatchObject({ decision: null, reason: '押し間違い', conditions: [], scheduleItems: [], kpis: [] });
    expect(await touched()).toEqual(before);
    await stage.party.viewer.get(`/api/v1/reviews/${stage.review.id}`).expect(403);
    expect(await codeOf(stage.party.cio, 'corrections', { decision: 'continue', reason: '理由' })).toBe(
      'nothing_to_correct',
    );
    expect(await codeOf(stage.party.cio, 'decision', { decision: 'continue' })).toBe('reason_required');
    const anew = await decide(stage.party.cio, stage.review.id, { decision: 'continue', reason: '議論の結果' });
    expect(anew).toMatchObject({ correctsId: undo.id, standing: 'final' });
    expect((await readReview(stage.party.viewer, stage.review.id)).decisions).toHaveLength(3);
  });

  it('needs a reason, a decision to correct, and the right to it', async () => {
    expect(await codeOf(stage.party.cio, 'corrections', { decision: 'continue', reason: '理由' })).toBe(
      'nothing_to_correct',
    );
    await decide(stage.party.cio, stage.review.id, { decision: 'continue' });
    await send(stage.party.cio, 'corrections', { decision: 'continue' }, 400);
    await send(stage.party.cio, 'corrections', { decision: 'continue', reason: '  ' }, 400);
    for (const role of ['office', 'department', 'viewer', 'adviser'] as const)
      await send(stage.party[role], 'corrections', { decision: 'continue', reason: '理由' }, 403);
  });

  it('stands in one line when ten correct at once', async () => {
    await decide(stage.party.cio, stage.review.id, { decision: 'continue' });
    const answers = await atOnce(10, (index) =>
      stage.party.cio.post(at('corrections'), { decision: 'continue', reason: `理由${index}` }),
    );
    // Each points at the one before it, and no two at the same.
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 201));
    const links = await rows<{ corrects_id: string | null }>(
      `SELECT corrects_id FROM decision WHERE review_id = $1`,
      stage.review.id,
    );
    expect(new Set(links.map(({ corrects_id }) => corrects_id)).size).toBe(11);
  });
});
