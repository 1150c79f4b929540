import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { startApp, type TestApp } from './signed-in.ts';
import { smuggle } from './smuggling.ts';

// Thousands of requests: on a busy machine they take minutes, and that is no failure.
jest.setTimeout(300_000);

describe('properties that a body does not have', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({ demonstration: true });
  });
  afterAll(() => app.close());

  it('are refused by every write, each with a pointer to it, and change nothing', async () => {
    const { attempts, taken, entries } = await smuggle(app);
    expect(taken.slice(0, 20)).toEqual([]);
    expect(attempts).toBeGreaterThan(5_000);
    expect(entries).toBe(0);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});
