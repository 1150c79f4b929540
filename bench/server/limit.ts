import pg from 'pg';
import type { Peer } from './contestant.ts';
import { BARE_WRITE, LIMIT } from './limit.queries.ts';

/** PostgreSQL builds the answer, by a prepared statement; this only hands it on. */
export async function limit(url: string): Promise<Peer> {
  const pool = new pg.Pool({ connectionString: url, max: 20 });
  return {
    async read(scenario, tenantId, id) {
      const { rows } = await pool.query<{ body: string }>({
        name: scenario,
        text: LIMIT[scenario],
        values: [tenantId, id],
      });
      return rows[0]!.body;
    },
    async write(tenantId, kpiId, period, value) {
      const values = [tenantId, kpiId, period, value];
      const { rows } = await pool.query<{ version: number }>({ name: 'write', text: BARE_WRITE, values });
      return JSON.stringify({ version: rows[0]!.version });
    },
  };
}
