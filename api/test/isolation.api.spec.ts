import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type pg from 'pg';
import { ROLES, type Role } from '#domain/members/permissions';
import { newId } from '../src/platform/ids.ts';
import { addressOf, isIdParameter, type Operation, operationsOf } from './operations.ts';
import { isLetIn, ROLE_MATRIX } from './role-matrix.ts';
import { bodyFor, OwnIds, ownIds, tableOf } from './sample-requests.ts';
import { asAdmin } from './sample-tenants.ts';
import { type Client, startApp, type TestApp } from './signed-in.ts';

// Thousands of requests: on a busy machine they take minutes, and that is no failure.
jest.setTimeout(300_000);

const TENANTS = ['osaka-demo', 'demo-b'] as const;
type Slug = (typeof TENANTS)[number];

/** Ids of each foreign table that are tried where another kind of id is meant. */
const IDS_OF_A_TABLE = 1;
const AT_ONCE = 8;

/** What a tenant has that no other may see. */
type Estate = { ids: Set<string>; byTable: Map<string, string[]> };
type Attempt = {
  operation: Operation;
  client: Client;
  ids: Record<string, string>;
  query: Record<string, string>;
  body: object;
};
type Answer = { status: number; text: string };

describe('tenants at the API', () => {
  let app: TestApp;
  let operations: Operation[];
  const members = new Map<string, Client>();
  const estates = new Map<Slug, Estate>();
  const own = new Map<Slug, OwnIds>();
  let attempts = 0;
  beforeAll(async () => {
    app = await startApp({ demonstration: true });
    operations = (await operationsOf(app)).filter(({ name }) => typeof ROLE_MATRIX[name] === 'object');
    for (const slug of TENANTS) {
      own.set(slug, await ownIds(app, slug));
      for (const role of ROLES) members.set(`${role}@${slug}`, await app.as(`${role}@${slug}.example`));
    }
    await asAdmin(app.database.adminUrl, async (client) => {
      for (const slug of TENANTS) estates.set(slug, await estateOf(client, slug));
    });
  });
  afterAll(() => app.close());

  it('shows no member anything of another tenant when nothing foreign is asked for', async () => {
    const leaks: string[] = [];
    for (const [slug, other] of pairs()) {
      for (const operation of operations.filter(({ method }) => method === 'GET')) {
        for (const role of letIn(operation)) {
          const answer = await send({
            operation,
            client: member(role, slug),
            ids: own.get(slug)!.of(operation),
            query: {},
            body: {},
          });
          leaks.push(...leaksIn(answer, other).map((id) => `${role} ${operation.name}: ${id}`));
        }
      }
    }
    expect(leaks).toEqual([]);
  });

  it('answers a foreign id in a path as one that nobody has', async () => {
    const differing = await differences((slug, other) =>
      operations.flatMap((operation) =>
        operation.pathParameters.filter(isIdParameter).flatMap((parameter) =>
          ROLES.flatMap((role) =>
            foreignIds(other, letIn(operation).includes(role) ? null : tableOf(operation, parameter)).map((foreign) =>
              pairOf(slug, role, operation, foreign, (id, mine) => ({
                ids: { ...mine.of(operation), [parameter]: id },
              })),
            ),
          ),
        ),
      ),
    );
    expect(differing).toEqual([]);
  });

  it('answers a foreign id in a query as one that nobody has', async () => {
    const differing = await differences((slug, other) =>
      operations.flatMap((operation) =>
        operation.queryIds.flatMap((parameter) =>
          letIn(operation).flatMap((role) =>
            foreignIds(other, null).map((foreign) =>
              pairOf(slug, role, operation, foreign, (id) => ({ query: { [parameter]: id } })),
            ),
          ),
        ),
      ),
    );
    expect(differing).toEqual([]);
  });

  it('answers a foreign id in a body as one that nobody has, and does nothing', async () => {
    const differing = await differences((slug, other) =>
      operations.flatMap((operation) => {
        const slots = slotsOf(bodyFor(operation, own.get(slug)!));
        return slots.flatMap((slot) =>
          letIn(operation).flatMap((role) =>
            foreignIds(other, slot.table).map((foreign) =>
              pairOf(slug, role, operation, foreign, (id, mine) => ({ body: slot.with(bodyFor(operation, mine), id) })),
            ),
          ),
        );
      }),
    );
    expect(differing).toEqual([]);
  });

  it('was tried often enough to mean something', () => expect(attempts).toBeGreaterThan(10_000));

  const pairs = (): [Slug, Slug][] => [
    ['osaka-demo', 'demo-b'],
    ['demo-b', 'osaka-demo'],
  ];
  const member = (role: Role, slug: Slug): Client => members.get(`${role}@${slug}`)!;
  const letIn = ({ name }: Operation): Role[] => ROLES.filter((role) => isLetIn(role, ROLE_MATRIX[name]!));

  function foreignIds(slug: Slug, table: string | null): string[] {
    const { byTable } = estates.get(slug)!;
    if (table !== null) return byTable.get(table)?.slice(0, 1) ?? [];
    return [...byTable.values()].flatMap((ids) => ids.slice(0, IDS_OF_A_TABLE));
  }

  /** The same request twice: with the foreign id, and with one that nobody has. */
  function pairOf(
    slug: Slug,
    role: Role,
    operation: Operation,
    foreign: string,
    change: (id: string, mine: OwnIds) => Partial<Pick<Attempt, 'ids' | 'query' | 'body'>>,
  ): { label: string; attempt: (id: string) => Attempt; foreign: string } {
    const mine = own.get(slug)!;
    const base = {
      operation,
      client: member(role, slug),
      ids: mine.of(operation),
      query: {},
      body: bodyFor(operation, mine),
    };
    return { label: `${role}@${slug} ${operation.name}`, foreign, attempt: (id) => ({ ...base, ...change(id, mine) }) };
  }

  /** Where the two answers differ, or show or do what they must not; the first twenty. */
  async function differences(pairsOf: (slug: Slug, other: Slug) => ReturnType<typeof pairOf>[]): Promise<string[]> {
    const differing: string[] = [];
    const absentAnswers = new Map<string, Promise<Answer>>();
    for (const [slug, other] of pairs()) {
      const all = pairsOf(slug, other);
      for (let start = 0; start < all.length; start += AT_ONCE) {
        await Promise.all(
          all.slice(start, start + AT_ONCE).map(async ({ label, attempt, foreign }) => {
            const placed = JSON.stringify(shapeOf(attempt('?')));
            const key = `${label} ${placed}`;
            if (!absentAnswers.has(key)) absentAnswers.set(key, send(attempt(newId())));
            const [answer, absent] = [await send(attempt(foreign)), await absentAnswers.get(key)!];
            if (answer.status !== absent.status || answer.text !== absent.text)
              differing.push(
                `${label} ${placed}: ${answer.status} ${answer.text.slice(0, 200)} instead of ${absent.status} ${absent.text.slice(0, 200)}`,
              );
            if (answer.status < 300 && attempt(foreign).operation.method !== 'GET')
              differing.push(`${label} ${placed}: took effect`);
            differing.push(...leaksIn(answer, other).map((id) => `${label} shows ${id}`));
          }),
        );
      }
    }
    return differing.slice(0, 20);
  }

  function leaksIn({ text }: Answer, other: Slug): string[] {
    const foreign = estates.get(other)!.ids;
    return (text.match(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g) ?? []).filter((id) =>
      foreign.has(id),
    );
  }

  async function send({ operation, client, ids, query, body }: Attempt): Promise<Answer> {
    attempts += 1;
    const { method } = operation;
    const response = await app.app.inject({
      method,
      url: `${addressOf(operation, ids)}${Object.keys(query).length > 0 ? `?${new URLSearchParams(query)}` : ''}`,
      headers: {
        cookie: client.cookie,
        'x-csrf-token': client.session!.csrfToken,
        ...(method === 'POST' && { 'idempotency-key': newId() }),
        ...((method === 'PUT' || method === 'PATCH' || method === 'DELETE') && { 'if-match': '"1"' }),
      },
      ...(method !== 'GET' && operation.bodyProperties.length > 0 && { payload: body }),
    });
    return { status: response.statusCode, text: response.body.replace(/"requestId":"[^"]*"/, '') };
  }
});

const shapeOf = ({ ids, query, body }: Attempt) => ({ ids, query, body });

/** All ids of a tenant, but for the ids that stand for it. */
async function estateOf(client: pg.Client, slug: Slug): Promise<Estate> {
  const { rows: tables } = await client.query<{ table: string }>(
    `SELECT c.relname AS table FROM pg_class c
       JOIN pg_attribute i ON i.attrelid = c.oid AND i.attname = 'id' JOIN pg_attribute t ON t.attrelid = c.oid AND t.attname = 'tenant_id'
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'`,
  );
  const estate: Estate = { ids: new Set(), byTable: new Map() };
  for (const { table } of tables) {
    const { rows } = await client.query<{ id: string }>(
      `SELECT r.id FROM ${table} r JOIN tenant t ON t.tenant_id = r.tenant_id WHERE t.slug = $1 ORDER BY r.id`,
      [slug],
    );
    if (rows.length === 0) continue;
    estate.byTable.set(
      table,
      rows.map(({ id }) => id),
    );
    for (const { id } of rows) estate.ids.add(id);
  }
  return estate;
}

type Slot = { table: string | null; with: (body: object, id: string) => object };

/** Every place of a body that holds an id. */
function slotsOf(body: unknown, path: (string | number)[] = []): Slot[] {
  if (typeof body === 'string' && /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(body)) {
    return [{ table: null, with: (whole, id) => replaced(whole, path, id) }];
  }
  if (typeof body !== 'object' || body === null) return [];
  return Object.entries(body).flatMap(([name, value]) =>
    slotsOf(value, [...path, Array.isArray(body) ? Number(name) : name]),
  );
}

function replaced(whole: object, path: (string | number)[], id: string): object {
  const copy = structuredClone(whole);
  let place = copy as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) place = place[step] as Record<string | number, unknown>;
  place[path.at(-1)!] = id;
  return copy;
}
