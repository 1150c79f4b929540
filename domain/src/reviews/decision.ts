import type { Day } from '../calendar/day.ts';
import type { Verdict } from '../kpis/codes.ts';
import type { MeetingState } from '../review-meetings/moves.ts';

/** 継続, 見直し・再構築, 撤退, 完了, 保留. */
export const DECISIONS = ['continue', 'rework', 'withdraw', 'complete', 'defer'] as const;
export type Decision = (typeof DECISIONS)[number];

/** 見直し, 再構築. */
export const REWORK_KINDS = ['revise', 'rebuild'] as const;
export type ReworkKind = (typeof REWORK_KINDS)[number];

/** What happens to a bar: ended, moved to another initiative, dropped; a tentative one made firm or changed. */
export const ITEM_ACTIONS = ['end', 'move', 'drop', 'firm', 'change'] as const;
export type ItemAction = (typeof ITEM_ACTIONS)[number];

/** What happens to a KPI: closed, carried over to another initiative with its history, or replaced. */
export const KPI_ACTIONS = ['close', 'carry_over', 'replace'] as const;
export type KpiAction = (typeof KPI_ACTIONS)[number];

export type DecisionInput = {
  decision: Decision;
  reworkKind?: ReworkKind;
  /** Of a completion: the achieved result. Of a rework: also what changes, unless `changes` says so. */
  reason?: string;
  changes?: string;
  /** Withdraw and complete: the first day on which it is over. */
  effectiveDate?: Day;
  /** Rework: until when the department answers. Defer: the next date. */
  due?: Day;
  /** The office records for the CIO. */
  onBehalf?: boolean;
  conditions?: readonly { text: string; departmentId: string; due: Day }[];
  scheduleItems?: readonly { id: string; action: ItemAction; toInitiativeId?: string }[];
  kpis?: readonly { id: string; action: KpiAction; toInitiativeId?: string }[];
};

export type DecisionFacts = {
  initiativeId: string;
  meetingState: MeetingState;
  /** A packet was finalised (資料確定): what the meeting decides on. */
  hasPacket: boolean;
  /** A decision stands on this review. */
  isDecided: boolean;
  memberId: string;
  packetPreparedById: string | null;
  /** Verdicts in the frozen evidence. */
  verdicts: readonly Verdict[];
  /** A registered exit or rework criterion fired. */
  criterionFired: boolean;
  /** Items that are neither done nor dropped. */
  openItems: readonly { id: string; tentative: boolean }[];
  /** KPIs that are not closed. */
  openKpiIds: readonly string[];
};

export const DECISION_REFUSALS = [
  'meeting_not_open',
  'packet_missing',
  'already_decided',
  'nothing_to_correct',
  'undo_after_closing',
  'prepared_by_decider',
  'rework_kind_required',
  'reason_required',
  'due_required',
  'effective_date_required',
  'schedule_item_unknown',
  'schedule_item_action_not_allowed',
  'schedule_item_undecided',
  'kpi_unknown',
  'kpi_action_not_allowed',
  'kpi_undecided',
  'target_initiative_required',
] as const;
export type DecisionRefusal = (typeof DECISION_REFUSALS)[number];

/**
 * Why this decision cannot be recorded now, or `null`. First reason wins: what is true of the meeting, then of the
 * person, then of the decision itself.
 */
export function refusalToDecide(input: DecisionInput, facts: DecisionFacts): DecisionRefusal | null {
  if (facts.meetingState !== 'open') return 'meeting_not_open';
  if (!facts.hasPacket) return 'packet_missing';
  if (facts.isDecided) return 'already_decided';
  return refusalOfContent(input, facts);
}

/**
 * Why a decision cannot be replaced by this one, or `null`. After the meeting has closed the replacement is a 訂正.
 * @param input `null` undoes the decision, which only an open meeting may.
 */
export function refusalToCorrect(
  input: (DecisionInput & { reason: string }) | null,
  facts: DecisionFacts,
): DecisionRefusal | null {
  if (!facts.isDecided) return 'nothing_to_correct';
  if (input === null) return facts.meetingState === 'open' ? null : 'undo_after_closing';
  if (isBlank(input.reason)) return 'reason_required';
  return refusalOfContent(input, facts);
}

function refusalOfContent(input: DecisionInput, facts: DecisionFacts): DecisionRefusal | null {
  // Who prepared the packet may record what the CIO decided, but not decide.
  if (!input.onBehalf && facts.memberId === facts.packetPreparedById) return 'prepared_by_decider';
  return refusalOfWords(input, facts) ?? refusalOfItems(input, facts) ?? refusalOfKpis(input, facts);
}

function refusalOfWords(input: DecisionInput, facts: DecisionFacts): DecisionRefusal | null {
  const { decision } = input;
  if (decision === 'rework' && input.reworkKind === undefined) return 'rework_kind_required';
  if (needsReason(decision, facts) && isBlank(input.reason)) return 'reason_required';
  if ((decision === 'rework' || decision === 'defer') && input.due === undefined) return 'due_required';
  return ends(decision) && input.effectiveDate === undefined ? 'effective_date_required' : null;
}

/** 継続 needs a reason only where the verdict is 遅れ or 未達成, or a criterion fired. */
export function needsReason(decision: Decision, facts: Pick<DecisionFacts, 'verdicts' | 'criterionFired'>): boolean {
  if (decision !== 'continue') return true;
  return facts.criterionFired || facts.verdicts.some((verdict) => verdict === 'behind' || verdict === 'missed');
}

function refusalOfItems(input: DecisionInput, { openItems, initiativeId }: DecisionFacts): DecisionRefusal | null {
  const chosen = input.scheduleItems ?? [];
  for (const { id, action, toInitiativeId } of chosen) {
    const item = openItems.find((open) => open.id === id);
    if (item === undefined) return 'schedule_item_unknown';
    if (!mayItem(action, input.decision, item.tentative)) return 'schedule_item_action_not_allowed';
    if (action === 'move' && !isElsewhere(toInitiativeId, initiativeId)) return 'target_initiative_required';
  }
  const everyItem = openItems.every(({ id }) => chosen.some((one) => one.id === id));
  return input.decision === 'withdraw' && !everyItem ? 'schedule_item_undecided' : null;
}

/** What ends an initiative ends, moves or drops its bars; any other decision may only settle a tentative one. */
function mayItem(action: ItemAction, decision: Decision, tentative: boolean): boolean {
  if (ends(decision)) return action === 'end' || action === 'move' || action === 'drop';
  return tentative && (action === 'firm' || action === 'change' || action === 'drop');
}

function refusalOfKpis(input: DecisionInput, { openKpiIds, initiativeId }: DecisionFacts): DecisionRefusal | null {
  const chosen = input.kpis ?? [];
  for (const { id, action, toInitiativeId } of chosen) {
    if (!openKpiIds.includes(id)) return 'kpi_unknown';
    if (!ends(input.decision)) return 'kpi_action_not_allowed';
    if (action === 'carry_over' && !isElsewhere(toInitiativeId, initiativeId)) return 'target_initiative_required';
  }
  const everyKpi = openKpiIds.every((id) => chosen.some((one) => one.id === id));
  return input.decision === 'withdraw' && !everyKpi ? 'kpi_undecided' : null;
}

/** 撤退 and 完了: afterwards the initiative is over. */
export function ends(decision: Decision): boolean {
  return decision === 'withdraw' || decision === 'complete';
}

function isElsewhere(toInitiativeId: string | undefined, initiativeId: string): boolean {
  return toInitiativeId !== undefined && toInitiativeId !== initiativeId;
}

function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === '';
}
