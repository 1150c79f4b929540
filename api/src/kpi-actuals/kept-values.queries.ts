/**
 * Every report on a KPI (`$2`) by breakdown key, or on one key (`$3`), with the versions of the definition; of one fiscal
 * year (`$4`) where no version adds up over the years.
 */
export const REPORTS_OF_KPI = `
  SELECT a.breakdown_key AS "breakdownKey",
         json_agg(json_build_object('period', a.period, 'value', a.value, 'numerator', a.numerator,
           'denominator', a.denominator, 'state', a.state, 'provisional', a.provisional, 'example', a.example)) AS actuals,
         (SELECT json_agg(json_build_object(
             'effectiveFiscalYear', v.effective_fiscal_year, 'kind', v.kind, 'entry', v.entry, 'ratioOf', v.ratio_of,
             'frequency', v.frequency, 'openingValue', v.opening_value, 'unit', v.unit, 'direction', v.direction,
             'numeratorLabel', v.numerator_label, 'denominatorLabel', v.denominator_label, 'method', v.method,
             'scope', v.scope, 'publicationLagDays', v.publication_lag_days,
             'baseline', CASE WHEN v.baseline_value IS NOT NULL THEN json_build_object('value', v.baseline_value) END,
             'finalTarget', NULL, 'measurableFrom', v.measurable_from))
            FROM kpi_version v WHERE v.tenant_id = $1 AND v.kpi_id = $2) AS versions
    FROM kpi_actual a
   WHERE a.tenant_id = $1 AND a.kpi_id = $2 AND ($3::text IS NULL OR a.breakdown_key = $3)
     AND ($4::integer IS NULL OR a.fiscal_year = $4
          OR EXISTS (SELECT FROM kpi_version v WHERE v.tenant_id = $1 AND v.kpi_id = $2 AND v.entry = 'increment'))
   GROUP BY a.breakdown_key`;

/** Writes kept values (`$3`, a JSON array of rows) of a KPI (`$2`); a report has at most one. */
export const WRITE_KEPT_VALUES = `
  INSERT INTO kpi_to_date (tenant_id, kpi_id, breakdown_key, period, fiscal_year, period_to, value, numerator, denominator,
                           state, up_to, reported, expected, provisional, example, exclusions)
  SELECT $1, $2, r.breakdown_key, r.period, r.fiscal_year, a.period_to, r.value, r.numerator, r.denominator,
         r.state, r.up_to, r.reported, r.expected, r.provisional, r.example, r.exclusions
    FROM jsonb_populate_recordset(NULL::kpi_to_date, $3::jsonb) r
    JOIN kpi_actual a ON a.tenant_id = $1 AND a.kpi_id = $2 AND a.period = r.period AND a.breakdown_key = r.breakdown_key
  ON CONFLICT ON CONSTRAINT kpi_to_date_pk DO UPDATE SET
    value = excluded.value, numerator = excluded.numerator, denominator = excluded.denominator, state = excluded.state,
    up_to = excluded.up_to, reported = excluded.reported, expected = excluded.expected,
    provisional = excluded.provisional, example = excluded.example, exclusions = excluded.exclusions`;
