import type pg from 'pg';

/** What a tenant has that no other may see. */
export type Estate = {
  tenantId: string;
  ids: Set<string>;
  byTable: Map<string, string[]>;
  /** Titles, names, labels and e-mail addresses, as JSON writes them. */
  names: Set<string>;
};

const NAMES = ['title', 'name', 'label', 'email', 'publisher'];
/** Shorter ones are said everywhere (`検討`). */
const SHORTEST_NAME = 6;

/** All ids and names of a tenant, but for the ids that stand for it. */
export async function estateOf(client: pg.Client, slug: string): Promise<Estate> {
  const { rows: tenants } = await client.query<{ id: string }>(`SELECT tenant_id AS id FROM tenant WHERE slug = $1`, [
    slug,
  ]);
  const estate: Estate = { tenantId: tenants[0]!.id, ids: new Set(), byTable: new Map(), names: new Set() };
  const { rows: tables } = await client.query<{ table: string; names: string[] }>(
    `SELECT c.relname AS table, array_agg(a.attname::text) FILTER (WHERE a.attname = ANY($1)) AS names
       FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND NOT a.attisdropped
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
      GROUP BY c.relname HAVING bool_or(a.attname = 'id') AND bool_or(a.attname = 'tenant_id')`,
    [NAMES],
  );
  for (const { table, names } of tables) {
    const { rows } = await client.query<{ id: string; names: (string | null)[] }>(
      `SELECT id, ARRAY[${(names ?? []).map((name) => `${name}::text`).join(', ')}]::text[] AS names
         FROM ${table} WHERE tenant_id = $1 ORDER BY id`,
      [estate.tenantId],
    );
    if (rows.length === 0) continue;
    estate.byTable.set(
      table,
      rows.map(({ id }) => id),
    );
    for (const row of rows) {
      estate.ids.add(row.id);
      for (const name of row.names) {
        if (name !== null && name.length >= SHORTEST_NAME) estate.names.add(JSON.stringify(name).slice(1, -1));
      }
    }
  }
  return estate;
}
