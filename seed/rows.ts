import type { Client } from 'pg';

/** A row to insert: column names as in the table, values as JSON has them (a day is text, a list an array). */
export type Row = Record<string, unknown>;

/**
 * Inserts rows in one statement. Columns that no row names keep their default; all rows name the same ones, so that a
 * forgotten value is an error here and not a silent null.
 */
export async function insertRows(client: Client, table: string, rows: readonly Row[]): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first);
  for (const row of rows) {
    const named = Object.keys(row);
    if (named.length !== columns.length || columns.some((column) => !(column in row))) {
      throw new Error(`rows of ${table} differ in their columns: ${columns.join(', ')} and ${named.join(', ')}`);
    }
  }
  const list = columns.map((column) => `"${column}"`).join(', ');
  // One JSON parameter, whatever the number of rows; PostgreSQL casts each value to its column's type.
  await client.query(
    `INSERT INTO "${table}" (${list}) SELECT ${list} FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb)`,
    [JSON.stringify(rows)],
  );
}

/** Runs the work in one transaction that sees and writes this tenant's rows only. */
export async function inTenant<T>(client: Client, tenantId: string, work: () => Promise<T>): Promise<T> {
  await client.query('BEGIN');
  try {
    await client.query(`SELECT set_config('app.tenant_id', $1, true)`, [tenantId]);
    const result = await work();
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}
