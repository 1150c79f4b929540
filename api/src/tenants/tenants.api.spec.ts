import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Problem } from '#domain/problems/contract';
import type { TenantView } from '#domain/tenants/contract';
import { type Client, startApp, type TestApp } from '../../test/signed-in.ts';

const AT = '/api/v1/tenant';

describe('what an organisation calls the levels of its plans', () => {
  let api: TestApp;
  let admin: Client;
  beforeAll(async () => {
    api = await startApp();
    admin = await api.as('admin@first.example');
  });
  afterAll(() => api.close());

  const read = async (client = admin) => (await client.get(AT).expect(200)).body as TenantView;

  it("is the product's own word until somebody says otherwise, and then everybody's in the organisation", async () => {
    const before = await read();
    expect(before).toMatchObject({ slug: 'first', levelNames: {} });
    const levelNames = { initiative: { ja: '施策', en: 'Measures' }, theme: { ja: '分野' } };
    const { body, headers } = await admin.patch(AT, { levelNames }, before.version).expect(200);
    const kept = { initiative: { ja: '施策', en: 'Measures' }, theme: { ja: '分野', en: null } };
    expect(body).toEqual({ ...before, levelNames: kept, version: before.version + 1 });
    expect(headers['etag']).toBe(`"${before.version + 1}"`);
    expect((await api.as('viewer@first.example')).session!.tenant.levelNames).toEqual(kept);
    expect((await api.as('viewer@second.example')).session!.tenant.levelNames).toEqual({});
  });

  it('is said as a whole: a level that is left out goes by the own word again', async () => {
    const { version } = await read();
    const { body } = await admin
      .patch(AT, { levelNames: { policy: { ja: '基本方針', en: ' ' } } }, version)
      .expect(200);
    expect((body as TenantView).levelNames).toEqual({ policy: { ja: '基本方針', en: null } });
  });

  it('is refused when somebody else was faster', async () => {
    const { version } = await read();
    await admin.patch(AT, { levelNames: {} }, version).expect(200);
    const { body } = await admin.patch(AT, { levelNames: {} }, version).expect(412);
    expect((body as Problem).current).toMatchObject({ etag: `"${version + 1}"`, changedBy: 'admin' });
  });

  it.each([
    { levelNames: { theme: { ja: '　' } }, pointer: '/levelNames/theme/ja', code: 'matches' },
    { levelNames: { theme: { en: 'Field' } }, pointer: '/levelNames/theme/ja', code: 'required' },
    { levelNames: { vision: { ja: '長'.repeat(41) } }, pointer: '/levelNames/vision/ja', code: 'max_length' },
    { levelNames: { goal: { ja: '目標' } }, pointer: '/levelNames/goal', code: 'unknown_property' },
    { levelNames: { theme: null }, pointer: '/levelNames/theme', code: 'is_object' },
  ])('points at $pointer ($code)', async ({ levelNames, pointer, code }) => {
    const { version } = await read();
    const { body } = await admin.patch(AT, { levelNames }, version).expect(400);
    expect((body as Problem).errors.map((error) => [error.pointer, error.code])).toContainEqual([pointer, code]);
  });

  it('is for the admin alone', async () => {
    const office = await api.as('office@first.example');
    await office.get(AT).expect(403);
    const { body } = await office.patch(AT, { levelNames: {} }, 1).expect(403);
    expect((body as Problem).allowedRoles).toEqual(['admin']);
  });
});
