import { ROLES, type Role } from '#domain/members/permissions';
import { newId } from '../src/platform/ids.ts';
import { type Estate, estateOf } from './estates.ts';
import { addressOf, isIdParameter, type Operation, operationsOf } from './operations.ts';
import { isLetIn, ROLE_MATRIX } from './role-matrix.ts';
import { bodyFor, type OwnIds, ownIds, slotsOf, tableOf } from './sample-requests.ts';
import { asAdmin } from './sample-tenants.ts';
import type { Client, TestApp } from './signed-in.ts';

const AT_ONCE = 8;
/** Headers by which other products let themselves be told whose rows are meant. */
const TENANT_HEADERS = ['x-tenant-id', 'x-tenant', 'tenant-id', 'x-forwarded-host', 'x-original-url', 'x-user-id'];

type Request = {
  operation: Operation;
  client: Client;
  ids: Record<string, string>;
  query: Record<string, string>;
  body: object;
  headers: Record<string, string>;
};
type Answer = { status: number; text: string; headers: string; ms: number };
/** The same request with the foreign id, and with one that nobody has. */
type Trial = { label: string; foreign: string; request: (id: string) => Request };
type Variation = (id: string, mine: OwnIds) => Partial<Pick<Request, 'ids' | 'query' | 'body' | 'headers'>>;

/** Every member of each tenant tries every place where an id can stand with ids of the other tenants. */
export class IsolationTrials {
  /** Requests sent. */
  attempts = 0;
  /** Milliseconds of answers to foreign and to absent ids. */
  readonly times = { foreign: [] as number[], absent: [] as number[] };
  private readonly app: TestApp;
  private readonly slugs: readonly string[];
  private readonly idsOfATable: number;
  private operations: Operation[] = [];
  private readonly members = new Map<string, Client>();
  private readonly estates = new Map<string, Estate>();
  private readonly own = new Map<string, OwnIds>();

  private constructor(app: TestApp, slugs: readonly string[], idsOfATable: number) {
    this.app = app;
    this.slugs = slugs;
    this.idsOfATable = idsOfATable;
  }

  /**
   * @param slugs tenants with a member in each role, `office@<slug>.example`
   * @param idsOfATable foreign ids of each table that are tried where any kind of id may be meant
   */
  static async prepare(app: TestApp, slugs: readonly string[], idsOfATable: number): Promise<IsolationTrials> {
    const trials = new IsolationTrials(app, slugs, idsOfATable);
    trials.operations = (await operationsOf(app)).filter(({ name }) => typeof ROLE_MATRIX[name] === 'object');
    for (const slug of slugs) {
      trials.own.set(slug, await ownIds(app, slug));
      for (const role of ROLES) trials.members.set(`${role}@${slug}`, await app.as(`${role}@${slug}.example`));
    }
    await asAdmin(app.database.adminUrl, async (client) => {
      for (const slug of slugs) trials.estates.set(slug, await estateOf(client, slug));
    });
    return trials;
  }

  /** What members see of another tenant who ask for nothing of it. */
  async unasked(): Promise<string[]> {
    const leaks: string[] = [];
    for (const [slug, other] of this.pairs()) {
      for (const operation of this.operations.filter(({ method }) => method === 'GET')) {
        for (const role of letIn(operation)) {
          const { label, request } = this.trial(slug, role, operation, '', () => ({}));
          const answer = await this.send(request(''));
          leaks.push(...this.leaksIn(answer, slug, other).map((leak) => `${label}: ${leak}`));
        }
      }
    }
    return leaks;
  }

  /** Where a foreign id in a path is answered unlike one that nobody has. */
  inPaths(): Promise<string[]> {
    return this.differences((slug, other, operation) =>
      operation.pathParameters.filter(isIdParameter).flatMap((parameter) =>
        ROLES.flatMap((role) =>
          this.foreignIds(other, letIn(operation).includes(role) ? null : tableOf(operation, parameter)).map(
            (foreign) =>
              this.trial(slug, role, operation, foreign, (id, mine) => ({
                ids: { ...mine.of(operation), [parameter]: id },
              })),
          ),
        ),
      ),
    );
  }

  inQueries(): Promise<string[]> {
    return this.differences((slug, other, operation) =>
      operation.queryIds.flatMap((parameter) =>
        letIn(operation).flatMap((role) =>
          this.foreignIds(other, null).map((foreign) =>
            this.trial(slug, role, operation, foreign, (id) => ({ query: { [parameter]: id } })),
          ),
        ),
      ),
    );
  }

  inBodies(): Promise<string[]> {
    return this.differences((slug, other, operation) =>
      slotsOf(bodyFor(operation, this.own.get(slug)!)).flatMap((slot) =>
        letIn(operation).flatMap((role) =>
          this.foreignIds(other, null).map((foreign) =>
            this.trial(slug, role, operation, foreign, (id, mine) => ({
              body: slot(bodyFor(operation, mine), id),
            })),
          ),
        ),
      ),
    );
  }

  /** Reads only: what a header must not change for a read, it does not for a write, which finds its rows the same way. */
  inHeaders(): Promise<string[]> {
    return this.differences((slug, other, operation) => {
      const roles = letIn(operation);
      if (operation.method !== 'GET' || roles.length === 0) return [];
      const { tenantId } = this.estates.get(other)!;
      return TENANT_HEADERS.map((header, index) =>
        this.trial(slug, roles[index % roles.length]!, operation, tenantId, (id) => ({ headers: { [header]: id } })),
      );
    });
  }

  private pairs(): [string, string][] {
    return this.slugs.flatMap((slug) =>
      this.slugs.filter((other) => other !== slug).map((other): [string, string] => [slug, other]),
    );
  }

  private foreignIds(slug: string, table: string | null): string[] {
    const { byTable } = this.estates.get(slug)!;
    if (table !== null) return byTable.get(table)?.slice(0, 1) ?? [];
    return [...byTable.values()].flatMap((ids) => ids.slice(0, this.idsOfATable));
  }

  private trial(slug: string, role: Role, operation: Operation, foreign: string, change: Variation): Trial {
    const mine = this.own.get(slug)!;
    const base = {
      operation,
      client: this.members.get(`${role}@${slug}`)!,
      ids: mine.of(operation),
      query: {},
      body: bodyFor(operation, mine),
      headers: {},
    };
    return { label: `${role}@${slug} ${operation.name}`, foreign, request: (id) => ({ ...base, ...change(id, mine) }) };
  }

  /** Where the two answers differ, or show or do what they must not; the first twenty. */
  private async differences(
    trialsOf: (slug: string, other: string, operation: Operation) => Trial[],
  ): Promise<string[]> {
    const differing: string[] = [];
    const absentAnswers = new Map<string, Promise<Answer>>();
    for (const [slug, other] of this.pairs()) {
      const trials = this.operations.flatMap((operation) => trialsOf(slug, other, operation));
      for (let start = 0; start < trials.length; start += AT_ONCE) {
        await Promise.all(
          trials.slice(start, start + AT_ONCE).map(async ({ label, request, foreign }) => {
            const { ids, query, body, headers, operation } = request('?');
            const place = `${label} ${JSON.stringify({ ids, query, body, headers })}`;
            if (!absentAnswers.has(place)) absentAnswers.set(place, this.send(request(newId())));
            const [answer, absent] = [await this.send(request(foreign)), await absentAnswers.get(place)!];
            this.times.foreign.push(answer.ms);
            this.times.absent.push(absent.ms);
            for (const part of ['status', 'text', 'headers'] as const) {
              if (answer[part] === absent[part]) continue;
              const [is, wanted] = [answer[part], absent[part]].map((one) => String(one).slice(0, 200));
              differing.push(`${place}: ${part} ${is} instead of ${wanted}`);
            }
            if (answer.status < 300 && operation.method !== 'GET') differing.push(`${place}: took effect`);
            differing.push(...this.leaksIn(answer, slug, other).map((leak) => `${label} shows ${leak}`));
          }),
        );
      }
    }
    return differing.slice(0, 20);
  }

  /** Ids of the other tenant, and names that only it has. */
  private leaksIn({ text }: Answer, slug: string, other: string): string[] {
    const [mine, foreign] = [this.estates.get(slug)!, this.estates.get(other)!];
    const ids = text.match(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g) ?? [];
    const names = [...text.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, name]) => name!);
    return [
      ...ids.filter((id) => foreign.ids.has(id)),
      ...names.filter((name) => foreign.names.has(name) && !mine.names.has(name)),
    ];
  }

  private async send({ operation, client, ids, query, body, headers }: Request): Promise<Answer> {
    this.attempts += 1;
    const { method } = operation;
    const begun = performance.now();
    const response = await this.app.app.inject({
      method,
      url: `${addressOf(operation, ids)}${Object.keys(query).length > 0 ? `?${new URLSearchParams(query)}` : ''}`,
      headers: {
        cookie: client.cookie,
        'x-csrf-token': client.session!.csrfToken,
        ...(method === 'POST' && { 'idempotency-key': newId() }),
        ...((method === 'PUT' || method === 'PATCH' || method === 'DELETE') && { 'if-match': '"1"' }),
        ...headers,
      },
      ...(method !== 'GET' && operation.bodyProperties.length > 0 && { payload: body }),
    });
    const { 'x-request-id': _, date: _date, ...told } = response.headers;
    return {
      status: response.statusCode,
      text: response.body.replace(/"requestId":"[^"]*"/, ''),
      headers: JSON.stringify(told),
      ms: performance.now() - begun,
    };
  }
}

const letIn = ({ name }: Operation): Role[] => ROLES.filter((role) => isLetIn(role, ROLE_MATRIX[name]!));
