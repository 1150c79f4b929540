import { expectedValue } from '../kpis/expected-value.service.ts';
import { judgementSettings } from '../kpis/kpi-facts.service.ts';
import { successionOf } from '../kpis/succession.service.ts';
import { planAsOf } from '../plans/plan-as-of.service.ts';
import { isProposed } from '../reviews/standing-decision.service.ts';

/** Everything `trendOf` asks about a KPI (`$2`), in one statement. `$3` the day asked for or null, `$4` today, `$5` the tenant's start month, `$6` the part or an empty text. */
export const LOAD_TREND = `
  SELECT at.start_month AS "startMonth", at.as_of AS "asOf", p.from_fiscal_year AS "firstFiscalYear",
    p.to_fiscal_year AS "lastFiscalYear", k.closed_on AS "closedOn",
    coalesce(k.derived_from_id, (SELECT d.id FROM kpi d WHERE d.tenant_id = $1 AND d.derived_from_id = k.id LIMIT 1)) AS "pairedWith",
    ${judgementSettings('$1', 'p.id')} AS settings,
    (SELECT json_agg(json_build_object(
        'effectiveFiscalYear', v.effective_fiscal_year, 'name', v.name, 'nameEn', v.name_en, 'unit', v.unit,
        'unitEn', v.unit_en, 'decimals', v.decimals, 'kind', v.kind, 'entry', v.entry, 'ratioOf', v.ratio_of,
        'direction', v.direction, 'frequency', v.frequency, 'openingValue', v.opening_value,
        'numeratorLabel', v.numerator_label, 'denominatorLabel', v.denominator_label, 'method', v.method,
        'scope', v.scope, 'publicationLagDays', v.publication_lag_days, 'changeReason', v.change_reason,
        'baseline', CASE WHEN v.baseline_value IS NOT NULL THEN json_build_object('value', v.baseline_value) END,
        'finalTarget', CASE WHEN v.final_target IS NOT NULL THEN json_build_object(
          'value', v.final_target, 'fiscalYear', v.final_target_fiscal_year) END,
        'measurableFrom', v.measurable_from) ORDER BY v.effective_fiscal_year)
       FROM kpi_version v WHERE v.tenant_id = $1 AND v.kpi_id = k.id) AS versions,
    (SELECT coalesce(json_agg(json_build_object(
        'fiscalYear', t.fiscal_year, 'sort', t.sort, 'value', t.value, 'low', t.low, 'high', t.high, 'setOn', t.set_on,
        'example', t.example, 'history', CASE WHEN t.version = 1 THEN '[]' ELSE (
          SELECT coalesce(json_agg(json_build_object('sort', h.sort, 'value', h.value, 'low', h.low, 'high', h.high,
              'setOn', h.set_on, 'replacedOn', h.replaced_on, 'reason', h.reason) ORDER BY h.version), '[]')
            FROM kpi_target_history h
           WHERE h.tenant_id = $1 AND h.kpi_id = k.id AND h.fiscal_year = t.fiscal_year
             AND h.version >= t.unit_since) END) ORDER BY t.fiscal_year), '[]')
       FROM kpi_target t WHERE t.tenant_id = $1 AND t.kpi_id = k.id AND t.version >= t.unit_since AND $6 = '') AS targets,
    (SELECT coalesce(json_agg(json_build_array(a.period, a.value, a.numerator, a.denominator, a.state, a.provisional,
        a.example, a.note, a.corrected_after_review)), '[]')
       FROM kpi_actual a WHERE a.tenant_id = $1 AND a.kpi_id = k.id AND a.breakdown_key = $6) AS actuals,
    (SELECT coalesce(json_agg(json_build_object(
        'at', d.decided_on, 'kind', 'review', 'text', d.reason, 'fiscalYear', d.fiscal_year, 'change', NULL, 'scopes', NULL, 'join', NULL,
        'decision', json_build_object('reviewId', d.review_id, 'decision', d.decision, 'reworkKind', d.rework_kind,
          'standing', CASE WHEN ${isProposed('d')} THEN 'proposed' ELSE 'final' END))), '[]')
       FROM decision d
      WHERE d.tenant_id = $1 AND d.initiative_id = k.initiative_id AND d.decision IS NOT NULL
        AND NOT EXISTS (SELECT FROM decision n
                         WHERE n.tenant_id = $1 AND n.corrects_id = d.id AND n.decided_on <= at.as_of)) AS marks,
    (SELECT coalesce(json_agg(json_build_object('fiscalYear', o.fiscal_year, 'verdict', o.verdict, 'reason', o.reason, 'on', o.set_on,
        'by', (SELECT m.name FROM member m WHERE m.tenant_id = $1 AND m.id = o.set_by))), '[]')
       FROM (SELECT DISTINCT ON (fiscal_year) * FROM verdict_override
              WHERE tenant_id = $1 AND kpi_id = k.id ORDER BY fiscal_year, version DESC) o
      WHERE o.verdict IS NOT NULL) AS overrides,
    (SELECT coalesce(json_agg(json_build_object('fiscalYear', e.fiscal_year, 'value', ${expectedValue('e')}, 'outlook', e.outlook, 'note', e.note,
        'by', (SELECT m.name FROM member m WHERE m.tenant_id = $1 AND m.id = e.set_by), 'on', e.set_on, 'example', e.example)), '[]')
       FROM (SELECT DISTINCT ON (fiscal_year) * FROM kpi_expectation
              WHERE tenant_id = $1 AND kpi_id = k.id AND $6 = '' AND set_on <= at.as_of ORDER BY fiscal_year, version DESC) e) AS expectations,
    coalesce((SELECT s.label FROM schedule_item s WHERE s.tenant_id = $1 AND s.id = k.valid_until_item_id),
             k.valid_until_quote) AS "endedBy",
    (SELECT json_build_object('key', b.key, 'name', b.name, 'nameEn', b.name_en) FROM kpi_breakdown_key b
      WHERE b.tenant_id = $1 AND b.kpi_id = coalesce(k.derived_from_id, k.id) AND b.key = $6) AS part,
    ${successionOf('k')} AS succession,
    (SELECT coalesce(json_agg(json_build_object('id', o.id, 'closedOn', o.closed_on)), '[]')
       FROM kpi o WHERE o.tenant_id = $1 AND o.succeeded_by_id = k.id) AS "predecessorEnds"
    FROM kpi k
    JOIN initiative i ON i.tenant_id = $1 AND i.id = k.initiative_id
    JOIN plan p ON p.tenant_id = $1 AND p.id = i.plan_id
    CROSS JOIN LATERAL ${planAsOf('p', { asked: '$3', today: '$4', startMonth: '$5' })} at
   WHERE k.tenant_id = $1 AND k.id = $2`;
