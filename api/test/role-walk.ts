import type { Test } from 'supertest';
import { ROLES, type Role } from '#domain/members/permissions';
import { newId } from '../src/platform/ids.ts';
import { addressOf, isIdParameter, type Operation, operationsOf } from './operations.ts';
import { isLetIn, ROLE_MATRIX } from './role-matrix.ts';
import { asAdmin } from './sample-tenants.ts';
import type { Client, TestApp } from './signed-in.ts';

/** Seats that open nothing but what everybody may see. */
const OUTSIDERS = ['anonymous', 'disabled', 'expired', 'idle', 'signed out'] as const;
type Outsider = (typeof OUTSIDERS)[number];
const isOutsider = (who: Role | Outsider): who is Outsider => (OUTSIDERS as readonly string[]).includes(who);

/** Asks every operation by everybody. Answers how many cells that were, and those that are not as the table says. */
export async function walkRoles(app: TestApp): Promise<{ cells: number; wrong: string[] }> {
  const clients = new Map<Role | Outsider, Client>(await outsidersOf(app));
  for (const role of ROLES) clients.set(role, await app.as(`${role}@osaka-demo.example`));
  const wrong: string[] = [];
  let cells = 0;
  for (const operation of await operationsOf(app)) {
    const cell = ROLE_MATRIX[operation.name];
    if (cell === undefined) {
      wrong.push(`${operation.name} is not in the table`);
      continue;
    }
    for (const who of [...ROLES, ...OUTSIDERS]) {
      const expected = isOutsider(who) ? cell === 'everybody' : isLetIn(who, cell);
      // Signing out would end the session of all cells that follow.
      const leaves = operation.name === 'DELETE /session' && !isOutsider(who);
      const client = leaves ? await app.as(`${who}@osaka-demo.example`) : clients.get(who)!;
      const { status } = await attempt(client, operation);
      const refused = isOutsider(who) ? 401 : 403;
      if (expected ? status === 401 || status === 403 : status !== refused)
        wrong.push(`${who} ${operation.name}: ${status}`);
      cells += 1;
    }
  }
  return { cells, wrong };
}

async function outsidersOf(app: TestApp): Promise<[Outsider, Client][]> {
  const seats = ['office', 'cio', 'viewer', 'auditor'].map((role) => app.as(`${role}@demo-b.example`));
  const [disabled, expired, idle, left] = (await Promise.all(seats)) as [Client, Client, Client, Client];
  await left.delete('/api/v1/session').expect(204);
  await asAdmin(app.database.adminUrl, async (client) => {
    const of = ({ session }: Client) => [session!.member.id];
    await client.query(`UPDATE member SET disabled_at = now() WHERE id = $1`, of(disabled));
    await client.query(`UPDATE member_session SET expires_at = now() WHERE member_id = $1`, of(expired));
    await client.query(
      `UPDATE member_session SET last_seen_at = now() - interval '30 minutes' WHERE member_id = $1`,
      of(idle),
    );
  });
  return [
    ['anonymous', app.anonymous],
    ['disabled', disabled],
    ['expired', expired],
    ['idle', idle],
    ['signed out', left],
  ];
}

/** An attempt without effect: ids that nothing has, and an empty body. */
function attempt(client: Client, operation: Operation): Test {
  const ids = Object.fromEntries(operation.pathParameters.filter(isIdParameter).map((name) => [name, newId()]));
  return ask(client, operation, ids, {});
}

/** One request of an operation, with a version that nothing has: whoever is let in is stopped there at the latest. */
export function ask(client: Client, operation: Operation, ids: Record<string, string>, body: object): Test {
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
