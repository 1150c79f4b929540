import { isDecidedYear } from '../kpis/decided-year.service.ts';
import { passGate } from '../platform/database/gate.ts';
import { planAsOf } from '../plans/plan-as-of.service.ts';
import { EXPECTATION } from './expectations.queries.ts';

/** SQL: whether a row of `kpi_breakdown_key` is reported in a fiscal year. */
function isValidPart(b: string, fiscalYear: string): string {
  return `coalesce(${b}.from_fiscal_year, ${fiscalYear}) <= ${fiscalYear} AND ${fiscalYear} <= coalesce(${b}.to_fiscal_year, ${fiscalYear})`;
}

/** What was reported of a period (`$3`, of the fiscal year `$4`) on each part of a KPI (`$2`); null where nothing was. */
export const LOAD_PARTS = `
  SELECT CASE WHEN a.id IS NOT NULL THEN json_build_object('value', a.value, 'numerator', a.numerator,
           'denominator', a.denominator, 'state', a.state, 'provisional', a.provisional) END AS part
    FROM kpi_breakdown_key b
    LEFT JOIN kpi_actual a ON a.tenant_id = $1 AND a.kpi_id = $2 AND a.period = $3 AND a.breakdown_key = b.key
   WHERE b.tenant_id = $1 AND b.kpi_id = $2 AND ${isValidPart('b', '$4::integer')}`;

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

/** Reports on one KPI (`$3`, of the initiative `$2`) come one after another, or its kept values would miss one of two. */
export const LOCK_KPI_AND_PAIR = `
  SELECT id FROM kpi WHERE tenant_id = $1 AND initiative_id = $2 AND (id = $3 OR derived_from_id = $3)
   ORDER BY id FOR NO KEY UPDATE`;

/**
 * What `refusalToRecord` asks about a KPI (`$2`) and a period (fiscal year `$3`, first day `$4`, last day `$5`, text `$6`)
 * under a breakdown key (`$7`). Read after the locks.
 */
export const LOAD_RECORDING_FACTS = `
  SELECT i.department_id AS "kpiDepartmentId", (SELECT name FROM department WHERE tenant_id = $1 AND id = i.department_id) AS department,
    i.ends_on AS "initiativeEndsOn", k.closed_on AS "closedOn", k.derived_from_id IS NOT NULL AS "isDerived",
    k.breakdown_total AS "breakdownTotal",
    $7 = '' OR EXISTS (SELECT FROM kpi_breakdown_key b
      WHERE b.tenant_id = $1 AND b.kpi_id = k.id AND b.key = $7 AND ${isValidPart('b', '$3')}) AS "isDeclared",
    (SELECT json_build_object('kind', v.kind, 'entry', v.entry, 'frequency', v.frequency, 'measurableFrom', v.measurable_from)
       FROM kpi_version v WHERE v.tenant_id = $1 AND v.kpi_id = k.id AND v.effective_fiscal_year <= $3
      ORDER BY v.effective_fiscal_year DESC LIMIT 1) AS definition,
    (SELECT json_build_object('id', a.id, 'view', ${ACTUAL})
       FROM kpi_actual a LEFT JOIN member m ON m.tenant_id = $1 AND m.id = a.recorded_by
      WHERE a.tenant_id = $1 AND a.kpi_id = k.id AND a.period = $6 AND a.breakdown_key = $7) AS existing,
    (SELECT json_build_object('value', a.value) FROM kpi_actual a
      WHERE a.tenant_id = $1 AND a.kpi_id = k.id AND a.breakdown_key = $7 AND a.period_to < $4::date AND a.value IS NOT NULL
      ORDER BY a.fiscal_year DESC, a.period_to DESC LIMIT 1) AS previous,
    (SELECT json_build_object('value', a.value) FROM kpi_actual a
      WHERE a.tenant_id = $1 AND a.kpi_id = k.id AND a.breakdown_key = $7 AND a.period_from > $5::date AND a.value IS NOT NULL
      ORDER BY a.fiscal_year, a.period_to LIMIT 1) AS next,
    (SELECT ${CLOSURE} FROM period_closure c LEFT JOIN member m ON m.tenant_id = $1 AND m.id = c.closed_by
      WHERE c.tenant_id = $1 AND c.plan_id = i.plan_id AND c.reopened_at IS NULL
        AND c.period_from <= $4::date AND $5::date <= c.period_to LIMIT 1) AS closure,
    ${isDecidedYear('i', '$3')} AS "isDecided",
    (SELECT coalesce(json_agg(p.id), '[]') FROM kpi p
      WHERE p.tenant_id = $1 AND p.initiative_id = i.id AND p.derived_from_id = k.id) AS "countIds"
    FROM kpi k JOIN initiative i ON i.tenant_id = $1 AND i.id = k.initiative_id
   WHERE k.tenant_id = $1 AND k.id = $2`;

const COLUMNS = `value = $6, numerator = $7, denominator = $8, state = $9, provisional = $10, note = $11, example = false,
  corrected_after_review = a.corrected_after_review OR $12, recorded_by = $13, recorded_at = now(), version = a.version + 1`;

/**
 * Changes a report that still has the version that was seen (`$5`); null changes whatever stands there, which is for the
 * count of a pair: it follows its ratio and has no author of its own.
 */
export const CHANGE_ACTUAL = `
  UPDATE kpi_actual a SET ${COLUMNS}
   WHERE a.tenant_id = $1 AND a.kpi_id = $2 AND a.period = $3 AND a.breakdown_key = $4
     AND ($5::integer IS NULL OR a.version = $5) RETURNING a.id`;

/** Adds a report with a new id (`$5`) where there is none. */
export const ADD_ACTUAL = `
  INSERT INTO kpi_actual AS a (tenant_id, kpi_id, period, breakdown_key, id, value, numerator, denominator, state, provisional,
    note, corrected_after_review, recorded_by, fiscal_year, period_from, period_to)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
  ON CONFLICT ON CONSTRAINT kpi_actual_once_a_period DO NOTHING RETURNING a.id`;
