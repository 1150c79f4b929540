import { setTimeout as pause } from 'node:timers/promises';
import type { Response, Test } from 'supertest';
import { asAdmin } from './sample-tenants.ts';

/**
 * What `count` requests are answered that are sent at once. On a busy machine some of them wait too long for each other:
 * the API tells them so, with how many seconds to wait, and they ask again, as the contract has it.
 */
export function atOnce(count: number, ask: (index: number) => Test): Promise<Response[]> {
  return Promise.all(Array.from({ length: count }, (_, index) => answerTo(() => ask(index))));
}

/**
 * The same, behind rows that are locked until all of them wait: none is through before another has looked.
 *
 * @param lock a statement that locks what they will want to change.
 */
export function atOnceBehind(
  adminUrl: string,
  lock: string,
  count: number,
  ask: (index: number) => Test,
): Promise<Response[]> {
  return asAdmin(adminUrl, async (client) => {
    await client.query('BEGIN');
    await client.query(lock);
    const answers = atOnce(count, ask);
    const waiting = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    for (let tries = 0; tries < 50 && (await client.query(waiting)).rowCount! < count; tries += 1) await pause(20);
    await client.query('ROLLBACK');
    return answers;
  });
}

async function answerTo(ask: () => Test): Promise<Response> {
  const answer = await ask();
  const seconds = answer.headers['retry-after'];
  if (seconds === undefined) return answer;
  await pause(Number(seconds) * 1_000);
  return answerTo(ask);
}
