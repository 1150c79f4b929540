import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { IsolationTrials } from './isolation.ts';
import { startApp, type TestApp } from './signed-in.ts';

// Thousands of requests: on a busy machine they take minutes, and that is no failure.
jest.setTimeout(300_000);

describe('tenants at the API', () => {
  let app: TestApp;
  let trials: IsolationTrials;
  beforeAll(async () => {
    app = await startApp({ demonstration: true });
    trials = await IsolationTrials.prepare(app, ['osaka-demo', 'demo-b'], 1);
  });
  afterAll(() => app.close());

  it('shows no member anything of another tenant when nothing foreign is asked for', async () => {
    expect(await trials.unasked()).toEqual([]);
  });

  it('answers a foreign id in a path as one that nobody has', async () => {
    expect(await trials.inPaths()).toEqual([]);
  });

  it('answers a foreign id in a query as one that nobody has', async () => {
    expect(await trials.inQueries()).toEqual([]);
  });

  it('answers a foreign id in a body as one that nobody has, and does nothing', async () => {
    expect(await trials.inBodies()).toEqual([]);
  });

  it('takes no word of a header for whose rows are meant', async () => {
    expect(await trials.inHeaders()).toEqual([]);
  });

  it('was tried often enough to mean something', () => expect(trials.attempts).toBeGreaterThan(10_000));
});
