import { connect } from 'node:net';
import { ROLES, type Role } from '../../../dist/domain/src/members/permissions.js';
import { newId } from '../../../dist/api/src/platform/ids.js';
import { type Operation, operationsOf } from '../../../dist/api/test/operations.js';
import { isLetIn, ROLE_MATRIX } from '../../../dist/api/test/role-matrix.js';
import { OwnIds, ownIds } from '../../../dist/api/test/sample-requests.js';
import { heldMegabytes, residentMegabytes } from '../../memory.ts';
import type { Case } from '../case.ts';
import type { Context } from '../context.ts';
import { spoil } from '../fuzz.ts';
import { inParallel, type Reply, Sender } from '../http.ts';
import type { Product } from '../product.ts';

const AT_ONCE = 16;
const LONGEST_MS = 5_000;
/** By these the fuzz would sign itself out, or change the passwords and members that it lives by. */
const LEFT_ALONE = new Set(['DELETE /session', 'POST /session/password']);

export default {
  id: 'C-1',
  title: 'malformed requests',
  goal: '500,000: 0 answers of 5xx, 0 over 5 s, no exit, memory + < 100 MB, every refusal RFC 9457',
  async run(context) {
    const product = await context.product();
    const operations = (await operationsOf(product)).filter(({ name }) => !LEFT_ALONE.has(name));
    const ids = await ownIds(product, 'osaka-demo');
    const headers = await sessions(product);
    const sender = new Sender(product.url, { connections: AT_ONCE });
    context.atEnd(() => sender.close());
    const faults: string[] = [];
    const statuses = new Map<number, number>();
    const pid = product.apis[0]!.pid();
    const count = context.count(500_000, 10_000);
    const warm = Math.min(20_000, count / 4);
    const send = async (index: number) => {
      if (index % 100_000 === 0 && index > 0) context.say(`${index} sent, ${faults.length} faults`);
      const operation = context.random.pick(operations);
      const base = headers.get(roleFor(context, operation))!;
      const known = operation.path.includes('/members/') ? new OwnIds({}) : ids;
      const ask = spoil(context.random, operation, known, {
        ...base,
        'idempotency-key': newId(),
        'if-match': '"1"',
      });
      const reply = await sender.ask({ ...ask, hangUpAfter: LONGEST_MS });
      statuses.set(reply.status, (statuses.get(reply.status) ?? 0) + 1);
      const fault = faultOf(reply, ask.method);
      if (fault) faults.push(`${fault}: ${ask.method} ${ask.path.slice(0, 200)} ${String(ask.body).slice(0, 300)}`);
    };
    await inParallel(warm, AT_ONCE, send);
    const memory = await heldMegabytes(pid);
    await inParallel(count - warm, AT_ONCE, (index) => send(warm + index));
    const unreadable = await sayNonsense(product.apis[0]!.port);
    faults.push(...unreadable);
    const untidy = residentMegabytes(pid);
    const growth = (await heldMegabytes(pid)) - memory;
    for (const fault of faults.slice(0, 20)) context.say(fault);
    const told = [...statuses].sort(([a], [b]) => a - b).map(([status, times]) => `${status}: ${times}`);
    return {
      count,
      reached: `${faults.length} faults, memory ${growth >= 0 ? '+' : ''}${growth} MB (${memory} MB at first, ${untidy} MB before garbage was collected), the process lives`,
      ok: faults.length === 0 && growth < 100,
      notes: told.join(', '),
    };
  },
} satisfies Case;

async function sessions(product: Product): Promise<Map<Role, Record<string, string>>> {
  const all = new Map<Role, Record<string, string>>();
  for (const role of ROLES) {
    const { cookie, session } = await (await product.as(`${role}@osaka-demo.example`)).reauthenticated();
    all.set(role, { cookie, 'x-csrf-token': session!.csrfToken });
  }
  return all;
}

/** Mostly somebody who gets past the door. */
function roleFor({ random }: Context, { name }: Operation): Role {
  const letIn = ROLES.filter((role) => isLetIn(role, ROLE_MATRIX[name]!));
  return random.pick(random.next() < 0.95 && letIn.length > 0 ? letIn : ROLES);
}

function faultOf({ status, headers, text, ms }: Reply, method: string | undefined): string | null {
  if (status === 0) return `no answer (${text}, ${Math.round(ms)} ms)`;
  if (status >= 500) return `${status} ${text.slice(0, 200)}`;
  if (status < 400 || method === 'HEAD') return null;
  if (!String(headers['content-type']).startsWith('application/problem+json')) return `${status} is no problem+json`;
  try {
    const problem = JSON.parse(text) as Record<string, unknown>;
    const isWhole =
      problem['status'] === status &&
      ['type', 'title', 'detail', 'code', 'requestId'].every((name) => typeof problem[name] === 'string') &&
      Array.isArray(problem['errors']);
    const speaks = /node_modules|\.js:\d|SELECT |pg_|QueryFailed/.exec(text);
    if (speaks) return `${status} speaks of ${speaks[0]}`;
    return isWhole ? null : `${status} is not whole: ${text.slice(0, 200)}`;
  } catch {
    return `${status} is no JSON: ${text.slice(0, 100)}`;
  }
}

/** What is not even HTTP. */
async function sayNonsense(port: number): Promise<string[]> {
  const lines = [
    'NONSENSE\r\n\r\n',
    'GET / HTTP/9.9\r\n\r\n',
    'GET /\u0000 HTTP/1.1\r\nHost: x\r\n\r\n',
    'GET / HTTP/1.1\r\n\r\n',
    'GET / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n',
    'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n',
    `GET / HTTP/1.1\r\nHost: x\r\nX: ${'y'.repeat(20_000)}\r\n\r\n`,
    '\u0016\u0003\u0001\u0002\u0000',
  ];
  const faults: string[] = [];
  for (const line of lines) {
    const answer = await new Promise<string>((resolve) => {
      let text = '';
      const socket = connect(port, '127.0.0.1', () => socket.write(line, 'latin1'));
      socket.setTimeout(10_000, () => socket.destroy());
      socket.on('data', (data) => (text += String(data)));
      socket.on('error', () => {});
      socket.on('close', () => resolve(text));
    });
    if (!/^HTTP\/1\.1 4\d\d .*application\/problem\+json/s.test(answer))
      faults.push(`${JSON.stringify(line.slice(0, 60))} is answered ${JSON.stringify(answer.slice(0, 200))}`);
  }
  return faults;
}
