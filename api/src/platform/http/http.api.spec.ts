import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request, { type Response } from 'supertest';
import { type Client, startApp, type TestApp } from '../../../test/signed-in.ts';

describe('http', () => {
  let app: TestApp;
  let admin: Client;
  let webDir: string;
  beforeAll(async () => {
    webDir = mkdtempSync(path.join(tmpdir(), 'ayumi-web-'));
    mkdirSync(path.join(webDir, 'assets'));
    writeFileSync(path.join(webDir, 'index.html'), '<!doctype html><title>Ayumi</title>');
    writeFileSync(path.join(webDir, 'assets/main-a1b2c3.js'), 'export {};');
    writeFileSync(path.join(webDir, 'assets/large-a1b2c3.js'), 'export {};'.repeat(1_000));
    for (const name of ['assets/packed-a1b2c3.js', 'page.html']) {
      writeFileSync(path.join(webDir, name), 'plain'.repeat(500));
      // What is in them tells which of them was sent.
      writeFileSync(path.join(webDir, `${name}.br`), brotliCompressSync('by brotli'));
      writeFileSync(path.join(webDir, `${name}.gz`), gzipSync('by gzip'));
    }
    app = await startApp({ webDir, trustedProxies: ['127.0.0.1'] });
    admin = await app.as('admin@first.example');
  });
  afterAll(async () => {
    await app.close();
    rmSync(webDir, { recursive: true });
  });

  const answers: { name: string; ask: () => request.Test; status: number }[] = [
    { name: 'an answer', ask: () => admin.get('/api/v1/departments'), status: 200 },
    { name: 'something made', ask: () => admin.post('/api/v1/departments', { name: '建設局' }), status: 201 },
    { name: 'nothing to say', ask: () => admin.delete('/api/v1/session'), status: 204 },
    { name: 'a page', ask: () => app.anonymous.get('/plans/1'), status: 200 },
    { name: 'an asset', ask: () => app.anonymous.get('/assets/main-a1b2c3.js'), status: 200 },
    { name: 'a missing asset', ask: () => app.anonymous.get('/assets/main-old.js'), status: 404 },
    { name: 'the API’s page', ask: () => app.anonymous.get('/api/docs'), status: 200 },
    { name: 'bad input', ask: () => app.anonymous.post('/api/v1/session', {}), status: 400 },
    { name: 'nobody signed in', ask: () => app.anonymous.get('/api/v1/session'), status: 401 },
    {
      name: 'a foreign site',
      ask: () => app.anonymous.post('/api/v1/session', {}).set('Origin', 'https://elsewhere.example'),
      status: 403,
    },
    { name: 'a missing address', ask: () => app.anonymous.get('/api/v1/nothing'), status: 404 },
    { name: 'a method that the address does not take', ask: () => admin.delete('/api/v1/plans'), status: 405 },
    { name: 'an address that is none', ask: () => app.anonymous.get('/%ff'), status: 400 },
    {
      name: 'a body that is too large',
      ask: () => app.anonymous.post('/api/v1/session', { email: 'x'.repeat(300_000) }),
      status: 413,
    },
    {
      name: 'another format',
      ask: () => app.anonymous.post('/api/v1/session').type('text/plain').send('x'),
      status: 415,
    },
  ];

  it.each(answers)('sends the security headers with $name', async ({ ask, status }) => {
    const answer = await ask();
    expect(answer.status).toBe(status);
    expectSecure(answer);
    expect(answer.headers['strict-transport-security']).toBeUndefined();
  });

  it('binds cookies to the host and asks for TLS where a trusted proxy says that it is spoken', async () => {
    const answer = await request(app.url)
      .post('/api/v1/session')
      .set('X-Forwarded-Proto', 'https')
      .send({ email: 'viewer@first.example', password: 'action-plan-2018-demo' })
      .expect(201);
    expect(answer.headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
    for (const cookie of answer.headers['set-cookie'] as unknown as string[]) {
      expect(cookie).toMatch(/^__Host-(sid|device)=.*; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    }
  });

  it('asks for TLS also where a request could not even be read', async () => {
    const behindTls = await startApp({ secureCookies: true });
    const { headers } = await behindTls.anonymous.get('/').set('X-Long', 'x'.repeat(20_000)).expect(431);
    expect(headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
    await behindTls.close();
  });

  it('lets assets be kept for a year, asks for pages anew and lets nothing of the API be kept', async () => {
    const cached = async (url: string) => (await app.anonymous.get(url)).headers['cache-control'];
    expect(await cached('/assets/main-a1b2c3.js')).toBe('public, max-age=31536000, immutable');
    expect(await cached('/dashboard')).toBe('no-cache');
    expect(await cached('/api/v1/session')).toBe('no-store');
  });

  it('packs what is large for who takes it', async () => {
    const large = ['/assets/large-a1b2c3.js', '/api/openapi.json'];
    for (const address of large) {
      for (const encoding of ['br', 'gzip']) {
        const { headers } = await app.anonymous.get(address).set('Accept-Encoding', encoding).expect(200);
        expect(headers).toMatchObject({ 'content-encoding': encoding, vary: 'accept-encoding' });
      }
      const { headers } = await app.anonymous.get(address).set('Accept-Encoding', 'identity').expect(200);
      expect(headers).not.toHaveProperty('content-encoding');
    }
  });

  it('sends what the build has packed as it lies there, and else the plain file', async () => {
    const etags = new Set<string>();
    for (const [accepted, encoding, content] of [
      ['gzip, deflate, br', 'br', 'by brotli'],
      ['gzip', 'gzip', 'by gzip'],
      ['identity', undefined, 'plain'.repeat(500)],
    ] as const) {
      const ask = (method: 'get' | 'head', address: string) =>
        request(app.url)[method](address).set('Accept-Encoding', accepted);
      const { headers, text } = await ask('get', '/assets/packed-a1b2c3.js').buffer().expect(200);
      expect([headers['content-encoding'], text]).toEqual([encoding, content]);
      expect(headers).toMatchObject({
        vary: 'accept-encoding',
        'content-type': 'application/javascript; charset=utf-8',
        'cache-control': 'public, max-age=31536000, immutable',
      });
      expectSecure({ headers });
      etags.add(headers['etag']!);
      const { date: _, 'x-request-id': __, ...head } = (await ask('head', '/assets/packed-a1b2c3.js')).headers;
      expect(headers).toMatchObject(head);
      await ask('get', '/assets/packed-a1b2c3.js').set('If-None-Match', headers['etag']!).expect(304);
      const page = await ask('get', '/page.html').expect(200);
      expect(page.headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' });
    }
    expect(etags.size).toBe(3);
    const part = await app.anonymous.get('/assets/packed-a1b2c3.js').set({ 'Accept-Encoding': '', Range: 'bytes=0-4' });
    expect([part.status, part.text, part.headers['content-range']]).toEqual([206, 'plain', 'bytes 0-4/2500']);
  });

  it('takes nothing that arrives packed', async () => {
    const office = await app.as('admin@first.example');
    const packed = gzipSync(JSON.stringify({ name: '道路課' }));
    const { body } = await office
      .post('/api/v1/departments')
      .set({ 'Content-Encoding': 'gzip', 'Content-Type': 'application/json' })
      .send(packed)
      .expect(400);
    expect(body.code).toBe('bad_input');
  });

  it('gives pages to the client’s routes only', async () => {
    expect((await app.anonymous.get('/reviews/2020?x=1').expect(200)).text).toContain('<title>Ayumi</title>');
    for (const url of ['/api/v1/nothing', '/api/nothing', '/assets/nothing.js', '/api']) {
      expect((await app.anonymous.get(url).expect(404)).body.code).toBe('not_found');
    }
  });

  it('tells a wrong method from a wrong address, and which methods there are', async () => {
    const id = '01a217f0-0000-7484-a49e-7eaf42ba1952';
    for (const [method, url, allow] of [
      ['delete', '/api/v1/plans', 'GET, HEAD, POST'],
      ['put', `/api/v1/plans/${id}?x=1`, 'GET, HEAD, PATCH'],
      ['get', '/api/v1/session/password', 'POST'],
    ] as const) {
      const { headers, body } = await request(app.url)[method](url).set('Accept-Language', 'en').expect(405);
      expect([headers['allow'], body.code]).toEqual([allow, 'method_not_allowed']);
      expect(body.detail).toContain(allow);
    }
    await request(app.url).put('/api/v1/plans/').expect(404);
  });

  it('reads nothing outside the folder of the client', async () => {
    for (const url of ['/..%2f..%2fetc%2fpasswd', '/assets/..%2f..%2fpackage.json', '//etc/passwd']) {
      expect((await app.anonymous.get(url)).text).not.toMatch(/root:|"private"/);
    }
  });

  it('describes every operation with its answer in OpenAPI 3.1', async () => {
    const { body } = await app.anonymous.get('/api/openapi.json').expect(200);
    expect(body.openapi).toBe('3.1.0');
    for (const operations of Object.values<Record<string, { summary: string; responses: Record<string, object> }>>(
      body.paths,
    )) {
      for (const operation of Object.values(operations)) {
        expect(operation.summary).toBeTruthy();
        expect(Object.keys(operation.responses).some((status) => status.startsWith('2'))).toBe(true);
      }
    }
  });
});

describe('rate limits', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({ rateLimitFactor: 0.1 });
  });
  afterAll(() => app.close());

  it('gives six requests to an address without a session, and sixty to a member', async () => {
    const office = await app.as('office@first.example'); // the first of six
    const statuses: number[] = [];
    for (let times = 0; times < 6; times += 1) statuses.push((await app.anonymous.get('/api/v1/sign-in-offer')).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
    const refused = await app.anonymous.get('/api/v1/sign-in-offer');
    expect(refused.body.code).toBe('too_many_requests');
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expectSecure(refused);

    for (let times = 0; times < 60; times += 1) await office.get('/api/v1/departments').expect(200);
    await office.get('/api/v1/departments').expect(429);
  });

  it('never keeps a watchman out', async () => {
    for (let times = 0; times < 20; times += 1) await app.anonymous.get('/livez').expect(200);
    await app.anonymous.get('/readyz').expect(200);
  });

  it('does not count files, so that an office behind one address can open the pages', async () => {
    for (let times = 0; times < 20; times += 1) await app.anonymous.get('/api/docs/start.js').expect(200);
  });
});

function expectSecure({ headers }: Pick<Response, 'headers'>): void {
  const policy = String(headers['content-security-policy']);
  expect(policy).toContain(`default-src 'none'`);
  expect(policy).toContain(`frame-ancestors 'none'`);
  expect(policy).not.toMatch(/unsafe|\*/);
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': expect.any(String),
    'x-request-id': expect.any(String),
  });
  expect(headers['x-powered-by']).toBeUndefined();
}
