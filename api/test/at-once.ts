import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
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
 * What requests are answered that meet for certain: what they will want to change is locked until each of them, one after the
 * other, has come as far as it comes.
 *
 * @param lock a statement that locks it, and leaves what they look at before free.
 */
export function behind(adminUrl: string, lock: string, asks: (() => Test)[]): Promise<Response[]> {
  return asAdmin(adminUrl, async (client) => {
    await client.query('BEGIN');
    await client.query(lock);
    const answers: Promise<Response>[] = [];
    let answered = 0;
    for (const ask of asks) {
      answers.push(answerTo(ask).finally(() => (answered += 1)));
      const isUnderWay = async () => answered + (await waitingForLocks(client)) < answers.length;
      for (let tries = 0; tries < 40 && (await isUnderWay()); tries += 1) await pause(20);
    }
    await client.query('ROLLBACK');
    return Promise.all(answers);
  });
}

/** How many others wait for a lock in the client's database. */
export async function waitingForLocks(client: Client): Promise<number> {
  // Within a transaction PostgreSQL goes on showing the sessions that were there when it was first asked.
  await client.query(`SELECT pg_stat_clear_snapshot()`);
  const waiting = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  return (await client.query(waiting)).rowCount!;
}

async function answerTo(ask: () => Test): Promise<Response> {
  const answer = await ask();
  const seconds = answer.headers['retry-after'];
  if (seconds === undefined) return answer;
  await pause(Number(seconds) * 1_000);
  return answerTo(ask);
}
