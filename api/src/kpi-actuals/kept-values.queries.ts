/** SQL for one JSON value: every version of a KPI, known in the statement around it as `kpi`, as `keptValues` reads it. */
export function versionsOf(kpi: string): string {
  return `(SELECT coalesce(json_agg(json_build_object(
      'effectiveFiscalYear', v.effective_fiscal_year, 'kind', v.kind, 'entry', v.entry, 'ratioOf', v.ratio_of,
      'frequency', v.frequency, 'openingValue', v.opening_value, 'unit', v.unit, 'direction', v.direction,
      'numeratorLabel', v.numerator_label, 'denominatorLabel', v.denominator_label, 'method', v.method,
      'scope', v.scope, 'publicationLagDays', v.publication_lag_days,
      'baseline', CASE WHEN v.baseline_value IS NOT NULL THEN json_build_object('value', v.baseline_value) END,
      'finalTarget', NULL, 'measurableFrom', v.measurable_from)), '[]')
    FROM kpi_version v WHERE v.tenant_id = $1 AND v.kpi_id = ${kpi}.id)`;
}

/** Every report on a KPI (`$2`) by breakdown key, with the versions of the definition. */
export const REPORTS_OF_KPI = `
  SELECT a.breakdown_key AS "breakdownKey",
         json_agg(json_build_object('period', a.period, 'value', a.value, 'numerator', a.numerator,
           'denominator', a.denominator, 'state', a.state, 'provisional', a.provisional, 'example', a.example)) AS actuals,
         ${versionsOf('k')} AS versions
    FROM kpi k JOIN kpi_actual a ON a.tenant_id = $1 AND a.kpi_id = k.id
   WHERE k.tenant_id = $1 AND k.id = $2
   GROUP BY k.id, a.breakdown_key`;

/** Columns of a kept value but for its tenant. */
export const KEPT_COLUMNS = `kpi_id, breakdown_key, period, fiscal_year, period_to, value, numerator, denominator, state, up_to,
  reported, expected, provisional, example, exclusions`;

/** SQL that writes kept values of the tenant `$1` from the rows of `source`; a report has at most one. */
export function keepingValues(source: string): string {
  return `
    INSERT INTO kpi_to_date (tenant_id, ${KEPT_COLUMNS})
    SELECT $1, ${KEPT_COLUMNS} FROM (${source}) r
    ON CONFLICT ON CONSTRAINT kpi_to_date_pk DO UPDATE SET
      value = excluded.value, numerator = excluded.numerator, denominator = excluded.denominator, state = excluded.state,
      up_to = excluded.up_to, reported = excluded.reported, expected = excluded.expected,
      provisional = excluded.provisional, example = excluded.example, exclusions = excluded.exclusions`;
}

/** Writes kept values (`$3`, a JSON array of rows) of the reports on a KPI (`$2`). */
export const WRITE_KEPT_VALUES = keepingValues(`
  SELECT $2::uuid AS kpi_id, a.breakdown_key, a.period, a.fiscal_year, a.period_to, r.value, r.numerator, r.denominator, r.state,
         r.up_to, r.reported, r.expected, r.provisional, r.example, r.exclusions
    FROM jsonb_populate_recordset(NULL::kpi_to_date, $3::jsonb) r
    JOIN kpi_actual a ON a.tenant_id = $1 AND a.kpi_id = $2 AND a.period = r.period AND a.breakdown_key = r.breakdown_key`);
