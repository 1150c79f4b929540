// `npm run backup -- DIR`: a copy of the data folder from which any later moment can be restored, while Ayumi runs or
// while it does not. From now on PostgreSQL also archives to DIR what it writes, at least once a minute.
import './node-version.mjs';
import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { copyFile, writeManifest } from './backup-manifest.mjs';
import { clusterDir } from './postgres-access.mjs';
import { canEnter, databaseUser } from './postgres-binaries.mjs';
import { runningDatabase, startDatabase } from './postgres.mjs';
import { OperatorError, run, step } from './report.mjs';
import { settings } from './settings.mjs';
import { archiveDir, holdsSegment, sha256 } from './wal-archive.mjs';

/** Made anew by a server that starts, or of no use to one that recovers. */
const LEFT_OUT =
  /^(postmaster\.(pid|opts)|start\.log|log\/.*|restored_wal\/.*|(pg_wal|pg_replslot|pg_dynshmem|pg_notify|pg_serial|pg_snapshots|pg_stat_tmp|pg_subtrans)\/.*|.*pgsql_tmp.*|.*pg_internal\.init.*)$/;
/** Of the data folder: what is being made, and what is copied otherwise. */
const NOT_OURS = /^postgres(\..*)?$|\.new$/;

await run(async () => {
  const [target] = process.argv.slice(2);
  if (!target) throw new OperatorError('Say where to: npm run backup -- /mnt/backup');
  const { dataDir, databaseUrl } = settings();
  if (databaseUrl)
    throw new OperatorError(
      'DATABASE_URL is set: your own PostgreSQL is backed up by its own tools, see docs/operations.md.',
    );
  if (!existsSync(clusterDir(dataDir))) throw new OperatorError(`There is no database in ${dataDir}.`);
  const dir = path.resolve(target);
  const running = await runningDatabase(dataDir);
  const database = running ?? (await startDatabase(dataDir));
  const client = new pg.Client({ connectionString: database.adminUrl });
  await client.connect();
  try {
    await step('archiving', () => archiveTo(client, dir, dataDir));
    await step('copying', () => copyBase(client, dir, dataDir));
  } finally {
    await client.end();
    if (!running) await database.stop();
  }
});

/** Lets the server archive to `<dir>/wal` from now on. */
async function archiveTo(client, dir, dataDir) {
  const wal = path.join(dir, 'wal');
  if (archiveDir(clusterDir(dataDir)) === wal && existsSync(wal)) return `to ${wal} as before`;
  const { rows } = await client.query(`SHOW archive_mode`);
  if (rows[0].archive_mode !== 'on')
    throw new OperatorError(
      'The database was started by an earlier version of Ayumi: stop Ayumi and start it again first.',
    );
  const user = databaseUser(clusterDir(dataDir), console.log);
  mkdirSync(dir, { recursive: true, mode: user ? 0o711 : 0o700 });
  mkdirSync(wal, { recursive: true, mode: 0o700 });
  if (user) chownSync(wal, user.uid, user.gid);
  if (!canEnter(wal, user))
    throw new OperatorError(
      `The operating-system user that PostgreSQL runs as may not enter ${wal}: choose a folder that others may enter.`,
    );
  for (const [name, value] of [
    ['archive_command', ''],
    ['basic_archive.archive_directory', wal],
    ['archive_library', 'basic_archive'],
    ['archive_timeout', '60s'],
  ]) {
    await client.query(`ALTER SYSTEM SET ${name} = ${client.escapeLiteral(value)}`);
  }
  await client.query('SELECT pg_reload_conf()');
  return `to ${wal}`;
}

async function copyBase(client, dir, dataDir) {
  const startedAt = new Date().toISOString();
  const name = `base-${startedAt.replaceAll(/[-:]|\.\d+/g, '')}`;
  const half = path.join(dir, `${name}.partial`);
  const cluster = clusterDir(dataDir);
  const list = { folders: [], files: [] };
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { recursive: true, mode: 0o700 });
  try {
    const first = await one(client, `SELECT pg_walfile_name(pg_backup_start('ayumi', true)) AS name`);
    await copyTree(cluster, half, 'postgres', list, (file) => LEFT_OUT.test(file));
    // Before the end of the copy: no head is signed over what recovery may not reach.
    for (const entry of readdirSync(dataDir, { withFileTypes: true })) {
      if (NOT_OURS.test(entry.name)) continue;
      if (entry.isDirectory()) await copyTree(path.join(dataDir, entry.name), half, entry.name, list, () => false);
      else if (entry.isFile()) await copyInto(path.join(dataDir, entry.name), half, entry.name, list);
    }
    await client.query(`SET statement_timeout = '120s'`);
    const stop = await client
      .query('SELECT pg_walfile_name(lsn) AS name, labelfile, spcmapfile FROM pg_backup_stop(true)')
      .catch(async (error) => {
        const { last_failed_wal: failed } = (await client.query('SELECT last_failed_wal FROM pg_stat_archiver'))
          .rows[0];
        throw failed ? new OperatorError(`PostgreSQL cannot archive to ${dir}/wal; its log says why.`) : error;
      });
    const [{ name: lastSegment, labelfile }] = stop.rows;
    writeFileSync(path.join(half, 'postgres/backup_label'), labelfile, { mode: 0o600 });
    list.files.push({ path: 'postgres/backup_label', size: Buffer.byteLength(labelfile), sha256: sha256(labelfile) });
    await untilNoted(path.join(dir, 'wal'), lastSegment);
    const finishedAt = (await client.query('SELECT now() AS at')).rows[0].at.toISOString();
    spawnSync('sync', ['-f', half]); // at once for all; where there is no such program, the system does it in its own time
    writeManifest(half, { startedAt, finishedAt, firstSegment: first.name, lastSegment, ...list });
    renameSync(half, path.join(dir, name));
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    throw error;
  }
  const bytes = list.files.reduce((sum, { size }) => sum + size, 0);
  return `${list.files.length} files, ${Math.round(bytes / 1e6)} MB, to ${path.join(dir, name)}`;
}

async function copyTree(from, half, under, list, isLeftOut) {
  list.folders.push(under);
  mkdirSync(path.join(half, under), { recursive: true, mode: 0o700 });
  for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    const relative = path.relative(from, file).replaceAll('\\', '/');
    if (isLeftOut(relative)) continue;
    if (entry.isSymbolicLink())
      throw new OperatorError(`${file} leads out of the data folder: tablespaces are not backed up by this command.`);
    const to = path.posix.join(under, relative);
    if (entry.isDirectory()) {
      list.folders.push(to);
      mkdirSync(path.join(half, to), { recursive: true, mode: 0o700 });
    } else if (entry.isFile()) await copyInto(file, half, to, list);
  }
}

async function copyInto(from, half, to, list) {
  const copied = await copyFile(from, path.join(half, to));
  if (copied) list.files.push({ path: to, ...copied });
}

/** The host packs what was archived and notes its checksum, within a second or two. */
async function untilNoted(wal, segment) {
  for (let tries = 0; !holdsSegment(wal, segment); tries++) {
    if (tries === 300)
      throw new OperatorError(`${segment} was not archived to ${wal}: was Ayumi started by an earlier version?`);
    await sleep(100);
  }
}

async function one(client, sql) {
  return (await client.query(sql)).rows[0];
}
