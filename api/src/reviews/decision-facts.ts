import type { EntityManager } from 'typeorm';
import type { Day } from '#domain/calendar/day';
import type { MeetingState } from '#domain/review-meetings/moves';
import type { Evidence } from '#domain/reviews/contract';
import { type ScheduleItemFacts, scheduleState } from '#domain/schedule-items/state';
import { kpiVersionInForce } from '../kpis/kpi-facts.service.ts';
import { closeGate } from '../platform/database/gate.ts';
import { NotFound } from '../platform/problems/refusal.ts';
import type { Member } from '../platform/session/member.ts';
import type { Replaced } from './decision-effects.ts';
import type { DecisionRow } from './decision.entity.ts';

/** A record of the review with its effects; `replaced` is null where it never took effect (a 案). */
export type ChainLink = Omit<DecisionRow, 'tenantId' | 'recordedAt'> & {
  isProposed: boolean;
  replaced: Replaced | null;
};

/** Everything a decision on one review is judged by and acts on, read under the locks. */
export type ReviewAtHand = {
  id: string;
  planId: string;
  initiativeId: string;
  fiscalYear: number;
  preparedBy: string | null;
  departmentId: string | null;
  /** Month (1–12) in which the plan's fiscal year starts. */
  startMonth: number;
  /** Records oldest first; the last one is what stands. */
  chain: ChainLink[];
  meeting: { id: string; state: MeetingState; heldOn: Day } | null;
  packet: { id: string; finalisedBy: string | null; evidence: Evidence } | null;
};

/** What is still open of the initiative, by the names it has now. */
export type OpenThings = {
  items: (ScheduleItemFacts & { id: string; label: string })[];
  kpis: { id: string; name: string }[];
};

const LOAD_REVIEW = `
  SELECT r.id, r.plan_id AS "planId", r.initiative_id AS "initiativeId", r.fiscal_year AS "fiscalYear",
         r.prepared_by AS "preparedBy", i.department_id AS "departmentId", p.fiscal_start_month AS "fiscalStartMonth"
    FROM review r
    JOIN initiative i ON i.tenant_id = $1 AND i.id = r.initiative_id
    JOIN plan p ON p.tenant_id = $1 AND p.id = r.plan_id
   WHERE r.tenant_id = $1 AND r.id = $2`;

const LOAD_CHAIN = `
  SELECT d.id, d.review_id AS "reviewId", d.meeting_id AS "meetingId", d.packet_id AS "packetId", d.initiative_id AS "initiativeId",
         d.fiscal_year AS "fiscalYear", d.decision, d.rework_kind AS "reworkKind", d.reason, d.changes,
         d.effective_date AS "effectiveDate", d.due, d.schedule_items AS "scheduleItems", d.kpis, d.decided_on AS "decidedOn",
         d.decided_by AS "decidedBy", d.prepared_by AS "preparedBy", d.recorded_by AS "recordedBy", d.on_behalf AS "onBehalf",
         d.corrects_id AS "correctsId", d.example, e.replaced,
         d.on_behalf AND c.decision_id IS NULL AS "isProposed"
    FROM decision d
    LEFT JOIN decision_effect e ON e.tenant_id = $1 AND e.decision_id = d.id
    LEFT JOIN decision_confirmation c ON c.tenant_id = $1 AND c.decision_id = d.id
   WHERE d.tenant_id = $1 AND d.review_id = $2
   ORDER BY d.recorded_at, d.id`;

/** The meeting of a record, or the one still to be held (else the last). Its row is shared: nobody closes it meanwhile. */
const LOAD_MEETING = `
  SELECT m.id, m.state, m.held_on AS "heldOn"
    FROM review_meeting_item a JOIN review_meeting m ON m.tenant_id = $1 AND m.id = a.meeting_id
   WHERE a.tenant_id = $1 AND a.review_id = $2 AND ($3::uuid IS NULL OR m.id = $3)
   ORDER BY m.state = 'closed', m.held_on DESC, m.id DESC LIMIT 1 FOR SHARE OF m`;

const LOAD_PACKET = `
  SELECT k.id, k.finalised_by AS "finalisedBy", e.evidence
    FROM packet k JOIN packet_evidence e ON e.tenant_id = $1 AND e.packet_id = k.id AND e.review_id = $2
   WHERE k.tenant_id = $1 AND k.meeting_id = $3 ORDER BY k.version DESC LIMIT 1`;

/**
 * Locks what a decision touches, in the order of ids, and reads it: writers of actuals and finalisers wait, or were
 * waited for.
 *
 * @param targetIds initiatives that bars are to move to.
 * @param which whose meeting counts: of the decision to be taken, or of the record that stands.
 */
export async function takeInHand(
  tx: EntityManager,
  member: Member,
  reviewId: string,
  targetIds: readonly string[],
  which: 'next' | 'standing',
): Promise<ReviewAtHand> {
  const { tenantId } = member;
  const [row] = await tx.query<
    (Omit<ReviewAtHand, 'startMonth' | 'chain' | 'meeting' | 'packet'> & {
      fiscalStartMonth: number | null;
    })[]
  >(LOAD_REVIEW, [tenantId, reviewId]);
  if (!row) throw new NotFound();
  const { fiscalStartMonth, ...review } = row;

  const earlier = await tx.query<ChainLink[]>(LOAD_CHAIN, [tenantId, reviewId]);
  const touched = [
    review.initiativeId,
    ...targetIds,
    ...earlier.flatMap(({ scheduleItems }) => targetsOf(scheduleItems)),
  ];
  await holdInitiatives(tx, member, touched);

  const chain = await tx.query<ChainLink[]>(LOAD_CHAIN, [tenantId, reviewId]);
  const of = which === 'standing' ? (chain.at(-1)?.meetingId ?? null) : null;
  const [meeting = null] = await tx.query<NonNullable<ReviewAtHand['meeting']>[]>(LOAD_MEETING, [
    tenantId,
    reviewId,
    of,
  ]);
  const [packet = null] = await tx.query<NonNullable<ReviewAtHand['packet']>[]>(LOAD_PACKET, [
    tenantId,
    reviewId,
    meeting?.id,
  ]);
  return { ...review, startMonth: fiscalStartMonth ?? member.fiscalStartMonth, chain, meeting, packet };
}

/** Waits for whoever is reporting on these initiatives, and lets nobody begin. Always in the order of their ids. */
async function holdInitiatives(tx: EntityManager, { tenantId }: Member, ids: readonly string[]): Promise<void> {
  await tx.query(
    `WITH gate AS MATERIALIZED (
       SELECT id, ${closeGate('id')} FROM (SELECT DISTINCT id FROM unnest($2::uuid[]) AS id ORDER BY id) wanted)
     SELECT FROM gate JOIN initiative i ON i.tenant_id = $1 AND i.id = gate.id ORDER BY i.id FOR NO KEY UPDATE OF i`,
    [tenantId, ids],
  );
}

/** Initiatives that these bars go to. */
export function targetsOf(items: readonly { action: string; toInitiativeId?: string | null }[]): string[] {
  return items.flatMap(({ action, toInitiativeId }) => (action === 'move' && toInitiativeId ? [toInitiativeId] : []));
}

/** Bars that are neither done nor dropped on the day, and KPIs that are not closed, with the names they have now. */
export async function loadOpen(
  tx: EntityManager,
  member: Member,
  review: Pick<ReviewAtHand, 'initiativeId' | 'fiscalYear' | 'startMonth'>,
  day: Day,
): Promise<OpenThings> {
  const items = await tx.query<OpenThings['items']>(
    `SELECT id, label, kind, planned_start AS "plannedStart", planned_end AS "plannedEnd", actual_start AS "actualStart",
            actual_end AS "actualEnd", percent AS "percentDone", open_ended AS "openEnded", tentative, certainty,
            dropped_on AS "droppedOn"
       FROM schedule_item WHERE tenant_id = $1 AND initiative_id = $2 AND dropped_on IS NULL ORDER BY position, id`,
    [member.tenantId, review.initiativeId],
  );
  const kpis = await tx.query<OpenThings['kpis']>(
    `SELECT k.id, v.name FROM kpi k CROSS JOIN LATERAL ${kpiVersionInForce('k', '$3::int')} v
      WHERE k.tenant_id = $1 AND k.initiative_id = $2 AND k.closed_on IS NULL ORDER BY k.position`,
    [member.tenantId, review.initiativeId, review.fiscalYear],
  );
  return { items: items.filter((item) => scheduleState(item, day, review.startMonth) !== 'done'), kpis };
}

/** What the records of one meeting put in force: of the last one that took effect. */
export function inForce(chain: readonly ChainLink[], meetingId: string): Replaced | null {
  return chain.findLast((link) => link.meetingId === meetingId && link.replaced !== null)?.replaced ?? null;
}

/** Undone, or deferred by an earlier meeting: the review is to be decided anew. */
export function isOpenAgain({ chain, meeting }: ReviewAtHand): boolean {
  const standing = chain.at(-1);
  if (!standing || standing.decision === null) return true;
  return standing.decision === 'defer' && !standing.isProposed && standing.meetingId !== meeting?.id;
}

/** Who prepared what is decided on, and so does not decide. */
export function preparersOf({ packet, preparedBy }: ReviewAtHand): string[] {
  return [packet?.finalisedBy, preparedBy].filter((id) => id != null);
}
