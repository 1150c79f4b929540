// `npm run restore -- DIR [--to TIME]`: a new data folder out of a backup, as of now or as of a moment. Nothing is
// started from a backup of which one byte is not as it was written.
import './node-version.mjs';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { basesIn, copyFile, readManifest } from './backup-manifest.mjs';
import { clusterDir, urls } from './postgres-access.mjs';
import { isRunning, prepare, startServer, stopServer } from './postgres-cluster.mjs';
import { OperatorError, run, step } from './report.mjs';
import { settings } from './settings.mjs';
import { takeSegments } from './wal-archive.mjs';

const WAL = 'restored_wal';
const COPY = process.platform === 'win32' ? `copy "${WAL}\\%f" "%p"` : `cp "${WAL}/%f" "%p"`;
const OURS = /^(archive_|basic_archive\.|restore_command|recovery_)/;

await run(async () => {
  const { values, positionals } = parseArgs({ options: { to: { type: 'string' } }, allowPositionals: true });
  const [dir] = positionals;
  if (!dir) throw new OperatorError('Say from where: DATA_DIR=/srv/ayumi-restored npm run restore -- /mnt/backup');
  const to = values.to === undefined ? null : time(values.to);
  const { dataDir } = settings();
  if (existsSync(dataDir) && readdirSync(dataDir).length > 0)
    throw new OperatorError(`${dataDir} is not empty: set DATA_DIR to a folder that is to be made.`);

  const half = `${dataDir}.restoring`;
  rmSync(half, { recursive: true, force: true });
  try {
    const { base, manifest } = chooseBase(path.resolve(dir), to);
    await step(`checking and copying ${path.basename(base)}`, () => copyBack(base, manifest, half));
    const { unchecked } = await step('checking the archive', () => copySegments(path.resolve(dir), manifest, half));
    if (unchecked > 0) console.log(`left out, because its checksum was not noted yet: the last WAL segment`);
    const upTo = await step('recovering', () => recover(half, to));
    rmSync(dataDir, { recursive: true, force: true });
    renameSync(half, dataDir);
    console.log(
      `restored to ${dataDir}, up to ${upTo}; npm run audit:verify looks at its log, npm run backup makes its first backup`,
    );
  } catch (error) {
    rmSync(half, { recursive: true, force: true, maxRetries: 10 });
    throw error;
  }
});

function time(text) {
  const found = new Date(text);
  if (Number.isNaN(found.getTime()))
    throw new OperatorError(`--to is "${text}", but must be a time such as 2021-05-28T09:30:00+09:00.`);
  return found;
}

/** The youngest base that was finished before the moment that is wanted. */
function chooseBase(dir, to) {
  const bases = existsSync(dir) ? basesIn(dir) : [];
  if (bases.length === 0) throw new OperatorError(`There is no backup in ${dir}.`);
  for (const base of bases.reverse()) {
    const manifest = readManifest(base);
    if (to === null || new Date(manifest.finishedAt) <= to) return { base, manifest };
  }
  throw new OperatorError(`No backup in ${dir} is as old as ${to.toISOString()}.`);
}

async function copyBack(base, { folders, files }, half) {
  mkdirSync(half, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
  for (const folder of folders) mkdirSync(path.join(half, folder), { recursive: true, mode: 0o700 });
  for (const file of files) {
    const copied = await copyFile(path.join(base, file.path), path.join(half, file.path));
    if (copied?.size !== file.size || copied.sha256 !== file.sha256)
      throw new OperatorError(`${path.join(base, file.path)} is not what was backed up: the backup is damaged.`);
  }
  return `${files.length} files`;
}

function copySegments(dir, { firstSegment, lastSegment }, half) {
  const wal = path.join(half, 'postgres', WAL);
  mkdirSync(wal, { mode: 0o700 });
  const taken = takeSegments(path.join(dir, 'wal'), firstSegment, (name, content) =>
    writeFileSync(path.join(wal, name), content, { mode: 0o600 }),
  );
  if (taken.last < lastSegment)
    throw new OperatorError(
      `The archive ends before ${lastSegment}, which the base backup needs: the backup is damaged.`,
    );
  return taken;
}

/** Lets PostgreSQL replay the archive and go on from there; answers the time of the last transaction. */
async function recover(dataDir, to) {
  const dir = clusterDir(dataDir);
  const conf = path.join(dir, 'postgresql.auto.conf');
  // The copy does not go on writing to the archive of the original.
  const own = readFileSync(conf, 'utf8')
    .split('\n')
    .filter((line) => !OURS.test(line))
    .join('\n');
  writeFileSync(conf, own);
  appendFileSync(conf, `restore_command = '${COPY}'\nrecovery_target_timeline = 'current'\n`);
  if (to)
    appendFileSync(
      conf,
      `recovery_target_time = '${to.toISOString().replace('T', ' ').replace('Z', '+00')}'\nrecovery_target_action = 'promote'\n`,
    );
  writeFileSync(path.join(dir, 'recovery.signal'), '', { mode: 0o600 });
  const cluster = await prepare(dataDir);
  try {
    const port = await startServer(cluster);
    const upTo = await untilPromoted(cluster, urls(dataDir, port).adminUrl);
    writeFileSync(conf, own);
    return upTo;
  } catch (error) {
    if (!/recovery ended before configured recovery target/.test(`${error.message}${logOf(dir)}`)) throw error;
    throw new OperatorError(`The archive ends before ${to?.toISOString()}: leave --to out to restore all that it has.`);
  } finally {
    await stopServer(cluster);
    rmSync(path.join(dir, WAL), { recursive: true, force: true });
  }
}

async function untilPromoted(cluster, url) {
  for (;;) {
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => {}); // asked again below
    try {
      await client.connect();
      const sql = 'SELECT pg_is_in_recovery() AS recovering, pg_last_xact_replay_timestamp() AS at';
      const { recovering, at } = (await client.query(sql)).rows[0];
      if (!recovering) return at?.toISOString() ?? 'the end of the base backup';
    } catch (error) {
      if (!(await isRunning(cluster))) throw new Error(`The database stopped while it recovered.`, { cause: error });
    } finally {
      await client.end().catch(() => {});
    }
    await sleep(100);
  }
}

function logOf(dir) {
  const log = path.join(dir, 'log');
  return existsSync(log)
    ? readdirSync(log)
        .map((name) => readFileSync(path.join(log, name), 'utf8'))
        .join('')
    : '';
}
