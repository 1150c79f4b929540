import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DepartmentView } from '#domain/departments/contract';
import { type Client, startApp, type TestApp } from '../../test/signed-in.ts';

describe('departments', () => {
  let app: TestApp;
  let admin: Client;
  beforeAll(async () => {
    app = await startApp();
    admin = await app.as('admin@first.example');
  });
  afterAll(() => app.close());

  it('adds a department at the end of the tenant’s own order', async () => {
    const parentId = app.tenants[0]!.departmentId;
    const input = { name: '情報システム課', nameEn: 'Information systems', parentId, validFrom: '2019-04-01' };
    const { body } = await admin.post('/api/v1/departments', input).expect(201);
    expect(body).toEqual({
      ...input,
      id: expect.any(String),
      validTo: null,
      successorId: null,
      example: false,
      version: 1,
    });
    const { items } = (await admin.get('/api/v1/departments').expect(200)).body;
    expect(items.at(-1)).toEqual(body);
  });

  it('is read by who reads plans and by the admin', async () => {
    for (const role of ['admin', 'viewer', 'department', 'cio']) {
      const client = await app.as(`${role}@second.example`);
      const { items } = (await client.get('/api/v1/departments').expect(200)).body as { items: DepartmentView[] };
      expect(items.map(({ name }) => name).sort()).toEqual(['建設局', '総務局']);
    }
  });

  it('refuses a parent of another tenant as one that is not there', async () => {
    const input = { name: '課', parentId: app.tenants[1]!.departmentId };
    expect((await admin.post('/api/v1/departments', input).expect(409)).body.code).toBe('unknown_parent');
  });

  it('refuses a day that does not exist, a blank name and an office that may not', async () => {
    const wrong = await admin.post('/api/v1/departments', { name: '　', validFrom: '2019-02-29' }).expect(400);
    expect(wrong.body.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual([
      '/name',
      '/validFrom',
    ]);
    const office = await app.as('office@first.example');
    await office.post('/api/v1/departments', { name: '課' }).expect(403);
  });
});
