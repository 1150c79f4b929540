import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { asAdmin } from '../../../test/sample-tenants.ts';
import { startApp, type TestApp } from '../../../test/signed-in.ts';
import { dataSourceOptions } from './data-source-options.ts';
import { requireSafeDatabase, TENANCY_FAULTS } from './table-check.ts';
import { TenantDatabase } from './tenant-database.ts';

/** Sign-ins, repeated requests, the log with its seals, and the count itself. A new table takes the trigger or stands here. */
const NOT_COUNTED = [
  'audit_entry',
  'audit_seal',
  'audit_unsealed',
  'idempotency_key',
  'member_session',
  'tenant_revision',
];

describe('tenancy in the database', () => {
  let app: TestApp;
  let serving: pg.Client;
  let tables: string[];
  beforeAll(async () => {
    app = await startApp();
    serving = new pg.Client({ connectionString: app.database.databaseUrl });
    await serving.connect();
    const { rows } = await serving.query<{ relname: string }>(
      `SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'tenant_id'
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' ORDER BY 1`,
    );
    tables = rows.map(({ relname }) => relname);
    // Sessions and history, so that there is something to be seen in both tenants.
    for (const { slug } of app.tenants) await app.as(`office@${slug}.example`);
  });
  afterAll(async () => {
    await serving.end();
    await app.close();
  });

  it('has no fault in its catalogue', async () => {
    expect(tables.length).toBeGreaterThan(20);
    expect((await serving.query(TENANCY_FAULTS)).rows).toEqual([]);
  });

  it.each([
    { name: 'a policy that is gone', sql: `DROP POLICY tenant_rows_only ON kpi`, fault: 'kpi has no policy' },
    {
      name: 'a policy without a check',
      sql: `DROP POLICY tenant_rows_only ON plan; CREATE POLICY tenant_rows_only ON plan USING (true)`,
      fault: 'plan has no policy',
    },
    {
      name: 'a further policy',
      sql: `CREATE POLICY all_rows ON decision FOR SELECT USING (true)`,
      fault: 'decision has a further policy',
    },
    {
      name: 'row-level security that is off',
      sql: `ALTER TABLE member DISABLE ROW LEVEL SECURITY`,
      fault: 'member has no forced',
    },
    {
      name: 'an owner who passes by',
      sql: `ALTER TABLE member NO FORCE ROW LEVEL SECURITY`,
      fault: 'member has no forced',
    },
    {
      name: 'a serving role that passes by',
      sql: `ALTER ROLE app_rw BYPASSRLS`,
      fault: 'passes by row-level security',
    },
    { name: 'a serving role that owns', sql: `ALTER TABLE plan OWNER TO app_rw`, fault: 'owns plan' },
    { name: 'a serving role that may truncate', sql: `GRANT TRUNCATE ON plan TO app_rw`, fault: 'may truncate plan' },
    {
      name: 'a key without its tenant',
      sql: `ALTER TABLE plan ADD CONSTRAINT plan_id_once UNIQUE (id); ALTER TABLE kpi ADD plan_id uuid REFERENCES plan (id)`,
      fault: 'referred to without its tenant',
    },
    {
      name: 'a view with its owner’s rights',
      sql: `CREATE VIEW everything AS SELECT * FROM plan`,
      fault: 'everything is a view',
    },
    {
      name: 'a function with its owner’s rights',
      sql: `CREATE FUNCTION peep() RETURNS bigint LANGUAGE sql SECURITY DEFINER AS 'SELECT count(*) FROM plan'`,
      fault: 'peep runs with',
    },
  ])('notices $name', async ({ sql, fault }) => {
    await asAdmin(app.database.adminUrl, async (client) => {
      await client.query('BEGIN');
      await client.query(sql);
      await client.query('SET LOCAL SESSION AUTHORIZATION app_rw');
      const { rows } = await client.query<{ fault: string }>(TENANCY_FAULTS);
      await client.query('ROLLBACK');
      expect(rows.map((row) => row.fault).join('; ')).toContain(fault);
    });
  });

  it('counts what changes in every table but those that no page shows', async () => {
    const { rows } = await serving.query<{ relname: string }>(
      `SELECT c.relname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
        WHERE t.tgfoid = 'count_change'::regproc AND t.tgdeferrable AND t.tginitdeferred AND t.tgenabled = 'O' ORDER BY 1`,
    );
    const counted = rows.map(({ relname }) => relname);
    expect(tables.filter((table) => !counted.includes(table))).toEqual(NOT_COUNTED);
  });

  it('is refused as the owner, in one sentence', async () => {
    const owner = new DataSource({ type: 'postgres', url: app.database.adminUrl });
    await owner.initialize();
    await expect(requireSafeDatabase(owner, { allowFastDatabase: true })).rejects.toThrow(
      /^Ayumi does not serve from this database: the role \S+ is a superuser/,
    );
    await owner.destroy();
  });

  it('is refused where a crash could lose what was acknowledged', async () => {
    const fast = app.app.get(DataSource);
    await expect(requireSafeDatabase(fast, { allowFastDatabase: false })).rejects.toThrow(/fsync is off/);
  });

  it('shows nothing and takes nothing while no tenant is named', async () => {
    for (const table of tables) expect((await serving.query(`SELECT * FROM ${table}`)).rows).toEqual([]);
    await expect(
      serving.query(`INSERT INTO department (tenant_id, id, name) VALUES ($1, $1, 'x')`, [app.tenants[0]!.tenantId]),
    ).rejects.toThrow(/row-level security/);
  });

  it('shows and changes one tenant’s rows only, whatever is asked', async () => {
    const [first, second] = app.tenants as [(typeof app.tenants)[0], (typeof app.tenants)[0]];
    await serving.query('BEGIN');
    await serving.query(`SELECT set_config('app.tenant_id', $1, true)`, [first.tenantId]);
    for (const table of tables) {
      for (const condition of [
        'true',
        `tenant_id = '${second.tenantId}'`,
        `tenant_id <> '${first.tenantId}'`,
        `tenant_id IS NOT NULL OR true`,
      ]) {
        const { rows } = await serving.query<{ tenant_id: string }>(
          `SELECT tenant_id FROM ${table} WHERE ${condition}`,
        );
        expect(rows.filter((row) => row.tenant_id !== first.tenantId)).toEqual([]);
      }
    }
    expect((await serving.query(`UPDATE member SET name = 'x' WHERE tenant_id = $1`, [second.tenantId])).rowCount).toBe(
      0,
    );
    expect((await serving.query(`DELETE FROM department WHERE tenant_id = $1`, [second.tenantId])).rowCount).toBe(0);
    await expect(serving.query(`UPDATE department SET tenant_id = $1`, [second.tenantId])).rejects.toThrow(
      /row-level security/,
    );
    await serving.query('ROLLBACK');
  });

  it('changes nothing where it only reads', async () => {
    const read = app.app.get(TenantDatabase).read(app.tenants[0]!, `UPDATE tenant SET name = $1`, ['x']);
    await expect(read).rejects.toThrow(/read-only transaction/);
  });

  it('keeps tenants apart on two connections that forty requests share', async () => {
    const narrow = new DataSource(dataSourceOptions({ databaseUrl: app.database.databaseUrl, poolSize: 2 }, []));
    await narrow.initialize();
    const tenants = new TenantDatabase(narrow);
    const answers = await Promise.all(
      Array.from({ length: 40 }, async (_, index) => {
        const tenant = app.tenants[index % 2]!;
        if (index % 5 === 4) await tenants.read(tenant, 'SELECT 1/0').catch(() => {});
        const sql = 'SELECT DISTINCT tenant_id FROM member';
        const rows =
          index % 3 === 0
            ? await tenants.inTenant(tenant, (tx) => tx.query<{ tenant_id: string }[]>(sql))
            : await tenants.read<{ tenant_id: string }>(tenant, sql);
        return rows.length === 1 && rows[0]!.tenant_id === tenant.tenantId;
      }),
    );
    expect(answers).toEqual(Array.from({ length: 40 }, () => true));
    // Afterwards neither connection speaks for anybody.
    const [one, two] = [narrow.createQueryRunner(), narrow.createQueryRunner()];
    for (const runner of [one, two]) expect(await runner.query('SELECT * FROM member')).toEqual([]);
    await Promise.all([one.release(), two.release()]);
    await narrow.destroy();
  });

  it('lets nobody rewrite the history, the owner included', async () => {
    const history = (url: string) => attempts(url, app.tenants[0]!.tenantId);
    for (const outcome of await history(app.database.databaseUrl)) expect(outcome).toMatch(/permission denied/);
    for (const outcome of await history(app.database.ownerUrl)) expect(outcome).toMatch(/append-only/);
    for (const outcome of await history(app.database.adminUrl)) expect(outcome).toMatch(/append-only/);
  });
});

/** What each way to change the history ends with. */
async function attempts(url: string, tenantId: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const outcomes: string[] = [];
  for (const sql of [
    `UPDATE audit_entry SET reason = 'x'`,
    `DELETE FROM audit_entry`,
    `TRUNCATE audit_entry CASCADE`,
  ]) {
    await client.query('BEGIN');
    await client.query(`SELECT set_config('app.tenant_id', $1, true)`, [tenantId]);
    outcomes.push(
      await client.query(sql).then(
        () => 'done',
        (error: Error) => error.message,
      ),
    );
    await client.query('ROLLBACK');
  }
  await client.end();
  return outcomes;
}
