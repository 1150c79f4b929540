// The embedded database as the other programs see it.
import { spawn } from 'node:child_process';
import path from 'node:path';
import pg from 'pg';
import { notedPort, urls } from './postgres-access.mjs';
import { OperatorError } from './report.mjs';

/**
 * @typedef {object} Urls
 * @property {string} databaseUrl the serving role, which the API uses
 * @property {string} ownerUrl the migration role, acting as the owner
 * @property {string} adminUrl the superuser: for tests and for repairs by hand
 */

/**
 * Starts the database of a data folder, made there the first time.
 *
 * @param {string} dataDir
 * @param {{ temporary?: boolean, fast?: boolean }} options temporary: the data folder is deleted at the end;
 *   fast: a crash may lose data
 * @returns {Promise<Urls & { port: number, stop: () => Promise<void>, ended: Promise<number> }>} `ended` resolves when
 *   the database has stopped, told to or not
 */
export async function startDatabase(dataDir, { temporary = false, fast = false } = {}) {
  const host = spawn(
    process.execPath,
    [path.join(import.meta.dirname, 'postgres-host.mjs'), JSON.stringify({ dataDir, temporary, fast })],
    { detached: true, stdio: ['ignore', 'ignore', 'ignore', 'ipc'], windowsHide: true },
  );
  const ended = new Promise((resolve) => host.once('exit', (code) => resolve(code ?? 1)));
  const port = await new Promise((resolve, reject) => {
    host.on('message', (message) => {
      if (message.say) console.log(message.say);
      else if (message.port) resolve(message.port);
      else reject(message.operator ? new OperatorError(message.failed) : new Error(message.failed));
    });
    host.once('error', reject);
    void ended.then((code) => reject(new Error(`The program that hosts the database ended with ${code}.`)));
  });
  return {
    port,
    ...urls(dataDir, port),
    ended,
    async stop() {
      if (host.connected) host.disconnect();
      await ended;
    },
  };
}

/**
 * The database of a data folder that another program is running, if one is.
 *
 * @returns {Promise<Urls | null>}
 */
export async function runningDatabase(dataDir) {
  const port = notedPort(dataDir);
  if (port === null) return null;
  const found = urls(dataDir, port);
  const client = new pg.Client({ connectionString: found.databaseUrl, connectionTimeoutMillis: 2000 });
  try {
    await client.connect();
    await client.end();
    return found;
  } catch {
    return null;
  }
}
