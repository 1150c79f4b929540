import pg from 'pg';
import { TENANCY_FAULTS } from '../../../dist/api/src/platform/database/table-check.js';
import type { Case } from '../case.ts';
import type { Context } from '../context.ts';

type Tenant = { tenant_id: string };

export default {
  id: 'A-2',
  title: 'tenants apart in the database',
  goal: '0 faults in the catalogue, 0 leaks in 10,000 statements',
  async run(context: Context) {
    const { database } = await context.app();
    const serving = new pg.Client({ connectionString: database.databaseUrl });
    await serving.connect();
    context.atEnd(() => serving.end());
    const admin = new pg.Client({ connectionString: database.adminUrl });
    await admin.connect();
    context.atEnd(() => admin.end());

    const faults = (await serving.query<{ fault: string }>(TENANCY_FAULTS)).rows;
    const { rows: tenants } = await admin.query<Tenant>('SELECT tenant_id FROM tenant');
    const { rows: tables } = await admin.query<{ name: string; columns: string[] }>(TABLES);
    let leaks = 0;
    let effects = 0;
    const count = context.count(10_000, 1_000);
    for (let done = 0; done < count; done += 1) {
      const mine = context.random.pick(tenants);
      const other = context.random.pick(tenants.filter((one) => one !== mine));
      const table = context.random.pick(tables);
      const sql = context.random.pick(STATEMENTS)(table, other.tenant_id);
      await serving.query('BEGIN');
      await serving.query(`SELECT set_config('app.tenant_id', $1, true)`, [mine.tenant_id]);
      try {
        const { rows, rowCount, command } = await serving.query<Tenant>(sql);
        if (command === 'SELECT') leaks += rows.filter((row) => row.tenant_id !== mine.tenant_id).length;
        else effects += rowCount ?? 0;
      } catch (error) {
        // Refused is good, but a statement that PostgreSQL does not even understand tries nothing.
        if (['42601', '42703', '42P01'].includes((error as { code?: string }).code ?? '')) throw error;
      }
      await serving.query('ROLLBACK');
    }
    return {
      count,
      reached: `${faults.length} faults, ${leaks} foreign rows shown, ${effects} changed`,
      ok: faults.length + leaks + effects === 0,
      notes: `${tables.length} tables, ${STATEMENTS.length} kinds of statement`,
    };
  },
} satisfies Case;

const TABLES = `
  SELECT c.relname AS name, array_agg(a.attname::text ORDER BY a.attnum) AS columns
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
   WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
   GROUP BY c.relname HAVING bool_or(a.attname = 'tenant_id') ORDER BY c.relname`;

type Table = { name: string; columns: string[] };

/** Ways to reach another tenant's rows. Those that write must touch none. */
const STATEMENTS: ((table: Table, other: string) => string)[] = [
  ({ name }) => `SELECT tenant_id FROM ${name}`,
  ({ name }, other) => `SELECT tenant_id FROM ${name} WHERE tenant_id = '${other}'`,
  ({ name }, other) => `SELECT tenant_id FROM ${name} WHERE tenant_id = '${other}' OR true`,
  ({ name }, other) => `SELECT t.tenant_id FROM tenant JOIN ${name} t ON t.tenant_id = '${other}'`,
  ({ name }, other) => `WITH rows AS (TABLE ${name}) SELECT tenant_id FROM rows WHERE tenant_id::text = '${other}'`,
  ({ name }, other) =>
    `SELECT tenant_id FROM ${name} EXCEPT SELECT tenant_id FROM ${name} WHERE tenant_id <> '${other}'`,
  ({ name }) => `SELECT DISTINCT ON (tenant_id) tenant_id FROM ${name} ORDER BY tenant_id FOR KEY SHARE`,
  ({ name }, other) => `DELETE FROM ${name} WHERE tenant_id = '${other}'`,
  ({ name }, other) => `UPDATE ${name} SET tenant_id = tenant_id WHERE tenant_id = '${other}'`,
  ({ name }, other) => `UPDATE ${name} SET tenant_id = '${other}'`,
  ({ name }, other) => `DELETE FROM ${name} USING tenant WHERE ${name}.tenant_id = '${other}'`,
  ({ name, columns }, other) =>
    `INSERT INTO ${name} (${columns.join(', ')}) SELECT ${columns.map((one) => (one === 'tenant_id' ? `'${other}'::uuid` : one)).join(', ')} FROM ${name}`,
  ({ name }) => `TRUNCATE ${name} CASCADE`,
];
