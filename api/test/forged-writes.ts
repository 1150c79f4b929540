import { newId } from '../src/platform/ids.ts';
import { addressOf, type Operation, operationsOf } from './operations.ts';
import { ROLES } from '#domain/members/permissions';
import { isLetIn, ROLE_MATRIX } from './role-matrix.ts';
import { bodyFor, type OwnIds, ownIds } from './sample-requests.ts';
import { asAdmin } from './sample-tenants.ts';
import type { Client, TestApp } from './signed-in.ts';

type Forgery = { name: string; status: number; headers: Record<string, string | undefined>; payload?: string };

/** What another site can make a member's browser send, each beside the member's cookie. */
function forgeries(token: string, stale: string, others: string): Forgery[] {
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  return [
    { name: 'foreign origin', status: 403, headers: { origin: 'https://elsewhere.example' } },
    { name: 'origin null', status: 403, headers: { origin: 'null' } },
    { name: 'origin on another port', status: 403, headers: { origin: 'http://127.0.0.1:1' } },
    { name: 'cross-site without an origin', status: 403, headers: { 'sec-fetch-site': 'cross-site' } },
    { name: 'same site, other origin', status: 403, headers: { 'sec-fetch-site': 'same-site' } },
    { name: 'no token', status: 403, headers: { 'x-csrf-token': undefined } },
    { name: 'an empty token', status: 403, headers: { 'x-csrf-token': '' } },
    { name: 'a stale token', status: 403, headers: { 'x-csrf-token': stale } },
    { name: 'another member’s token', status: 403, headers: { 'x-csrf-token': others } },
    { name: 'half a token', status: 403, headers: { 'x-csrf-token': token.slice(0, 20) } },
    { name: 'plain text', status: 415, headers: { 'content-type': 'text/plain' }, payload: '{"a":1}' },
    { name: 'a form', status: 415, headers: form, payload: 'a=1' },
    {
      name: 'a form with files',
      status: 415,
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
      payload: '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--x--\r\n',
    },
  ];
}

/**
 * Sends every write as another site would have it sent, by a member who may.
 *
 * @returns how many were sent, those that were not refused as they must be, and how many entries the history has more
 */
export async function forgeWrites(app: TestApp): Promise<{ attempts: number; passed: string[]; entries: number }> {
  const ids = await ownIds(app, 'osaka-demo');
  const clients = new Map<string, { client: Client; stale: string }>();
  for (const role of ROLES) {
    const before = await app.as(`${role}@osaka-demo.example`);
    clients.set(role, { client: await before.reauthenticated(), stale: before.session!.csrfToken });
  }
  const others = (await app.as('office@demo-b.example')).session!.csrfToken;
  const before = await entriesOf(app);
  const passed: string[] = [];
  let attempts = 0;
  for (const operation of (await operationsOf(app)).filter(({ method }) => method !== 'GET')) {
    const cell = ROLE_MATRIX[operation.name]!;
    const { client, stale } = clients.get(ROLES.find((role) => isLetIn(role, cell))!)!;
    for (const forgery of forgeries(client.session!.csrfToken, stale, others)) {
      // Whoever signs in has no token yet.
      if (cell === 'everybody' && forgery.name.includes('token')) continue;
      const { status, body } = await send(app, client, operation, ids, forgery);
      // An operation without a body takes none in another format either: then its own guard is what refuses.
      if (status !== forgery.status) passed.push(`${operation.name}, ${forgery.name}: ${status} ${body.slice(0, 200)}`);
      attempts += 1;
    }
  }
  return { attempts, passed, entries: (await entriesOf(app)) - before };
}

async function send(app: TestApp, client: Client, operation: Operation, ids: OwnIds, forgery: Forgery) {
  const { method } = operation;
  const headers = {
    cookie: client.cookie,
    'x-csrf-token': client.session!.csrfToken,
    'content-type': operation.bodyProperties.length > 0 ? 'application/json' : undefined,
    'idempotency-key': method === 'POST' ? newId() : undefined,
    'if-match': method === 'PUT' || method === 'PATCH' || method === 'DELETE' ? '"999999"' : undefined,
    ...forgery.headers,
  };
  const own = operation.bodyProperties.length > 0 ? JSON.stringify(bodyFor(operation, ids)) : undefined;
  const given = Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const { statusCode, body } = await app.app.inject({
    method,
    url: addressOf(operation, ids.of(operation)),
    headers: Object.fromEntries(given),
    payload: forgery.payload ?? own,
  });
  return { status: statusCode, body };
}

function entriesOf({ database }: TestApp): Promise<number> {
  return asAdmin(database.adminUrl, async (client) => {
    const { rows } = await client.query<{ entries: string }>(`SELECT count(*) AS entries FROM audit_entry`);
    return Number(rows[0]!.entries);
  });
}
