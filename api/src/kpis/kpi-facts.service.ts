import type { Day } from '#domain/calendar/day';
import type { FiscalYear } from '#domain/calendar/fiscal-year';
import type { JudgementContext } from '#domain/kpis/judgement';
import type { JudgementScheme } from '#domain/kpis/schemes/judgement-scheme';
import { presetOf, schemeIn, type SchemeInForce } from '#domain/kpis/schemes/scheme-in-force';
import { DEFAULT_SCHEME } from '#domain/kpis/schemes/presets';
import { expectedValue } from './expected-value.service.ts';

/** What `judgementSettings` yields. */
export type JudgementSettings = { dueDays: number; schemes: ChosenScheme[] };

/** A plan's choice: of a published scheme only its id, of the tenant's own the chosen version as it was written down. */
type ChosenScheme = { from: FiscalYear; preset: string } | { from: FiscalYear; preset: null; own: JudgementScheme };

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
      ${keptValue(kpi, at.fiscalYear, at.asOf)}, ${keptValue(kpi, `${at.fiscalYear} - 1`, at.asOf)},
      ${overrideOfKpi(kpi, at.fiscalYear)}, ${expectationOfKpi(kpi, at)})
    FROM ${kpiVersionInForce(kpi, at.fiscalYear)} v)`;
}

function definition(v: string): string {
  const columns = `effective_fiscal_year name name_en unit unit_en decimals kind entry ratio_of direction frequency
    numerator_label denominator_label method scope publication_lag_days opening_value measurable_from baseline_value final_target final_target_fiscal_year`;
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

/** SQL for one JSON value: how a plan is judged, in every fiscal year. Once for each statement. */
export function judgementSettings(tenantId: string, planId: string): string {
  return `(SELECT json_build_object('dueDays', entry_due_days, 'schemes', (
      SELECT coalesce(json_agg(json_build_object('from', c.from_fiscal_year, 'preset', c.preset, 'own', ${ownScheme('s')})), '[]')
        FROM judgement_scheme_choice c
        LEFT JOIN judgement_scheme_version s
          ON s.tenant_id = c.tenant_id AND s.scheme_id = c.scheme_id AND s.version = c.scheme_version
       WHERE c.tenant_id = ${tenantId} AND c.plan_id = ${planId}))
    FROM tenant WHERE tenant_id = ${tenantId})`;
}

/** SQL for one JSON value: a row of `judgement_scheme_version` as a `JudgementScheme`. */
export function ownScheme(s: string): string {
  return `json_build_object('id', ${s}.scheme_id, 'version', ${s}.version, 'name', ${s}.name, 'nameEn', ${s}.name_en,
    'yearEnd', ${s}.year_end, 'midYear', ${s}.mid_year, 'pace', ${s}.pace, 'multiYear', ${s}.multi_year, 'variant', ${s}.variant)`;
}

/** The schemes of a plan, for `schemeIn`. */
export function schemesInForce({ schemes }: JudgementSettings): SchemeInForce[] {
  return schemes.map((chosen) => ({
    fromFiscalYear: chosen.from,
    scheme: chosen.preset === null ? chosen.own : (presetOf(chosen.preset) ?? DEFAULT_SCHEME),
  }));
}

/** The context for `judgeKpi`, from what the statement brought. `startMonth` is the plan's, or else the tenant's. */
export function judgementContext(
  settings: JudgementSettings,
  at: { asOf: Day; fiscalYear: FiscalYear; startMonth: number },
): JudgementContext {
  return { ...at, scheme: schemeIn(schemesInForce(settings), at.fiscalYear), dueDays: settings.dueDays };
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
                 WHERE tenant_id = t.tenant_id AND kpi_id = t.kpi_id AND fiscal_year = t.fiscal_year
                   AND version >= t.unit_since) h) END
      FROM kpi_target t
      WHERE t.tenant_id = ${kpi}.tenant_id AND t.kpi_id = ${kpi}.id AND t.fiscal_year = ${fiscalYear}
        AND t.version >= t.unit_since)`;
}

/** The last word on a fiscal year's verdict by hand; one that was withdrawn has no verdict. */
function overrideOfKpi(kpi: string, fiscalYear: string): string {
  return `(SELECT json_build_array(o.verdict, o.reason, (SELECT m.name FROM member m WHERE m.tenant_id = o.tenant_id AND m.id = o.set_by), o.set_on)
      FROM verdict_override o
      WHERE o.tenant_id = ${kpi}.tenant_id AND o.kpi_id = ${kpi}.id AND o.fiscal_year = ${fiscalYear}
      ORDER BY o.version DESC LIMIT 1)`;
}

/** The department's last word on the year's end by the day. */
function expectationOfKpi(kpi: string, { fiscalYear, asOf }: { asOf: string; fiscalYear: string }): string {
  return `(SELECT json_build_array(${expectedValue('e')}, e.outlook, e.note, (SELECT m.name FROM member m WHERE m.tenant_id = e.tenant_id AND m.id = e.set_by), e.set_on, e.example)
      FROM kpi_expectation e
      WHERE e.tenant_id = ${kpi}.tenant_id AND e.kpi_id = ${kpi}.id AND e.fiscal_year = ${fiscalYear} AND e.set_on <= ${asOf}
      ORDER BY e.version DESC LIMIT 1)`;
}

function target(t: string): string {
  return `json_build_array(${t}.sort, ${t}.value, ${t}.low, ${t}.high, ${t}.set_on, ${t}.example)`;
}
