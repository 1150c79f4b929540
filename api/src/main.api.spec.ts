import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { waitingForLocks } from '../test/at-once.ts';
import { addSampleTenants } from '../test/sample-tenants.ts';
import { Client, cookieOf, PASSWORD } from '../test/signed-in.ts';
import { testDatabase, type TestDatabase } from '../test/test-database.ts';
import { loadPepper } from './platform/secrets/pepper.ts';
import request from 'supertest';

describe('the process', () => {
  let database: TestDatabase;
  let dataDir: string;
  beforeAll(async () => {
    database = await testDatabase();
    dataDir = mkdtempSync(path.join(tmpdir(), 'ayumi-main-'));
    await addSampleTenants(database.adminUrl, PASSWORD, loadPepper(dataDir));
  });
  afterAll(async () => {
    await database.drop();
    rmSync(dataDir, { recursive: true });
  });

  describe('that is told to leave', () => {
    // Those in flight wait for a lock, which the API bears for two seconds: where the machine stalls meanwhile, once more.
    jest.retryTimes(2);

    it('finishes what it has begun at SIGTERM, says that it is leaving, and ends with 0', async () => {
      const port = await freePort();
      const api = start({ DATABASE_URL: database.databaseUrl, PORT: String(port), LOG_LEVEL: 'info' });
      const url = `http://127.0.0.1:${port}`;
      await until(async () => (await fetch(`${url}/readyz`).catch(() => null))?.status === 200);
      const answer = await request(url)
        .post('/api/v1/session?from=hidden')
        .send({ email: 'admin@first.example', password: PASSWORD })
        .expect(201);
      const admin = new Client(url, cookieOf(answer.headers), answer.body);

      const blocker = new pg.Client({ connectionString: database.adminUrl });
      await blocker.connect();
      await blocker.query('BEGIN');
      await blocker.query('LOCK TABLE department IN ACCESS EXCLUSIVE MODE');
      // They keep their connections for another request: nobody may wait for that one.
      const kept = new Agent({ keepAlive: true });
      const inFlight = Promise.all(
        Array.from({ length: 10 }, (_, index) =>
          admin.post('/api/v1/departments', { name: `課${port}-${index}` }).agent(kept),
        ),
      );
      await until(async () => (await waitingForLocks(blocker)) > 0);
      api.child.kill('SIGTERM');
      await until(async () => (await fetch(`${url}/readyz`)).status === 503);
      await until(() =>
        fetch(`${url}/livez`).then(
          () => false,
          () => true,
        ),
      ); // it does not listen any more
      await blocker.query('ROLLBACK');
      await blocker.end();

      expect((await inFlight).map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 201));
      expect(await api.ended).toBe(0);

      // A line for each request but those that ask how it is, and nothing in it of what was sent.
      const lines = api
        .printed()
        .split('\n')
        .filter((line) => line.includes('request completed'));
      const logged = lines.map((line) => JSON.parse(line) as { req: { path: string }; res: { statusCode: number } });
      expect(logged.map(({ req, res }) => `${req.path} ${res.statusCode}`)).toEqual([
        '/api/v1/session 201',
        ...Array.from({ length: 10 }, () => '/api/v1/departments 201'),
      ]);
      expect(api.printed()).not.toMatch(new RegExp(`hidden|${PASSWORD}`));
    }, 90_000);
  });

  it('refuses to serve as a superuser, in one sentence', async () => {
    const api = start({ DATABASE_URL: database.adminUrl, PORT: '0' });
    expect(await api.ended).toBe(1);
    expect(api.printed()).toMatch(/^Ayumi does not serve from this database: the role postgres is a superuser .*\.$/m);
  });

  it('says in one sentence what is missing or wrong in its environment', async () => {
    const missing = start({ PORT: '0' });
    expect(await missing.ended).toBe(1);
    expect(missing.printed().trim()).toBe('DATABASE_URL is missing: it is the connection string of the serving role.');
    const wrong = start({ DATABASE_URL: database.databaseUrl, PORT: 'eighty' });
    expect(await wrong.ended).toBe(1);
    expect(wrong.printed().trim()).toBe('PORT is "eighty", but must be a number of 0 or more.');
  });

  function start(env: Record<string, string>) {
    const child = spawn(process.execPath, [path.join(import.meta.dirname, 'main.js')], {
      env: { PATH: process.env['PATH'], DATA_DIR: dataDir, ALLOW_FAST_DATABASE: '1', LOG_LEVEL: 'error', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let text = '';
    child.stdout.on('data', (data: Buffer) => (text += data.toString()));
    child.stderr.on('data', (data: Buffer) => (text += data.toString()));
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
    return { child, ended, printed: () => text };
  }
});

async function until(condition: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 1_200; tries += 1) {
    if (await condition()) return;
    await pause(50);
  }
  throw new Error('it did not come about within a minute');
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
