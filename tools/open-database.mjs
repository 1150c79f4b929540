// The database of this copy: the embedded one of its data folder, or the one that the environment names.
import { existsSync } from 'node:fs';
import { loadDemonstration, migrate, userOf } from './database.mjs';
import { clusterDir } from './postgres-access.mjs';
import { runningDatabase, startDatabase } from './postgres.mjs';
import { OperatorError, step } from './report.mjs';

const never = new Promise(() => {});
const nothing = async () => {};

/**
 * @typedef {object} OpenDatabase
 * @property {string} databaseUrl of the serving role
 * @property {string} ownerUrl of the migration role
 * @property {Promise<unknown>} ended resolves when the database ends by itself; never for one that is not ours
 * @property {() => Promise<void>} stop
 */

/** @returns {Promise<OpenDatabase>} */
export async function openDatabase({ dataDir, databaseUrl, ownerUrl }) {
  if (!databaseUrl && !ownerUrl) return step('starting the database', () => startDatabase(dataDir));
  if (databaseUrl && ownerUrl) return { databaseUrl, ownerUrl, ended: never, stop: nothing };
  const [is, isNot] = databaseUrl ? ['DATABASE_URL', 'DATABASE_OWNER_URL'] : ['DATABASE_OWNER_URL', 'DATABASE_URL'];
  throw new OperatorError(`${is} is set and ${isNot} is not: set both, or neither for the embedded database.`);
}

/** Brings the schema up to date and, where it is wanted, loads the demonstration into an empty database. */
export async function prepareDatabase({ databaseUrl, ownerUrl }, { dataDir, demonstration }) {
  await step('migrating', async () => {
    const ran = await migrate(ownerUrl, userOf(databaseUrl));
    return ran.length === 0 ? 'nothing to do' : ran.join(', ');
  });
  if (!demonstration) return;
  await step('loading the demonstration', () => loadDemonstration(databaseUrl, { dataDir, log: console.log }));
}

/**
 * Lends the database to a program that does one thing, whether or not a copy of Ayumi is running on it.
 *
 * @template T
 * @param {(databaseUrl: string) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withDatabase(chosen, work) {
  const running = chosen.databaseUrl ? null : await runningDatabase(chosen.dataDir);
  if (running) return work(running.databaseUrl);
  const database = await openDatabase(chosen);
  try {
    await prepareDatabase(database, { ...chosen, demonstration: false });
    return await work(database.databaseUrl);
  } finally {
    await database.stop();
  }
}

/** The same for a program that looks at what is there: it would not be helped by an empty database. */
export async function withExistingDatabase(chosen, work) {
  if (!chosen.databaseUrl && !existsSync(clusterDir(chosen.dataDir)))
    throw new OperatorError(`There is no database in ${chosen.dataDir}: set DATA_DIR to the folder that has one.`);
  return withDatabase(chosen, work);
}
