// SQL about what stands on a review: put into the statements of every page that shows it. Decisions are found by their
// initiative, which has an index; a tenant's decisions are too many to look through for each review of an agenda.

/** SQL: 案 until confirmed, superseded once a later record points at it. `d` is the row of `decision`. */
export function standing(d: string): string {
  return `CASE WHEN EXISTS (SELECT FROM decision later WHERE later.tenant_id = ${d}.tenant_id AND later.corrects_id = ${d}.id)
               THEN 'superseded' WHEN ${isProposed(d)} THEN 'proposed' ELSE 'final' END`;
}

/** SQL: recorded on the CIO's behalf, and nobody has confirmed it. */
export function isProposed(d: string): string {
  return `(${d}.on_behalf AND NOT EXISTS (SELECT FROM decision_confirmation c
            WHERE c.tenant_id = ${d}.tenant_id AND c.decision_id = ${d}.id))`;
}

/** SQL for one JSON value: a `DecisionSummary`. */
export function decisionSummary(d: string): string {
  return `json_build_object('id', ${d}.id, 'reviewId', ${d}.review_id, 'fiscalYear', ${d}.fiscal_year,
    'decision', ${d}.decision, 'reworkKind', ${d}.rework_kind, 'decidedOn', ${d}.decided_on,
    'effectiveDate', ${d}.effective_date, 'standing', ${standing(d)}, 'example', ${d}.example)`;
}

/** SQL for one JSON value: the decision that stands on a review, a 案 too; `null` where none does or it was undone. */
export function standingDecision(review: string): string {
  return `(SELECT CASE WHEN d.decision IS NOT NULL THEN ${decisionSummary('d')} END
     FROM decision d
    WHERE ${ofReview('d', review)}
      AND NOT EXISTS (SELECT FROM decision later WHERE later.tenant_id = d.tenant_id AND later.corrects_id = d.id))`;
}

/** SQL: a decision is in force on the review, so that everybody may read it. A 案 puts nothing in force. */
export function isDecided(review: string): string {
  return `coalesce((SELECT d.decision IS NOT NULL FROM decision d
     WHERE ${ofReview('d', review)} AND NOT ${isProposed('d')}
     ORDER BY d.recorded_at DESC, d.id DESC LIMIT 1), false)`;
}

/**
 * SQL for the row of `decision` that a review looks back at: the last one on the same initiative that another review, or
 * an earlier meeting on this one (a deferral), left standing. Goes behind `FROM`. `meeting` is the id of the review's own
 * meeting, which may be null.
 */
export function previousDecision(review: string, meeting: string): string {
  return `(SELECT d.* FROM decision d
    WHERE d.tenant_id = ${review}.tenant_id AND d.initiative_id = ${review}.initiative_id AND d.decision IS NOT NULL
      AND d.fiscal_year <= ${review}.fiscal_year AND d.meeting_id IS DISTINCT FROM ${meeting}
      AND d.decided_on <= coalesce((SELECT own.held_on FROM review_meeting own
                                     WHERE own.tenant_id = ${review}.tenant_id AND own.id = ${meeting}), 'infinity'::date)
      AND NOT EXISTS (SELECT FROM decision later WHERE later.tenant_id = d.tenant_id AND later.corrects_id = d.id
                         AND later.meeting_id = d.meeting_id)
    ORDER BY d.decided_on DESC, d.recorded_at DESC LIMIT 1)`;
}

function ofReview(d: string, review: string): string {
  return `${d}.tenant_id = ${review}.tenant_id AND ${d}.initiative_id = ${review}.initiative_id AND ${d}.review_id = ${review}.id`;
}
