import { planAsOf } from '../plans/plan-as-of.service.ts';
import { askedByScheme } from './asked-by-scheme.service.ts';
import { judgementSettings, kpiFacts } from './kpi-facts.service.ts';

/** What was written on a KPI (`$2`) in each fiscal year, or in one (`$3`, null: all); one row with a null year where nothing was. */
export const LOAD_OVERRIDES = `
  SELECT k.id AS "kpiId", o.fiscal_year AS "fiscalYear",
         json_agg(json_build_object('version', o.version, 'verdict', o.verdict, 'computed', o.computed, 'reason', o.reason,
                                    'correction', o.correction, 'by', m.name, 'on', o.set_on) ORDER BY o.version) AS history
    FROM kpi k
    LEFT JOIN verdict_override o
      ON o.tenant_id = $1 AND o.kpi_id = k.id AND ($3::integer IS NULL OR o.fiscal_year = $3)
    LEFT JOIN member m ON m.tenant_id = $1 AND m.id = o.set_by
   WHERE k.tenant_id = $1 AND k.id = $2
   GROUP BY k.id, o.fiscal_year
   ORDER BY o.fiscal_year`;

/** What a verdict by hand on a KPI (`$2`) in a fiscal year (`$3`) is held against. `$4` today, `$5` the tenant's start month. */
export const LOAD_OVERRIDING_FACTS = `
  SELECT at.start_month AS "startMonth", at.as_of AS "asOf", ${judgementSettings('$1', 'p.id')} AS settings,
         ${kpiFacts('kpi k WHERE k.tenant_id = $1 AND k.id = $2', { asOf: 'at.as_of', fiscalYear: '$3::integer', ...askedByScheme('p.id', '$3::integer') })} AS kpis,
         EXISTS (SELECT FROM decision d
                  WHERE d.tenant_id = $1 AND d.initiative_id = i.id AND d.fiscal_year = $3 AND d.decision <> 'defer'
                    AND NOT EXISTS (SELECT FROM decision n WHERE n.tenant_id = $1 AND n.corrects_id = d.id)) AS decided
    FROM kpi k
    JOIN initiative i ON i.tenant_id = $1 AND i.id = k.initiative_id
    JOIN plan p ON p.tenant_id = $1 AND p.id = i.plan_id
    CROSS JOIN LATERAL ${planAsOf('p', { asked: 'NULL', today: '$4', startMonth: '$5' })} at
   WHERE k.tenant_id = $1 AND k.id = $2`;
