import type { Day } from '#domain/calendar/day';
import type { FiscalYear } from '#domain/calendar/fiscal-year';
import { type JudgementContext, schemeOf } from '#domain/kpis/judgement';

/** What `judgementSettings` yields. */
export type JudgementSettings = { scheme: string; dueDays: number };

/**
 * SQL for one JSON value: `PackedKpiFacts`, to be opened by `unpackKpiFacts` for `judgeKpi`. Every page that shows a verdict
 * puts it into its own single statement. It looks at the kept values only, a fixed number of index look-ups for each KPI.
 *
 * @param kpi name under which the row of `kpi` is known in the statement around it.
 * @param at SQL for the day (`date`) and the fiscal year (`integer`): parameters (`$2::date`) or columns.
 */
export function kpiFacts(kpi: string, at: { asOf: string; fiscalYear: string }): string {
  return `(SELECT json_build_array(${definition('v')},
      CASE WHEN v.effective_fiscal_year = ${at.fiscalYear}
        THEN (SELECT ${definition('f')} FROM kpi_version f
               WHERE f.tenant_id = v.tenant_id AND f.kpi_id = v.kpi_id AND f.effective_fiscal_year < ${at.fiscalYear}
               ORDER BY f.effective_fiscal_year DESC LIMIT 1) END,
      ${kpi}.closed_on, ${targetsOfKpi(kpi, at.fiscalYear)},
      ${keptValue(kpi, at.fiscalYear, at.asOf)}, ${keptValue(kpi, `${at.fiscalYear} - 1`, at.asOf)})
    FROM ${kpiVersionInForce(kpi, at.fiscalYear)} v)`;
}

function definition(v: string): string {
  const columns = `effective_fiscal_year name name_en unit unit_en decimals kind entry ratio_of direction frequency
    numerator_label denominator_label method opening_value measurable_from baseline_value final_target final_target_fiscal_year`;
  return `json_build_array(${columns
    .split(/\s+/)
    .map((column) => `${v}.${column}`)
    .join(', ')})`;
}

/** SQL for the row of `kpi_version` in force in a fiscal year, or the first one where none was yet: goes behind `FROM`. */
export function kpiVersionInForce(kpi: string, fiscalYear: string): string {
  return `(SELECT * FROM kpi_version
    WHERE tenant_id = ${kpi}.tenant_id AND kpi_id = ${kpi}.id
    ORDER BY effective_fiscal_year > ${fiscalYear}, abs(effective_fiscal_year - ${fiscalYear}) LIMIT 1)`;
}

/** SQL for one JSON value: how the tenant judges. Once for each statement. */
export function judgementSettings(tenantId: string): string {
  return `(SELECT json_build_object('scheme', judgement_scheme, 'dueDays', entry_due_days)
    FROM tenant WHERE tenant_id = ${tenantId})`;
}

/** The context for `judgeKpi`, from what the statement brought. `startMonth` is the plan's, or else the tenant's. */
export function judgementContext(
  settings: JudgementSettings,
  at: { asOf: Day; fiscalYear: FiscalYear; startMonth: number },
): JudgementContext {
  return { ...at, scheme: schemeOf(settings.scheme), dueDays: settings.dueDays };
}

function keptValue(kpi: string, fiscalYear: string, asOf: string): string {
  return `(SELECT json_build_array(period, value, numerator, denominator, state, up_to, reported, expected, provisional,
        example, exclusions)
      FROM kpi_to_date
      WHERE tenant_id = ${kpi}.tenant_id AND kpi_id = ${kpi}.id AND breakdown_key = ''
        AND fiscal_year = ${fiscalYear} AND period_to <= ${asOf}
      ORDER BY period_to DESC LIMIT 1)`;
}

/** SQL for one JSON value: the targets of a fiscal year, oldest first, to be opened by `unpackTargets`. Null where none is set. */
export function targetsOfKpi(kpi: string, fiscalYear: string): string {
  // A target that was never changed is on its first version and has no history to look for.
  return `(SELECT CASE WHEN t.version = 1 THEN json_build_array(${target('t')}) ELSE (
        SELECT json_agg(${target('h')} ORDER BY h.version)
          FROM (SELECT t.version, t.sort, t.value, t.low, t.high, t.set_on, t.example
                UNION ALL
                SELECT version, sort, value, low, high, set_on, t.example FROM kpi_target_history
                 WHERE tenant_id = t.tenant_id AND kpi_id = t.kpi_id AND fiscal_year = t.fiscal_year) h) END
      FROM kpi_target t
      WHERE t.tenant_id = ${kpi}.tenant_id AND t.kpi_id = ${kpi}.id AND t.fiscal_year = ${fiscalYear})`;
}

function target(t: string): string {
  return `json_build_array(${t}.sort, ${t}.value, ${t}.low, ${t}.high, ${t}.set_on, ${t}.example)`;
}
