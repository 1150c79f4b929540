import { DECISIONS, REWORK_KINDS } from '#domain/reviews/decision';
import { DECISION_STANDINGS, type DecisionSummary } from '#domain/reviews/contract';
import {
  codeOf,
  DAY,
  DAY_OR_NULL,
  EXAMPLE,
  FISCAL_YEAR,
  ID,
  objectSchema,
  orNull,
} from '../platform/openapi/schema.ts';

/**
 * SQL for one JSON value: the `DecisionSummary` of the last decision on an initiative that held on a day, null for none.
 * A record that was replaced by then does not hold, nor does an undo; one replaced later still did.
 *
 * @param initiative name under which the row of `initiative` is known in the statement around it.
 * @param asOf SQL for the day (`date`).
 */
export function lastDecision(initiative: string, asOf: string): string {
  return decisionThatHeld(`d.tenant_id = ${initiative}.tenant_id AND d.initiative_id = ${initiative}.id`, asOf);
}

/** The same for one review; `review` is the name of its row. */
export function decisionOfReview(review: string, asOf: string): string {
  const ofInitiative = `d.tenant_id = ${review}.tenant_id AND d.initiative_id = ${review}.initiative_id`;
  return decisionThatHeld(`${ofInitiative} AND d.review_id = ${review}.id`, asOf);
}

function decisionThatHeld(which: string, asOf: string): string {
  return `(SELECT json_build_object('id', d.id, 'reviewId', d.review_id, 'fiscalYear', d.fiscal_year,
      'decision', d.decision, 'reworkKind', d.rework_kind, 'decidedOn', d.decided_on,
      'effectiveDate', d.effective_date, 'example', d.example,
      'standing', CASE WHEN d.decided_by IS NOT NULL OR EXISTS (
          SELECT FROM decision_confirmation c WHERE c.tenant_id = d.tenant_id AND c.decision_id = d.id)
        THEN 'final' ELSE 'proposed' END)
    FROM decision d
    WHERE ${which} AND d.decided_on <= ${asOf} AND d.decision IS NOT NULL
      AND NOT EXISTS (SELECT FROM decision n
                       WHERE n.tenant_id = d.tenant_id AND n.corrects_id = d.id AND n.decided_on <= ${asOf})
    ORDER BY d.decided_on DESC, d.recorded_at DESC LIMIT 1)`;
}

export const LAST_DECISION_SCHEMA = orNull(
  objectSchema<DecisionSummary>({
    id: ID,
    reviewId: ID,
    fiscalYear: FISCAL_YEAR,
    decision: codeOf(DECISIONS),
    reworkKind: orNull(codeOf(REWORK_KINDS), 'Only of a rework'),
    decidedOn: DAY,
    effectiveDate: DAY_OR_NULL,
    standing: codeOf(DECISION_STANDINGS, '案 until confirmed'),
    example: EXAMPLE,
  }),
  'null: nothing was decided by that day',
);
