import { inPlanOn } from '../initiatives/in-plan.service.ts';
import { lastDecision } from '../initiatives/last-decision.service.ts';
import { askedByScheme } from '../kpis/asked-by-scheme.service.ts';
import { judgementSettings, kpiFacts } from '../kpis/kpi-facts.service.ts';
import { scheduleItemState } from '../schedule-items/packed-items.service.ts';
import { planAsOf } from '../plans/plan-as-of.service.ts';

/**
 * Everything the dashboard counts, in one statement and one row: `$1` tenant, `$2` plan, `$3` the day asked for or null,
 * `$4` today, `$5` the tenant's start month, `$6` the fiscal year asked for or null. It reads the kept year-to-date values
 * and never the actuals, so it does not slow down as they grow. No row: no such plan.
 */
export const LOAD_DASHBOARD = statement({ plan: '$2', initiatives: 'true' });

/** The same row for one initiative, `$2`, and for the plan that it belongs to. No row: no such initiative. */
export const LOAD_INITIATIVE_DASHBOARD = statement({
  plan: '(SELECT plan_id FROM initiative WHERE tenant_id = $1 AND id = $2)',
  initiatives: 'i.id = $2',
});

/** @param of SQL for the id of the plan, and for a condition on its initiatives, known as `i`. */
function statement(of: { plan: string; initiatives: string }): string {
  const initiatives = `i.tenant_id = $1 AND i.plan_id = p.id AND ${inPlanOn('i', 'p.decided_as_of')} AND ${of.initiatives}`;
  const kpis = `kpi k WHERE k.tenant_id = $1 AND k.initiative_id IN (SELECT i.id FROM initiative i WHERE ${initiatives})`;
  return `
  WITH p AS MATERIALIZED (
    SELECT p.id, p.title, p.title_en, at.start_month, at.as_of, at.decided_as_of, coalesce($6::integer, at.fiscal_year) AS fiscal_year
      FROM plan p CROSS JOIN LATERAL ${planAsOf('p', { asked: '$3', today: '$4', startMonth: '$5' })} at
     WHERE p.tenant_id = $1 AND p.id = ${of.plan}
  )
  SELECT p.id, p.title AS name, p.title_en AS "nameEn", p.start_month AS "startMonth", p.as_of AS "asOf", p.decided_as_of AS "decidedAsOf",
    p.fiscal_year AS "fiscalYear", ${judgementSettings('$1', 'p.id')} AS settings,
    (SELECT coalesce(json_agg(json_build_object('id', y.id, 'name', y.name, 'nameEn', y.name_en, 'label', y.label,
                                                'labelEn', y.label_en) ORDER BY y.position), '[]')
       FROM policy y WHERE y.tenant_id = $1 AND y.plan_id = p.id) AS policies,
    (SELECT coalesce(json_agg(json_build_object('id', t.id, 'name', t.name, 'nameEn', t.name_en, 'policyId', t.policy_id)
                              ORDER BY y.position, t.position), '[]')
       FROM policy y JOIN theme t ON t.tenant_id = $1 AND t.policy_id = y.id
      WHERE y.tenant_id = $1 AND y.plan_id = p.id) AS themes,
    (SELECT coalesce(json_agg(json_build_object('id', d.id, 'name', d.name, 'nameEn', d.name_en) ORDER BY d.position, d.name), '[]')
       FROM department d
      WHERE d.tenant_id = $1 AND d.id IN (SELECT i.department_id FROM initiative i WHERE i.tenant_id = $1 AND i.plan_id = p.id)
    ) AS departments,
    (SELECT coalesce(json_agg(json_build_object(
         'id', i.id, 'number', i.number, 'title', i.title, 'titleEn', i.title_en, 'subtitle', i.subtitle,
         'policyId', t.policy_id, 'themeId', t.id, 'departmentId', i.department_id, 'origin', i.origin, 'status', i.status,
         'statusSince', i.status_since, 'endsOn', i.ends_on,
         'items', (SELECT json_agg(${scheduleItemState('s')}) FROM schedule_item s WHERE s.tenant_id = $1 AND s.initiative_id = i.id),
         'lastDecision', ${lastDecision('i', 'p.decided_as_of')}) ORDER BY i.number), '[]')
       FROM initiative i JOIN theme t ON t.tenant_id = $1 AND t.id = i.theme_id
      WHERE ${initiatives}) AS initiatives,
    ${kpiFacts(kpis, { asOf: 'p.as_of', fiscalYear: 'p.fiscal_year', ...askedByScheme('p.id', 'p.fiscal_year') })} AS kpis
    FROM p`;
}
