import type { Problem } from '#domain/problems/contract';
import { currentLanguage } from '../i18n/language.ts';
import { addressOf, type Query } from './address.ts';
import { takeAhead } from './ahead.ts';
import { knownBody, rememberBody } from './known-bodies.ts';
import { ProblemError, unreachable, unreadable } from './problem-error.ts';

export type WriteOptions = {
  /** The version that was read: a `PATCH`, `PUT` or `DELETE` succeeds only while it still stands. `absent`: create by `PUT`. */
  version?: number | 'absent';
  /** For a `POST`: one key for one intent of the user, so that a retry never acts twice. See `useCommand`. */
  key?: string;
};

/** What writes send back to prove that this page, not another site, asks. Set by the session. */
let csrfToken: string | null = null;
export function setCsrfToken(token: string | null): void {
  csrfToken = token;
}

/**
 * Read a resource: see `addressOf`.
 * @throws ProblemError for every answer that is no success, status 0 when none came.
 */
export async function get<Answer>(path: string, query: Query = {}, signal?: AbortSignal): Promise<Answer> {
  const address = addressOf(path, query);
  const key = `${currentLanguage()} ${address}`;
  const before = knownBody(key);
  const headers: Record<string, string> = before === undefined ? {} : { 'If-None-Match': before.etag };
  const answer = await request('GET', address, { headers, signal: signal ?? null });
  if (answer.status === 304 && before !== undefined) return before.body as Answer;
  const body = await bodyOf<Answer>(answer);
  const etag = answer.headers.get('ETag');
  if (etag !== null) rememberBody(key, etag, body);
  return body;
}

export function post<Answer>(path: string, body?: unknown, options: WriteOptions = {}): Promise<Answer> {
  return write('POST', path, body, { key: crypto.randomUUID(), ...options });
}

export function put<Answer>(path: string, body: unknown, options: WriteOptions = {}): Promise<Answer> {
  return write('PUT', path, body, options);
}

export function patch<Answer>(path: string, body: unknown, options: WriteOptions = {}): Promise<Answer> {
  return write('PATCH', path, body, options);
}

export function remove<Answer = void>(path: string, body?: unknown, options: WriteOptions = {}): Promise<Answer> {
  return write('DELETE', path, body, options);
}

async function write<Answer>(method: string, path: string, body: unknown, options: WriteOptions): Promise<Answer> {
  const headers: Record<string, string> = {};
  if (csrfToken !== null) headers['X-CSRF-Token'] = csrfToken;
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  if (options.key !== undefined) headers['Idempotency-Key'] = options.key;
  if (options.version === 'absent') headers['If-None-Match'] = '*';
  else if (options.version !== undefined) headers['If-Match'] = `"${options.version}"`;
  const init = { headers, body: body === undefined ? null : JSON.stringify(body) };
  return bodyOf<Answer>(await request(method, addressOf(path), init));
}

type Sent = { headers: Record<string, string>; body?: string | null; signal?: AbortSignal | null };

async function request(
  method: string,
  address: string,
  { headers, body = null, signal = null }: Sent,
): Promise<Response> {
  const manners = { Accept: 'application/json', 'Accept-Language': currentLanguage() };
  try {
    const ahead = method === 'GET' ? await takeAhead(address) : undefined;
    if (ahead !== undefined) return ahead;
    return await fetch(address, {
      method,
      headers: { ...manners, ...headers },
      body,
      signal,
      credentials: 'same-origin',
    });
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw unreachable();
  }
}

async function bodyOf<Answer>(answer: Response): Promise<Answer> {
  if (answer.status === 204) return undefined as Answer;
  const text = await answer.text().catch(() => Promise.reject(unreachable()));
  const body = parsed(text);
  if (answer.ok && body !== undefined) return body as Answer;
  if (answer.ok && text === '') return undefined as Answer;
  throw isProblem(body) ? new ProblemError({ ...body, errors: body.errors ?? [] }) : unreadable(answer.status);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'status' in body && 'code' in body;
}
