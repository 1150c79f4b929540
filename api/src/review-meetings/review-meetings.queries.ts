/**
 * SQL for the ids of the reviews that count as decided in the meeting `m`: what stands was recorded there and was not undone
 * there. What corrects a decision is found by its unique index and held against the meeting afterwards: as two conditions
 * they look so rare to the planner, where many tenants share the table, that it compares every decision with every other.
 */
export const DECIDED_HERE = `
    SELECT d.review_id
      FROM decision d LEFT JOIN decision later ON later.tenant_id = $1 AND later.corrects_id = d.id
     WHERE d.tenant_id = $1 AND d.meeting_id = m.id AND d.decision IS NOT NULL
       AND later.meeting_id IS DISTINCT FROM m.id`;

const SUMMARY = `m.id, m.plan_id AS "planId", m.name, m.kind, m.held_on AS date, m.state, m.example,
    (SELECT count(*)::int FROM review_meeting_item a WHERE a.tenant_id = $1 AND a.meeting_id = m.id) AS "reviewCount",
    (SELECT count(DISTINCT here.review_id)::int FROM (${DECIDED_HERE}) here) AS "decidedCount"`;

/** Meetings, the youngest first. `$1` tenant, `$2` rows, `$3` plan, after (`$4`, `$5`) = date, id of the last. */
export const LIST_MEETINGS = `
  SELECT ${SUMMARY}
    FROM review_meeting m
   WHERE m.tenant_id = $1 AND ($3::uuid IS NULL OR m.plan_id = $3)
     AND ($4::date IS NULL OR (m.held_on, m.id) < ($4::date, $5::uuid))
   ORDER BY m.held_on DESC, m.id DESC
   LIMIT $2`;

/** One meeting (`$2`) with every version of its packet; their contents are in `LOAD_EVIDENCE`. */
export const LOAD_MEETING = `
  SELECT ${SUMMARY}, m.version, m.opened_at AS "openedAt", opener.name AS "openedBy", m.closed_at AS "closedAt",
    closer.name AS "closedBy",
    (SELECT coalesce(json_agg(json_build_object('id', k.id, 'version', k.version, 'asOf', k.as_of,
              'finalisedAt', k.finalised_at, 'finalisedBy', f.name) ORDER BY k.version), '[]')
       FROM packet k LEFT JOIN member f ON f.tenant_id = $1 AND f.id = k.finalised_by
      WHERE k.tenant_id = $1 AND k.meeting_id = m.id) AS packets
    FROM review_meeting m
    LEFT JOIN member opener ON opener.tenant_id = $1 AND opener.id = m.opened_by
    LEFT JOIN member closer ON closer.tenant_id = $1 AND closer.id = m.closed_by
   WHERE m.tenant_id = $1 AND m.id = $2`;

/** What each version of the meeting's (`$2`) packet froze, in the order of the agenda. */
export const LOAD_EVIDENCE = `
  SELECT k.version, e.review_id AS "reviewId", e.evidence
    FROM packet k
    JOIN packet_evidence e ON e.tenant_id = $1 AND e.packet_id = k.id
    JOIN review_meeting_item a ON a.tenant_id = $1 AND a.meeting_id = k.meeting_id AND a.review_id = e.review_id
   WHERE k.tenant_id = $1 AND k.meeting_id = $2
   ORDER BY k.version, a.position`;
