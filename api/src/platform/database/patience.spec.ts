import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { beginWaiting, inTime, shortLockTimeout } from './patience.ts';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

/** A connection that arrives when it is told to. */
function arriving() {
  let arrive = (): void => {};
  const connection = new Promise<string>((resolve) => {
    arrive = () => resolve('a connection');
  });
  return { connection, arrive, givenBack: [] as string[] };
}

describe('the patience of a request', () => {
  it('ends with 503 before three seconds are over, and the connection that comes too late is given back', async () => {
    const { connection, arrive, givenBack } = arriving();
    const asked = beginWaiting(() => inTime(connection, (late) => givenBack.push(late)));
    const told = asked.catch((error: unknown) => error);
    await jest.advanceTimersByTimeAsync(2_900);
    expect(await told).toMatchObject({ status: 503 });
    arrive();
    await jest.advanceTimersByTimeAsync(0);
    expect(givenBack).toEqual(['a connection']);
  });

  it('is one for all that the request waits for', async () => {
    await beginWaiting(async () => {
      expect(shortLockTimeout()).toBeNull();
      await jest.advanceTimersByTimeAsync(1_500);
      expect(shortLockTimeout()).toBe(1_100);
      await jest.advanceTimersByTimeAsync(1_500);
      expect(shortLockTimeout()).toBe(500);
      const { connection } = arriving();
      const told = inTime(connection, () => {}).catch((error: unknown) => error);
      await jest.advanceTimersByTimeAsync(200);
      expect(await told).toMatchObject({ status: 503 });
    });
  });

  it('lets everything through that is there', async () => {
    await beginWaiting(async () => {
      await jest.advanceTimersByTimeAsync(60_000);
      await expect(inTime(Promise.resolve('a connection'), () => {})).resolves.toBe('a connection');
    });
  });

  it('has no end where no request asks', async () => {
    const { connection, arrive } = arriving();
    const asked = inTime(connection, () => {});
    await jest.advanceTimersByTimeAsync(60_000);
    expect(shortLockTimeout()).toBeNull();
    arrive();
    await expect(asked).resolves.toBe('a connection');
  });
});
