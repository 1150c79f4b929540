import { addressOf, type Operation } from '../../dist/api/test/operations.js';
import { bodyFor, type OwnIds } from '../../dist/api/test/sample-requests.js';
import type { Ask } from './http.ts';
import type { Random } from './random.ts';

/** Values that programs stumble over. */
const NASTY: unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  -1e-308,
  Number.MAX_SAFE_INTEGER + 1,
  2_147_483_648,
  '',
  ' ',
  '\u0000',
  '\uD800',
  '\uFFFE',
  '\u202E右から左',
  'x'.repeat(10_000),
  '𠮷'.repeat(500),
  "'; DROP TABLE plan; --",
  '%00',
  '../../../etc/passwd',
  '{{7*7}}',
  '${7*7}',
  '<script>alert(1)</script>',
  'NaN',
  'Infinity',
  '1e400',
  '2018-02-30',
  '0000-00-00',
  'FY9999-M13',
  'FY-1',
  '00000000-0000-0000-0000-000000000000',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
  [],
  [[]],
  [null],
  {},
  { length: -1 },
  { toString: 1 },
  { $ne: null },
];
const HEADERS: [name: string, value: string][] = [
  ['if-match', 'W/"1"'],
  ['if-match', '"99999999999999999999"'],
  ['if-match', '*'],
  ['if-none-match', '"1"'],
  ['idempotency-key', 'x'],
  ['idempotency-key', 'k'.repeat(300)],
  ['accept-language', ',,;q=zz'],
  ['accept-language', 'x'.repeat(5_000)],
  ['accept', 'text/html'],
  ['content-type', 'application/json; charset=utf-16'],
  ['content-type', 'application/json;;'],
  ['content-type', 'multipart/form-data'],
  ['content-encoding', 'gzip'],
  ['transfer-encoding', 'chunked'],
  ['expect', '100-continue'],
  ['x-forwarded-for', "127.0.0.1'"],
  ['x-forwarded-proto', 'javascript'],
  ['origin', 'not an origin'],
  ['cookie', 'sid-verify=%FF; sid-verify=; =; ;;'],
  ['range', 'bytes=0-0,-1'],
  ['x-csrf-token', 'nobody’s'.replace('’', '')],
];
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'TRACE', 'PROPFIND'];

/** Spoils a good request of an operation in one to three places. */
export function spoil(random: Random, operation: Operation, ids: OwnIds, base: Record<string, string>): Ask {
  const ask: Required<Pick<Ask, 'path' | 'headers'>> & Ask = {
    method: operation.method,
    path: addressOf(operation, ids.of(operation)),
    headers: { ...base },
  };
  let body: unknown = bodyFor(operation, ids);
  let text: string | Buffer | undefined;
  const spoilers: (() => void)[] = [
    () => (ask.path = spoiltPath(random, ask.path)),
    () => (ask.path += `${ask.path.includes('?') ? '&' : '?'}${spoiltQuery(random)}`),
    () => (body = spoiltValue(random, body)),
    () => (body = spoiltValue(random, body)),
    () => (body = random.pick(NASTY)),
    () => (text = spoiltText(random, JSON.stringify(body))),
    () => Object.assign(ask.headers, Object.fromEntries([random.pick(HEADERS)])),
    () => (ask.method = random.pick(METHODS)),
  ];
  const times = 1 + random.below(3);
  for (let done = 0; done < times; done += 1) random.pick(spoilers)();
  if (ask.method === 'DELETE' && ask.path.startsWith('/api/v1/session')) ask.method = 'PUT'; // signing out ends the fuzz
  if (ask.method !== 'GET' && ask.method !== 'HEAD') {
    ask.headers['content-type'] ??= 'application/json';
    ask.body = text ?? JSON.stringify(body);
    if (ask.headers['transfer-encoding']) delete ask.headers['content-length'];
  }
  return ask;
}

/** Replaces one value somewhere inside, or adds a property that is not there. */
function spoiltValue(random: Random, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || random.next() < 0.2) return random.pick(NASTY);
  if (Array.isArray(value)) {
    if (random.next() < 0.3) return Array.from({ length: random.below(200) }, () => value[0] ?? null);
    return value.map((item) => (random.next() < 0.5 ? spoiltValue(random, item) : item));
  }
  const copy = { ...value } as Record<string, unknown>;
  const names = Object.keys(copy);
  if (names.length === 0 || random.next() < 0.2)
    copy[random.pick(['id', 'x', 'ｘ', 'a.b', '$where'])] = random.pick(NASTY);
  else {
    const name = random.pick(names);
    if (random.next() < 0.2) delete copy[name];
    else copy[name] = spoiltValue(random, copy[name]);
  }
  return copy;
}

/** What is no JSON any more, or no text. */
function spoiltText(random: Random, json: string): string | Buffer {
  const at = random.below(json.length);
  return random.pick([
    () => json.slice(0, at),
    () => `${json.slice(0, at)}\u0000${json.slice(at)}`,
    () => Buffer.concat([Buffer.from(json.slice(0, at)), Buffer.from([0xff, 0xfe, 0xc0]), Buffer.from(json.slice(at))]),
    () => `\uFEFF${json}`,
    () => `${'['.repeat(5_000)}${']'.repeat(5_000)}`,
    () => `${'{"a":'.repeat(200)}1${'}'.repeat(200)}`,
    () => `${json}${json}`,
    () => '{"__proto__":{"polluted":1}}',
    () => `{"a":${'9'.repeat(2_000)}}`,
    () => '',
  ])();
}

function spoiltPath(random: Random, path: string): string {
  const parts = path.split('/');
  const at = 3 + random.below(Math.max(1, parts.length - 3));
  parts[at] = encodeForPath(
    random.pick([
      '',
      '%',
      '%00',
      '%ff',
      '%2e%2e%2f',
      '..',
      '.',
      'null',
      '0',
      'x'.repeat(250),
      '%E3%81%82',
      "1'--",
      'FY2018-M99',
      '999999999999',
      '-1',
      '00000000-0000-0000-0000-000000000000',
      '{id}',
      'a;b=c',
    ]),
  );
  return parts.join('/');
}

/** The HTTP client itself takes no blanks and no control characters. */
const encodeForPath = (text: string) => text.replace(/[\s<>"{}]/g, (sign) => encodeURIComponent(sign));

function spoiltQuery(random: Random): string {
  const name = random.pick([
    'limit',
    'cursor',
    'asOf',
    'fiscalYear',
    'planId',
    'q',
    'status',
    'from',
    'to',
    '__proto__',
    'a[b]',
    'limit',
    '%',
  ]);
  const values = [
    '',
    '-1',
    '0',
    '1e9',
    'abc',
    '%00',
    '%ff',
    '%',
    "'",
    '2018-13-01',
    '9'.repeat(400),
    '[]',
    '%F0%9F%98%80',
    'null',
  ];
  const one = `${name}=${random.pick(values)}`;
  return random.next() < 0.2 ? `${one}&${name}=${random.pick(values)}` : one;
}
