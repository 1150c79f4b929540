/**
 * SQL: whether an initiative belongs to its plan on a day. A draft does not yet, nor does an addition before it was added.
 *
 * @param initiative name under which the row of `initiative` is known in the statement around it.
 * @param day SQL for the day (`date`).
 */
export function inPlanOn(initiative: string, day: string): string {
  return `(${initiative}.status <> 'draft' AND (${initiative}.added_on IS NULL OR ${initiative}.added_on <= ${day}))`;
}
