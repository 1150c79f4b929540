import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setPasswords } from '../../dist/api/test/sample-tenants.js';
import { Client, PASSWORD, signIn } from '../../dist/api/test/signed-in.js';
import { testDatabase } from '../../dist/api/test/test-database.js';
import { loadPepper } from '../../dist/api/src/platform/secrets/pepper.js';
import { startApi, untilReady } from '../../tools/api.mjs';
import { loadDemonstration, migrate } from '../../tools/database.mjs';
import { startDatabase } from '../../tools/postgres.mjs';
import { freePort } from '../../tools/settings.mjs';

export type Wishes = {
  /** Processes of the API on the one database. */
  apis?: number;
  /** A PostgreSQL of its own that loses nothing; without it, a database of the quick server that all specs share. */
  durable?: boolean;
  /** Beside what lifts the limits of rates and sign-ins. */
  env?: Record<string, string>;
};

export type Addresses = { databaseUrl: string; ownerUrl: string; adminUrl: string };

export type Api = {
  url: string;
  port: number;
  pid(): number;
  /** kill -9. `restart` brings it back to the same port. */
  kill(): Promise<void>;
  /** Lets it finish what it has begun. */
  stop(): Promise<void>;
  restart(): Promise<void>;
};

export type Product = {
  apis: Api[];
  /** Of the first API. */
  url: string;
  dataDir: string;
  database: Addresses;
  anonymous: Client;
  /** Signs in, e.g. as `office@osaka-demo.example`, at the API of this number. */
  as(email: string, api?: number): Promise<Client>;
  /** Everything that the APIs have printed. */
  printed(): string;
  close(): Promise<void>;
};

/** Starts the product as it is shipped, with the demonstration loaded, on free ports and in a folder of its own. */
export async function startProduct({ apis: count = 1, durable = false, env = {} }: Wishes): Promise<Product> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'ayumi-verify-'));
  const { database, drop } = durable ? await durableDatabase(dataDir) : await quickDatabase(dataDir);
  const log = path.join(dataDir, 'api.log');
  const limits = { RATE_LIMIT_FACTOR: '0', SIGN_IN_LIMIT: '100000', SIGN_IN_DAY_LIMIT: '100000' };
  const environment = { ...limits, ...(!durable && { ALLOW_FAST_DATABASE: '1' }), ...env };
  const apis: Api[] = [];
  for (let index = 0; index < count; index += 1) {
    apis.push(await openApi(dataDir, database.databaseUrl, environment, log));
  }
  const url = apis[0]!.url;
  return {
    apis,
    url,
    dataDir,
    database,
    anonymous: new Client(url, '', null),
    as: (email, api = 0) => signIn(apis[api]!.url, email, PASSWORD),
    printed: () => readFileSync(log, 'utf8'),
    async close() {
      await Promise.all(apis.map((api) => api.stop()));
      await drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function openApi(dataDir: string, databaseUrl: string, env: Record<string, string>, log: string): Promise<Api> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const launch = async () => {
    const output = createWriteStream(log, { flags: 'a' });
    const child = startApi({ host: '127.0.0.1', port, dataDir, instance: 'verify' }, databaseUrl, { env, output });
    const failure = await untilReady(url, child.ended);
    if (failure) throw new Error(`The API did not start: ${failure}\n${readFileSync(log, 'utf8').slice(-2_000)}`);
    return child;
  };
  let child = await launch();
  return {
    url,
    port,
    pid: () => child.pid,
    kill: () => child.kill(),
    stop: () => child.stop(),
    async restart() {
      child = await launch();
    },
  };
}

async function durableDatabase(dataDir: string) {
  const { stop, ...database } = await startDatabase(dataDir);
  await migrate(database.ownerUrl, 'app_rw');
  await loadDemonstration(database.databaseUrl, { dataDir });
  return { database, drop: stop };
}

async function quickDatabase(dataDir: string) {
  const database = await testDatabase({ demonstration: true });
  await setPasswords(database.adminUrl, PASSWORD, loadPepper(dataDir));
  return { database, drop: () => database.drop() };
}
