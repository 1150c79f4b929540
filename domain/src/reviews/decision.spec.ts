import { describe, expect, it } from '@jest/globals';
import {
  type DecisionFacts,
  type DecisionInput,
  type DecisionRefusal,
  refusalToCorrect,
  refusalToDecide,
} from './decision.ts';
import { effectsOf } from './effects.ts';

const FACTS: DecisionFacts = {
  initiativeId: 'here',
  meetingState: 'open',
  hasPacket: true,
  isDecided: false,
  memberId: 'cio',
  packetPreparedById: 'office',
  verdicts: ['achieved', 'no_target'],
  criterionFired: false,
  openItems: [
    { id: 'bar', tentative: false },
    { id: 'maybe', tentative: true },
  ],
  openKpiIds: ['kpi'],
};
const CONTINUE: DecisionInput = { decision: 'continue', conditions: [] };
const REWORK: DecisionInput = {
  decision: 'rework',
  reworkKind: 'revise',
  reason: '利用が伸びないため',
  due: '2020-06-30',
};
const WITHDRAW: DecisionInput = {
  decision: 'withdraw',
  reason: '後継のサービスに移るため',
  effectiveDate: '2021-03-31',
  scheduleItems: [
    { id: 'bar', action: 'move', toInitiativeId: 'there' },
    { id: 'maybe', action: 'drop' },
  ],
  kpis: [{ id: 'kpi', action: 'close' }],
};
const COMPLETE: DecisionInput = { decision: 'complete', reason: '24区に導入した', effectiveDate: '2020-03-31' };
const DEFER: DecisionInput = { decision: 'defer', reason: '実績の確報を待つ', due: '2020-07-15' };

type Case = { name: string; input: DecisionInput; facts?: Partial<DecisionFacts>; refusal: DecisionRefusal | null };

describe('a decision', () => {
  it.each<Case>([
    { name: '継続 without a word', input: CONTINUE, refusal: null },
    { name: '見直し', input: REWORK, refusal: null },
    { name: '撤退', input: WITHDRAW, refusal: null },
    { name: '完了', input: COMPLETE, refusal: null },
    { name: '保留', input: DEFER, refusal: null },
    {
      name: 'before the meeting opened',
      input: CONTINUE,
      facts: { meetingState: 'finalised' },
      refusal: 'meeting_not_open',
    },
    { name: 'after it closed', input: CONTINUE, facts: { meetingState: 'closed' }, refusal: 'meeting_not_open' },
    { name: 'without a packet', input: CONTINUE, facts: { hasPacket: false }, refusal: 'packet_missing' },
    { name: 'a second one', input: CONTINUE, facts: { isDecided: true }, refusal: 'already_decided' },
    {
      name: 'by who prepared the packet',
      input: CONTINUE,
      facts: { memberId: 'office' },
      refusal: 'prepared_by_decider',
    },
    {
      name: 'recorded by who prepared it',
      input: { ...CONTINUE, onBehalf: true },
      facts: { memberId: 'office' },
      refusal: null,
    },
    {
      name: '継続 of what missed its target',
      input: CONTINUE,
      facts: { verdicts: ['achieved', 'missed'] },
      refusal: 'reason_required',
    },
    {
      name: '継続 of what is behind',
      input: { ...CONTINUE, reason: ' ' },
      facts: { verdicts: ['behind'] },
      refusal: 'reason_required',
    },
    {
      name: '継続 where a criterion fired',
      input: CONTINUE,
      facts: { criterionFired: true },
      refusal: 'reason_required',
    },
    {
      name: '継続 of what is somewhat behind',
      input: CONTINUE,
      facts: { verdicts: ['slightly_behind', 'partly'] },
      refusal: null,
    },
    { name: 'a rework of no kind', input: { ...REWORK, reworkKind: undefined }, refusal: 'rework_kind_required' },
    { name: 'a rework without a reason', input: { ...REWORK, reason: '' }, refusal: 'reason_required' },
    { name: 'a rework without a due date', input: { ...REWORK, due: undefined }, refusal: 'due_required' },
    {
      name: 'a withdrawal without a date',
      input: { ...WITHDRAW, effectiveDate: undefined },
      refusal: 'effective_date_required',
    },
    { name: 'a withdrawal without a reason', input: { ...WITHDRAW, reason: undefined }, refusal: 'reason_required' },
    {
      name: 'a withdrawal that forgets a bar',
      input: { ...WITHDRAW, scheduleItems: WITHDRAW.scheduleItems?.slice(1) },
      refusal: 'schedule_item_undecided',
    },
    { name: 'a withdrawal that forgets a KPI', input: { ...WITHDRAW, kpis: [] }, refusal: 'kpi_undecided' },
    {
      name: 'a move to nowhere',
      input: { ...WITHDRAW, scheduleItems: [{ id: 'bar', action: 'move' }] },
      refusal: 'target_initiative_required',
    },
    {
      name: 'a move to itself',
      input: { ...WITHDRAW, scheduleItems: [{ id: 'bar', action: 'move', toInitiativeId: 'here' }] },
      refusal: 'target_initiative_required',
    },
    {
      name: 'a carry-over to nowhere',
      input: { ...WITHDRAW, kpis: [{ id: 'kpi', action: 'carry_over' }] },
      refusal: 'target_initiative_required',
    },
    {
      name: 'a bar made firm by a withdrawal',
      input: { ...WITHDRAW, scheduleItems: [{ id: 'maybe', action: 'firm' }] },
      refusal: 'schedule_item_action_not_allowed',
    },
    {
      name: 'a bar of another initiative',
      input: { ...CONTINUE, scheduleItems: [{ id: 'other', action: 'drop' }] },
      refusal: 'schedule_item_unknown',
    },
    {
      name: 'a tentative bar made firm by 継続',
      input: { ...CONTINUE, scheduleItems: [{ id: 'maybe', action: 'firm' }] },
      refusal: null,
    },
    {
      name: 'a firm bar dropped by 継続',
      input: { ...CONTINUE, scheduleItems: [{ id: 'bar', action: 'drop' }] },
      refusal: 'schedule_item_action_not_allowed',
    },
    {
      name: 'a KPI closed by 継続',
      input: { ...CONTINUE, kpis: [{ id: 'kpi', action: 'close' }] },
      refusal: 'kpi_action_not_allowed',
    },
    {
      name: 'a KPI of another initiative',
      input: { ...WITHDRAW, kpis: [{ id: 'other', action: 'close' }] },
      refusal: 'kpi_unknown',
    },
    { name: 'a completion without its result', input: { ...COMPLETE, reason: '' }, refusal: 'reason_required' },
    { name: 'a 保留 without a next date', input: { ...DEFER, due: undefined }, refusal: 'due_required' },
  ])('$name: $refusal', ({ input, facts, refusal }) => {
    expect(refusalToDecide(input, { ...FACTS, ...facts })).toBe(refusal);
  });
});

describe('a correction', () => {
  const decided: DecisionFacts = { ...FACTS, isDecided: true };

  it('replaces a decision with a reason, also after the meeting closed', () => {
    expect(refusalToCorrect({ ...CONTINUE, reason: '誤記のため' }, { ...decided, meetingState: 'closed' })).toBeNull();
    expect(refusalToCorrect({ ...CONTINUE, reason: '' }, decided)).toBe('reason_required');
  });

  it('undoes only while the meeting is open', () => {
    expect(refusalToCorrect(null, decided)).toBeNull();
    expect(refusalToCorrect(null, { ...decided, meetingState: 'closed' })).toBe('undo_after_closing');
  });

  it('needs a decision to correct, and keeps its rules', () => {
    expect(refusalToCorrect(null, FACTS)).toBe('nothing_to_correct');
    expect(refusalToCorrect({ ...WITHDRAW, kpis: [], reason: '誤記のため' }, decided)).toBe('kpi_undecided');
  });
});

describe('the effects', () => {
  const open = { itemIds: ['bar', 'maybe'], kpiIds: ['kpi'] };

  it('of 撤退: planned until its date, every bar and KPI settled on it', () => {
    expect(effectsOf(WITHDRAW, '2020-06-10', open)).toEqual({
      status: { status: 'withdrawal_planned', statusSince: '2020-06-10', endsOn: '2021-03-31' },
      items: [
        { id: 'bar', action: 'move', on: '2021-03-31', toInitiativeId: 'there' },
        { id: 'maybe', action: 'drop', on: '2021-03-31', toInitiativeId: null },
      ],
      kpis: [{ id: 'kpi', action: 'close', on: '2021-03-31', toInitiativeId: null }],
      followUps: [],
      settingRequestDue: null,
      nextDate: null,
      countsAsReview: true,
    });
  });

  it('of 完了: what was not mentioned ends with it', () => {
    const effects = effectsOf({ ...COMPLETE, scheduleItems: [{ id: 'maybe', action: 'drop' }] }, '2020-02-01', open);
    expect(effects.status).toEqual({ status: 'completed', statusSince: '2020-02-01', endsOn: '2020-03-31' });
    expect(effects.items.map(({ id, action }) => [id, action])).toEqual([
      ['maybe', 'drop'],
      ['bar', 'end'],
    ]);
    expect(effects.kpis.map(({ action }) => action)).toEqual(['close']);
  });

  it('of a rework: a setting request, and 再構築中 for a rebuild only', () => {
    expect(effectsOf(REWORK, '2020-02-01', open)).toMatchObject({
      status: null,
      settingRequestDue: '2020-06-30',
      items: [],
    });
    expect(effectsOf({ ...REWORK, reworkKind: 'rebuild' }, '2020-02-01', open).status).toEqual({
      status: 'rebuilding',
      statusSince: '2020-02-01',
      endsOn: null,
    });
  });

  it('of 保留: a next date, and no review of the year', () => {
    expect(effectsOf(DEFER, '2020-02-01', open)).toMatchObject({
      status: null,
      nextDate: '2020-07-15',
      countsAsReview: false,
    });
  });

  it('of 継続: conditions become follow-ups, a tentative bar is settled that day', () => {
    const condition = { text: '区の意見を聞く', departmentId: 'd', due: '2020-06-30' } as const;
    const decision: DecisionInput = {
      ...CONTINUE,
      conditions: [condition],
      scheduleItems: [{ id: 'maybe', action: 'firm' }],
    };
    expect(effectsOf(decision, '2020-02-01', open)).toMatchObject({
      status: null,
      followUps: [condition],
      items: [{ id: 'maybe', action: 'firm', on: '2020-02-01' }],
    });
  });
});
