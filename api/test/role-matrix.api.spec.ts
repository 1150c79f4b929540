import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { operationsOf } from './operations.ts';
import { ROLE_MATRIX } from './role-matrix.ts';
import { ask, walkRoles } from './role-walk.ts';
import { bodyFor, type OwnIds, ownIds } from './sample-requests.ts';
import { startApp, type TestApp } from './signed-in.ts';

// Thousands of requests: on a busy machine they take minutes, and that is no failure.
jest.setTimeout(300_000);

describe('who may do what', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({ demonstration: true });
  });
  afterAll(() => app.close());

  it('is stated for every operation, and for none that is not there', async () => {
    const names = (await operationsOf(app)).map(({ name }) => name);
    expect(names.sort()).toEqual(Object.keys(ROLE_MATRIX).sort());
  });

  it('holds in every cell', async () => {
    const { cells, wrong } = await walkRoles(app);
    expect(wrong).toEqual([]);
    expect(cells).toBe(Object.keys(ROLE_MATRIX).length * 13); // eight roles and five that are outside
  });

  it('ends at the own department for who writes there', async () => {
    const department = await app.as('department@osaka-demo.example');
    const clients = { department, approver: await app.as('approver@osaka-demo.example') };
    const departmentId = department.session!.member.department!.id;
    const mine = await ownIds(app, 'osaka-demo', { departmentId });
    const theirs = await ownIds(app, 'osaka-demo', { notDepartmentId: departmentId });
    const outcomes: string[] = [];
    for (const operation of await operationsOf(app)) {
      const cell = ROLE_MATRIX[operation.name];
      if (typeof cell !== 'object' || !cell.own) continue;
      for (const role of cell.own) {
        const client = clients[role as keyof typeof clients];
        const answers = [mine, theirs].map((ids: OwnIds) =>
          ask(client, operation, ids.of(operation), bodyFor(operation, ids)),
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
