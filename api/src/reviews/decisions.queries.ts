import { standing } from './standing-decision.service.ts';

/** Columns of a `DecisionRecordRow` but for its evidence. */
const RECORD = `d.id, d.review_id AS "reviewId", d.meeting_id AS "meetingId", d.decision, d.rework_kind AS "reworkKind",
    d.reason, d.changes, d.effective_date AS "effectiveDate", d.due, d.schedule_items AS "scheduleItems", d.kpis,
    d.on_behalf AS "onBehalf", d.recorded_at AS "recordedAt", d.corrects_id AS "correctsId", later.id AS "correctedById",
    d.example, ${standing('d')} AS standing,
    decider.name AS decider, recorder.name AS "recordedBy", confirmer.name AS confirmer, c.confirmed_at AS "confirmedAt",
    CASE WHEN c.approval_date IS NOT NULL THEN json_build_object('date', c.approval_date,
      'documentNumber', c.document_number, 'approvedBy', c.approved_by, 'mode', c.approval_mode) END AS approval,
    (SELECT coalesce(json_agg(json_build_object('followUpId', f.id, 'text', f.text, 'department',
              json_build_object('id', o.id, 'name', o.name, 'nameEn', o.name_en), 'due', f.due, 'answer', f.answer)
              ORDER BY f.position), '[]')
       FROM follow_up f JOIN department o ON o.tenant_id = $1 AND o.id = f.department_id
      WHERE f.tenant_id = $1 AND f.decision_id = d.id) AS conditions,
    p.id AS "packetId", p.version AS "packetVersion", p.finalised_at AS "finalisedAt"`;

const FROM_DECISION = `
    FROM decision d
    JOIN packet p ON p.tenant_id = $1 AND p.id = d.packet_id
    JOIN member recorder ON recorder.tenant_id = $1 AND recorder.id = d.recorded_by
    LEFT JOIN member decider ON decider.tenant_id = $1 AND decider.id = d.decided_by
    LEFT JOIN decision_confirmation c ON c.tenant_id = $1 AND c.decision_id = d.id
    LEFT JOIN member confirmer ON confirmer.tenant_id = $1 AND confirmer.id = c.confirmed_by
    LEFT JOIN decision later ON later.tenant_id = $1 AND later.corrects_id = d.id`;

/** Row behind one `DecisionRecord` (`$2`). `$1` is the tenant. */
export const LOAD_DECISION = `
  SELECT ${RECORD}, e.evidence ${FROM_DECISION}
    JOIN packet_evidence e ON e.tenant_id = $1 AND e.packet_id = d.packet_id AND e.review_id = d.review_id
   WHERE d.tenant_id = $1 AND d.id = $2`;

const ofReview = (d: string, review: string) =>
  `${d}.tenant_id = $1 AND ${d}.initiative_id = ${review}.initiative_id AND ${d}.review_id = ${review}.id`;

/** SQL for one JSON value: the records of a review, oldest first, without their evidence. */
export function decisionsOf(review: string): string {
  return `(SELECT coalesce(json_agg(record ORDER BY record."recordedAt", record.id), '[]')
    FROM (SELECT ${RECORD} ${FROM_DECISION} WHERE ${ofReview('d', review)}) record)`;
}

/** SQL for one JSON value: evidence of a review by packet, of one packet (an id that may be null) and of those that were decided on. */
export function evidencesOf(review: string, packet: string): string {
  return `(SELECT coalesce(json_object_agg(e.packet_id, e.evidence), '{}')
    FROM (SELECT ${packet} AS id UNION SELECT d.packet_id FROM decision d WHERE ${ofReview('d', review)}) used
    JOIN packet_evidence e ON e.tenant_id = $1 AND e.packet_id = used.id AND e.review_id = ${review}.id)`;
}

/** SQL: the as-of day of the decision that stands on a review; null where none does. */
export function decidedAsOf(review: string): string {
  return `(SELECT (e.evidence->>'asOf')::date
    FROM decision d JOIN packet_evidence e ON e.tenant_id = $1 AND e.packet_id = d.packet_id AND e.review_id = d.review_id
   WHERE ${ofReview('d', review)} AND d.decision IS NOT NULL
     AND NOT EXISTS (SELECT FROM decision later WHERE later.tenant_id = $1 AND later.corrects_id = d.id)
   ORDER BY d.recorded_at DESC, d.id DESC LIMIT 1)`;
}

/** SQL for the place in the audit chain of the last of what was decided on a review; null while some of it has none. */
export function lastLinkOf(review: string): string {
  return `(SELECT CASE WHEN bool_and(s.number IS NOT NULL) THEN max(s.number) END
    FROM decision d
    JOIN audit_entry a ON a.tenant_id = $1 AND a.object_type = 'decision' AND a.object_id = d.id::text
    LEFT JOIN audit_seal s ON s.tenant_id = $1 AND s.sequence = a.sequence
   WHERE ${ofReview('d', review)})`;
}
