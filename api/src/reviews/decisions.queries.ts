import { standing } from './standing-decision.service.ts';

/** Rows behind `DecisionRecord`, oldest first: all of the review `$2`, or only the record `$3`. `$1` is the tenant. */
export const LOAD_DECISIONS = `
  SELECT d.id, d.review_id AS "reviewId", d.meeting_id AS "meetingId", d.decision, d.rework_kind AS "reworkKind",
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
    p.id AS "packetId", p.version AS "packetVersion", p.finalised_at AS "finalisedAt", e.evidence
    FROM decision d
    JOIN packet p ON p.tenant_id = $1 AND p.id = d.packet_id
    JOIN packet_evidence e ON e.tenant_id = $1 AND e.packet_id = d.packet_id AND e.review_id = d.review_id
    JOIN member recorder ON recorder.tenant_id = $1 AND recorder.id = d.recorded_by
    LEFT JOIN member decider ON decider.tenant_id = $1 AND decider.id = d.decided_by
    LEFT JOIN decision_confirmation c ON c.tenant_id = $1 AND c.decision_id = d.id
    LEFT JOIN member confirmer ON confirmer.tenant_id = $1 AND confirmer.id = c.confirmed_by
    LEFT JOIN decision later ON later.tenant_id = $1 AND later.corrects_id = d.id
   WHERE d.tenant_id = $1 AND d.review_id = $2 AND ($3::uuid IS NULL OR d.id = $3)
   ORDER BY d.recorded_at, d.id`;

/** The place in the audit chain of the last of what was decided on the review `$2`; null while some of it has none. */
export const LAST_LINK_OF_DECISIONS = `
  SELECT CASE WHEN bool_and(s.number IS NOT NULL) THEN max(s.number) END AS number
    FROM decision d
    JOIN audit_entry a ON a.tenant_id = $1 AND a.object_type = 'decision' AND a.object_id = d.id::text
    LEFT JOIN audit_seal s ON s.tenant_id = $1 AND s.sequence = a.sequence
   WHERE d.tenant_id = $1 AND d.review_id = $2`;
