import type { Day } from '#domain/calendar/day';
import type { FiscalYear } from '#domain/calendar/fiscal-year';
import type { JudgementContext } from '#domain/kpis/judgement';
import type { JudgementScheme } from '#domain/kpis/schemes/judgement-scheme';
import { presetOf, schemeIn, type SchemeInForce } from '#domain/kpis/schemes/scheme-in-force';
import { DEFAULT_SCHEME } from '#domain/kpis/schemes/presets';
import { columnArrays, type ColumnsOf } from '../platform/database/column-arrays.ts';
import type { AskedByScheme } from './asked-by-scheme.service.ts';
import { expectedValue } from './expected-value.service.ts';
import type { PackedDefinition, PackedKpi, PackedTarget, PackedValue } from './packed-facts.service.ts';

/** What `judgementSettings` yields. */
export type JudgementSettings = { dueDays: number; schemes: ChosenScheme[] };

/** A plan's choice: of a published scheme only its id, of the tenant's own the chosen version as it was written down. */
type ChosenScheme = { from: FiscalYear; preset: string } | { from: FiscalYear; preset: null; own: JudgementScheme };

/**
 * SQL for one JSON value: `PackedKpiFacts`, to be opened by `unpackKpiFacts` for `judgeKpi`. Every page that shows verdicts
 * puts it into its own single statement. It looks at the kept values only, never at the actuals,
 * and finds what it can for all KPIs at once. `$1` is the tenant.
 *
 * @param kpis SQL behind `FROM` for the rows of `kpi`, known as `k`.
 * @param at SQL for the day (`date`) and the fiscal year (`integer`): parameters (`$2::date`) or columns; and for what a
 *   scheme asks for (`boolean`), mostly `askedByScheme`: nothing is looked up for what it does not.
 */
export function kpiFacts(
  kpis: string,
  { asOf, fiscalYear, lastYear, goals }: { asOf: string; fiscalYear: string } & AskedByScheme,
): string {
  const before = `${fiscalYear} - 1`;
  return `(WITH k AS MATERIALIZED (
      SELECT k.tenant_id, k.id, k.initiative_id, k.derived_from_id, k.closed_on, k.position FROM ${kpis})
    SELECT json_build_object('kpi', ${columnArrays(KPI)}, 'definition', ${columnArrays(definition('v'))},
        'former', json_agg(CASE WHEN v.effective_fiscal_year = ${fiscalYear} THEN ${definitionBefore('v', fiscalYear)} END),
        'target', ${columnArrays(target('t'))}, 'targets', json_agg(${changedTargets('t')}),
        'previousTarget', ${columnArrays(target('b'))}, 'previousTargets', json_agg(${changedTargets('b')}),
        'toDate', ${columnArrays(keptValue('d'))}, 'previous', ${columnArrays(keptValue('e'))},
        'lastYear', json_agg(${yearBefore(before, asOf)}) FILTER (WHERE ${lastYear}),
        'earlier', json_agg(${versionsBefore('v')}) FILTER (WHERE ${goals}),
        'override', json_agg(o.override), 'expectation', json_agg(x.expectation))
      FROM k
      JOIN (SELECT DISTINCT ON (v.kpi_id) v.* FROM k JOIN kpi_version v ON v.tenant_id = k.tenant_id AND v.kpi_id = k.id
             ORDER BY v.kpi_id, ${inForceFirst('v', fiscalYear)}) v ON v.kpi_id = k.id
      LEFT JOIN kpi_target t
        ON t.tenant_id = k.tenant_id AND t.kpi_id = k.id AND t.fiscal_year = ${fiscalYear} AND t.version >= t.unit_since
      LEFT JOIN kpi_target b
        ON b.tenant_id = k.tenant_id AND b.kpi_id = k.id AND b.fiscal_year = ${before} AND b.version >= b.unit_since
      ${joinKeptValue('d', fiscalYear, asOf)}
      ${joinKeptValue('e', before, asOf)}
      LEFT JOIN ${overrides(fiscalYear)} o ON o.kpi_id = k.id
      LEFT JOIN ${expectations(fiscalYear, asOf)} x ON x.kpi_id = k.id)`;
}

const KPI: ColumnsOf<PackedKpi> = {
  id: 'k.id',
  initiativeId: 'k.initiative_id',
  derivedFromId: 'k.derived_from_id',
  position: 'k.position',
  closedOn: 'k.closed_on',
};

function definition(v: string): ColumnsOf<PackedDefinition> {
  return {
    effectiveFiscalYear: `${v}.effective_fiscal_year`,
    name: `${v}.name`,
    nameEn: `${v}.name_en`,
    unit: `${v}.unit`,
    unitEn: `${v}.unit_en`,
    decimals: `${v}.decimals`,
    kind: `${v}.kind`,
    entry: `${v}.entry`,
    ratioOf: `${v}.ratio_of`,
    direction: `${v}.direction`,
    frequency: `${v}.frequency`,
    numeratorLabel: `${v}.numerator_label`,
    denominatorLabel: `${v}.denominator_label`,
    method: `${v}.method`,
    scope: `${v}.scope`,
    publicationLagDays: `${v}.publication_lag_days`,
    openingValue: `${v}.opening_value`,
    measurableFrom: `${v}.measurable_from`,
    baseline: `${v}.baseline_value`,
    finalTarget: `${v}.final_target`,
    finalTargetFiscalYear: `${v}.final_target_fiscal_year`,
  };
}

/** Of a KPI with a final target the versions before the one in force: they tell when that goal began. */
function versionsBefore(v: string): string {
  return `CASE WHEN ${v}.final_target IS NOT NULL THEN (SELECT ${columnArrays(definition('f'))} FROM kpi_version f
      WHERE f.tenant_id = ${v}.tenant_id AND f.kpi_id = ${v}.kpi_id AND f.effective_fiscal_year < ${v}.effective_fiscal_year
     HAVING count(*) > 0) END`;
}

/** The version before the one that came into force in this very year. */
function definitionBefore(v: string, fiscalYear: string): string {
  return `(SELECT ${columnArrays(definition('f'))}
      FROM (SELECT * FROM kpi_version
             WHERE tenant_id = ${v}.tenant_id AND kpi_id = ${v}.kpi_id AND effective_fiscal_year < ${fiscalYear}
             ORDER BY effective_fiscal_year DESC LIMIT 1) f
    HAVING count(*) > 0)`;
}

/**
 * Of a sum: what the fiscal year before stood at by the period that ends in the same month, by month since February has 28
 * days or 29; what was carried into that year; and the version before the one that came into force in it.
 */
function yearBefore(before: string, asOf: string): string {
  const ofKpi = (d: string) => `${d}.tenant_id = k.tenant_id AND ${d}.kpi_id = k.id`;
  return `CASE WHEN v.kind IN ('count', 'running_total') THEN json_build_object(
      'toDate', (SELECT y.value FROM kpi_to_date u
          JOIN kpi_to_date y ON ${ofKpi('y')} AND y.breakdown_key = '' AND y.fiscal_year = ${before}
           AND extract(month FROM y.period_to) = extract(month FROM u.period_to)
         WHERE ${ofKpi('u')} AND u.breakdown_key = '' AND u.period = coalesce(d_newest.up_to, d_own.up_to)),
      'carried', (SELECT c.value FROM kpi_to_date c
         WHERE ${ofKpi('c')} AND c.breakdown_key = '' AND c.fiscal_year = ${before} - 1 AND c.period_to <= ${asOf}
         ORDER BY c.period_to DESC LIMIT 1),
      'formerDefinition', CASE WHEN EXISTS (
          SELECT FROM kpi_version w WHERE ${ofKpi('w')} AND w.effective_fiscal_year = ${before})
        THEN ${definitionBefore('v', before)} END) END`;
}

/** SQL for the row of `kpi_version` in force in a fiscal year, or the first one where none was yet: goes behind `FROM`. */
export function kpiVersionInForce(kpi: string, fiscalYear: string): string {
  return `(SELECT * FROM kpi_version
    WHERE tenant_id = ${kpi}.tenant_id AND kpi_id = ${kpi}.id
    ORDER BY ${inForceFirst('kpi_version', fiscalYear)} LIMIT 1)`;
}

/** SQL for an order of a KPI's versions by which the one in force comes first. */
function inForceFirst(v: string, fiscalYear: string): string {
  return `${v}.effective_fiscal_year > ${fiscalYear}, abs(${v}.effective_fiscal_year - ${fiscalYear})`;
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

function keptValue(d: string): ColumnsOf<PackedValue> {
  const found = (column: string): string => `coalesce(${d}_newest.${column}, ${d}_own.${column})`;
  return {
    period: found('period'),
    value: found('value'),
    numerator: found('numerator'),
    denominator: found('denominator'),
    state: found('state'),
    upTo: found('up_to'),
    reported: found('reported'),
    expected: found('expected'),
    provisional: found('provisional'),
    example: found('example'),
    exclusions: found('exclusions'),
  };
}

/**
 * Joins the last value of a fiscal year that had ended on the day. Most KPIs have one for the newest period of all, and
 * those lie side by side in an index; only the others are looked up one by one. The reports of a year are all of one
 * length (`actuals_of_another_form`, `wrong_frequency`), so that no two of them end on one day.
 */
function joinKeptValue(d: string, fiscalYear: string, asOf: string): string {
  const newest = `(SELECT max(period_to) FROM kpi_to_date
    WHERE tenant_id = $1 AND breakdown_key = '' AND fiscal_year = ${fiscalYear} AND period_to <= ${asOf})`;
  return `LEFT JOIN kpi_to_date ${d}_newest
        ON ${d}_newest.tenant_id = k.tenant_id AND ${d}_newest.kpi_id = k.id AND ${d}_newest.breakdown_key = ''
       AND ${d}_newest.fiscal_year = ${fiscalYear} AND ${d}_newest.period_to = ${newest}
      LEFT JOIN LATERAL (SELECT * FROM kpi_to_date
             WHERE ${d}_newest.kpi_id IS NULL AND tenant_id = k.tenant_id AND kpi_id = k.id AND breakdown_key = ''
               AND fiscal_year = ${fiscalYear} AND period_to <= ${asOf}
             ORDER BY period_to DESC LIMIT 1) ${d}_own ON true`;
}

function target(t: string): ColumnsOf<PackedTarget> {
  return {
    sort: `${t}.sort`,
    value: `${t}.value`,
    low: `${t}.low`,
    high: `${t}.high`,
    setOn: `${t}.set_on`,
    example: `${t}.example`,
  };
}

/** All targets of a fiscal year, oldest first, where the present one is not the first. */
function changedTargets(t: string): string {
  return `CASE WHEN ${t}.version > 1 THEN (
      SELECT ${columnArrays(target('h'))}
        FROM (SELECT ${t}.version, ${t}.sort, ${t}.value, ${t}.low, ${t}.high, ${t}.set_on, ${t}.example
              UNION ALL
              SELECT version, sort, value, low, high, set_on, ${t}.example FROM kpi_target_history
               WHERE tenant_id = ${t}.tenant_id AND kpi_id = ${t}.kpi_id AND fiscal_year = ${t}.fiscal_year
                 AND version >= ${t}.unit_since
              ORDER BY version) h) END`;
}

/** The last word on a fiscal year's verdicts by hand; one that was withdrawn has no verdict. */
function overrides(fiscalYear: string): string {
  return `(SELECT DISTINCT ON (o.kpi_id) o.kpi_id, json_build_object('verdict', o.verdict, 'reason', o.reason,
          'by', (SELECT m.name FROM member m WHERE m.tenant_id = o.tenant_id AND m.id = o.set_by), 'on', o.set_on) AS override
        FROM k JOIN verdict_override o ON o.tenant_id = k.tenant_id AND o.kpi_id = k.id AND o.fiscal_year = ${fiscalYear}
       ORDER BY o.kpi_id, o.version DESC)`;
}

/** The department's last word on the year's end by the day. */
function expectations(fiscalYear: string, asOf: string): string {
  return `(SELECT DISTINCT ON (e.kpi_id) e.kpi_id, json_build_object('value', ${expectedValue('e')}, 'outlook', e.outlook, 'note', e.note,
          'by', (SELECT m.name FROM member m WHERE m.tenant_id = e.tenant_id AND m.id = e.set_by), 'on', e.set_on,
          'example', e.example) AS expectation
        FROM k JOIN kpi_expectation e
          ON e.tenant_id = k.tenant_id AND e.kpi_id = k.id AND e.fiscal_year = ${fiscalYear} AND e.set_on <= ${asOf}
       ORDER BY e.kpi_id, e.version DESC)`;
}
