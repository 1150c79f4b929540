/** SQL for the unit in which a row `e` of `kpi_expectation` was said; null where that was not kept. */
function unitSaid(e: string): string {
  return `(SELECT f.unit FROM kpi_version f WHERE f.tenant_id = ${e}.tenant_id AND f.kpi_id = ${e}.kpi_id
    AND f.effective_fiscal_year = ${e}.definition_from)`;
}

/** SQL for the unit of the definition in force in the year of a row `e` of `kpi_expectation`. */
function unitInForce(e: string): string {
  return `(SELECT f.unit FROM kpi_version f WHERE f.tenant_id = ${e}.tenant_id AND f.kpi_id = ${e}.kpi_id
    ORDER BY f.effective_fiscal_year > ${e}.fiscal_year, abs(f.effective_fiscal_year - ${e}.fiscal_year) LIMIT 1)`;
}

/** SQL for the 見込値 of a row `e` that may be compared: one in a unit that the definition has left since is set aside. */
export function expectedValue(e: string): string {
  return `CASE WHEN ${formerUnit(e)} IS NULL THEN ${e}.value END`;
}

/** SQL for the unit that the definition has left since the row `e` was said; null where it is the same. */
export function formerUnit(e: string): string {
  return `(CASE WHEN ${e}.definition_from IS NOT NULL THEN nullif(${unitSaid(e)}, ${unitInForce(e)}) END)`;
}
