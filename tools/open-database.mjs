// The database of this copy: the embedded one of its data folder, or the one that the environment names.
import { loadDemonstration, migrate, userOf } from './database.mjs';
import { startDatabase } from './postgres.mjs';
import { OperatorError, step } from './report.mjs';

/**
 * @typedef {object} OpenDatabase
 * @property {string} databaseUrl of the serving role
 * @property {Promise<unknown>} ended resolves when the database ends by itself; never for one that is not ours
 * @property {() => Promise<void>} stop
 * @property {(chosen: { demonstration: boolean }) => Promise<void>} prepare brings the schema up to date and, where it
 *   is wanted, loads the demonstration into an empty database
 */

/** @returns {Promise<OpenDatabase>} */
export async function openDatabase({ dataDir, databaseUrl, ownerUrl }) {
  if (!databaseUrl !== !ownerUrl) {
    throw new OperatorError(
      `${databaseUrl ? 'DATABASE_URL is set and DATABASE_OWNER_URL is not' : 'DATABASE_OWNER_URL is set and DATABASE_URL is not'}: set both, or neither for the embedded database.`,
    );
  }
  const database = databaseUrl
    ? { databaseUrl, ownerUrl, ended: new Promise(() => {}), stop: async () => {} }
    : await step('starting the database', () => startDatabase(dataDir));
  return {
    ...database,
    async prepare({ demonstration }) {
      await step('migrating', async () => {
        const ran = await migrate(database.ownerUrl, userOf(database.databaseUrl));
        return ran.length === 0 ? 'nothing to do' : ran.join(', ');
      });
      if (demonstration) await step('loading the demonstration', () => loadDemonstration(database.databaseUrl));
    },
  };
}
