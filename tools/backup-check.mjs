// `npm run backup:check -- --write FILE` notes what a database holds; `-- --against FILE` compares another with it and
// verifies its audit log.
import './node-version.mjs';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { connected } from './database.mjs';
import { differences, fingerprint } from './fingerprint.mjs';
import { runningDatabase, startDatabase } from './postgres.mjs';
import { OperatorError, run } from './report.mjs';
import { root, settings } from './settings.mjs';

await run(async () => {
  const text = { type: 'string' };
  const { values } = parseArgs({ options: { write: text, against: text } });
  if (!values.write === !values.against)
    throw new OperatorError('Say either --write FILE, on the original, or --against FILE, on the copy.');
  const found = await ofDatabase(settings());
  const rows = Object.values(found.tables).reduce((sum, table) => sum + table.rows, 0);
  console.log(`${Object.keys(found.tables).length} tables, ${rows} rows, ${found.facts.length} facts of the schema`);
  if (values.write) return writeFileSync(values.write, `${JSON.stringify(found, null, 1)}\n`, { mode: 0o600 });
  const lines = differences(JSON.parse(readFileSync(values.against, 'utf8')), found);
  for (const line of lines) console.error(line);
  console.log(lines.length === 0 ? 'equal' : `${lines.length} differences`);
  const words = [path.join(root, 'tools/audit-verify.mjs')];
  const audit = spawnSync(process.execPath, words, { stdio: 'inherit' });
  if (lines.length > 0 || audit.status !== 0) process.exitCode = 1;
});

async function ofDatabase({ dataDir, databaseUrl }) {
  if (databaseUrl) {
    if (!process.env.CHECK_URL)
      throw new OperatorError(
        'Set CHECK_URL to the connection string of a role with BYPASSRLS: others do not see all rows.',
      );
    return asked(process.env.CHECK_URL);
  }
  const running = await runningDatabase(dataDir);
  const database = running ?? (await startDatabase(dataDir));
  try {
    return await asked(database.adminUrl);
  } finally {
    if (!running) await database.stop();
  }
}

async function asked(url) {
  const client = await connected(url);
  try {
    const { rows } = await client.query(
      `SELECT rolsuper OR rolbypassrls AS sees FROM pg_roles WHERE rolname = current_user`,
    );
    if (!rows[0].sees)
      throw new OperatorError('The role of CHECK_URL is bound by row-level security: it needs BYPASSRLS.');
    return await fingerprint(client);
  } finally {
    await client.end();
  }
}
