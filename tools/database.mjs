// The schema and what stands in it at first.
import { statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { OperatorError } from './report.mjs';
import { root } from './settings.mjs';

/** A module of the built server code, as it is now: a program that watches asks again after each build. */
export function built(file) {
  const at = path.join(root, 'dist', file);
  return import(`${pathToFileURL(at)}?${statSync(at).mtimeMs}`);
}

/** The user a connection string leads to, which may also come from the environment. */
export const userOf = (url) => new pg.Client({ connectionString: url }).user;

/**
 * Runs the migrations that this database has not had.
 *
 * @param {string} ownerUrl
 * @param {string} servingUser the role the API signs in as; migrations grant to it
 * @returns {Promise<string[]>} the names of those that ran
 */
export async function migrate(ownerUrl, servingUser) {
  const { DataSource } = await import('typeorm');
  const { migrations } = await built('migrations/index.js');
  const lock = await connected(ownerUrl);
  // A lock that cannot be had soon is somebody's open transaction: better to fail than to make everybody else wait.
  const url = withOptions(ownerUrl, `-c lock_timeout=2s -c app.serving_role=${servingUser.replace(/[\\\s]/g, '\\$&')}`);
  const source = new DataSource({ type: 'postgres', url, migrations, migrationsTransactionMode: 'each' });
  try {
    await requireFitServer(lock);
    await lock.query(`SELECT pg_advisory_lock(hashtext('ayumi migrations'))`); // two copies may start at once
    await source.initialize();
    return (await source.runMigrations()).map(({ name }) => name);
  } finally {
    if (source.isInitialized) await source.destroy();
    await lock.end();
  }
}

async function requireFitServer(client) {
  const { rows } = await client.query(
    `SELECT current_setting('server_version_num')::int AS version, current_setting('server_encoding') AS encoding`,
  );
  const [{ version, encoding }] = rows;
  if (version < 150_000) throw new OperatorError('The database is older than PostgreSQL 15, the first that will do.');
  if (encoding !== 'UTF8') throw new OperatorError(`The database's encoding is ${encoding}, but must be UTF8.`);
}

/** Adds start-up options to a connection string beside those it has. */
function withOptions(url, options) {
  const [address, query] = url.split('?');
  const parameters = new URLSearchParams(query);
  parameters.set('options', [parameters.get('options'), options].filter(Boolean).join(' '));
  return `${address}?${parameters}`;
}

/** A connection, or a sentence why there is none. */
export async function connected(url) {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    return client;
  } catch (error) {
    const { host, port, database, user } = client;
    throw new OperatorError(
      `The database ${database} on ${host}:${port} cannot be reached as ${user}: ${error.message || error.code}.`,
      { cause: error },
    );
  }
}

/** Lends a connection of the serving role. */
export async function asServing(databaseUrl, work) {
  const client = await connected(databaseUrl);
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/**
 * Loads the demonstration into a database that has no tenant; into any other, nothing.
 *
 * @param {{ dataDir: string, log?: (line: string) => void }} options the data folder holds the key that passwords are
 *   hashed with
 */
export async function loadDemonstration(databaseUrl, options) {
  const { loadDemonstration: load } = await built('seed/load-demonstration.js');
  await asServing(databaseUrl, (client) => load(client, options));
}
