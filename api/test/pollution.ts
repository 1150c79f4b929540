import { newId } from '../src/platform/ids.ts';
import type { Client, TestApp } from './signed-in.ts';

/** Names by which a body or a query could reach the prototype of all objects. */
const BODIES: string[] = [
  '{"__proto__":{"polluted":1}}',
  '{"constructor":{"prototype":{"polluted":1}}}',
  '{"name":"x","__proto__":{"polluted":1}}',
  '{"name":"x","constructor":{"prototype":{"polluted":1}}}',
  '{"\\u005f_proto__":{"polluted":1}}',
  '{"__pro\\u0074o__":{"polluted":1}}',
  '{"c\\u006fnstructor":{"prototype":{"polluted":1}}}',
  '{"__proto__.polluted":1}',
  '{"constructor.prototype.polluted":1}',
  '{"__proto__[polluted]":1}',
  '{"name":{"__proto__":{"polluted":1}}}',
  '{"name":["__proto__",{"polluted":1}]}',
  '{"name":[{"__proto__":{"polluted":1}}]}',
  '{"a":{"b":{"constructor":{"prototype":{"polluted":1}}}}}',
  '{"prototype":{"polluted":1}}',
  '{"toString":{"polluted":1}}',
  '{"valueOf":1,"hasOwnProperty":1}',
  '{"__defineGetter__":"polluted"}',
  '{"__lookupSetter__":"polluted"}',
  '{"levelNames":{"__proto__":{"polluted":1}}}',
  '{"levelNames":{"constructor":{"prototype":{"polluted":1}}}}',
  '[{"__proto__":{"polluted":1}}]',
  '{"name":"x","parentId":{"__proto__":{"polluted":1}}}',
  '{"__proto__":null,"name":"x"}',
  '{"__proto__":[],"name":"x"}',
];
const QUERIES: string[] = [
  '__proto__[polluted]=1',
  '__proto__.polluted=1',
  '__proto__=1',
  'constructor[prototype][polluted]=1',
  'constructor.prototype.polluted=1',
  'constructor=1',
  '__proto__[]=1',
  '%5F_proto__[polluted]=1',
  'a[__proto__][polluted]=1',
  'a[constructor][prototype][polluted]=1',
  'limit[__proto__]=1',
  'toString=1',
  'hasOwnProperty=1',
  '__proto__&polluted=1',
  'a=1&__proto__[polluted]=1&b=2',
];
const ROUTES = { write: '/api/v1/departments', settings: '/api/v1/tenant', read: '/api/v1/departments' };

export const VECTORS = BODIES.length + QUERIES.length;

/** Sends every vector. Answers those after which an object has what it was not given, or which were not refused. */
export async function pollute(app: TestApp, admin: Client): Promise<string[]> {
  const faults: string[] = [];
  const look = (vector: string, status: number) => {
    const isPolluted = 'polluted' in {} || (Object.prototype as { polluted?: unknown }).polluted !== undefined;
    if (isPolluted || status < 400 || status >= 500) faults.push(`${vector}: ${status}`);
  };
  const headers = {
    cookie: admin.cookie,
    'x-csrf-token': admin.session!.csrfToken,
    'content-type': 'application/json',
    'if-match': '"1"',
  };
  for (const payload of BODIES) {
    const posted = { ...headers, 'idempotency-key': newId() };
    const made = await app.app.inject({ method: 'POST', url: ROUTES.write, headers: posted, payload });
    look(`POST ${payload}`, made.statusCode);
    const set = await app.app.inject({ method: 'PATCH', url: ROUTES.settings, headers, payload });
    look(`PATCH ${payload}`, set.statusCode);
  }
  for (const query of QUERIES) {
    const { statusCode } = await app.app.inject({ url: `${ROUTES.read}?${query}`, headers: { cookie: admin.cookie } });
    look(query, statusCode);
  }
  return faults;
}
