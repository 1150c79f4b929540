import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { loadDemonstration, migrate } from '../../tools/database.mjs';
import { urls } from '../../tools/postgres-access.mjs';
import { startDatabase } from '../../tools/postgres.mjs';

/**
 * One PostgreSQL for all specs, and in it two databases that `testDatabase()` copies: with the migrations, and with
 * the demonstration as well. It is gone when this run is, however the run ends.
 */
export default async function globalSetup() {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'ayumi-test-'));
  const server = await startDatabase(dataDir, { temporary: true, fast: true });
  globalThis.testServer = server;

  const mark = randomBytes(16).toString('hex');
  const admin = new pg.Client({ connectionString: urls(dataDir, server.port, 'postgres').adminUrl });
  await admin.connect();
  await admin.query(`ALTER DATABASE postgres SET ayumi.test_run = '${mark}'`);
  try {
    await admin.query('CREATE DATABASE template_migrated OWNER app_owner');
    const migrated = urls(dataDir, server.port, 'template_migrated');
    await migrate(migrated.ownerUrl, 'app_rw');

    await admin.query('CREATE DATABASE template_demonstration OWNER app_owner TEMPLATE template_migrated');
    const demonstration = urls(dataDir, server.port, 'template_demonstration');
    await loadDemonstration(demonstration.databaseUrl, { dataDir });
  } finally {
    await admin.end();
  }
  // Workers inherit the environment, and nothing else of this process.
  process.env.AYUMI_TEST_SERVER = JSON.stringify({ mark, ...urls(dataDir, server.port, 'postgres') });
}
