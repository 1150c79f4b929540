import { addDays } from '#domain/calendar/day';
import { newId } from '../ids.ts';
import type { SeatIds } from '../members.ts';
import type { Row } from '../rows.ts';
import type { Told } from './evidence.ts';
import type { ExampleCondition, ExampleDecision, ExampleMeeting } from './example.ts';

export type DecisionPlace = {
  tenantId: string;
  reviewId: string;
  meetingId: string;
  packetId: string;
  meeting: ExampleMeeting;
  told: Told;
  seats: SeatIds;
};

/** The rows of one decision; all empty where none was taken. */
export type DecisionRows = Record<'decision' | 'confirmation' | 'effects' | 'followUps' | 'correction', Row[]>;

/** Days after a meeting on which the CIO corrected a record of it. */
const CORRECTED_AFTER = 52;

/** What was decided about one initiative, with its conditions and, where there were any, 決裁 and 訂正. */
export function decisionRows(decided: ExampleDecision | undefined, place: DecisionPlace): DecisionRows {
  if (decided === undefined) return { decision: [], confirmation: [], effects: [], followUps: [], correction: [] };
  const id = newId();
  const row = decisionRow(id, decided, place);
  const { onBehalf, corrected, conditions = [] } = decided;
  const confirmation = onBehalf === undefined ? [] : [confirmationRow(id, onBehalf, place)];
  const correction = corrected === undefined ? [] : [correctionRow(row, corrected, place)];
  return {
    decision: [row],
    confirmation,
    // What the office recorded took effect when it was confirmed, everything else at once.
    effects: [
      effectRow(row, confirmation[0]?.['confirmed_at'] ?? row['recorded_at'], decided, place),
      ...correction.map((later) => effectRow(later, later['recorded_at'], decided, place)),
    ],
    followUps: conditions.map((condition, index) => followUpRow(id, condition, index + 1, place)),
    correction,
  };
}

/** That a decision took effect, and what it replaced: of these decisions only 再構築 changes a row, the initiative's. */
function effectRow(decision: Row, appliedAt: unknown, { reworkKind }: ExampleDecision, { told }: DecisionPlace): Row {
  const rebuilds = reworkKind === 'rebuild';
  return {
    tenant_id: decision['tenant_id'],
    decision_id: decision['id'],
    applied_at: appliedAt,
    replaced: {
      initiative: rebuilds ? { id: told.id, status: 'active', statusSince: null, endsOn: null } : null,
      scheduleItems: [],
      kpis: [],
      madeLaneIds: [],
    },
  };
}

function decisionRow(id: string, decided: ExampleDecision, place: DecisionPlace): Row {
  const { meeting, seats } = place;
  const onBehalf = decided.onBehalf !== undefined;
  return {
    tenant_id: place.tenantId,
    id,
    review_id: place.reviewId,
    meeting_id: place.meetingId,
    packet_id: place.packetId,
    initiative_id: place.told.id,
    fiscal_year: meeting.fiscalYear,
    decision: decided.decision,
    rework_kind: decided.reworkKind ?? null,
    reason: decided.reason ?? null,
    changes: decided.changes ?? null,
    due: decided.due ?? null,
    decided_on: meeting.heldOn,
    decided_by: onBehalf ? null : seats.cio,
    prepared_by: seats.office,
    recorded_by: onBehalf ? seats.office : seats.cio,
    on_behalf: onBehalf,
    recorded_at: `${meeting.heldOn}T14:${String(place.told.source.number * 5).padStart(2, '0')}:00+09:00`,
    corrects_id: null,
    example: true,
  };
}

function correctionRow(row: Row, { reason }: { reason: string }, { meeting }: DecisionPlace): Row {
  const correctedOn = addDays(meeting.heldOn, CORRECTED_AFTER);
  return { ...row, id: newId(), reason, recorded_at: `${correctedOn}T10:00:00+09:00`, corrects_id: row['id'] };
}

function confirmationRow(id: string, approval: NonNullable<ExampleDecision['onBehalf']>, place: DecisionPlace): Row {
  return {
    tenant_id: place.tenantId,
    decision_id: id,
    confirmed_by: place.seats.office,
    confirmed_at: `${approval.approvalDate}T17:00:00+09:00`,
    approval_date: approval.approvalDate,
    document_number: approval.documentNumber,
    approved_by: approval.approvedBy,
    approval_mode: 'own',
  };
}

function followUpRow(decisionId: string, condition: ExampleCondition, position: number, place: DecisionPlace): Row {
  const { text, due, answer } = condition;
  const { department } = place.told;
  if (department === null) throw new Error(`a condition on ${place.told.source.title} has nobody to answer it`);
  return {
    tenant_id: place.tenantId,
    id: newId(),
    decision_id: decisionId,
    position,
    text,
    department_id: department.id,
    due,
    answer: answer?.answer ?? null,
    comment: answer?.comment ?? null,
    answered_by: answer ? place.seats.office : null,
    answered_at: answer ? `${answer.on}T15:00:00+09:00` : null,
    example: true,
    version: answer ? 2 : 1,
  };
}
