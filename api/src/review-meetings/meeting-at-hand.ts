import type { EntityManager } from 'typeorm';
import type { MeetingAct, MeetingState } from '#domain/review-meetings/moves';
import { moveMeeting } from '#domain/review-meetings/moves';
import { closeGate } from '../platform/database/gate.ts';
import { NotFound } from '../platform/problems/refusal.ts';
import type { Member } from '../platform/session/member.ts';
import { previousDecision } from '../reviews/standing-decision.service.ts';
import { refuseMeeting } from './refusals.ts';
import { DECIDED_HERE } from './review-meetings.queries.ts';

/** A meeting whose row is locked, with the reviews of its agenda. */
export type MeetingAtHand = {
  id: string;
  state: MeetingState;
  version: number;
  agenda: { reviewId: string; isDecided: boolean; unanswered: number }[];
};

/**
 * Locks a meeting, and for a packet the initiatives on its agenda too: these first and in the order of their ids, as a
 * decision does, so that neither waits for the other in a circle.
 */
export async function takeMeeting(
  tx: EntityManager,
  member: Member,
  id: string,
  act: MeetingAct,
): Promise<MeetingAtHand> {
  const { tenantId } = member;
  if (act === 'finalise') {
    await tx.query(
      `WITH gate AS MATERIALIZED (
         SELECT id, ${closeGate('id')} FROM (
           SELECT DISTINCT r.initiative_id AS id FROM review_meeting_item a JOIN review r ON r.tenant_id = $1 AND r.id = a.review_id
            WHERE a.tenant_id = $1 AND a.meeting_id = $2 ORDER BY id) wanted)
       SELECT FROM gate JOIN initiative i ON i.tenant_id = $1 AND i.id = gate.id ORDER BY i.id FOR NO KEY UPDATE OF i`,
      [tenantId, id],
    );
  }
  const [meeting] = await tx.query<Omit<MeetingAtHand, 'agenda'>[]>(
    `SELECT id, state, version FROM review_meeting WHERE tenant_id = $1 AND id = $2 FOR NO KEY UPDATE`,
    [tenantId, id],
  );
  if (!meeting) throw new NotFound();
  const agenda = await tx.query<MeetingAtHand['agenda']>(
    `SELECT a.review_id AS "reviewId", a.review_id IN (${DECIDED_HERE}) AS "isDecided",
            (SELECT count(*)::int FROM ${previousDecision('r', 'm.id')} before
               JOIN follow_up f ON f.tenant_id = $1 AND f.decision_id = before.id WHERE f.answer IS NULL) AS unanswered
       FROM review_meeting_item a
       JOIN review_meeting m ON m.tenant_id = $1 AND m.id = a.meeting_id
       JOIN review r ON r.tenant_id = $1 AND r.id = a.review_id
      WHERE a.tenant_id = $1 AND a.meeting_id = $2 ORDER BY a.position`,
    [tenantId, id],
  );
  return { ...meeting, agenda };
}

/** The state after the act. @throws Refusal where the meeting is not at that point. */
export function stateAfter({ state, agenda }: MeetingAtHand, act: MeetingAct): MeetingState {
  // A review that stays open takes its unanswered conditions along to the next meeting.
  const unansweredConditions = agenda.reduce((sum, review) => sum + (review.isDecided ? review.unanswered : 0), 0);
  const outcome = moveMeeting(state, act, { reviews: agenda.length, unansweredConditions });
  if (!outcome.ok) throw refuseMeeting(outcome.refusal);
  return outcome.state;
}
