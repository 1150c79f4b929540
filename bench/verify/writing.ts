import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from '../../dist/api/test/signed-in.js';
import { asAdmin } from '../../dist/api/test/sample-tenants.js';
import type { Product } from './product.ts';

const API = '/api/v1';
/** Longer than any answer may take. */
export const TOO_LONG_MS = 15_000;

export type Answer = { status: number; body: unknown; retryAfter: string | null };

/** Sends one write; null when no answer came. `url`: another process than the one that the client signed in at. */
export async function send(
  client: Client,
  {
    method = 'POST',
    path,
    body,
    url = client.url,
    ...headers
  }: { path: string; body?: object } & Record<string, unknown>,
): Promise<Answer | null> {
  try {
    const answer = await fetch(`${url as string}${API}${path}`, {
      method: method as string,
      signal: AbortSignal.timeout(TOO_LONG_MS),
      body: body === undefined ? null : JSON.stringify(body),
      headers: {
        cookie: client.cookie,
        'x-csrf-token': client.session!.csrfToken,
        'content-type': 'application/json',
        ...(headers as Record<string, string>),
      },
    });
    const text = await answer.text();
    return { status: answer.status, body: text && JSON.parse(text), retryAfter: answer.headers.get('retry-after') };
  } catch {
    return null;
  }
}

/** Adds a department under a key that is its name; the simplest write that is audited. */
export function addDepartment(client: Client, name: string, url?: string): Promise<Answer | null> {
  return send(client, { path: '/departments', body: { name }, 'idempotency-key': name, ...(url && { url }) });
}

/** Goes on asking with the same key until the write is acknowledged; answers how often it was asked. */
export async function untilAcknowledged(client: Client, name: string, urls: string[]): Promise<number> {
  for (let tries = 1; ; tries += 1) {
    const answer = await addDepartment(client, name, urls[tries % urls.length]);
    if (answer?.status === 201) return tries;
    if (answer && ![409, 503, 429].includes(answer.status))
      throw new Error(`${name}: ${answer.status} ${JSON.stringify(answer.body)}`);
    if (tries > 600) throw new Error(`${name} was not acknowledged in ${tries} tries`);
    await pause(20);
  }
}

/** Of the departments and of the entries about them: which acknowledged names are missing, which are there twice. */
export async function compare(product: Pick<Product, 'database'>, acknowledged: Iterable<string>, prefix: string) {
  return asAdmin(product.database.adminUrl, async (client) => {
    const counted = async (sql: string) => {
      const { rows } = await client.query<{ name: string; n: number }>(sql, [`${prefix}%`]);
      return new Map(rows.map(({ name, n }) => [name, n]));
    };
    const rows = await counted(`SELECT name, count(*)::int AS n FROM department WHERE name LIKE $1 GROUP BY 1`);
    const entries = await counted(
      `SELECT after->>'name' AS name, count(*)::int AS n FROM audit_entry WHERE action = 'department.created' AND after->>'name' LIKE $1 GROUP BY 1`,
    );
    const names = [...acknowledged];
    return {
      lost: names.filter((name) => !rows.has(name)).length,
      doubled: [...rows.values()].filter((n) => n > 1).length,
      unaudited: [...rows.keys()].filter((name) => entries.get(name) !== rows.get(name)).length,
      extraEntries: [...entries.keys()].filter((name) => !rows.has(name)).length,
    };
  });
}

/** Writers that never stop: each has its next name acknowledged before it goes on. */
export class Writers {
  readonly acknowledged: string[] = [];
  private readonly work: Promise<void>[];
  private isOver = false;

  constructor(count: number, prefix: string, write: (name: string, writer: number) => Promise<boolean>) {
    this.work = Array.from({ length: count }, async (_, writer) => {
      for (let index = 0; !this.isOver; index += 1) {
        const name = `${prefix}${writer}-${index}`;
        if (await write(name, writer)) this.acknowledged.push(name);
        else await pause(10);
      }
    });
  }

  async stop(): Promise<void> {
    this.isOver = true;
    await Promise.all(this.work);
  }
}
