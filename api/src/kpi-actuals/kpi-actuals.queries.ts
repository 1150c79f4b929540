import { isDecidedYear } from '../kpis/decided-year.service.ts';
import { passGate } from '../platform/database/gate.ts';
import { planAsOf } from '../plans/plan-as-of.service.ts';
import { EXPECTATION } from './expectations.queries.ts';
import { KEPT_COLUMNS, keepingValues, versionsOf } from './kept-values.queries.ts';

/** SQL: whether a row of `kpi_breakdown_key` is reported in a fiscal year. */
export function isValidPart(b: string, fiscalYear: string): string {
  return `coalesce(${b}.from_fiscal_year, ${fiscalYear}) <= ${fiscalYear} AND ${fiscalYear} <= coalesce(${b}.to_fiscal_year, ${fiscalYear})`;
}

/** A report (`a`), recorded by `m`, as `ActualView` speaks of it; the value of a ratio is derived by the domain. */
const ACTUAL = `json_build_object(
  'kpiId', a.kpi_id, 'period', a.period, 'breakdownKey', a.breakdown_key, 'value', a.value, 'numerator', a.numerator,
  'denominator', a.denominator, 'state', a.state, 'provisional', a.provisional, 'note', a.note, 'example', a.example,
  'correctedAfterReview', a.corrected_after_review, 'recordedBy', m.name, 'recordedAt', a.recorded_at, 'version', a.version)`;

const CLOSURE = `json_build_object('period', c.period, 'reason', c.reason, 'closedBy', coalesce(m.name, ''), 'closedAt', c.closed_at)`;

/** One report on a KPI (`$2`), for a period (`$3`) and breakdown key (`$4`). */
export const LOAD_ACTUAL = `
  SELECT ${ACTUAL} AS actual, a.id
    FROM kpi_actual a LEFT JOIN member m ON m.tenant_id = $1 AND m.id = a.recorded_by
   WHERE a.tenant_id = $1 AND a.kpi_id = $2 AND a.period = $3 AND a.breakdown_key = $4`;

/** Of the KPI `k` in the fiscal year of `y`: the frequency, what is closed, and whether a decision stands. */
const YEAR_OF_KPI = `
    (SELECT v.frequency FROM kpi_version v WHERE v.tenant_id = $1 AND v.kpi_id = k.id
      ORDER BY v.effective_fiscal_year > y.fiscal_year, abs(v.effective_fiscal_year - y.fiscal_year) LIMIT 1) AS frequency,
    (SELECT coalesce(json_agg(${CLOSURE}), '[]')
       FROM period_closure c LEFT JOIN member m ON m.tenant_id = $1 AND m.id = c.closed_by
      WHERE c.tenant_id = $1 AND c.plan_id = p.id AND c.reopened_at IS NULL) AS closures,
    ${isDecidedYear('i', 'y.fiscal_year')} AS decided`;

/**
 * The entry form's view of a KPI (`$2`) in a fiscal year (`$3`, or null: the plan's present one; `$4` today, `$5` the
 * tenant's start month, `$6` the part or an empty text): reports of the year and the one before, what is closed, whether a decision stands, 見込値.
 */
export const LOAD_YEAR = `
  SELECT y.fiscal_year AS "fiscalYear", at.start_month AS "startMonth", ${YEAR_OF_KPI},
    (SELECT coalesce(json_agg(${ACTUAL} ORDER BY a.period_to), '[]')
       FROM kpi_actual a LEFT JOIN member m ON m.tenant_id = $1 AND m.id = a.recorded_by
      WHERE a.tenant_id = $1 AND a.kpi_id = k.id AND a.breakdown_key = $6
        AND a.fiscal_year BETWEEN y.fiscal_year - 1 AND y.fiscal_year) AS actuals,
    (SELECT ${EXPECTATION} FROM kpi_expectation e LEFT JOIN member m ON m.tenant_id = $1 AND m.id = e.set_by
      WHERE e.tenant_id = $1 AND e.kpi_id = k.id AND e.fiscal_year = y.fiscal_year
      ORDER BY e.version DESC LIMIT 1) AS expectation
    FROM kpi k
    JOIN initiative i ON i.tenant_id = $1 AND i.id = k.initiative_id
    JOIN plan p ON p.tenant_id = $1 AND p.id = i.plan_id
    CROSS JOIN LATERAL ${planAsOf('p', { asked: 'NULL', today: '$4', startMonth: '$5' })} at
    CROSS JOIN LATERAL (SELECT coalesce($3::integer, at.fiscal_year) AS fiscal_year) y
   WHERE k.tenant_id = $1 AND k.id = $2`;

/** What a part (or the whole, `key` an empty text) of a KPI stood at in a fiscal year by the day of `at`. */
const toDate = (key: string) => `(
  SELECT json_build_object('period', d.period, 'value', d.value, 'numerator', d.numerator, 'denominator', d.denominator,
      'state', d.state, 'upTo', d.up_to, 'reported', d.reported, 'expected', d.expected, 'provisional', d.provisional,
      'example', d.example)
    FROM kpi_to_date d
   WHERE d.tenant_id = $1 AND d.kpi_id = k.id AND d.breakdown_key = ${key} AND d.fiscal_year = y.fiscal_year
     AND d.period_to <= at.as_of
   ORDER BY d.period_to DESC LIMIT 1)`;

/** The reports on a part (or the whole, `key` an empty text) of a KPI in the fiscal year of `y`. */
const cells = (key: string) => `(
  SELECT coalesce(json_agg(json_build_object('period', a.period, 'cell', json_build_object('value', a.value,
      'numerator', a.numerator, 'denominator', a.denominator, 'state', a.state, 'provisional', a.provisional,
      'note', a.note, 'example', a.example, 'version', a.version))), '[]')
    FROM kpi_actual a
   WHERE a.tenant_id = $1 AND a.kpi_id = k.id AND a.breakdown_key = ${key} AND a.fiscal_year = y.fiscal_year)`;

/** A KPI (`$2`) by its parts in a fiscal year (`$3`, or null: the one of the day asked for, `$4`; `$5` today, `$6` the tenant's start month). */
export const LOAD_BREAKDOWN_OF_YEAR = `
  SELECT y.fiscal_year AS "fiscalYear", at.as_of AS "asOf", o.breakdown_dimension AS dimension,
         o.breakdown_total AS total, at.start_month AS "startMonth", ${YEAR_OF_KPI},
         json_build_object('toDate', ${toDate("''")}, 'actuals', ${cells("''")}) AS whole,
         (SELECT coalesce(json_agg(json_build_object('key', b.key, 'name', b.name, 'nameEn', b.name_en,
             'toDate', ${toDate('b.key')}, 'actuals', ${cells('b.key')}) ORDER BY b.position), '[]')
            FROM kpi_breakdown_key b
           WHERE b.tenant_id = $1 AND b.kpi_id = o.id AND ${isValidPart('b', 'y.fiscal_year')}) AS parts
    FROM kpi k
    JOIN kpi o ON o.tenant_id = $1 AND o.id = coalesce(k.derived_from_id, k.id) AND o.breakdown_dimension IS NOT NULL
    JOIN initiative i ON i.tenant_id = $1 AND i.id = k.initiative_id
    JOIN plan p ON p.tenant_id = $1 AND p.id = i.plan_id
    CROSS JOIN LATERAL ${planAsOf('p', { asked: '$4', today: '$5', startMonth: '$6' })} at
    CROSS JOIN LATERAL (SELECT coalesce($3::integer, at.fiscal_year) AS fiscal_year) y
   WHERE k.tenant_id = $1 AND k.id = $2`;

/** Locks the initiative of a KPI (`$2`) against closing and deciding; whoever closes or decides waits, or is waited for, here. */
export const LOCK_INITIATIVE = `
  WITH gate AS MATERIALIZED (SELECT initiative_id AS id, ${passGate('initiative_id')} FROM kpi WHERE tenant_id = $1 AND id = $2)
  SELECT i.id, coalesce(p.fiscal_start_month, $3::int) AS "startMonth"
    FROM gate
    JOIN initiative i ON i.tenant_id = $1 AND i.id = gate.id
    JOIN plan p ON p.tenant_id = $1 AND p.id = i.plan_id
     FOR SHARE OF i`;

/** Reports on one KPI (`$2`) and on the counts that follow from it come one after another, or kept values would miss one of two. */
export const LOCK_KPI_AND_PAIR = `
  SELECT id FROM kpi
   WHERE tenant_id = $1 AND initiative_id = (SELECT initiative_id FROM kpi WHERE tenant_id = $1 AND id = $2)
     AND (id = $2 OR derived_from_id = $2)
   ORDER BY id FOR NO KEY UPDATE`;

/** The last report with a value before a period, or the next one after it. */
const neighbour = (side: string, order: string) => `(
  SELECT json_build_object('value', a.value) FROM kpi_actual a
   WHERE a.tenant_id = $1 AND a.kpi_id = k.id AND a.breakdown_key = $4 AND ${side} AND a.value IS NOT NULL
   ORDER BY ${order} LIMIT 1)`;

/** What was reported of the period on each part that is valid in its year; null where nothing was. */
const PARTS = `(
  SELECT json_agg(json_build_object('key', b.key, 'report', CASE WHEN a.id IS NOT NULL THEN json_build_object('value', a.value,
           'numerator', a.numerator, 'denominator', a.denominator, 'state', a.state, 'provisional', a.provisional) END))
    FROM kpi_breakdown_key b
    LEFT JOIN kpi_actual a ON a.tenant_id = $1 AND a.kpi_id = $2 AND a.period = $3 AND a.breakdown_key = b.key
   WHERE b.tenant_id = $1 AND b.kpi_id = $2 AND ${isValidPart('b', '$5::integer')})`;

/** Of the KPI and of its counts: definition, and the reports that a kept value may rest on, in the order of `StoredReport`. */
const SERIES = `(
  SELECT json_agg(json_build_object('kpiId', s.id, 'versions', ${versionsOf('s')}, 'reports', (
      SELECT coalesce(json_agg(json_build_array(a.breakdown_key, a.period, a.value, a.numerator, a.denominator, a.state,
               a.provisional, a.example, a.period_to, a.version)), '[]')
        FROM kpi_actual a
       WHERE a.tenant_id = $1 AND a.kpi_id = s.id AND a.breakdown_key IN ($4, '') AND a.fiscal_year BETWEEN e.first AND e.last)))
    FROM kpi s
    CROSS JOIN LATERAL (
      SELECT CASE WHEN bool_or(v.entry = 'increment') THEN 0 ELSE $5 END AS first,
             CASE WHEN bool_or(v.entry = 'increment') THEN 9999 ELSE $5 END AS last
        FROM kpi_version v WHERE v.tenant_id = $1 AND v.kpi_id = s.id) e
   WHERE s.tenant_id = $1 AND s.initiative_id = i.id AND (s.id = k.id OR s.derived_from_id = k.id))`;

/**
 * Everything that a report rests on: what `refusalToRecord` asks about a KPI (`$2`), a period (`$3`, of the fiscal year `$5`)
 * and a breakdown key (`$4`), and what else is written with it. `$6` and `$7` are the period's days where years begin in
 * January, `$8` the tenant's start month, `$9` the member. Read after the locks.
 */
export const LOAD_RECORDING_FACTS = `
  SELECT s.start_month AS "startMonth", to_json(now()) AS now, (SELECT name FROM member WHERE tenant_id = $1 AND id = $9) AS recorder,
    i.department_id AS "kpiDepartmentId", (SELECT name FROM department WHERE tenant_id = $1 AND id = i.department_id) AS department,
    i.ends_on AS "initiativeEndsOn", k.closed_on AS "closedOn", k.derived_from_id IS NOT NULL AS "isDerived",
    k.breakdown_total AS "breakdownTotal",
    $4 = '' OR EXISTS (SELECT FROM kpi_breakdown_key b
      WHERE b.tenant_id = $1 AND b.kpi_id = k.id AND b.key = $4 AND ${isValidPart('b', '$5')}) AS "isDeclared",
    CASE WHEN v.kind IS NOT NULL THEN json_build_object('kind', v.kind, 'entry', v.entry, 'frequency', v.frequency,
      'measurableFrom', v.measurable_from) END AS definition,
    (SELECT json_build_object('id', a.id, 'view', ${ACTUAL})
       FROM kpi_actual a LEFT JOIN member m ON m.tenant_id = $1 AND m.id = a.recorded_by
      WHERE a.tenant_id = $1 AND a.kpi_id = k.id AND a.period = $3 AND a.breakdown_key = $4) AS existing,
    CASE WHEN v.entry = 'total' THEN ${neighbour('a.period_to < d.first', 'a.fiscal_year DESC, a.period_to DESC')} END AS previous,
    CASE WHEN v.entry = 'total' THEN ${neighbour('a.period_from > d.last', 'a.fiscal_year, a.period_to')} END AS next,
    (SELECT ${CLOSURE} FROM period_closure c LEFT JOIN member m ON m.tenant_id = $1 AND m.id = c.closed_by
      WHERE c.tenant_id = $1 AND c.plan_id = i.plan_id AND c.reopened_at IS NULL
        AND c.period_from <= d.first AND d.last <= c.period_to LIMIT 1) AS closure,
    ${isDecidedYear('i', '$5')} AS "isDecided",
    CASE WHEN $4 <> '' AND k.breakdown_total = 'derived' THEN ${PARTS} END AS parts,
    ${SERIES} AS series
    FROM kpi k
    JOIN initiative i ON i.tenant_id = $1 AND i.id = k.initiative_id
    JOIN plan p ON p.tenant_id = $1 AND p.id = i.plan_id
    CROSS JOIN LATERAL (SELECT coalesce(p.fiscal_start_month, $8::int) AS start_month) s
    CROSS JOIN LATERAL (
      SELECT ($6::date + make_interval(months => s.start_month - 1))::date AS first,
             ($7::date + 1 + make_interval(months => s.start_month - 1))::date - 1 AS last) d
    LEFT JOIN LATERAL (
      SELECT * FROM kpi_version v WHERE v.tenant_id = $1 AND v.kpi_id = k.id AND v.effective_fiscal_year <= $5
       ORDER BY v.effective_fiscal_year DESC LIMIT 1) v ON true
   WHERE k.tenant_id = $1 AND k.id = $2`;

/**
 * Writes reports (`$2`, a JSON array of rows) over those of the version before, adds those of version 1, and keeps the values
 * that follow (`$3`). The locks make sure that every report is as it was read: where somebody wrote around them, this fails.
 */
export const WRITE_REPORTS = `
  WITH sent AS MATERIALIZED (SELECT * FROM jsonb_populate_recordset(NULL::kpi_actual, $2::jsonb)),
  changed AS (
    UPDATE kpi_actual a SET value = s.value, numerator = s.numerator, denominator = s.denominator, state = s.state,
           provisional = s.provisional, note = s.note, example = false, version = s.version, recorded_by = s.recorded_by,
           recorded_at = now(), corrected_after_review = a.corrected_after_review OR s.corrected_after_review
      FROM sent s
     WHERE a.tenant_id = $1 AND a.kpi_id = s.kpi_id AND a.period = s.period AND a.breakdown_key = s.breakdown_key
       AND a.version = s.version - 1 RETURNING a.id),
  added AS (
    INSERT INTO kpi_actual (tenant_id, id, kpi_id, period, breakdown_key, fiscal_year, period_from, period_to, value, numerator,
                            denominator, state, provisional, note, corrected_after_review, recorded_by)
    SELECT $1, id, kpi_id, period, breakdown_key, fiscal_year, period_from, period_to, value, numerator,
           denominator, state, provisional, note, corrected_after_review, recorded_by
      FROM sent WHERE version = 1 RETURNING id),
  kept AS (${keepingValues(`SELECT ${KEPT_COLUMNS} FROM jsonb_populate_recordset(NULL::kpi_to_date, $3::jsonb)`)})
  SELECT 1 / ((SELECT count(*) FROM changed) + (SELECT count(*) FROM added) = (SELECT count(*) FROM sent))::int`;
