// How to reach the embedded database: its logins, their passwords and addresses.
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';

const DATABASE = 'ayumi';

/** Where PostgreSQL keeps its files in a data folder. */
export const clusterDir = (dataDir) => path.join(dataDir, 'postgres');

/** The passwords of the three logins, made once and readable by nobody else. */
export function secrets(dataDir) {
  const file = path.join(dataDir, 'database.json');
  if (!existsSync(file)) {
    const password = () => randomBytes(24).toString('base64url');
    const made = { postgres: password(), app_migrate: password(), app_rw: password() };
    // Whole or not at all: half of it would lock us out for good.
    writeFileSync(`${file}.new`, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600, flush: true });
    renameSync(`${file}.new`, file);
  }
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** Where to reach a database of a running cluster, as each of its logins. */
export function urls(dataDir, port, database = DATABASE) {
  const passwords = secrets(dataDir);
  const url = (user, query = '') => `postgres://${user}:${passwords[user]}@127.0.0.1:${port}/${database}${query}`;
  return {
    databaseUrl: url('app_rw'),
    ownerUrl: url('app_migrate', `?options=${encodeURIComponent('-c role=app_owner')}`),
    adminUrl: url('postgres'),
  };
}

/** The port a server of this data folder listens on, or did when it was last alive; null when none is noted. */
export function notedPort(dataDir) {
  const file = path.join(clusterDir(dataDir), 'postmaster.pid');
  try {
    return Number(readFileSync(file, 'utf8').split('\n')[3]) || null;
  } catch {
    return null;
  }
}

/**
 * Makes what is missing of the roles and the database. `app_owner` owns the schema, `app_migrate` changes it in its name,
 * `app_rw` serves and owns nothing, `app_auth` owns the functions that look up who signs in.
 */
export async function provision(dataDir, port) {
  const passwords = secrets(dataDir);
  const admin = new pg.Client({ connectionString: urls(dataDir, port, 'postgres').adminUrl });
  await admin.connect();
  try {
    const login = (role) => `ALTER ROLE ${role} LOGIN PASSWORD ${admin.escapeLiteral(passwords[role])}`;
    await admin.query(`
      DO $$ DECLARE name text; BEGIN
        FOREACH name IN ARRAY ARRAY['app_owner', 'app_auth', 'app_migrate', 'app_rw'] LOOP
          IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name) THEN
            EXECUTE format('CREATE ROLE %I NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOLOGIN', name);
          END IF;
        END LOOP;
      END $$;
      ${login('app_migrate')};
      ${login('app_rw')};
      GRANT app_owner TO app_migrate;
      -- May give functions to app_auth, but does not read with its rights.
      GRANT app_auth TO app_owner, app_migrate WITH INHERIT FALSE, SET TRUE;
    `);
    const { rowCount } = await admin.query('SELECT FROM pg_database WHERE datname = $1', [DATABASE]);
    if (rowCount === 0) await admin.query(`CREATE DATABASE ${DATABASE} OWNER app_owner`);
    await admin.query(`
      REVOKE ALL ON DATABASE ${DATABASE} FROM PUBLIC;
      GRANT CONNECT ON DATABASE ${DATABASE} TO app_migrate, app_rw;
    `);
    await archiveNowhere(admin);
  } finally {
    await admin.end();
  }
}

/** Without a backup, what is to be archived is let go: PostgreSQL would keep it for ever. */
async function archiveNowhere(admin) {
  const { rows } = await admin.query(
    `SELECT current_setting('archive_mode') AS mode, current_setting('archive_command') AS command, current_setting('archive_library') AS library`,
  );
  const [{ mode, command, library }] = rows;
  if (mode !== 'on' || command || library) return;
  await admin.query(`ALTER SYSTEM SET archive_command = '${process.platform === 'win32' ? 'REM' : 'true'}'`);
  await admin.query('SELECT pg_reload_conf()');
}
