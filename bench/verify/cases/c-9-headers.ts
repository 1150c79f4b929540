import { readdirSync } from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from '@playwright/test';
import pg from 'pg';
import type { Client } from '../../../dist/api/test/signed-in.js';
import { newId } from '../../../dist/api/src/platform/ids.js';
import { root } from '../../../tools/settings.mjs';
import { openBrowser, SCREENS } from '../browser.ts';
import type { Case } from '../case.ts';
import { type Ask, type Reply, Sender } from '../http.ts';

/** Every status that the product answers with. */
const STATUSES = [200, 201, 204, 304, 400, 401, 403, 404, 408, 409, 412, 413, 415, 422, 428, 429, 431, 500, 503];

export default {
  id: 'C-9',
  title: 'headers of every answer, and calls to the outside',
  goal: 'every status, page and asset with all headers; 0 outbound requests of browser and server',
  async run(context) {
    const watch = pathToFileURL(path.join(import.meta.dirname, '../outbound-watch.mjs')).href;
    const product = await context.product({
      env: { COOKIE_SECURE: '1', RATE_LIMIT_FACTOR: '1', POOL_SIZE: '2', NODE_OPTIONS: `--import ${watch}` },
    });
    const faults: string[] = [];
    const seen = new Map<number, number>();
    const note = (what: string, { status, headers }: Pick<Reply, 'status' | 'headers'>) => {
      seen.set(status, (seen.get(status) ?? 0) + 1);
      faults.push(...missing(what, headers).map((fault) => `${what} ${status}: ${fault}`));
    };
    const sender = new Sender(product.url);
    context.atEnd(() => sender.close());
    const office = await product.as('office@osaka-demo.example');
    const { items } = (await office.get('/api/v1/plans')).body as { items: { id: string }[] };
    for (const ask of asksOf(office, items[0]!.id))
      note(`${ask.method ?? 'GET'} ${ask.path.slice(0, 60)}`, await sender.ask(ask));
    for (const file of readdirSync(path.join(root, 'dist/web'), { recursive: true, encoding: 'utf8' })) {
      if (/\.\w+$/.test(file)) note(`/${file}`, await sender.ask({ path: `/${file}` }));
    }
    const page = await sender.ask({ path: '/' });
    note('/ again', await sender.ask({ path: '/', headers: { 'if-none-match': String(page.headers['etag']) } }));
    note('headers that never end', await neverEnding(product.apis[0]!.port));

    const admin = new pg.Client({ connectionString: product.database.adminUrl });
    await admin.connect();
    context.atEnd(() => admin.end());
    const viewer = await product.as('viewer@osaka-demo.example');
    const read = { path: '/api/v1/departments', headers: { cookie: viewer.cookie } };
    await admin.query('ALTER TABLE department RENAME TO department_gone');
    note('a table is gone', await sender.ask(read));
    await admin.query('ALTER TABLE department_gone RENAME TO department');
    await admin.query('BEGIN; LOCK TABLE department IN ACCESS EXCLUSIVE MODE');
    note('a table is locked', await sender.ask(read));
    await admin.query('COMMIT');
    const calls = await callsOfBrowser(await openBrowser(context), product.url);
    for (let asked = 0; asked < 80; asked += 1) note('too often', await sender.ask({ path: '/api/v1/sign-in-offer' }));
    const outbound = [...product.printed().matchAll(/OUTBOUND (\S+)/g)].map(([, host]) => `the server called ${host}`);
    faults.push(...calls, ...outbound);
    const unseen = STATUSES.filter((status) => !seen.has(status));
    for (const fault of [...new Set(faults)].slice(0, 20)) context.say(fault);
    const count = [...seen.values()].reduce((sum, times) => sum + times, 0);
    return {
      count,
      reached: `${faults.length} faults; ${calls.length + outbound.length} outbound; statuses not seen: ${unseen.join(', ') || 'none'}`,
      ok: faults.length === 0 && unseen.length === 0,
      notes: `seen ${[...seen.keys()].sort((a, b) => a - b).join(', ')}; the stories of e2e/ watch every request of the browser too`,
    };
  },
} satisfies Case;

function asksOf({ cookie, session }: Client, planId: string): Ask[] {
  const csrf = { cookie, 'x-csrf-token': session!.csrfToken, 'content-type': 'application/json' };
  const key = { 'idempotency-key': newId() };
  const post = (body: string, headers: Record<string, string> = csrf): Ask => ({
    method: 'POST',
    path: '/api/v1/plans',
    headers,
    body,
  });
  const plan = JSON.stringify({
    title: '次の計画',
    publisher: '例示市',
    period: { fromFiscalYear: 2031, toFiscalYear: 2033, soft: false },
  });
  const patch = { method: 'PATCH', path: `/api/v1/plans/${planId}`, body: '{"subtitle":"副題"}' };
  const closure = JSON.stringify({ planId, period: 'FY2018', reason: '締切' });
  return [
    ...['/api/v1/session', '/api/v1/plans', '/api/v1/departments', '/api/v1/reviews'].map((one) => ({
      path: one,
      headers: { cookie },
    })),
    ...[
      '/livez',
      '/readyz',
      '/api/docs',
      '/api/openapi.json',
      '/dashboard',
      '/%ff',
      '/api/v1/%ff',
      '/assets/none.js',
    ].map((one) => ({ path: one })),
    { path: '/api/v1/nothing' },
    { path: '/api/v1/departments' },
    { method: 'TRACE', path: '/api/v1/session' },
    { method: 'OPTIONS', path: '/api/v1/session' },
    { method: 'HEAD', path: '/api/v1/session', headers: { cookie } },
    { path: '/api/v1/members', headers: { cookie } },
    post(plan, { ...csrf, ...key }),
    post(plan.replace('次', '別'), { ...csrf, ...key }),
    post('{', { ...csrf, 'idempotency-key': newId() }),
    post('x'.repeat(300_000)),
    post('a=1', { ...csrf, 'content-type': 'text/plain' }),
    post(plan, { cookie, 'content-type': 'application/json' }),
    post(plan, { ...csrf, origin: 'https://elsewhere.example' }),
    { ...patch, headers: csrf },
    { ...patch, headers: { ...csrf, 'if-match': '"999999"' } },
    { ...post(closure, { ...csrf, 'idempotency-key': newId() }), path: '/api/v1/period-closures' },
    { path: '/', headers: { x: 'y'.repeat(20_000) } },
    { path: `/${'x'.repeat(9_000)}` },
    { method: 'DELETE', path: '/api/v1/session', headers: { cookie, 'x-csrf-token': session!.csrfToken } },
  ];
}

/** What an answer goes without, or says that it must not. */
function missing(what: string, headers: Reply['headers']): string[] {
  const faults: string[] = [];
  const policy = String(headers['content-security-policy']);
  if (/unsafe|\*/.test(policy)) faults.push(`policy ${policy}`);
  for (const part of [`default-src 'none'`, `frame-ancestors 'none'`, `base-uri 'none'`, `form-action 'self'`]) {
    if (!policy.includes(part)) faults.push(`policy without ${part}`);
  }
  const wanted: Record<string, RegExp> = {
    'x-content-type-options': /^nosniff$/,
    'referrer-policy': /^no-referrer$/,
    'cross-origin-opener-policy': /^same-origin$/,
    'cross-origin-resource-policy': /^same-origin$/,
    'strict-transport-security': /^max-age=31536000/,
    'cache-control': what.includes('/api/v1/') ? /^no-store$/ : /./,
  };
  for (const [name, value] of Object.entries(wanted)) {
    if (!value.test(String(headers[name] ?? ''))) faults.push(`${name} is ${String(headers[name])}`);
  }
  if (headers['x-powered-by'] ?? headers['server']) faults.push('names its software');
  return faults;
}

/** A request that never comes to an end is answered on the socket. */
function neverEnding(port: number): Promise<Pick<Reply, 'status' | 'headers'>> {
  return new Promise((resolve) => {
    let text = '';
    const socket = connect(port, '127.0.0.1', () => socket.write('GET / HTTP/1.1\r\nHost: x\r\n'));
    socket.on('data', (data) => (text += String(data)));
    socket.on('error', () => {});
    socket.on('close', () => {
      const [line = '', ...lines] = text.split('\r\n\r\n')[0]!.split('\r\n');
      const headers = Object.fromEntries(lines.map((one) => one.split(/: (.*)/s).slice(0, 2) as [string, string]));
      resolve({ status: Number(line.split(' ')[1]), headers });
    });
  });
}

/** What the pages ask of other origins. Over plain http a secure cookie is not kept, so the pages are those of nobody. */
async function callsOfBrowser(browser: Browser, url: string): Promise<string[]> {
  const calls: string[] = [];
  const page = await browser.newPage();
  page.on('request', (request) => {
    const address = new URL(request.url());
    if (address.protocol.startsWith('http') && address.origin !== url) calls.push(`the browser asked ${address.href}`);
  });
  for (const screen of [...SCREENS, '/sign-in', '/api/docs']) {
    await page.goto(url + screen);
    await page.waitForTimeout(1_000);
  }
  return calls;
}
