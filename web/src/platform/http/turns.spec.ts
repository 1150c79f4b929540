import { expect, it } from '@jest/globals';
import { turns } from './turns.ts';

/** A clock that stands still but for what is waited, and for what a request takes. */
function clock() {
  let now = 0;
  const waited: number[] = [];
  const wait = async (milliseconds: number) => {
    waited.push(milliseconds);
    now += milliseconds;
  };
  return { now: () => now, wait, waited, pass: (milliseconds: number) => (now += milliseconds) };
}

it('lets a short row through at once', async () => {
  const timer = clock();
  const turn = turns(5, timer);
  for (let sent = 0; sent < 5; sent++) await turn();
  expect(timer.waited).toEqual([]);
});

it('never lets more than the limit leave within any minute, however long the row', async () => {
  const timer = clock();
  const turn = turns(5, timer);
  const left: number[] = [];
  for (let sent = 0; sent < 23; sent++) {
    await turn();
    left.push(timer.now());
    timer.pass(700);
  }
  for (const [at, time] of left.entries()) expect((left[at + 5] ?? Infinity) - time).toBeGreaterThanOrEqual(60_000);
  expect(timer.waited.length).toBeGreaterThan(0);
});

it('does not wait for what left long ago', async () => {
  const timer = clock();
  const turn = turns(1, timer);
  await turn();
  timer.pass(60_000);
  await turn();
  expect(timer.waited).toEqual([]);
});
