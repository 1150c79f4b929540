import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { ROLES } from '#domain/members/permissions';
import { newId } from '../src/platform/ids.ts';
import { addressOf, everyProperty, type Operation, operationsOf } from './operations.ts';
import { isLetIn, ROLE_MATRIX } from './role-matrix.ts';
import { bodyFor, ownIds, type OwnIds } from './sample-requests.ts';
import { asAdmin } from './sample-tenants.ts';
import { type Client, startApp, type TestApp } from './signed-in.ts';

// Thousands of requests: on a busy machine they take minutes, and that is no failure.
jest.setTimeout(300_000);

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

describe('properties that a body does not have', () => {
  let app: TestApp;
  let ids: OwnIds;
  let writes: Operation[];
  let properties: string[];
  const clients = new Map<string, Client>();
  beforeAll(async () => {
    app = await startApp({ demonstration: true });
    ids = await ownIds(app, 'osaka-demo');
    const operations = await operationsOf(app);
    writes = operations.filter(({ bodyProperties }) => bodyProperties.length > 0);
    properties = [...new Set([...everyProperty(operations), ...SMUGGLED])];
    for (const role of ROLES) clients.set(role, await app.as(`${role}@osaka-demo.example`));
  });
  afterAll(() => app.close());

  it('are refused by every write, each with a pointer to it, and change nothing', async () => {
    const before = await fingerprint();
    const attempts = writes.flatMap((operation) =>
      properties
        .filter((name) => !operation.bodyProperties.includes(name))
        .flatMap((name) => VALUES.map((value) => ({ operation, name, value }))),
    );
    const taken: string[] = [];
    for (let start = 0; start < attempts.length; start += AT_ONCE) {
      await Promise.all(
        attempts.slice(start, start + AT_ONCE).map(async ({ operation, name, value }) => {
          const { status, body } = await send(operation, name, value);
          const isNamed =
            body.code === 'malformed_json' ||
            body.errors?.some((one) => one.pointer === `/${name}` && one.code === 'unknown_property');
          if (status !== 400 || !isNamed)
            taken.push(`${operation.name} ${name}: ${status} ${JSON.stringify(body).slice(0, 200)}`);
        }),
      );
    }
    expect(taken.slice(0, 20)).toEqual([]);
    expect(attempts.length).toBeGreaterThan(5_000);
    expect(await fingerprint()).toBe(before);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  async function send(
    operation: Operation,
    name: string,
    value: unknown,
  ): Promise<{ status: number; body: { code?: string; errors?: { pointer: string; code: string }[] } }> {
    const role = ROLES.find((one) => isLetIn(one, ROLE_MATRIX[operation.name]!))!;
    const client = clients.get(role)!;
    const { method } = operation;
    const own = JSON.stringify(bodyFor(operation, ids));
    // Written by hand: an object literal would take `__proto__` for its prototype.
    const extra = `${JSON.stringify(name)}:${name === '__proto__' || name === 'constructor' ? '{"prototype":{"polluted":1}}' : JSON.stringify(value)}`;
    const response = await app.app.inject({
      method,
      url: addressOf(operation, ids.of(operation)),
      headers: {
        cookie: client.cookie,
        'x-csrf-token': client.session!.csrfToken,
        'content-type': 'application/json',
        ...(method === 'POST' && { 'idempotency-key': newId() }),
        ...((method === 'PUT' || method === 'PATCH' || method === 'DELETE') && { 'if-match': '"1"' }),
      },
      payload: own === '{}' ? `{${extra}}` : `${own.slice(0, -1)},${extra}}`,
    });
    return { status: response.statusCode, body: JSON.parse(response.body) };
  }

  /** Every row that a write could have made or changed leaves one in the history. */
  function fingerprint(): Promise<string> {
    return asAdmin(app.database.adminUrl, async (client) => {
      const { rows } = await client.query(`SELECT count(*) AS entries, max(sequence) AS last FROM audit_entry`);
      return JSON.stringify(rows);
    });
  }
});
