import { asAdmin } from './sample-tenants.ts';
import type { TestApp } from './signed-in.ts';

/** Rows as the owner of the tables sees them: of every tenant. */
export function rowsOf<Row>({ database }: TestApp, sql: string, ...values: unknown[]): Promise<Row[]> {
  return asAdmin(database.adminUrl, async (client) => (await client.query(sql, values)).rows as Row[]);
}

/** What was done to an object, in order. */
export async function auditActions(api: TestApp, id: string): Promise<string[]> {
  const sql = `SELECT action FROM audit_entry WHERE object_id = $1 ORDER BY sequence`;
  return (await rowsOf<{ action: string }>(api, sql, id)).map(({ action }) => action);
}
