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
export type DecisionRows = { decision: Row[]; confirmation: Row[]; followUps: Row[]; correction: Row[] };

/** Days after a meeting on which the CIO corrected a record of it. */
const CORRECTED_AFTER = 52;

/** What was decided about one initiative, with its conditions and, where there were any, 決裁 and 訂正. */
export function decisionRows(decided: ExampleDecision | undefined, place: DecisionPlace): DecisionRows {
  if (decided === undefined) return { decision: [], confirmation: [], followUps: [], correction: [] };
  const id = newId();
  const row = decisionRow(id, decided, place);
  const { onBehalf, corrected, conditions = [] } = decided;
  return {
    decision: [row],
    confirmation: onBehalf === undefined ? [] : [confirmationRow(id, onBehalf, place)],
    followUps: conditions.map((condition, index) => followUpRow(id, condition, index + 1, place)),
    correction: corrected === undefined ? [] : [correctionRow(row, corrected, place)],
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
