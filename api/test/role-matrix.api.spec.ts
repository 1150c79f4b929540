import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Test } from 'supertest';
import { ROLES, type Role } from '#domain/members/permissions';
import { newId } from '../src/platform/ids.ts';
import { addressOf, isIdParameter, type Operation, operationsOf } from './operations.ts';
import { isLetIn, ROLE_MATRIX } from './role-matrix.ts';
import { asAdmin } from './sample-tenants.ts';
import { bodyFor, type OwnIds, ownIds } from './sample-requests.ts';
import { Client, startApp, type TestApp } from './signed-in.ts';

// Thousands of requests: on a busy machine they take minutes, and that is no failure.
jest.setTimeout(300_000);

/** Seats that open nothing but what everybody may see. */
const OUTSIDERS = ['anonymous', 'disabled', 'expired'] as const;

describe('who may do what', () => {
  let app: TestApp;
  let operations: Operation[];
  const clients = new Map<string, Client>();
  beforeAll(async () => {
    app = await startApp({ demonstration: true });
    operations = await operationsOf(app);
    for (const role of ROLES) clients.set(role, await app.as(`${role}@osaka-demo.example`));
    const [disabled, expired] = [await app.as('office@demo-b.example'), await app.as('cio@demo-b.example')];
    await asAdmin(app.database.adminUrl, async (client) => {
      await client.query(`UPDATE member SET disabled_at = now() WHERE id = $1`, [disabled.session!.member.id]);
      await client.query(`UPDATE member_session SET expires_at = now() WHERE member_id = $1`, [
        expired.session!.member.id,
      ]);
    });
    clients.set('anonymous', app.anonymous).set('disabled', disabled).set('expired', expired);
  });
  afterAll(() => app.close());

  it('is stated for every operation, and for none that is not there', () => {
    expect(operations.map(({ name }) => name).sort()).toEqual(Object.keys(ROLE_MATRIX).sort());
  });

  it('holds in every cell', async () => {
    const wrong: string[] = [];
    let cells = 0;
    for (const operation of operations) {
      const cell = ROLE_MATRIX[operation.name];
      for (const who of cell === undefined ? [] : [...ROLES, ...OUTSIDERS]) {
        const isOutsider = (OUTSIDERS as readonly string[]).includes(who);
        const expected = isOutsider ? cell === 'everybody' : isLetIn(who as Role, cell!);
        // Signing out would end the session of all cells that follow.
        const client =
          operation.name === 'DELETE /session' && !isOutsider
            ? await app.as(`${who}@osaka-demo.example`)
            : clients.get(who)!;
        const { status } = await attempt(client, operation);
        const refused = isOutsider ? 401 : 403;
        if (expected ? status === 401 || status === 403 : status !== refused)
          wrong.push(`${who} ${operation.name}: ${status}`);
        cells += 1;
      }
    }
    expect(wrong).toEqual([]);
    expect(cells).toBe(operations.length * (ROLES.length + OUTSIDERS.length));
  });

  it('ends at the own department for who writes there', async () => {
    const departmentId = clients.get('department')!.session!.member.department!.id;
    const mine = await ownIds(app, 'osaka-demo', { departmentId });
    const theirs = await ownIds(app, 'osaka-demo', { notDepartmentId: departmentId });
    const outcomes: string[] = [];
    for (const operation of operations) {
      const cell = ROLE_MATRIX[operation.name];
      if (typeof cell !== 'object' || !cell.own) continue;
      for (const role of cell.own) {
        // A version that nothing has: whoever passes is stopped there, and nothing is changed.
        const answers = [mine, theirs].map((ids: OwnIds) =>
          send(clients.get(role)!, operation, ids.of(operation), bodyFor(operation, ids)),
        );
        const [own, other] = (await Promise.all(answers)).map(
          ({ status, body }) => `${status} ${(body as { code?: string }).code}`,
        );
        outcomes.push(`${role} ${operation.name}: ${own?.startsWith('403') ? own : 'own passes'}, ${other}`);
      }
    }
    expect(outcomes.length).toBeGreaterThan(0);
    for (const outcome of outcomes) expect(outcome).toMatch(/: own passes, 403 (forbidden|other_department)$/);
  });
});

/** An attempt without effect: ids that nothing has, and an empty body. */
function attempt(client: Client, operation: Operation): Test {
  const ids = Object.fromEntries(operation.pathParameters.filter(isIdParameter).map((name) => [name, newId()]));
  return send(client, operation, ids, {});
}

function send(client: Client, operation: Operation, ids: Record<string, string>, body: object): Test {
  const path = addressOf(operation, ids);
  switch (operation.method) {
    case 'GET':
      return client.get(path);
    case 'POST':
      return client.post(path, body);
    case 'PUT':
      return client.put(path, body, 999_999);
    case 'PATCH':
      return client.patch(path, body, 999_999);
    case 'DELETE':
      return client.delete(path, 999_999);
  }
}
