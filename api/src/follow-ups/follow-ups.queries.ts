const VIEW = `
  SELECT f.id, d.review_id AS "reviewId", d.fiscal_year AS "fiscalYear", f.text, f.due, f.answer, f.comment,
    answerer.name AS "answeredBy", f.answered_at AS "answeredAt", f.example, f.version,
    json_build_object('id', i.id, 'name', i.title, 'nameEn', i.title_en, 'number', i.number,
      'subtitle', i.subtitle) AS initiative,
    json_build_object('id', o.id, 'name', o.name, 'nameEn', o.name_en) AS department,
    EXISTS (SELECT FROM decision later WHERE later.tenant_id = $1 AND later.corrects_id = d.id
               AND later.meeting_id = d.meeting_id) AS "isReplaced"
    FROM follow_up f
    JOIN decision d ON d.tenant_id = $1 AND d.id = f.decision_id
    JOIN initiative i ON i.tenant_id = $1 AND i.id = d.initiative_id
    JOIN department o ON o.tenant_id = $1 AND o.id = f.department_id
    LEFT JOIN member answerer ON answerer.tenant_id = $1 AND answerer.id = f.answered_by`;

/**
 * Conditions of decisions that stand and are no 案, the earliest due first. `$1` tenant, `$2` rows, `$3` department,
 * `$4` without an answer (true), with one (false) or all (null), after (`$5`, `$6`) = due, id of the last.
 */
export const LIST_FOLLOW_UPS = `${VIEW}
   WHERE f.tenant_id = $1
     AND NOT EXISTS (SELECT FROM decision later WHERE later.tenant_id = $1 AND later.corrects_id = d.id
                        AND later.meeting_id = d.meeting_id)
     AND (NOT d.on_behalf OR EXISTS (SELECT FROM decision_confirmation c WHERE c.tenant_id = $1 AND c.decision_id = d.id))
     AND ($3::uuid IS NULL OR f.department_id = $3) AND ($4::boolean IS NULL OR (f.answer IS NULL) = $4)
     AND ($5::date IS NULL OR (f.due, f.id) > ($5::date, $6::uuid))
   ORDER BY f.due, f.id
   LIMIT $2`;

export const LOAD_FOLLOW_UP = `${VIEW} WHERE f.tenant_id = $1 AND f.id = $2`;
