/**
 * SQL: whether a decision stands on a fiscal year of an initiative, so that what is written there is a correction. A
 * postponed one is none.
 *
 * @param initiative name under which the row of `initiative` is known in the statement around it.
 * @param fiscalYear SQL for the year (`integer`).
 */
export function isDecidedYear(initiative: string, fiscalYear: string): string {
  return `EXISTS (
  SELECT FROM decision d
   WHERE d.tenant_id = ${initiative}.tenant_id AND d.initiative_id = ${initiative}.id AND d.fiscal_year = ${fiscalYear} AND d.decision <> 'defer'
     AND NOT EXISTS (SELECT FROM decision n WHERE n.tenant_id = d.tenant_id AND n.corrects_id = d.id))`;
}
