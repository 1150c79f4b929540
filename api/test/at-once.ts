import { setTimeout as pause } from 'node:timers/promises';
import type { Response, Test } from 'supertest';

/**
 * What `count` requests are answered that are sent at once. On a busy machine some of them wait too long for each other:
 * the API tells them so, with how many seconds to wait, and they ask again, as the contract has it.
 */
export function atOnce(count: number, ask: (index: number) => Test): Promise<Response[]> {
  return Promise.all(Array.from({ length: count }, (_, index) => answerTo(() => ask(index))));
}

async function answerTo(ask: () => Test): Promise<Response> {
  const answer = await ask();
  const seconds = answer.headers['retry-after'];
  if (seconds === undefined) return answer;
  await pause(Number(seconds) * 1_000);
  return answerTo(ask);
}
