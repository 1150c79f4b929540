import { ROLES } from '#domain/members/permissions';
import { newId } from '../src/platform/ids.ts';
import { addressOf, everyProperty, type Operation, operationsOf } from './operations.ts';
import { isLetIn, ROLE_MATRIX } from './role-matrix.ts';
import { bodyFor, ownIds } from './sample-requests.ts';
import { asAdmin } from './sample-tenants.ts';
import type { Client, TestApp } from './signed-in.ts';

/** Columns that no body may set, and names that reach into the program. */
const SMUGGLED = [
  'tenantId',
  'tenant_id',
  'id',
  'role',
  'version',
  'createdBy',
  'createdAt',
  'recordedBy',
  'decidedBy',
  'finalisedAt',
  'finalizedAt',
  'example',
  'passwordHash',
  'disabledAt',
  'constructor',
  '__proto__',
  'prototype',
  'toString',
  'hasOwnProperty',
];
/** Some of these would be right for one property, none for one that is not there. */
const VALUES = [1, 'x', null];
const AT_ONCE = 8;

/**
 * Sends to every write, by a member who may, each property that it does not have, of all bodies and of `SMUGGLED`.
 *
 * @returns how many were sent, those that were not refused with 400 and a pointer to the property, and how many entries
 *   the history has more than before
 */
export async function smuggle(app: TestApp): Promise<{ attempts: number; taken: string[]; entries: number }> {
  const ids = await ownIds(app, 'osaka-demo');
  const operations = await operationsOf(app);
  const properties = [...new Set([...everyProperty(operations), ...SMUGGLED])];
  const clients = new Map<string, Client>();
  for (const role of ROLES) clients.set(role, await app.as(`${role}@osaka-demo.example`));
  const before = await entriesOf(app);

  const attempts = operations
    .filter(({ bodyProperties }) => bodyProperties.length > 0)
    .flatMap((operation) =>
      properties
        .filter((name) => !operation.bodyProperties.includes(name))
        .flatMap((name) => VALUES.map((value) => ({ operation, name, value }))),
    );
  const taken: string[] = [];
  for (let start = 0; start < attempts.length; start += AT_ONCE) {
    await Promise.all(
      attempts.slice(start, start + AT_ONCE).map(async ({ operation, name, value }) => {
        const role = ROLES.find((one) => isLetIn(one, ROLE_MATRIX[operation.name]!))!;
        const payload = withProperty(bodyFor(operation, ids), name, value);
        const { status, body } = await send(app, clients.get(role)!, operation, ids.of(operation), payload);
        const isNamed =
          body.code === 'malformed_json' ||
          body.errors?.some((one) => one.pointer === `/${name}` && one.code === 'unknown_property');
        if (status !== 400 || !isNamed)
          taken.push(`${operation.name} ${name}: ${status} ${JSON.stringify(body).slice(0, 200)}`);
      }),
    );
  }
  return { attempts: attempts.length, taken, entries: (await entriesOf(app)) - before };
}

/** Written by hand: an object literal would take `__proto__` for its prototype. */
function withProperty(body: object, name: string, value: unknown): string {
  const reaches = name === '__proto__' || name === 'constructor';
  const extra = `${JSON.stringify(name)}:${reaches ? '{"prototype":{"polluted":1}}' : JSON.stringify(value)}`;
  const own = JSON.stringify(body);
  return own === '{}' ? `{${extra}}` : `${own.slice(0, -1)},${extra}}`;
}

async function send(
  { app }: TestApp,
  client: Client,
  operation: Operation,
  ids: Record<string, string>,
  payload: string,
): Promise<{ status: number; body: { code?: string; errors?: { pointer: string; code: string }[] } }> {
  const { method } = operation;
  const response = await app.inject({
    method,
    url: addressOf(operation, ids),
    headers: {
      cookie: client.cookie,
      'x-csrf-token': client.session!.csrfToken,
      'content-type': 'application/json',
      ...(method === 'POST' && { 'idempotency-key': newId() }),
      ...((method === 'PUT' || method === 'PATCH' || method === 'DELETE') && { 'if-match': '"1"' }),
    },
    payload,
  });
  return { status: response.statusCode, body: JSON.parse(response.body) };
}

/** Every row that a write could have made or changed leaves one in the history. */
function entriesOf({ database }: TestApp): Promise<number> {
  return asAdmin(database.adminUrl, async (client) => {
    const { rows } = await client.query<{ entries: string }>(`SELECT count(*) AS entries FROM audit_entry`);
    return Number(rows[0]!.entries);
  });
}
