/**
 * SQL for a fair queue before the lock on a row. PostgreSQL lets those who share a row lock pass whoever waits to hold it
 * alone, for as long as one of them overlaps with the next: ten departments that type would keep a packet from ever being
 * finalised. Advisory locks queue, so they are asked for first. Held until the end of the transaction.
 *
 * @param id SQL for the id of the row that the gate stands before.
 */
export function passGate(id: string): string {
  return `pg_advisory_xact_lock_shared(hashtextextended(${id}::text, 0))`;
}

/** The same for whoever takes the row alone; of several rows, in the order of their ids. */
export function closeGate(id: string): string {
  return `pg_advisory_xact_lock(hashtextextended(${id}::text, 0))`;
}
