import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freePort, root } from './settings.mjs';

const ADMIN = { email: 'admin@city.example', password: 'a-sentence-nobody-guesses' };

/** Whatever database the environment names, it is not for specs. */
const OWN_DATABASE = { DATABASE_URL: undefined, DATABASE_OWNER_URL: undefined };

/** The product itself, started as a newcomer does, but without the demonstration. */
describe('npm start', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'ayumi-start-'));
  const dataDir = path.join(folder, 'data');
  let port;

  beforeAll(async () => {
    port = await freePort();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }));

  /** A program of ours, in a process group of its own like everything that is started from a shell. */
  function launch(program, args = [], env = {}) {
    const child = spawn(process.execPath, [path.join(root, 'tools', program), ...args], {
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        ...OWN_DATABASE,
        PORT: String(port),
        DATA_DIR: dataDir,
        DEMO: '0',
        LOG_LEVEL: 'warn',
        ...env,
      },
    });
    const launched = { pid: Number(child.pid), output: '' };
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (launched.output += text));
    launched.ended = new Promise((resolve) => child.once('close', resolve));
    return launched;
  }

  async function start(env) {
    const product = launch('start.mjs', [], env);
    const ended = product.ended.then((code) => {
      throw new Error(`ended with ${code}:\n${product.output}`);
    });
    while (!/^ready http/m.test(product.output)) await Promise.race([ended, sleep(50)]);
    ended.catch(() => {}); // from here on it is meant to end
    return product;
  }

  const answers = (at, path_ = '/readyz') =>
    fetch(`http://127.0.0.1:${at}${path_}`).then(
      (r) => r.status,
      () => null,
    );
  const databaseRuns = () => existsSync(path.join(dataDir, 'postgres/postmaster.pid'));
  const childrenOf = (pid) =>
    execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' })
      .split('\n')
      .map((line) => line.trim().split(/\s+/))
      .filter(([, parent]) => Number(parent) === pid);
  const apiOf = (pid) => Number(childrenOf(pid).find((words) => words.join(' ').includes('dist/api/src/main.js'))[0]);

  it('serves the web client and the API, a second copy beside it, and stops in order on one signal', async () => {
    const first = await start();
    const secondPort = await freePort();
    const second = await start({ PORT: String(secondPort), DATA_DIR: path.join(folder, 'second') });
    expect([await answers(port), await answers(secondPort), await answers(port, '/')]).toEqual([200, 200, 200]);

    for (const { pid } of [first, second]) process.kill(-pid, 'SIGTERM');
    expect(await Promise.all([first.ended, second.ended])).toEqual([0, 0]);
    expect([await answers(port), databaseRuns()]).toEqual([null, false]);
  });

  it('says in one sentence that the port is in use', async () => {
    const first = await start();
    const second = launch('start.mjs', [], { DATA_DIR: path.join(folder, 'second') });
    expect(await second.ended).toBe(1);
    expect(second.output).toMatch(new RegExp(`^Port ${port} on 127.0.0.1 is in use: .*\\n$`));
    process.kill(first.pid, 'SIGINT');
    expect(await first.ended).toBe(0);
  });

  it('makes a tenant while it runs, whose admin signs in, and after it was stopped', async () => {
    const product = await start();
    const words = ['--name', '例示市', '--admin-email', ADMIN.email];
    const create = (slug, env) => launch('tenant-create.mjs', ['--slug', slug, ...words], env);
    const made = create('running', { ADMIN_PASSWORD: ADMIN.password });
    expect([await made.ended, made.output]).toEqual([0, expect.stringContaining('tenant running (例示市) is there')]);
    const signIn = await fetch(`http://127.0.0.1:${port}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(ADMIN),
    });
    expect(signIn.status).toBe(201);

    const short = create('short', { ADMIN_PASSWORD: 'too short' });
    expect([await short.ended, short.output]).toEqual([
      1,
      expect.stringMatching(/^The admin's password: A password needs at least 15 characters/),
    ]);
    process.kill(product.pid, 'SIGTERM');
    await product.ended;

    expect(await create('stopped', { ADMIN_PASSWORD: ADMIN.password }).ended).toBe(0);
    expect(databaseRuns()).toBe(false);
  });

  it('makes the plan anew from its source', async () => {
    const made = launch('seed-source.mjs');
    expect([await made.ended, made.output]).toEqual([0, expect.stringContaining('opened the tenant osaka-demo')]);
  });

  it('stops the database and says so when the API ends by itself', async () => {
    const product = await start();
    process.kill(apiOf(product.pid), 'SIGKILL');
    expect(await product.ended).toBe(1);
    expect(product.output).toContain('The API ended by itself (SIGKILL), so the database was stopped too.');
    expect(databaseRuns()).toBe(false);
  });

  it('leaves nothing behind when it is killed', async () => {
    const product = await start();
    process.kill(-product.pid, 'SIGKILL');
    for (let tries = 0; (databaseRuns() || (await answers(port)) !== null) && tries < 200; tries++) await sleep(100);
    expect([await answers(port), databaseRuns()]).toEqual([null, false]);
  });
});
