import { AsyncLocalStorage } from 'node:async_hooks';
import type { FastifyInstance } from 'fastify';
import { Unavailable } from '../problems/refusal.ts';

/** Whoever has waited this long in one request, for connections and locks together, is better told than kept waiting. */
const PATIENCE_MS = 2_600;
/** A lock is waited for at most this long anyway, by the settings of the pool … */
const LONGEST_LOCK_MS = 2_000;
/** … and this long at least, so that who has come far is not turned away by a short queue. */
const SHORTEST_LOCK_MS = 500;
const SHORTEST_CONNECTION_MS = 100;

const begun = new AsyncLocalStorage<number>();

/** From here on each request has its patience. */
export function addPatience(server: FastifyInstance): void {
  server.addHook('preHandler', (_request, _reply, done) => beginWaiting(done));
}

/** Whatever `next` begins has one patience. What no request has asked for is patient. */
export function beginWaiting<T>(next: () => T): T {
  return begun.run(performance.now(), next);
}

/** Milliseconds for a lock where they are fewer than usual, or `null`. */
export function shortLockTimeout(): number | null {
  const left = millisecondsLeft();
  return left < LONGEST_LOCK_MS ? Math.round(Math.max(left, SHORTEST_LOCK_MS)) : null;
}

/**
 * The connection that is arriving, unless it comes too late: then it is given back, and whoever waited is told.
 * @throws Unavailable
 */
export async function inTime<T>(arriving: Promise<T>, giveBack: (late: T) => unknown): Promise<T> {
  const left = millisecondsLeft();
  if (left === Number.POSITIVE_INFINITY) return arriving;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const ms = Math.max(left - SHORTEST_LOCK_MS, SHORTEST_CONNECTION_MS);
    timer = setTimeout(() => reject(new Unavailable()), ms);
  });
  try {
    return await Promise.race([arriving, late]);
  } catch (error) {
    arriving.then(giveBack, () => {});
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

function millisecondsLeft(): number {
  const since = begun.getStore();
  return since === undefined ? Number.POSITIVE_INFINITY : since + PATIENCE_MS - performance.now();
}
