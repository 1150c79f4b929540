import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { expectIndex } from '../../test/statements.ts';
import { startApp, type TestApp } from '../../test/signed-in.ts';
import { newId } from '../platform/ids.ts';
import { LIST_MEETINGS, LOAD_MEETING } from './review-meetings.queries.ts';

describe('the statements of meetings', () => {
  let api: TestApp;
  beforeAll(async () => {
    api = await startApp();
  });
  afterAll(() => api.close());

  it('find what was decided in a meeting by the meeting', async () => {
    const { tenantId } = api.tenants[0]!;
    await expectIndex(api, 'decision_by_meeting', LOAD_MEETING, [tenantId, newId()]);
    await expectIndex(api, 'decision_by_meeting', LIST_MEETINGS, [tenantId, 20, null, null, null]);
  });
});
