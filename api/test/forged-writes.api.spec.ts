import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { forgeWrites } from './forged-writes.ts';
import { startApp, type TestApp } from './signed-in.ts';

describe('writes that another site sends', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({ demonstration: true });
  });
  afterAll(() => app.close());

  it('are refused by every operation, and change nothing', async () => {
    const { attempts, passed, entries } = await forgeWrites(app);
    expect(passed).toEqual([]);
    expect(attempts).toBeGreaterThan(300);
    expect(entries).toBe(0);
  });
});
