import { isDecidedYear } from '../kpis/decided-year.service.ts';
import { isValidPart } from './kpi-actuals.queries.ts';

const total = (a: string) => `json_build_object('value', ${a}.value, 'numerator', ${a}.numerator,
  'denominator', ${a}.denominator, 'state', ${a}.state, 'provisional', ${a}.provisional)`;

/**
 * Of a KPI (`$2`) every open period in which a part was reported: the whole as it stands, and its valid parts, null where
 * nothing was reported.
 */
export const PARTS_OF_OPEN_PERIODS = `
  SELECT d.period, d.fiscal_year AS "fiscalYear", d.period_from AS "from", d.period_to AS "to",
    ${isDecidedYear('i', 'd.fiscal_year')} AS "isDecided",
    (SELECT v.kind FROM kpi_version v WHERE v.tenant_id = $1 AND v.kpi_id = k.id AND v.effective_fiscal_year <= d.fiscal_year
      ORDER BY v.effective_fiscal_year DESC LIMIT 1) AS kind,
    (SELECT coalesce(json_agg(c.id), '[]') FROM kpi c
      WHERE c.tenant_id = $1 AND c.initiative_id = i.id AND c.derived_from_id = k.id) AS "countIds",
    (SELECT ${total('w')} FROM kpi_actual w
      WHERE w.tenant_id = $1 AND w.kpi_id = k.id AND w.period = d.period AND w.breakdown_key = '') AS whole,
    (SELECT coalesce(json_agg(CASE WHEN a.id IS NOT NULL THEN ${total('a')} END), '[]')
       FROM kpi_breakdown_key b
       LEFT JOIN kpi_actual a ON a.tenant_id = $1 AND a.kpi_id = k.id AND a.period = d.period AND a.breakdown_key = b.key
      WHERE b.tenant_id = $1 AND b.kpi_id = k.id AND ${isValidPart('b', 'd.fiscal_year')}) AS parts
    FROM kpi k
    JOIN initiative i ON i.tenant_id = $1 AND i.id = k.initiative_id
    JOIN (SELECT DISTINCT kpi_id, period, fiscal_year, period_from, period_to FROM kpi_actual
           WHERE tenant_id = $1 AND kpi_id = $2 AND breakdown_key <> '') d ON d.kpi_id = k.id
   WHERE k.tenant_id = $1 AND k.id = $2
     AND NOT EXISTS (SELECT FROM period_closure c
       WHERE c.tenant_id = $1 AND c.plan_id = i.plan_id AND c.reopened_at IS NULL
         AND c.period_from <= d.period_from AND d.period_to <= c.period_to)`;

/** Writes wholes (`$2`, a JSON array of rows), whatever stands there. */
export const WRITE_WHOLES = `
  INSERT INTO kpi_actual AS a (tenant_id, id, kpi_id, period, breakdown_key, fiscal_year, period_from, period_to, value, numerator,
                               denominator, state, provisional, corrected_after_review, recorded_by)
  SELECT $1, id, kpi_id, period, '', fiscal_year, period_from, period_to, value, numerator, denominator, state, provisional,
         corrected_after_review, recorded_by
    FROM jsonb_populate_recordset(NULL::kpi_actual, $2::jsonb)
  ON CONFLICT ON CONSTRAINT kpi_actual_once_a_period DO UPDATE SET
    value = excluded.value, numerator = excluded.numerator, denominator = excluded.denominator, state = excluded.state,
    provisional = excluded.provisional, note = NULL, example = false, version = a.version + 1,
    recorded_by = excluded.recorded_by, recorded_at = now(),
    corrected_after_review = a.corrected_after_review OR excluded.corrected_after_review`;
