import { inPlanOn } from '../initiatives/in-plan.service.ts';
import { lastDecision } from '../initiatives/last-decision.service.ts';
import { askedByScheme } from '../kpis/asked-by-scheme.service.ts';
import { judgementSettings, kpiFacts } from '../kpis/kpi-facts.service.ts';
import { planAsOf } from '../plans/plan-as-of.service.ts';
import { laneColumns, packedItems } from '../schedule-items/schedule-item-rows.service.ts';

const AT = planAsOf('p', { asked: '$5', today: '$2', startMonth: '$3' });

/** Every initiative of the plan shown, known as `i`. Each list below starts from it. */
const INITIATIVES = `initiative i WHERE i.tenant_id = $1 AND i.plan_id = p.id AND ${inPlanOn('i', 'p.decided_as_of')}`;
const KPIS = `kpi k WHERE k.tenant_id = $1 AND k.initiative_id IN (SELECT i.id FROM ${INITIATIVES})`;

/**
 * Everything the Gantt draws, in one statement and one row: `$1` tenant, `$2` today, `$3` the tenant's start month, `$4`
 * plan, `$5` the day asked for or null, `$6` the number of an edition or null. It reads the kept year-to-date values and
 * never the actuals, so it does not slow down as they grow. No row where there is no such plan.
 */
export const LOAD_ROADMAP = `
  WITH p AS MATERIALIZED (
    SELECT p.*, at.start_month, at.as_of, at.decided_as_of, at.fiscal_year
      FROM plan p CROSS JOIN LATERAL ${AT} at
     WHERE p.tenant_id = $1 AND p.id = $4
  )
  SELECT p.id, p.title AS name, p.title_en AS "nameEn", p.subtitle, p.from_fiscal_year AS "fromFiscalYear",
    p.to_fiscal_year AS "toFiscalYear", p.period_soft AS soft, p.start_month AS "startMonth", p.as_of AS "asOf",
    p.decided_as_of AS "decidedAsOf",
    p.fiscal_year AS "fiscalYear", ${judgementSettings('$1', 'p.id')} AS judgement,
    (SELECT json_build_object('number', e.number, 'publishedOn', e.published_on, 'items', e.content -> 'scheduleItems')
       FROM edition e WHERE e.tenant_id = $1 AND e.plan_id = p.id AND e.number = $6) AS edition,
    (SELECT coalesce(json_agg(json_build_object('id', y.id, 'name', y.name, 'nameEn', y.name_en, 'position', y.position,
                                                'label', y.label, 'labelEn', y.label_en) ORDER BY y.position), '[]')
       FROM policy y WHERE y.tenant_id = $1 AND y.plan_id = p.id) AS policies,
    (SELECT coalesce(json_agg(json_build_object('id', t.id, 'name', t.name, 'nameEn', t.name_en, 'position', t.position,
                                                'policyId', t.policy_id) ORDER BY t.position), '[]')
       FROM policy y JOIN theme t ON t.tenant_id = $1 AND t.policy_id = y.id
      WHERE y.tenant_id = $1 AND y.plan_id = p.id) AS themes,
    (SELECT coalesce(json_agg(x), '[]') FROM (
       SELECT i.id, i.theme_id AS "themeId", i.number, i.title, i.title_en AS "titleEn", i.subtitle, i.origin, i.status,
              i.status_since AS "statusSince", i.ends_on AS "endsOn",
              CASE WHEN d.id IS NOT NULL
                   THEN json_build_object('id', d.id, 'name', d.name, 'nameEn', d.name_en) END AS department,
              ${lastDecision('i', 'p.decided_as_of')} AS "lastDecision"
         FROM initiative i LEFT JOIN department d ON d.tenant_id = $1 AND d.id = i.department_id
        WHERE i.tenant_id = $1 AND i.plan_id = p.id AND ${inPlanOn('i', 'p.decided_as_of')}
        ORDER BY i.number) x
    ) AS initiatives,
    (SELECT coalesce(json_agg(x), '[]') FROM (
       SELECT l.initiative_id AS "initiativeId", ${laneColumns('l')}
         FROM lane l
        WHERE l.tenant_id = $1 AND l.initiative_id IN (SELECT i.id FROM ${INITIATIVES})
        ORDER BY l.position) x
    ) AS lanes,
    (SELECT ${packedItems('s')} FROM (
       SELECT s.* FROM schedule_item s
        WHERE s.tenant_id = $1 AND s.initiative_id IN (SELECT i.id FROM ${INITIATIVES})
        ORDER BY s.position, s.id) s
    ) AS items,
    ${kpiFacts(KPIS, { asOf: 'p.as_of', fiscalYear: 'p.fiscal_year', ...askedByScheme('p.id', 'p.fiscal_year') })} AS kpis
    FROM p`;
