import type { EntityManager } from 'typeorm';
import { HttpProblem, Unprocessable } from '../problems/refusal.ts';
import type { Member } from '../session/member.ts';
import { failureOf } from './failures.ts';
import { sendUnawaited } from './unawaited.ts';

/** 409: the first request with this key is still running. */
class InProgress extends HttpProblem {
  constructor() {
    super(
      409,
      'in_progress',
      {
        ja: '同じ操作を処理しています。少し待ってからもう一度お試しください。',
        en: 'The same operation is being carried out. Wait a moment and try again.',
      },
      { retryAfter: 2 },
    );
  }
}

const TOO_OLD = `now() - interval '48 hours'`;
/** Keys that are forgotten at once, and how often: more than come in between. */
const FORGOTTEN = 100;
const TIDIED_EVERY = 50;
const FORGET_OLD_KEYS = `
  DELETE FROM idempotency_key WHERE (tenant_id, member_id, key) IN (
    SELECT tenant_id, member_id, key FROM idempotency_key
     WHERE tenant_id = $1 AND created_at < ${TOO_OLD} LIMIT ${FORGOTTEN} FOR UPDATE SKIP LOCKED)`;
let claims = 0;

type Claim = { request_hash: string; body: { answer: unknown } | null };

/**
 * Lets the effect of a keyed POST happen once. The key is claimed in the transaction of the effect: a second request
 * waits for the first, and then finds the answer (or, where the first was rolled back, the key free again).
 * Keys are a member's own and are kept for 48 hours.
 */
export async function onceByKey<T>(
  tx: EntityManager,
  member: Member,
  work: (tx: EntityManager) => Promise<T>,
): Promise<T> {
  const { command } = member.request;
  if (!command) return work(tx);

  const earlier = await claim(tx, member, command);
  if (earlier) {
    if (earlier.request_hash !== command.hash) throw reused();
    return earlier.body?.answer as T;
  }
  const answer = await work(tx);
  sendUnawaited(tx, `UPDATE idempotency_key SET body = $4 WHERE tenant_id = $1 AND member_id = $2 AND key = $3`, [
    member.tenantId,
    member.memberId,
    command.key,
    JSON.stringify({ answer }),
  ]);
  return answer;
}

/** What is stored under the key, or `null` when the key is now ours. */
async function claim(tx: EntityManager, member: Member, command: { key: string; hash: string }): Promise<Claim | null> {
  const mine = [member.tenantId, member.memberId, command.key];
  if (claims++ % TIDIED_EVERY === 0) sendUnawaited(tx, FORGET_OLD_KEYS, [member.tenantId]);
  const inserted = await waitingForTheFirst(() =>
    tx.query<unknown[]>(
      `INSERT INTO idempotency_key AS k (tenant_id, member_id, key, request_hash) VALUES ($1, $2, $3, $4)
       ON CONFLICT (tenant_id, member_id, key)
       DO UPDATE SET request_hash = excluded.request_hash, body = NULL, created_at = now() WHERE k.created_at < ${TOO_OLD}
       RETURNING key`,
      [...mine, command.hash],
    ),
  );
  if (inserted.length > 0) return null;
  const [earlier] = await tx.query<Claim[]>(
    `SELECT request_hash, body FROM idempotency_key WHERE tenant_id = $1 AND member_id = $2 AND key = $3`,
    mine,
  );
  if (!earlier) throw new InProgress();
  return earlier;
}

async function waitingForTheFirst<T>(insert: () => Promise<T>): Promise<T> {
  try {
    return await insert();
  } catch (error) {
    if (failureOf(error).code === '55P03') throw new InProgress(); // lock_timeout: the first one still holds the key
    throw error;
  }
}

function reused(): Unprocessable {
  return new Unprocessable('idempotency_key_reused', {
    ja: 'この Idempotency-Key は別の内容ですでに使われています。新しいキーで送信してください。',
    en: 'This Idempotency-Key was used for another request. Send a new key.',
  });
}
