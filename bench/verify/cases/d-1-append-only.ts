import pg from 'pg';
import type { Case } from '../case.ts';

const RECORDS = [
  'audit_entry',
  'audit_seal',
  'edition',
  'packet',
  'packet_evidence',
  'decision',
  'decision_confirmation',
];

export default {
  id: 'D-1',
  title: 'records cannot be changed',
  goal: 'every UPDATE, DELETE and TRUNCATE is refused to the serving, the owning and the migrating role',
  async run(context) {
    const { database, app } = await context.app();
    await app.close(); // the sealer would go on
    let count = 0;
    const through: string[] = [];
    const roles = {
      serving: database.databaseUrl,
      owning: database.ownerUrl,
      migrating: database.ownerUrl.split('?')[0]!,
    };
    for (const [role, connectionString] of Object.entries(roles)) {
      const client = new pg.Client({ connectionString });
      await client.connect();
      const { rows } = await asTenants(database.adminUrl);
      for (const table of RECORDS)
        for (const { id } of rows)
          for (const sql of [
            `UPDATE ${table} SET tenant_id = tenant_id`,
            `DELETE FROM ${table}`,
            `TRUNCATE ${table} CASCADE`,
          ]) {
            count += 1;
            await client.query('BEGIN');
            await client.query(`SELECT set_config('app.tenant_id', $1, true)`, [id]);
            const { rowCount } = await client.query(sql).catch(() => ({ rowCount: 0 }));
            // An UPDATE that no row matches changes nothing; a TRUNCATE has no count.
            if (rowCount === null || rowCount > 0) through.push(`${role}: ${sql}`);
            await client.query('ROLLBACK');
          }
      await client.end();
    }
    for (const one of through.slice(0, 10)) context.say(one);
    return { count, reached: `${through.length} got through`, ok: through.length === 0 };
  },
} satisfies Case;

async function asTenants(adminUrl: string): Promise<{ rows: { id: string }[] }> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    return await admin.query<{ id: string }>('SELECT tenant_id AS id FROM tenant');
  } finally {
    await admin.end();
  }
}
