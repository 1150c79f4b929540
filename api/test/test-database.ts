import { randomBytes } from 'node:crypto';
import pg from 'pg';

export interface TestDatabase {
  /** The serving role, as the API has it. */
  databaseUrl: string;
  /** The migration role, acting as the owner. */
  ownerUrl: string;
  /** The superuser: for the catalogue, and to do what nobody is allowed to. */
  adminUrl: string;
  drop(): Promise<void>;
}

interface TestServer {
  /** What only the server of this run knows about itself. */
  mark: string;
  databaseUrl: string;
  ownerUrl: string;
  adminUrl: string;
}

/**
 * A fresh database for the calling spec file, migrated, and with the demonstration in it if asked for. It is copied
 * from a template, in a fraction of a second.
 */
export async function testDatabase({ demonstration = false } = {}): Promise<TestDatabase> {
  const server = testServer();
  const name = `test_${randomBytes(8).toString('hex')}`;
  const template = demonstration ? 'template_demonstration' : 'template_migrated';
  await asAdmin(
    server,
    `CREATE DATABASE ${name} OWNER app_owner TEMPLATE ${template}`,
    `REVOKE ALL ON DATABASE ${name} FROM PUBLIC`,
    `GRANT CONNECT ON DATABASE ${name} TO app_migrate, app_rw`,
  );
  const inside = (url: string): string => url.replace(/\/postgres(?=\?|$)/, `/${name}`);
  return {
    databaseUrl: inside(server.databaseUrl),
    ownerUrl: inside(server.ownerUrl),
    adminUrl: inside(server.adminUrl),
    drop: () => asAdmin(server, `DROP DATABASE ${name} WITH (FORCE)`),
  };
}

export function testServer(): TestServer {
  const given = process.env['AYUMI_TEST_SERVER'];
  if (!given) throw new Error('There is no test server: run the specs by Jest with the jest.config.mjs of the root.');
  return JSON.parse(given) as TestServer;
}

/** Makes and drops databases only on the server that this run has started itself. */
async function asAdmin(server: TestServer, ...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: server.adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ mark: string | null }>(
      `SELECT current_setting('ayumi.test_run', true) AS mark`,
    );
    if (rows[0]?.mark !== server.mark) throw new Error('This is not the PostgreSQL that the test run has started.');
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
