import type { EntityManager } from 'typeorm';

const sent = new WeakMap<EntityManager, Promise<unknown>[]>();

/**
 * Sends a statement whose answer nobody needs, such as an entry of the log. It leaves with whatever comes next, at the
 * latest with the COMMIT, and where it fails the transaction fails.
 */
export function sendUnawaited(tx: EntityManager, sql: string, parameters: unknown[]): void {
  const statement = tx.query(sql, parameters);
  statement.catch(() => {}); // whoever ends the transaction hears of it
  sent.set(tx, [...unawaitedOf(tx), statement]);
}

/** Must all have succeeded before the transaction has. */
export function unawaitedOf(tx: EntityManager): Promise<unknown>[] {
  return sent.get(tx) ?? [];
}

/** What made the statements after it fail with `error`. */
export async function firstFailure(tx: EntityManager, error: unknown): Promise<unknown> {
  return Promise.all(unawaitedOf(tx)).then(
    () => error,
    (earlier: unknown) => earlier,
  );
}
