import { addDays } from '#domain/calendar/day';
import type { Client } from 'pg';
import { newId } from '../ids.ts';
import type { SeatIds } from '../members.ts';
import type { LoadedPlan, Translate } from '../plans.ts';
import { insertRows, type Row } from '../rows.ts';
import { decisionRows, type DecisionRows } from './decisions.ts';
import { frozenEvidence, type Told } from './evidence.ts';
import type { ExampleMeeting, ExampleReview } from './example.ts';

export type Records = {
  tenantId: string;
  plan: LoadedPlan;
  seats: SeatIds;
  /** Department of `department@`, who speaks for it. */
  enteringDepartmentId: string;
  dueDays: number;
  translate: Translate;
  /** What is told about an initiative, by its number. */
  told: ReadonlyMap<number, Told>;
};

/** Inserts one year's reviews, their meeting and, where it was held, its packet with what was decided on it. */
export async function insertMeeting(client: Client, meeting: ExampleMeeting, records: Records): Promise<void> {
  const meetingId = newId();
  const { tenantId } = records;
  const reviews = meeting.reviews.map((review) => ({ id: newId(), review, told: toldOf(records, review) }));
  await insertRows(
    client,
    'review',
    reviews.map(({ id, review, told }) => reviewRow(id, review, told, meeting, records)),
  );
  await insertRows(client, 'review_meeting', [meetingRow(meetingId, meeting, records)]);
  await insertRows(
    client,
    'review_meeting_item',
    reviews.map(({ id }, index) => ({
      tenant_id: tenantId,
      meeting_id: meetingId,
      review_id: id,
      position: index + 1,
    })),
  );
  const { packet } = meeting;
  if (packet === null) return;

  const packetId = newId();
  await insertRows(client, 'packet', [
    {
      tenant_id: tenantId,
      id: packetId,
      meeting_id: meetingId,
      version: 1,
      as_of: packet.asOf,
      finalised_at: `${packet.finalisedOn}T15:00:00+09:00`,
      finalised_by: records.seats.office,
    },
  ]);
  await insertRows(
    client,
    'packet_evidence',
    reviews.map(({ id, review, told }) => ({
      tenant_id: tenantId,
      packet_id: packetId,
      review_id: id,
      evidence: frozenEvidence(told, review, {
        asOf: packet.asOf,
        finalisedOn: packet.finalisedOn,
        fiscalYear: meeting.fiscalYear,
        edition: records.plan.edition,
        dueDays: records.dueDays,
        translate: records.translate,
      }),
    })),
  );
  const decided = reviews.map(({ id, review, told }) =>
    decisionRows(review.decision, { tenantId, reviewId: id, meetingId, packetId, meeting, told, seats: records.seats }),
  );
  await insertDecisions(client, decided);
  // A decision is taken in an open meeting only, and the database sees to it.
  await client.query(
    `UPDATE review_meeting SET state = 'closed', closed_at = $3, closed_by = $4 WHERE tenant_id = $1 AND id = $2`,
    [tenantId, meetingId, `${meeting.heldOn}T16:30:00+09:00`, records.seats.office],
  );
  // Corrections come after the closing.
  await insertRows(
    client,
    'decision',
    decided.flatMap(({ correction }) => correction),
  );
  await insertRows(
    client,
    'decision_effect',
    decided.flatMap(({ effects }) => effects),
  );
  await markRebuilding(client, meeting, records);
}

async function insertDecisions(client: Client, decided: readonly DecisionRows[]): Promise<void> {
  await insertRows(
    client,
    'decision',
    decided.flatMap(({ decision }) => decision),
  );
  await insertRows(
    client,
    'decision_confirmation',
    decided.flatMap(({ confirmation }) => confirmation),
  );
  await insertRows(
    client,
    'follow_up',
    decided.flatMap(({ followUps }) => followUps),
  );
}

/** 再構築中, from the day of the decision on. */
async function markRebuilding(client: Client, { heldOn, reviews }: ExampleMeeting, records: Records): Promise<void> {
  for (const review of reviews) {
    if (review.decision?.reworkKind !== 'rebuild') continue;
    await client.query(
      `UPDATE initiative SET status = 'rebuilding', status_since = $3 WHERE tenant_id = $1 AND id = $2`,
      [records.tenantId, toldOf(records, review).id, heldOn],
    );
  }
}

function toldOf({ told }: Records, { initiative }: ExampleReview): Told {
  const found = told.get(initiative);
  if (found === undefined) throw new Error(`a review speaks of initiative ${initiative}, which the plan does not have`);
  return found;
}

function reviewRow(id: string, review: ExampleReview, told: Told, meeting: ExampleMeeting, records: Records): Row {
  const { seats, tenantId } = records;
  const { assessment, opinion } = review;
  const daysBefore = (days: number) => addDays(meeting.heldOn, -days);
  const speaksForItself = told.department?.id === records.enteringDepartmentId;
  return {
    tenant_id: tenantId,
    id,
    plan_id: records.plan.id,
    initiative_id: told.id,
    fiscal_year: meeting.fiscalYear,
    assessment: assessment?.judgement ?? null,
    assessment_comment: assessment?.comment ?? null,
    assessed_by: assessment && speaksForItself ? seats.department : null,
    assessed_at: assessment ? `${daysBefore(17)}T11:00:00+09:00` : null,
    opinion: opinion ?? null,
    opinion_by: opinion === undefined ? null : seats.adviser,
    opinion_at: opinion === undefined ? null : `${daysBefore(14)}T11:00:00+09:00`,
    prepared_by: seats.office,
    example: true,
    created_at: `${daysBefore(23)}T09:00:00+09:00`,
  };
}

function meetingRow(id: string, meeting: ExampleMeeting, { tenantId, plan, seats }: Records): Row {
  const held = meeting.packet !== null;
  return {
    tenant_id: tenantId,
    id,
    plan_id: plan.id,
    kind: 'meeting',
    name: meeting.name,
    held_on: meeting.heldOn,
    state: held ? 'open' : 'preparing',
    opened_at: held ? `${meeting.heldOn}T13:30:00+09:00` : null,
    opened_by: held ? seats.office : null,
    example: true,
  };
}
