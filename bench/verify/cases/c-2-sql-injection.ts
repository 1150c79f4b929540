import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { ROLES, type Role } from '../../../dist/domain/src/members/permissions.js';
import { addressOf, type Operation, operationsOf } from '../../../dist/api/test/operations.js';
import { isLetIn, ROLE_MATRIX } from '../../../dist/api/test/role-matrix.js';
import { bodyFor, type OwnIds, ownIds } from '../../../dist/api/test/sample-requests.js';
import type { Case } from '../case.ts';
import type { Context } from '../context.ts';
import { inParallel } from '../http.ts';
import type { Product } from '../product.ts';

type Target = { name: string; role: Role; url: string; method: string; body: string | null };

/** sqlmap itself takes most of a processor. */
const AT_ONCE = 2;

export default {
  id: 'C-2',
  title: 'SQL injection',
  goal: 'sqlmap, level 3, risk 2, finds nothing in any parameter, and finds a planted hole',
  async run(context) {
    if (spawnSync('sqlmap', ['--version']).status !== 0)
      return { count: 0, reached: 'not run: this machine has no sqlmap', ok: false };
    const product = await context.product();
    const output = mkdtempSync(path.join(tmpdir(), 'ayumi-sqlmap-'));
    context.atEnd(() => rmSync(output, { recursive: true, force: true }));
    const hole = await holeIn(context, product.database.adminUrl);
    const planted = await injectable({ url: hole, method: 'GET', body: null }, {}, output);
    context.say(planted ? 'the planted hole was found' : 'the planted hole was NOT found');

    const targets = await targetsOf(product);
    const chosen = context.quick ? targets.slice(0, 3) : targets;
    const found: string[] = [];
    const unheard: string[] = [];
    await inParallel(chosen.length, AT_ONCE, async (index) => {
      const target = chosen[index]!;
      // Anew for each, since a session that nobody uses ends within the half hour; then it must still be one.
      const { cookie, session } = await product.as(`${target.role}@osaka-demo.example`);
      const headers = {
        Cookie: cookie,
        'X-CSRF-Token': session!.csrfToken,
        'Content-Type': 'application/json',
        ...(target.method !== 'GET' && target.method !== 'POST' && { 'If-Match': '"999999"' }),
      };
      const parameter = await injectable(target, headers, path.join(output, String(index)));
      if (parameter) found.push(`${target.name}: ${parameter}`);
      const { status } = await fetch(`${product.url}/api/v1/session`, { headers });
      if (status !== 200) unheard.push(`${target.name}: signed out on the way (${status})`);
      if (index % 10 === 9) context.say(`${index + 1} of ${chosen.length} operations, ${found.length} findings`);
    });
    for (const one of [...found, ...unheard]) context.say(one);
    return {
      count: chosen.length,
      reached: `${found.length} findings, ${unheard.length} signed out on the way; planted hole ${planted ? 'found' : 'not found'}`,
      ok: found.length + unheard.length === 0 && planted !== null,
      notes:
        'each operation with every place of its path, query and JSON body; boolean, error, union and stacked queries',
    };
  },
} satisfies Case;

/** Every operation as a request in which `*` marks the places to try. */
async function targetsOf(product: Product): Promise<Target[]> {
  const ids = await ownIds(product, 'osaka-demo');
  const targets: Target[] = [];
  const { body: document } = await product.anonymous.get('/api/openapi.json');
  for (const operation of await operationsOf(product)) {
    if (operation.name === 'DELETE /session') continue; // it would end the session that is tried with
    const role = ROLES.find((one) => isLetIn(one, ROLE_MATRIX[operation.name]!))!;
    const { method } = operation;
    const query = queryOf(document as Document, operation);
    const marked = marks(bodyFor(operation, ids));
    if (!operation.path.includes('{') && query === '' && method === 'GET') continue; // nothing to try
    targets.push({
      name: operation.name,
      role,
      url: `${product.url}${markedPath(operation, ids)}${query}`,
      method,
      body: method === 'GET' || operation.bodyProperties.length === 0 ? null : JSON.stringify(marked),
    });
  }
  return targets;
}

type Document = { paths: Record<string, Record<string, { parameters?: { in: string; name: string }[] }>> };

function queryOf(document: Document, { path: at, method }: Operation): string {
  const parameters = document.paths[at]?.[method.toLowerCase()]?.parameters ?? [];
  const names = parameters.filter((one) => one.in === 'query').map((one) => `${one.name}=1*`);
  return names.length === 0 ? '' : `?${names.join('&')}`;
}

function markedPath(operation: Operation, ids: OwnIds): string {
  const own = ids.of(operation);
  const plain = addressOf(operation, own);
  return operation.pathParameters.length === 0
    ? plain
    : plain.replace(/(?<=\/)([0-9a-f-]{36}|FY[^/]+|20\d\d|kita)/g, '$1*');
}

function marks(value: unknown): unknown {
  if (typeof value === 'string') return `${value}*`;
  if (Array.isArray(value)) return value.map(marks);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, marks(inner)]));
}

/** The parameter that sqlmap says can be injected into, or `null`. */
function injectable(
  { url, method, body }: Pick<Target, 'url' | 'method' | 'body'>,
  headers: Record<string, string>,
  output: string,
): Promise<string | null> {
  const words = [
    '-u',
    url,
    '--batch',
    '--level=3',
    '--risk=2',
    '--dbms=PostgreSQL',
    '--technique=BEUS',
    '--threads=4',
    '--method',
    method,
    `--output-dir=${output}`,
    '--disable-coloring',
    '--flush-session',
    '--ignore-code=*',
    '--timeout=10',
    '--retries=0',
    '--skip-waf',
    ...Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`]),
    ...(body === null ? [] : ['--data', body]),
  ];
  const sqlmap = spawn('sqlmap', words, { stdio: ['ignore', 'pipe', 'ignore'] });
  let text = '';
  sqlmap.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
  return new Promise((resolve) =>
    sqlmap.once('close', () =>
      resolve(/^Parameter: (.+)$/m.exec(text)?.[1] ?? /is vulnerable/.exec(text)?.[0] ?? null),
    ),
  );
}

/** A server with the mistake that is looked for, so that finding nothing means something. */
async function holeIn(context: Context, databaseUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const slug = new URL(request.url!, 'http://x').searchParams.get('slug') ?? '';
    client.query(`SELECT name FROM tenant WHERE slug = '${slug}'`).then(
      ({ rows }) => response.end(JSON.stringify(rows)),
      () => response.writeHead(400).end('[]'),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  context.atEnd(async () => {
    server.close();
    await client.end();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/?slug=osaka-demo*`;
}
