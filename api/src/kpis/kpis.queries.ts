import { planAsOf } from '../plans/plan-as-of.service.ts';
import { BREAKDOWN } from './breakdown.service.ts';
import { expectedValue } from './expected-value.service.ts';
import { kpiNamed, successionOf } from './succession.service.ts';

const VERSIONS = `(
  SELECT json_agg(json_build_object(
      'effectiveFiscalYear', v.effective_fiscal_year, 'name', v.name, 'nameEn', v.name_en, 'unit', v.unit,
      'unitEn', v.unit_en, 'decimals', v.decimals, 'kind', v.kind, 'entry', v.entry, 'ratioOf', v.ratio_of,
      'direction', v.direction, 'frequency', v.frequency, 'kpiClass', v.kpi_class, 'scope', v.scope,
      'publicationLagDays', v.publication_lag_days, 'changeReason', v.change_reason, 'numeratorLabel', v.numerator_label,
      'denominatorLabel', v.denominator_label,
      'baseline', CASE WHEN v.baseline_value IS NOT NULL THEN json_build_object(
        'value', v.baseline_value, 'fiscalYear', v.baseline_fiscal_year, 'note', v.baseline_note) END,
      'openingValue', v.opening_value,
      'finalTarget', CASE WHEN v.final_target IS NOT NULL THEN json_build_object(
        'value', v.final_target, 'fiscalYear', v.final_target_fiscal_year) END,
      'measurableFrom', v.measurable_from, 'source', v.source, 'method', v.method, 'responsible', v.responsible,
      'certainty', v.certainty, 'ask', v.ask) ORDER BY v.effective_fiscal_year)
    FROM kpi_version v WHERE v.tenant_id = $1 AND v.kpi_id = k.id)`;

/** A target (`t`) as `TargetView` speaks of it. */
const TARGET = `json_build_object(
  'kpiId', t.kpi_id, 'fiscalYear', t.fiscal_year, 'sort', t.sort, 'value', t.value, 'low', t.low, 'high', t.high,
  'note', t.note, 'example', t.example, 'setOn', t.set_on, 'ofFormerUnit', t.version < t.unit_since,
  'version', t.version,
  'history', (
    SELECT coalesce(json_agg(json_build_object('sort', h.sort, 'value', h.value, 'low', h.low, 'high', h.high,
        'setOn', h.set_on, 'replacedOn', h.replaced_on, 'reason', h.reason) ORDER BY h.version), '[]')
      FROM kpi_target_history h
     WHERE h.tenant_id = t.tenant_id AND h.kpi_id = t.kpi_id AND h.fiscal_year = t.fiscal_year))`;

/** KPIs of a plan (`$2`) that ended on their event by a day (`$3`), of initiatives that go on, without a successor. */
export const LIST_SUCCESSOR_TASKS = `
  SELECT ${kpiNamed('k')} AS kpi, k.closed_on AS "closedOn",
         json_build_object('id', i.id, 'number', i.number, 'title', i.title, 'titleEn', i.title_en) AS initiative,
         (SELECT json_build_object('id', d.id, 'name', d.name, 'nameEn', d.name_en)
            FROM department d WHERE d.tenant_id = $1 AND d.id = i.department_id) AS department,
         json_build_object('label', s.label, 'labelEn', s.label_en) AS event
    FROM plan p
    JOIN initiative i ON i.tenant_id = $1 AND i.plan_id = p.id
     AND i.status <> 'draft' AND (i.ends_on IS NULL OR i.ends_on > $3::date)
    JOIN kpi k ON k.tenant_id = $1 AND k.initiative_id = i.id
     AND k.closed_on <= $3::date AND k.succeeded_by_id IS NULL AND k.derived_from_id IS NULL
    JOIN schedule_item s ON s.tenant_id = $1 AND s.id = k.valid_until_item_id
   WHERE p.tenant_id = $1 AND p.id = $2
   ORDER BY k.closed_on, i.number, k.position`;

export const PLAN_EXISTS = `SELECT id FROM plan WHERE tenant_id = $1 AND id = $2`;

/** `$2` today, `$3` the tenant's start month, `$4` the day asked for or null. */
const KPI = `
  SELECT k.id, k.initiative_id AS "initiativeId", i.department_id AS "departmentId", k.position,
         ${VERSIONS} AS versions, k.derived_from_id AS "derivedFromId", k.pair_label AS "pairLabel",
         k.valid_until_item_id AS "untilItemId", k.valid_until_quote AS "untilQuote",
         (SELECT s.label FROM schedule_item s WHERE s.tenant_id = $1 AND s.id = k.valid_until_item_id) AS "untilLabel",
         k.closed_on AS "closedOn", k.succeeded_by_id AS "succeededById", ${successionOf('k')} AS succession, ${BREAKDOWN} AS breakdown,
         (SELECT coalesce(json_agg(${TARGET} ORDER BY t.fiscal_year), '[]')
            FROM kpi_target t WHERE t.tenant_id = $1 AND t.kpi_id = k.id) AS targets,
         (SELECT coalesce(json_agg(e.fiscal_year ORDER BY e.fiscal_year), '[]')
            FROM (SELECT DISTINCT ON (s.fiscal_year) s.* FROM kpi_expectation s
                   WHERE s.tenant_id = $1 AND s.kpi_id = k.id ORDER BY s.fiscal_year, s.version DESC) e
           WHERE ${expectedValue('e')} IS NOT NULL) AS "expectedYears",
         k.version, at.fiscal_year AS "fiscalYear"
    FROM initiative i
    JOIN plan p ON p.tenant_id = $1 AND p.id = i.plan_id
    CROSS JOIN LATERAL ${planAsOf('p', { asked: '$4', today: '$2', startMonth: '$3' })} at`;

/** KPIs of an initiative (`$5`) in the order of its sheet; one row with a null id where it has none. */
export const LIST_KPIS = `${KPI}
    LEFT JOIN kpi k ON k.tenant_id = $1 AND k.initiative_id = i.id
   WHERE i.tenant_id = $1 AND i.id = $5
   ORDER BY k.position`;

/** One KPI (`$5`). */
export const LOAD_KPI = `${KPI}
    JOIN kpi k ON k.tenant_id = $1 AND k.initiative_id = i.id
   WHERE i.tenant_id = $1 AND k.id = $5`;

/** The target of a KPI (`$2`) for a fiscal year (`$3`), and who set it; no row where there is no such KPI. */
export const LOAD_TARGET = `
  SELECT CASE WHEN t.kpi_id IS NOT NULL THEN ${TARGET} END AS target, m.name AS "setBy"
    FROM kpi k
    LEFT JOIN kpi_target t ON t.tenant_id = $1 AND t.kpi_id = k.id AND t.fiscal_year = $3
    LEFT JOIN member m ON m.tenant_id = $1 AND m.id = t.set_by
   WHERE k.tenant_id = $1 AND k.id = $2`;

/** The initiative (`$2`), locked for whoever adds to its list of KPIs. */
export const LOCK_FOR_NEW_KPI = `SELECT id FROM initiative WHERE tenant_id = $1 AND id = $2 FOR NO KEY UPDATE`;

/** The next free place in its list. A statement of its own: one that waited for a lock still sees what was there before. */
export const NEXT_POSITION = `
  SELECT coalesce(max(position), 0) + 1 AS position FROM kpi WHERE tenant_id = $1 AND initiative_id = $2`;

/** Locks the initiative of a KPI (`$2`) against closing and deciding while something about it is written. */
export const LOCK_INITIATIVE_OF_KPI = `
  SELECT i.id FROM initiative i
   WHERE i.tenant_id = $1 AND i.id = (SELECT initiative_id FROM kpi WHERE tenant_id = $1 AND id = $2)
     FOR SHARE`;

/** Whether reports on a KPI (`$2`) exist from a fiscal year (`$3`) on. */
export const HAS_ACTUALS_FROM = `
  SELECT EXISTS (SELECT FROM kpi_actual WHERE tenant_id = $1 AND kpi_id = $2 AND fiscal_year >= $3) AS found`;

/** One at a time gives KPIs of a tenant (`$1`) their successors, or two together could close a circle. */
export const LOCK_SUCCESSORS = `SELECT pg_advisory_xact_lock(hashtextextended('kpi-successors ' || $1, 0))`;

/** What `refusalToEnd` asks about a KPI (`$2`), if `$3` carries on after it; `$4` the tenant's start month. Read after the locks. */
export const LOAD_ENDING_FACTS = `
  WITH RECURSIVE follower AS (
    SELECT id, succeeded_by_id FROM kpi WHERE tenant_id = $1 AND id = $3
     UNION
    SELECT n.id, n.succeeded_by_id FROM follower f JOIN kpi n ON n.tenant_id = $1 AND n.id = f.succeeded_by_id)
  SELECT coalesce(p.fiscal_start_month, $4::integer) AS "startMonth",
         (SELECT json_build_object('closedOn', r.closed_on) FROM kpi r WHERE r.tenant_id = $1 AND r.id = k.derived_from_id) AS ratio,
         (SELECT coalesce(json_agg(id), '[]') FROM follower) AS successors
    FROM kpi k
    JOIN initiative i ON i.tenant_id = $1 AND i.id = k.initiative_id
    JOIN plan p ON p.tenant_id = $1 AND p.id = i.plan_id
   WHERE k.tenant_id = $1 AND k.id = $2`;

/** The count of a ratio (`$2`) ends with it (`$3`), where it has not ended before. */
export const END_COUNT_OF_RATIO = `
  UPDATE kpi SET closed_on = $3, version = version + 1, updated_at = now(), updated_by = $4
   WHERE tenant_id = $1 AND derived_from_id = $2 AND (closed_on IS NULL OR closed_on > $3::date)`;

/** Targets of a KPI (`$2`) from a fiscal year (`$3`) on are in a unit that its definition no longer has. */
export const LEAVE_TARGETS_OF_FORMER_UNIT = `
  UPDATE kpi_target SET unit_since = version + 1 WHERE tenant_id = $1 AND kpi_id = $2 AND fiscal_year >= $3`;

/** Who changed a KPI (`$2`) last. */
export const LAST_CHANGE_OF_KPI = `
  SELECT m.name AS "changedBy", k.updated_at AS "changedAt"
    FROM kpi k LEFT JOIN member m ON m.tenant_id = $1 AND m.id = k.updated_by
   WHERE k.tenant_id = $1 AND k.id = $2`;
