import { describe, expect, it, jest } from '@jest/globals';
import { Unavailable } from '../problems/refusal.ts';
import { Turns } from './turns.ts';

/** Asks for as many turns, and notes which have come; `gone` have lost their connection meanwhile. */
function asking(turns: Turns, count: number, gone: readonly number[] = []) {
  const come: number[] = [];
  const told: Promise<unknown>[] = Array.from({ length: count }, (_, index) =>
    turns
      .next(() => gone.includes(index))
      .then(
        () => come.push(index),
        (error: unknown) => error,
      ),
  );
  return { come, told };
}
const soon = () => new Promise((resolve) => setImmediate(resolve));

describe('turns', () => {
  it('come to four at once, and to the others in their order', async () => {
    const turns = new Turns();
    const { come } = asking(turns, 7);
    await soon();
    expect(come).toEqual([0, 1, 2, 3]);
    turns.end();
    turns.end();
    await soon();
    expect(come).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('are all there again when nobody waits', async () => {
    const turns = new Turns();
    asking(turns, 5);
    await soon();
    for (let index = 0; index < 5; index += 1) turns.end();
    const { come } = asking(turns, 5);
    await soon();
    expect(come).toEqual([0, 1, 2, 3]);
  });

  it('pass over who has gone', async () => {
    const turns = new Turns();
    const { come, told } = asking(turns, 8, [4, 5]);
    await soon();
    turns.end();
    await soon();
    expect(come).toEqual([0, 1, 2, 3, 6]);
    expect(await Promise.all(told.slice(4, 6))).toMatchObject([{ status: 503 }, { status: 503 }]);
  });

  it('are given up by all who wait where the database cannot be had, and by nobody who comes later', async () => {
    const turns = new Turns();
    const { told } = asking(turns, 6);
    await soon();
    const reason = new Unavailable();
    turns.giveUp(reason);
    expect(await Promise.all(told.slice(4))).toEqual([reason, reason]);
    const { come } = asking(turns, 1);
    turns.end();
    await soon();
    expect(come).toEqual([0]);
  });

  it('are not waited for until the connection would be closed', async () => {
    jest.useFakeTimers();
    const turns = new Turns();
    const { told } = asking(turns, 5);
    await jest.advanceTimersByTimeAsync(8_000);
    jest.useRealTimers();
    expect(await told[4]).toMatchObject({ status: 503 });
    turns.end();
    await expect(turns.next(() => false)).resolves.toBeUndefined();
  });
});
