// One PostgreSQL cluster in a data folder: making it, starting and stopping its server.
import { spawn, spawnSync } from 'node:child_process';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { clusterDir, secrets } from './postgres-access.mjs';
import { binaries, canEnter, databaseUser } from './postgres-binaries.mjs';
import { OperatorError } from './report.mjs';
import { freePort } from './settings.mjs';

const CHARACTER_TYPES = { darwin: 'en_US.UTF-8', win32: 'en-US' };

/** Nothing that is acknowledged may be lost. */
const DURABLE = {
  synchronous_commit: 'on',
  fsync: 'on',
  full_page_writes: 'on',
  // Cannot be switched on under a running server; where to is for `npm run backup` to say.
  archive_mode: 'on',
};
/** For databases that live as long as one test run. */
const FAST = {
  synchronous_commit: 'off',
  fsync: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
};

const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  password_encryption: 'scram-sha-256',
  timezone: 'UTC',
  log_timezone: 'UTC',
  max_connections: '100',
  shared_buffers: '256MB',
  random_page_cost: '1.1',
  jit: 'off',
  // One file a day of the week, overwritten a week later. Terse: the DETAIL lines would hold people's data.
  logging_collector: 'on',
  log_directory: 'log',
  log_filename: 'postgresql-%a.log',
  log_rotation_age: '1d',
  log_truncate_on_rotation: 'on',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
};

/**
 * @typedef {object} Cluster
 * @property {string} dir where PostgreSQL keeps its files
 * @property {string} at the same folder as PostgreSQL is told it
 * @property {(program: string, args: string[], options?: { stdin?: number, quiet?: boolean }) =>
 *   Promise<{ code: number, output: string }>} run runs one of PostgreSQL's programs; quiet: it leaves a server behind,
 *   which would keep a pipe open
 */

/** Makes the data folder and, the first time, the cluster in it. A cluster that was only half made is made anew. */
export async function prepare(dataDir, { fast = false, say = console.log } = {}) {
  const user = databaseUser(clusterDir(dataDir), say);
  try {
    // Others may pass, not look: PostgreSQL's own user has to get through to its files. Each of them is closed.
    mkdirSync(dataDir, { recursive: true, mode: user ? 0o711 : 0o700 });
    const passwords = secrets(dataDir);
    const bin = binaries(user);
    if (!existsSync(path.join(clusterDir(dataDir), 'PG_VERSION'))) {
      const half = path.join(dataDir, 'postgres.new');
      rmSync(half, { recursive: true, force: true });
      mkdirSync(half, { mode: 0o700 });
      if (user) chownSync(half, user.uid, user.gid);
      await initialise(open(half, user, bin), dataDir, passwords.postgres, fast);
      renameSync(half, clusterDir(dataDir));
    }
    // Root may have copied the data back from a backup.
    if (user && statSync(clusterDir(dataDir)).uid !== user.uid) {
      spawnSync('chown', ['-R', `${user.uid}:${user.gid}`, clusterDir(dataDir)]);
    }
    return open(clusterDir(dataDir), user, bin);
  } catch (error) {
    if (error.code !== 'EACCES' && error.code !== 'EPERM') throw error;
    throw new OperatorError(
      `${error.path ?? dataDir} cannot be read or written by this user: start as the user who owns DATA_DIR (${dataDir}), or choose another DATA_DIR.`,
    );
  }
}

/**
 * PostgreSQL's programs want the path of their files, and their user may be barred from a folder above them (a home
 * closed to others). Linux lets a process use the folder it was started in whatever lies above.
 *
 * @returns {Cluster}
 */
function open(dir, user, bin) {
  const reachable = canEnter(dir, user);
  if (!reachable && !existsSync('/proc/self/cwd')) {
    throw new OperatorError(
      `PostgreSQL refuses to run as root, and the operating-system user it runs as may not enter ${dir}: start as an ordinary user, or set DATA_DIR to a folder that others may enter.`,
    );
  }
  return {
    dir,
    at: reachable ? dir : '/proc/self/cwd',
    run: (program, args, { stdin = 'ignore', quiet = false } = {}) =>
      new Promise((resolve, reject) => {
        let output = '';
        const child = spawn(path.join(bin, program), args, {
          ...user,
          cwd: dir,
          env: environment(),
          stdio: [stdin, quiet ? 'ignore' : 'pipe', quiet ? 'ignore' : 'pipe'],
          windowsHide: true,
        });
        child.stdout?.on('data', (chunk) => (output += chunk));
        child.stderr?.on('data', (chunk) => (output += chunk));
        child.once('error', reject);
        child.once(quiet ? 'exit' : 'close', (code) => resolve({ code: code ?? 1, output }));
      }),
  };
}

/** The operator's own PG… variables and secrets are none of the server's business. */
function environment() {
  const kept = ['PATH', 'SystemRoot', 'SYSTEMROOT', 'TEMP', 'TMP', 'TMPDIR'];
  return {
    ...Object.fromEntries(kept.filter((name) => process.env[name]).map((name) => [name, process.env[name]])),
    LC_ALL: 'C',
    TZ: 'UTC',
  };
}

async function initialise(cluster, dataDir, password, fast) {
  const file = path.join(dataDir, 'postgres.password');
  writeFileSync(file, password, { mode: 0o600 });
  const { uid, gid } = statSync(cluster.dir);
  chownSync(file, uid, gid);
  // Handed over open, where that can be done: the folder it lies in may be closed to the user who reads it.
  const handedOver = process.platform === 'win32' ? null : openSync(file);
  try {
    const { code, output } = await cluster.run(
      'initdb',
      [
        `--pgdata=${cluster.at}`,
        '--username=postgres',
        '--auth=scram-sha-256',
        `--pwfile=${handedOver === null ? file : '/dev/stdin'}`,
        '--encoding=UTF8',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--locale=C',
        // pg_trgm asks the character type which characters are letters; in plain C no Japanese one is.
        `--lc-ctype=${CHARACTER_TYPES[process.platform] ?? 'C.UTF-8'}`,
        '--data-checksums',
        ...(fast ? ['--no-sync'] : []),
      ],
      { stdin: handedOver ?? 'ignore' },
    );
    if (code !== 0) throw new Error(`The database could not be made in ${cluster.dir}:\n${output}`);
  } finally {
    if (handedOver !== null) closeSync(handedOver);
    rmSync(file);
  }
}

/**
 * Starts the server and answers its port. Without a port given, a free one is chosen; whoever takes it in the moment
 * between only costs another try.
 */
export async function startServer(cluster, { fast = false, port: wanted = null } = {}) {
  for (let attempt = 1; ; attempt++) {
    const port = wanted ?? (await freePort());
    const flags = Object.entries({ ...SETTINGS, ...(fast ? FAST : DURABLE), port }).map(([k, v]) => `-c ${k}=${v}`);
    rmSync(path.join(cluster.dir, 'start.log'), { force: true });
    const { code } = await cluster.run(
      'pg_ctl',
      ['start', '-D', cluster.at, '-w', '-t', '120', '-l', 'start.log', '-o', flags.join(' ')],
      { quiet: true },
    );
    if (code === 0) return port;
    if (attempt === 5) throw new Error(`PostgreSQL did not start:\n${lastWords(cluster.dir)}`);
    // Processes of a server that was killed need a moment to notice it and let go.
    await new Promise((resolve) => setTimeout(resolve, 200 * attempt));
  }
}

/** Stops the server: at once for its clients, cleanly for its files. */
export async function stopServer(cluster) {
  const stop = (mode) =>
    cluster.run('pg_ctl', ['stop', '-D', cluster.at, '-w', '-t', '30', '-m', mode], { quiet: true });
  const { code } = await stop('fast');
  if (code !== 0 && (await isRunning(cluster))) await stop('immediate');
}

export async function isRunning(cluster) {
  return (await cluster.run('pg_ctl', ['status', '-D', cluster.at])).code === 0;
}

function lastWords(dir) {
  const logs = path.join(dir, 'log');
  const files = [
    path.join(dir, 'start.log'),
    ...(existsSync(logs) ? readdirSync(logs).map((name) => path.join(logs, name)) : []),
  ].filter((file) => existsSync(file));
  const newest = files.sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs).slice(0, 2);
  return newest.map((file) => `${file}:\n${readFileSync(file, 'utf8').slice(-2000)}`).join('\n');
}
