import type { Day } from '#domain/calendar/day';
import type { FiscalYear } from '#domain/calendar/fiscal-year';
import { type JudgementContext, schemeOf } from '#domain/kpis/judgement';

/** What `judgementSettings` yields. */
export type JudgementSettings = { scheme: string; dueDays: number };

/**
 * SQL for one JSON value: the `NamedKpiFacts` that `judgeKpi` asks for. Every page that shows a verdict puts it into its own
 * single statement. It looks at the kept values only, a fixed number of index look-ups for each KPI.
 *
 * @param kpi name under which the row of `kpi` is known in the statement around it.
 * @param at SQL for the day (`date`) and the fiscal year (`integer`): parameters (`$2::date`) or columns.
 */
export function kpiFacts(kpi: string, at: { asOf: string; fiscalYear: string }): string {
  return `(SELECT json_build_object(
      'definition', ${definition('v')},
      'formerDefinition', CASE WHEN v.effective_fiscal_year = ${at.fiscalYear}
        THEN (SELECT ${definition('f')} FROM kpi_version f
               WHERE f.tenant_id = v.tenant_id AND f.kpi_id = v.kpi_id AND f.effective_fiscal_year < ${at.fiscalYear}
               ORDER BY f.effective_fiscal_year DESC LIMIT 1) END,
      'closedOn', ${kpi}.closed_on,
      'targets', coalesce(${targetsOfKpi(kpi, at.fiscalYear)}, '[]'),
      'toDate', ${keptValue(kpi, at.fiscalYear, at.asOf)},
      'previous', ${keptValue(kpi, `${at.fiscalYear} - 1`, at.asOf)})
    FROM ${kpiVersionInForce(kpi, at.fiscalYear)} v)`;
}

function definition(version: string): string {
  const fields: Record<string, string> = {
    effectiveFiscalYear: 'effective_fiscal_year',
    name: 'name',
    nameEn: 'name_en',
    unit: 'unit',
    unitEn: 'unit_en',
    decimals: 'decimals',
    kind: 'kind',
    entry: 'entry',
    ratioOf: 'ratio_of',
    direction: 'direction',
    frequency: 'frequency',
    numeratorLabel: 'numerator_label',
    denominatorLabel: 'denominator_label',
    method: 'method',
    openingValue: 'opening_value',
    measurableFrom: 'measurable_from',
  };
  const plain = Object.entries(fields).map(([key, column]) => `'${key}', ${version}.${column}`);
  return `json_build_object(${plain.join(', ')},
        'baseline', CASE WHEN ${version}.baseline_value IS NOT NULL
          THEN json_build_object('value', ${version}.baseline_value) END,
        'finalTarget', CASE WHEN ${version}.final_target IS NOT NULL
          THEN json_build_object('value', ${version}.final_target, 'fiscalYear', ${version}.final_target_fiscal_year) END)`;
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
  return `(SELECT json_build_object('period', period, 'value', value, 'numerator', numerator, 'denominator', denominator,
        'state', state, 'upTo', up_to, 'reported', reported, 'expected', expected, 'provisional', provisional,
        'example', example, 'exclusions', exclusions)
      FROM kpi_to_date
      WHERE tenant_id = ${kpi}.tenant_id AND kpi_id = ${kpi}.id AND breakdown_key = ''
        AND fiscal_year = ${fiscalYear} AND period_to <= ${asOf}
      ORDER BY period_to DESC LIMIT 1)`;
}

/** SQL for one JSON value: the targets of a fiscal year, oldest first, as `KpiFacts` has them; null where none is set. */
export function targetsOfKpi(kpi: string, fiscalYear: string): string {
  // A target that was never changed is on its first version and has no history to look for.
  return `(SELECT CASE WHEN t.version = 1 THEN json_build_array(${target('t', 't.example')}) ELSE (
        SELECT json_agg(${target('h', 'h.example')} ORDER BY h.version)
          FROM (SELECT t.version, t.sort, t.value, t.low, t.high, t.set_on, t.example
                UNION ALL
                SELECT version, sort, value, low, high, set_on, t.example FROM kpi_target_history
                 WHERE tenant_id = t.tenant_id AND kpi_id = t.kpi_id AND fiscal_year = t.fiscal_year) h) END
      FROM kpi_target t
      WHERE t.tenant_id = ${kpi}.tenant_id AND t.kpi_id = ${kpi}.id AND t.fiscal_year = ${fiscalYear})`;
}

function target(row: string, example: string): string {
  return `json_build_object('sort', ${row}.sort, 'value', ${row}.value, 'low', ${row}.low, 'high', ${row}.high,
        'setOn', ${row}.set_on, 'example', ${example})`;
}
