import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request, { type Test } from 'supertest';
import type { SessionView } from '#domain/members/contract';
import { DEMONSTRATION_PASSWORD } from '#domain/members/demonstration';
import { createApp } from '../src/app.ts';
import { type Config, readConfig } from '../src/platform/config.ts';
import { newId } from '../src/platform/ids.ts';
import { loadPepper } from '../src/platform/secrets/pepper.ts';
import { addSampleTenants, type SampleTenant, setPasswords } from './sample-tenants.ts';
import { testDatabase, type TestDatabase } from './test-database.ts';

export const PASSWORD = DEMONSTRATION_PASSWORD;

/** The API on a database of its own, as a spec file uses it. */
export type TestApp = {
  app: NestFastifyApplication;
  url: string;
  database: TestDatabase;
  config: Config;
  /** Empty where the demonstration was asked for. */
  tenants: SampleTenant[];
  /** Signs in, e.g. `office@osaka-demo.example`. */
  as(email: string, password?: string): Promise<Client>;
  anonymous: Client;
  close(): Promise<void>;
};

/**
 * Starts the API on a fresh database: with the demonstration (`office@osaka-demo.example`, `…@demo-b.example`), or with
 * two empty tenants (`office@first.example`, `…@second.example`), one member a role. Close it in `afterAll`.
 */
export async function startApp({
  demonstration = false,
  ...overrides
}: { demonstration?: boolean } & Partial<Config> = {}): Promise<TestApp> {
  const database = await testDatabase({ demonstration });
  const dataDir = mkdtempSync(path.join(tmpdir(), 'ayumi-api-'));
  const config: Config = {
    ...readConfig({
      DATABASE_URL: database.databaseUrl,
      DATA_DIR: dataDir,
      INSTANCE: 'test',
      ALLOW_FAST_DATABASE: '1',
    }),
    rateLimitFactor: 0,
    logLevel: 'silent',
    webDir: path.join(dataDir, 'no-web'),
    ...overrides,
  };
  const pepper = loadPepper(dataDir);
  const tenants = demonstration ? [] : await addSampleTenants(database.adminUrl, PASSWORD, pepper);
  if (demonstration) await setPasswords(database.adminUrl, PASSWORD, pepper);
  const app = await createApp(config);
  await app.listen(0, '127.0.0.1');
  const url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  return {
    app,
    url,
    database,
    config,
    tenants,
    anonymous: new Client(url, '', null),
    as: (email, password = PASSWORD) => signIn(url, email, password),
    async close() {
      await app.close();
      await database.drop();
      rmSync(dataDir, { recursive: true });
    },
  };
}

/** Signs in by HTTP. */
export async function signIn(url: string, email: string, password: string): Promise<Client> {
  const answer = await request(url).post('/api/v1/session').send({ email, password });
  if (answer.status !== 201) throw new Error(`${email} could not sign in: ${answer.status} ${answer.text}`);
  return new Client(url, cookieOf(answer.headers), answer.body as SessionView);
}

/** The cookies that an answer sets, as the next request sends them. */
export function cookieOf(headers: Record<string, unknown>): string {
  const set = (headers['set-cookie'] ?? []) as string[];
  return set.map((one) => one.split(';')[0]).join('; ');
}

/** A browser: sends the cookie along, the CSRF token with writes and a new Idempotency-Key with every POST. */
export class Client {
  readonly url: string;
  readonly cookie: string;
  readonly session: SessionView | null;

  constructor(url: string, cookie: string, session: SessionView | null) {
    this.url = url;
    this.cookie = cookie;
    this.session = session;
  }

  get(path: string): Test {
    return this.asMember(request(this.url).get(path));
  }

  post(path: string, body?: object): Test {
    return this.write(request(this.url).post(path).set('Idempotency-Key', newId()), body);
  }

  /** `version`: what `If-Match` says; left out, `If-None-Match: *`. */
  put(path: string, body: object, version?: number): Test {
    const test = request(this.url).put(path);
    return this.write(
      version === undefined ? test.set('If-None-Match', '*') : test.set('If-Match', `"${version}"`),
      body,
    );
  }

  patch(path: string, body: object, version: number): Test {
    return this.write(request(this.url).patch(path).set('If-Match', `"${version}"`), body);
  }

  delete(path: string, version?: number, body?: object): Test {
    const test = request(this.url).delete(path);
    return this.write(version === undefined ? test : test.set('If-Match', `"${version}"`), body);
  }

  /** Gives the password again, as before a decision. The token changes with it, so use the client that comes back. */
  async reauthenticated(password: string = PASSWORD): Promise<Client> {
    const answer = await this.post('/api/v1/session/reauthentication', { password }).expect(201);
    return new Client(this.url, cookieOf(answer.headers), answer.body as SessionView);
  }

  private write(test: Test, body: object | undefined): Test {
    const sent = this.session ? test.set('X-CSRF-Token', this.session.csrfToken) : test;
    return this.asMember(body === undefined ? sent : sent.send(body));
  }

  private asMember(test: Test): Test {
    const spoken = test.set('Accept-Language', 'ja');
    return this.cookie === '' ? spoken : spoken.set('Cookie', this.cookie);
  }
}
