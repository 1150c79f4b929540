import { inPlanOn } from '../initiatives/in-plan.service.ts';
import { judgementSettings, kpiFacts, ownScheme } from '../kpis/kpi-facts.service.ts';
import { planAsOf } from '../plans/plan-as-of.service.ts';

/** The organisation's own schemes, or one of them (`$2`, null: all), with every version, the latest first. */
export const LOAD_SCHEMES = `
  SELECT s.id,
    (SELECT json_agg(json_build_object('scheme', ${ownScheme('v')}, 'reason', v.reason, 'madeBy', m.name, 'madeAt', v.made_at)
                     ORDER BY v.version DESC)
       FROM judgement_scheme_version v LEFT JOIN member m ON m.tenant_id = $1 AND m.id = v.made_by
      WHERE v.tenant_id = $1 AND v.scheme_id = s.id) AS versions
    FROM judgement_scheme s
   WHERE s.tenant_id = $1 AND ($2::uuid IS NULL OR s.id = $2)
   ORDER BY s.id`;

/** Which plan is judged by what from which fiscal year on. */
export const LOAD_USES = `
  SELECT json_build_object('id', p.id, 'name', p.title, 'nameEn', p.title_en) AS plan, c.from_fiscal_year AS "fromFiscalYear",
         c.preset, c.scheme_id AS "schemeId", coalesce(c.scheme_version, 1) AS version
    FROM judgement_scheme_choice c JOIN plan p ON p.tenant_id = $1 AND p.id = c.plan_id
   WHERE c.tenant_id = $1
   ORDER BY p.id, c.from_fiscal_year`;

/** A scheme (`$2`), held so that two who change it make two versions, one after the other. */
export const HOLD_SCHEME = `SELECT id FROM judgement_scheme WHERE tenant_id = $1 AND id = $2 FOR UPDATE`;

/** The choices of a plan (`$2`), or the one from a fiscal year (`$3`, null: all); no row where there is no such plan. */
export const LOAD_CHOICES = `
  SELECT p.id AS "planId", c.from_fiscal_year AS "fromFiscalYear", c.preset, ${ownScheme('v')} AS own, c.reason,
         m.name AS "chosenBy", c.chosen_at AS "chosenAt", c.version
    FROM plan p
    LEFT JOIN judgement_scheme_choice c
      ON c.tenant_id = $1 AND c.plan_id = p.id AND ($3::integer IS NULL OR c.from_fiscal_year = $3)
    LEFT JOIN judgement_scheme_version v
      ON v.tenant_id = $1 AND v.scheme_id = c.scheme_id AND v.version = c.scheme_version
    LEFT JOIN member m ON m.tenant_id = $1 AND m.id = c.chosen_by
   WHERE p.tenant_id = $1 AND p.id = $2
   ORDER BY c.from_fiscal_year`;

const INITIATIVES = `initiative i WHERE i.tenant_id = $1 AND i.plan_id = p.id AND ${inPlanOn('i', 'p.decided_as_of')}`;

/**
 * Everything that verdicts on a plan's KPIs rest on, by any scheme: `$1` tenant, `$2` plan, `$3` the day asked for or null, `$4` today,
 * `$5` the tenant's start month, `$6` the fiscal year asked for or null. No row: no such plan.
 */
export const LOAD_JUDGED_KPIS = `
  WITH p AS MATERIALIZED (
    SELECT p.id, p.title, p.title_en, at.start_month, at.as_of, at.decided_as_of, coalesce($6::integer, at.fiscal_year) AS fiscal_year
      FROM plan p CROSS JOIN LATERAL ${planAsOf('p', { asked: '$3', today: '$4', startMonth: '$5' })} at
     WHERE p.tenant_id = $1 AND p.id = $2
  )
  SELECT json_build_object('id', p.id, 'name', p.title, 'nameEn', p.title_en) AS plan, p.start_month AS "startMonth",
    p.as_of AS "asOf", p.fiscal_year AS "fiscalYear", ${judgementSettings('$1', 'p.id')} AS settings,
    (SELECT coalesce(json_agg(json_build_object('id', i.id, 'number', i.number, 'name', i.title, 'nameEn', i.title_en)
                              ORDER BY i.number), '[]')
       FROM ${INITIATIVES}) AS initiatives,
    ${kpiFacts(`kpi k WHERE k.tenant_id = $1 AND k.initiative_id IN (SELECT i.id FROM ${INITIATIVES})`, { asOf: 'p.as_of', fiscalYear: 'p.fiscal_year', lastYear: 'true', goals: 'true' })} AS kpis
    FROM p`;
