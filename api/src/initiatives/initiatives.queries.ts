import { askedByScheme } from '../kpis/asked-by-scheme.service.ts';
import { judgementSettings, kpiFacts } from '../kpis/kpi-facts.service.ts';
import { planAsOf } from '../plans/plan-as-of.service.ts';
import { containsWords } from './folded-text.ts';
import { decisionOfReview, lastDecision } from './last-decision.service.ts';

/** The effects of an initiative (`i`) with the KPIs that measure each. */
const EFFECTS = `(
  SELECT coalesce(json_agg(json_build_object('id', e.id, 'text', e.text, 'kpiIds', l.ids, 'example', l.example)
                  ORDER BY e.position), '[]')
    FROM effect e
   CROSS JOIN LATERAL (SELECT coalesce(json_agg(x.kpi_id), '[]') AS ids, coalesce(bool_or(x.example), false) AS example
                         FROM effect_kpi x WHERE x.tenant_id = $1 AND x.effect_id = e.id) l
   WHERE e.tenant_id = $1 AND e.initiative_id = i.id)`;

/** Initiatives of a plan (`$2`) that are no drafts, with effects and KPIs; one row with a null id where there is none. */
export const LIST_COVERAGE = `
  SELECT i.id, i.number, i.title, i.title_en AS "titleEn", i.subtitle, i.version, ${EFFECTS} AS effects,
    (SELECT coalesce(json_agg(json_build_object('id', k.id, 'name', v.name, 'nameEn', v.name_en,
                                                'kpiClass', v.kpi_class) ORDER BY k.position), '[]')
       FROM kpi k
      CROSS JOIN LATERAL (SELECT * FROM kpi_version v WHERE v.tenant_id = $1 AND v.kpi_id = k.id
                           ORDER BY v.effective_fiscal_year DESC LIMIT 1) v
      WHERE k.tenant_id = $1 AND k.initiative_id = i.id) AS kpis
    FROM plan p
    LEFT JOIN initiative i ON i.tenant_id = $1 AND i.plan_id = p.id AND i.status <> 'draft'
   WHERE p.tenant_id = $1 AND p.id = $2
   ORDER BY i.number`;

/** `$1` tenant, `$2` today and `$3` the tenant's start month, in every statement here. */
const AT = planAsOf('p', { asked: 'NULL', today: '$2', startMonth: '$3' });

/** `statusOn` in SQL, only to filter before the page is cut; a spec holds the two against each other. */
export function statusOnSql(initiative: string, day: string): string {
  return `CASE
    WHEN ${day} < ${initiative}.status_since THEN 'active'
    WHEN ${initiative}.status = 'withdrawal_planned' AND ${initiative}.ends_on <= ${day} THEN 'withdrawn'
    WHEN ${initiative}.status = 'completed' AND (${initiative}.ends_on <= ${day}) IS NOT TRUE THEN 'active'
    ELSE ${initiative}.status END`;
}

const SEARCHED = `concat_ws(E'\\n', i.title, i.title_en, i.subtitle, array_to_string(i.description, E'\\n'))`;

/** Its theme's policy first, then further ones in the plan's order. */
const policies = (columns: string): string => `(SELECT json_agg(json_build_object(${columns})
    ORDER BY y.id <> t.policy_id, y.position)
  FROM policy y
  WHERE y.tenant_id = $1 AND (y.id = t.policy_id OR EXISTS (
    SELECT FROM initiative_policy ip WHERE ip.tenant_id = $1 AND ip.initiative_id = i.id AND ip.policy_id = y.id)))`;

const NAMED_POLICY = `'id', y.id, 'name', y.name, 'nameEn', y.name_en`;

const COLUMNS = `
  i.id, i.plan_id AS "planId", i.number, i.title, i.title_en AS "titleEn", i.subtitle, i.origin, i.added_on AS "addedOn",
  i.status, i.status_since AS "statusSince", i.ends_on AS "endsOn",
  json_build_object('id', t.id, 'name', t.name, 'nameEn', t.name_en) AS theme,
  CASE WHEN d.id IS NOT NULL THEN json_build_object('id', d.id, 'name', d.name, 'nameEn', d.name_en) END AS department`;

const AROUND = `
  JOIN theme t ON t.tenant_id = $1 AND t.id = i.theme_id
  LEFT JOIN department d ON d.tenant_id = $1 AND d.id = i.department_id`;

/**
 * A page of initiatives, by plan and number. Filters (null = any): `$4` plan, `$5` policy, `$6` department, `$7` status,
 * `$8` words. `$9` rows after (`$10`, `$11`) = plan and number of the last one. Drafts only for who reads them: `$12` their
 * reach (`all`, `own` or null) and `$13` their department. What a verdict needs is loaded only for the rows of the page.
 */
export const LIST_INITIATIVES = `
  WITH page AS MATERIALIZED (
    SELECT i.*, at.start_month, at.as_of, at.decided_as_of, at.fiscal_year
      FROM initiative i
      JOIN plan p ON p.tenant_id = $1 AND p.id = i.plan_id
      CROSS JOIN LATERAL ${AT} at
     WHERE i.tenant_id = $1
       AND ($4::uuid IS NULL OR i.plan_id = $4)
       AND ($5::uuid IS NULL
         OR EXISTS (SELECT FROM theme t WHERE t.tenant_id = $1 AND t.id = i.theme_id AND t.policy_id = $5)
         OR EXISTS (SELECT FROM initiative_policy ip
                     WHERE ip.tenant_id = $1 AND ip.initiative_id = i.id AND ip.policy_id = $5))
       AND ($6::uuid IS NULL OR i.department_id = $6)
       AND ($7::text IS NULL OR ${statusOnSql('i', 'at.decided_as_of')} = $7)
       AND ($8::text IS NULL OR ${containsWords(SEARCHED, '$8::text')})
       AND (i.status <> 'draft' OR $12::text = 'all' OR ($12 = 'own' AND i.department_id = $13::uuid))
       AND ($10::uuid IS NULL OR (i.plan_id, i.number) > ($10::uuid, $11::int))
     ORDER BY i.plan_id, i.number
     LIMIT $9
  )
  SELECT ${COLUMNS}, ${policies(NAMED_POLICY)} AS policies,
         i.start_month AS "startMonth", i.as_of AS "asOf", i.decided_as_of AS "decidedAsOf", i.fiscal_year AS "fiscalYear",
         ${judgementSettings('$1', 'i.plan_id')} AS judgement,
         ${lastDecision('i', 'i.decided_as_of')} AS "lastDecision",
         ${kpiFacts('kpi k WHERE k.tenant_id = $1 AND k.initiative_id = i.id', { asOf: 'i.as_of', fiscalYear: 'i.fiscal_year', ...askedByScheme('i.plan_id', 'i.fiscal_year') })} AS kpis
    FROM page i ${AROUND}
   ORDER BY i.plan_id, i.number`;

/** One initiative (`$4`) with everything its page tells; its KPIs and its schedule are resources of their own. */
export const LOAD_INITIATIVE = `
  SELECT ${COLUMNS}, ${policies(`${NAMED_POLICY}, 'label', y.label, 'labelEn', y.label_en`)} AS policies,
    at.decided_as_of AS "decidedAsOf", i.department_id AS "departmentId", i.description, i.parts,
    i.current_state AS current, i.future_state AS future, i.external_dependencies AS "externalDependencies",
    i.breakdown, i.notes, i.version, i.updated_at AS "updatedAt", u.name AS "updatedBy",
    ${EFFECTS} AS effects,
    (SELECT coalesce(json_agg(json_build_object('fiscalYear', c.fiscal_year, 'budgetYen', c.budget_yen,
                                                'settledYen', c.settled_yen, 'note', c.note, 'example', c.example)
                              ORDER BY c.fiscal_year), '[]')
       FROM initiative_cost c WHERE c.tenant_id = $1 AND c.initiative_id = i.id) AS costs,
    (SELECT coalesce(json_agg(json_build_object('name', c.name, 'endsOn', c.ends_on, 'note', c.note,
                                                'example', c.example) ORDER BY c.ends_on, c.name), '[]')
       FROM initiative_contract c WHERE c.tenant_id = $1 AND c.initiative_id = i.id) AS contracts,
    (SELECT coalesce(json_agg(json_build_object('id', r.id, 'fiscalYear', r.fiscal_year, 'kind', r.kind,
                                                'meetingId', m.id, 'meetingDate', m.held_on,
                                                'decision', ${decisionOfReview('r', 'at.decided_as_of')})
                              ORDER BY r.fiscal_year, r.created_at, r.id), '[]')
       FROM review r
       LEFT JOIN LATERAL (SELECT m.id, m.held_on
                            FROM review_meeting_item mi
                            JOIN review_meeting m ON m.tenant_id = $1 AND m.id = mi.meeting_id
                           WHERE mi.tenant_id = $1 AND mi.review_id = r.id
                           ORDER BY m.held_on DESC LIMIT 1) m ON true
      WHERE r.tenant_id = $1 AND r.initiative_id = i.id) AS reviews,
    (SELECT coalesce(json_agg(k.id ORDER BY k.position), '[]')
       FROM kpi k WHERE k.tenant_id = $1 AND k.initiative_id = i.id) AS "kpiIds"
    FROM initiative i ${AROUND}
    JOIN plan p ON p.tenant_id = $1 AND p.id = i.plan_id
    CROSS JOIN LATERAL ${AT} at
    LEFT JOIN member u ON u.tenant_id = $1 AND u.id = i.updated_by
   WHERE i.tenant_id = $1 AND i.id = $4`;

/** What a new or changed initiative refers to: plan `$2`, theme `$3`, department `$4`, policies `$5`; null = not asked. */
export const FIND_REFERENCES = `
  SELECT ($3::uuid IS NULL OR EXISTS (
           SELECT FROM theme t JOIN policy y ON y.tenant_id = $1 AND y.id = t.policy_id
            WHERE t.tenant_id = $1 AND t.id = $3 AND y.plan_id = $2)) AS theme,
         ($4::uuid IS NULL OR EXISTS (SELECT FROM department d WHERE d.tenant_id = $1 AND d.id = $4)) AS department,
         (SELECT coalesce(json_agg(y.id), '[]') FROM policy y
           WHERE y.tenant_id = $1 AND y.plan_id = $2 AND y.id = ANY ($5::uuid[])) AS policies`;

/** Holds the plan (`$2`) so that two who add at once get two numbers; no row where there is no such plan. */
export const HOLD_PLAN = `SELECT id FROM plan WHERE tenant_id = $1 AND id = $2 FOR NO KEY UPDATE`;

/** Asked after `HOLD_PLAN`, in a statement of its own: it must see what the one before has added. */
export const NEXT_NUMBER = `
  SELECT coalesce(max(number), 0) + 1 AS number FROM initiative WHERE tenant_id = $1 AND plan_id = $2`;
