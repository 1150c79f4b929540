import { isDecidedYear } from '../kpis/decided-year.service.ts';
import { expectedValue, formerUnit } from '../kpis/expected-value.service.ts';

/** An expectation (`e`), set by `m`, as `ExpectationView` speaks of it. */
export const EXPECTATION = `json_build_object(
  'kpiId', e.kpi_id, 'fiscalYear', e.fiscal_year, 'value', ${expectedValue('e')}, 'formerUnit', ${formerUnit('e')}, 'outlook', e.outlook, 'note', e.note, 'by', m.name,
  'on', e.set_on, 'example', e.example, 'version', e.version)`;

/** The department's last word on a KPI (`$2`) in a fiscal year (`$3`). */
export const LOAD_EXPECTATION = `
  SELECT ${EXPECTATION} AS expectation
    FROM kpi_expectation e LEFT JOIN member m ON m.tenant_id = $1 AND m.id = e.set_by
   WHERE e.tenant_id = $1 AND e.kpi_id = $2 AND e.fiscal_year = $3
   ORDER BY e.version DESC LIMIT 1`;

/** What `refusalToExpect` asks about a KPI (`$2`) and a fiscal year (`$3`). Read after the lock. */
export const LOAD_EXPECTING_FACTS = `
  SELECT i.department_id AS "kpiDepartmentId", (SELECT name FROM department WHERE tenant_id = $1 AND id = i.department_id) AS department,
    i.ends_on AS "initiativeEndsOn", k.closed_on AS "closedOn",
    (SELECT json_build_object('from', v.effective_fiscal_year, 'kind', v.kind, 'measurableFrom', v.measurable_from)
       FROM kpi_version v WHERE v.tenant_id = $1 AND v.kpi_id = k.id AND v.effective_fiscal_year <= $3
      ORDER BY v.effective_fiscal_year DESC LIMIT 1) AS definition,
    ${isDecidedYear('i', '$3')} AS "isDecided"
    FROM kpi k JOIN initiative i ON i.tenant_id = $1 AND i.id = k.initiative_id
   WHERE k.tenant_id = $1 AND k.id = $2`;
