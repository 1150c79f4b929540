import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pollute, VECTORS } from './pollution.ts';
import { startApp, type TestApp } from './signed-in.ts';

describe('names that reach into the program', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  it('are refused in bodies and queries, and reach nothing', async () => {
    expect(await pollute(app, await app.as('admin@first.example'))).toEqual([]);
    expect(VECTORS).toBeGreaterThanOrEqual(40);
  });
});
