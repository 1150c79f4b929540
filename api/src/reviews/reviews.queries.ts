import { planAsOf } from '../plans/plan-as-of.service.ts';
import { decidedAsOf, decisionsOf, evidencesOf, lastLinkOf } from './decisions.queries.ts';
import { evidenceFacts } from './evidence.queries.ts';
import { decisionSummary, isDecided, previousDecision, standingDecision } from './standing-decision.service.ts';

const INITIATIVE = `json_build_object('id', i.id, 'name', i.title, 'nameEn', i.title_en, 'number', i.number,
  'subtitle', i.subtitle)`;
const DEPARTMENT = `CASE WHEN o.id IS NOT NULL THEN json_build_object('id', o.id, 'name', o.name, 'nameEn', o.name_en) END`;
const PLAN_YEARS = `json_build_object('fromFiscalYear', p.from_fiscal_year, 'toFiscalYear', p.to_fiscal_year,
  'fiscalStartMonth', p.fiscal_start_month)`;

const FROM_REVIEW = `
    FROM review r
    JOIN plan p ON p.tenant_id = $1 AND p.id = r.plan_id
    JOIN initiative i ON i.tenant_id = $1 AND i.id = r.initiative_id
    LEFT JOIN department o ON o.tenant_id = $1 AND o.id = i.department_id`;

/** The meeting that a review belongs to: the one still to be held, or else the last one. */
const MEETING = `
    LEFT JOIN LATERAL (
      SELECT m.* FROM review_meeting_item a JOIN review_meeting m ON m.tenant_id = $1 AND m.id = a.meeting_id
       WHERE a.tenant_id = $1 AND a.review_id = r.id
       ORDER BY m.state = 'closed', m.held_on DESC, m.id DESC LIMIT 1) m ON true`;

/** The last packet of a meeting that holds evidence of the review. */
function lastEvidence(meeting: string): string {
  return `
    LEFT JOIN LATERAL (
      SELECT k.id, k.version, k.finalised_at, e.evidence
        FROM packet k JOIN packet_evidence e ON e.tenant_id = $1 AND e.packet_id = k.id AND e.review_id = r.id
       WHERE k.tenant_id = $1 AND k.meeting_id = ${meeting} ORDER BY k.version DESC LIMIT 1) frozen ON true`;
}

/** The same for every review on the agenda of the meeting `$4`, found at once instead of one after another. */
const LAST_EVIDENCE_OF_AGENDA = `
    LEFT JOIN (
      SELECT DISTINCT ON (e.review_id) e.review_id, k.id, e.evidence
        FROM packet k JOIN packet_evidence e ON e.tenant_id = $1 AND e.packet_id = k.id
       WHERE k.tenant_id = $1 AND k.meeting_id = $4 ORDER BY e.review_id, k.version DESC) frozen ON frozen.review_id = r.id`;

/** SQL: a member who reads drafts of `$2` (all, own or none) and belongs to `$3` may read the review. */
const IS_READABLE = `($2 = 'all' OR ($2 = 'own' AND i.department_id = $3) OR ${isDecided('r')})`;

const LIST_ITEM = `r.id, r.plan_id AS "planId", r.fiscal_year AS "fiscalYear", r.kind, ${INITIATIVE} AS initiative,
    ${DEPARTMENT} AS department, ${PLAN_YEARS} AS "planYears", ${standingDecision('r')} AS decision,
    frozen.id IS NOT NULL AS "isFrozen",
    jsonb_path_query_array(frozen.evidence, '$.kpis[*].verdict') AS verdicts`;

/**
 * Reviews that a member may read, the youngest year first, in the order of the plan. `$1` tenant, `$2` reach and `$3`
 * department of the member, `$4` fiscal year, `$5` plan, `$6` rows, after (`$7`, `$8`, `$9`) = year, number, id of the last.
 */
export const LIST_REVIEWS = `
  SELECT ${LIST_ITEM}, m.id AS "meetingId", i.number
  ${FROM_REVIEW} ${MEETING} ${lastEvidence('m.id')}
   WHERE r.tenant_id = $1 AND ${IS_READABLE}
     AND ($4::int IS NULL OR r.fiscal_year = $4) AND ($5::uuid IS NULL OR r.plan_id = $5)
     AND ($7::int IS NULL OR (-r.fiscal_year, i.number, r.id) > (-$7::int, $8::int, $9::uuid))
   ORDER BY -r.fiscal_year, i.number, r.id
   LIMIT $6`;

/** The agenda of the meeting `$4`, as far as the member may read it. */
export const LIST_AGENDA = `
  SELECT ${LIST_ITEM}, a.meeting_id AS "meetingId", i.number, a.position
  ${FROM_REVIEW} JOIN review_meeting_item a ON a.tenant_id = $1 AND a.review_id = r.id AND a.meeting_id = $4
  ${LAST_EVIDENCE_OF_AGENDA}
   WHERE r.tenant_id = $1 AND ${IS_READABLE}
   ORDER BY a.position, r.id`;

/**
 * One review (`$2`) with all that `ReviewView` says: its meeting, packet, decisions, the decision it looks back at, and what
 * its evidence rests on now. That is read for the day of the record, or else the packet's, or else the plan's own day: `$3`
 * is today, `$4` the tenant's start month. `OFFSET 0`: the day is found once, and not again wherever it is asked for.
 */
export const LOAD_REVIEW = `
  SELECT r.id, r.plan_id AS "planId", r.fiscal_year AS "fiscalYear", r.kind, r.version,
    json_build_object('id', i.id, 'name', i.title, 'nameEn', i.title_en, 'number', i.number, 'subtitle', i.subtitle,
      'status', i.status, 'statusSince', i.status_since, 'endsOn', i.ends_on) AS initiative,
    ${DEPARTMENT} AS department, ${isDecided('r')} AS "isDecided",
    CASE WHEN m.id IS NOT NULL THEN json_build_object('id', m.id, 'name', m.name, 'date', m.held_on, 'state', m.state)
     END AS meeting,
    CASE WHEN r.assessed_at IS NOT NULL OR r.assessment_comment IS NOT NULL THEN
      json_build_object('judgement', r.assessment, 'comment', r.assessment_comment, 'by', assessor.name,
        'at', r.assessed_at, 'example', r.example) END AS "selfAssessment",
    CASE WHEN r.opinion IS NOT NULL THEN
      json_build_object('text', r.opinion, 'by', adviser.name, 'at', r.opinion_at, 'example', r.example) END AS opinion,
    CASE WHEN frozen.id IS NOT NULL THEN
      json_build_object('id', frozen.id, 'version', frozen.version, 'finalisedAt', frozen.finalised_at) END AS packet,
    frozen.id AS "packetId", ${evidencesOf('r', 'frozen.id')} AS evidences, ${decisionsOf('r')} AS decisions,
    ${lastLinkOf('r')}::text AS "lastLink",
    (SELECT to_json(facts) FROM (SELECT ${evidenceFacts('at.as_of')}) facts) AS now,
    CASE WHEN before.id IS NOT NULL THEN json_build_object('decision', ${decisionSummary('before')}, 'reason', before.reason,
      'conditions', (SELECT coalesce(json_agg(json_build_object('text', f.text, 'due', f.due, 'answer', f.answer)
                                              ORDER BY f.position), '[]')
                       FROM follow_up f WHERE f.tenant_id = $1 AND f.decision_id = before.id)) END AS previous,
    preparer.name AS "preparedBy"
  ${FROM_REVIEW} ${MEETING} ${lastEvidence('m.id')}
    LEFT JOIN LATERAL ${previousDecision('r', 'm.id')} before ON true
    CROSS JOIN LATERAL ${planAsOf('p', { asked: 'NULL', today: '$3', startMonth: '$4' })} own
    CROSS JOIN LATERAL (SELECT coalesce(${decidedAsOf('r')}, (frozen.evidence->>'asOf')::date, own.as_of) AS as_of OFFSET 0) at
    LEFT JOIN member assessor ON assessor.tenant_id = $1 AND assessor.id = r.assessed_by
    LEFT JOIN member adviser ON adviser.tenant_id = $1 AND adviser.id = r.opinion_by
    LEFT JOIN member preparer ON preparer.tenant_id = $1 AND preparer.id = r.prepared_by
   WHERE r.tenant_id = $1 AND r.id = $2`;

/** Who changed the review last, for whoever comes too late. */
export const LAST_CHANGE_OF_REVIEW = `
  SELECT m.name AS "changedBy", a.at AS "changedAt"
    FROM audit_entry a LEFT JOIN member m ON m.tenant_id = $1 AND m.id = a.actor_id
   WHERE a.tenant_id = $1 AND a.object_type = 'review' AND a.object_id = $2::text
   ORDER BY a.sequence DESC LIMIT 1`;
