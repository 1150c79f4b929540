// The audit log with its chain and its signed heads, as records: out of the database, or out of an export of it.
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { built } from './database.mjs';
import { OperatorError } from './report.mjs';

const BATCH = 2_000;

/**
 * Every tenant's records, in the order in which they are verified: the tenant, its heads, its links, what has no link.
 *
 * @param {import('pg').Client} client of the serving role
 */
export async function* databaseRecords(client, dataDir) {
  const { linksAfter, looseEntries } = await built('api/src/platform/audit/chain-records.js');
  const { HeadStore } = await built('api/src/platform/audit/head-store.js');
  const store = new HeadStore(dataDir);
  const read = async (sql, parameters) => (await client.query(sql, parameters)).rows;
  const chains = await read('SELECT tenant_id AS "tenantId" FROM auth_audit_chains() ORDER BY 1');
  for (const { tenantId } of chains) {
    const heads = store.all(tenantId); // before the links: what is signed meanwhile is not looked for in vain
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    await client.query(`SELECT set_config('app.tenant_id', $1, true)`, [tenantId]);
    const [{ name }] = await read('SELECT name FROM tenant WHERE tenant_id = $1', [tenantId]);
    yield { type: 'tenant', tenantId, name };
    for (const head of heads) yield { type: 'head', ...head };
    for (let after = 0; ;) {
      const links = await linksAfter(read, tenantId, after, BATCH);
      for (const link of links) yield { type: 'link', ...link };
      if (links.length < BATCH) break;
      after = links.at(-1).number;
    }
    for (const entry of await looseEntries(read, tenantId)) yield { type: 'loose', ...entry };
    await client.query('COMMIT');
  }
  yield { type: 'end' };
}

/** The same out of a file that `npm run audit:export` has written. */
export async function* exportedRecords(file) {
  let last;
  let line = 0;
  for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    line++;
    try {
      last = JSON.parse(text);
    } catch {
      throw new OperatorError(`Line ${line} of ${file} is no JSON: the export was changed or cut.`);
    }
    yield last;
  }
  if (last?.type !== 'end') throw new OperatorError(`${file} does not end as an export ends: it was cut.`);
}
