import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AuditEntryView } from '#domain/audit-entries/contract';
import { type Client, startApp, type TestApp } from '../../test/signed-in.ts';

describe('audit entries', () => {
  let app: TestApp;
  let auditor: Client;
  let admin: Client;
  beforeAll(async () => {
    app = await startApp();
    auditor = await app.as('auditor@first.example');
    admin = await app.as('admin@first.example');
    for (const name of ['甲課', '乙課', '丙課']) await admin.post('/api/v1/departments', { name }).expect(201);
    await (await app.as('admin@second.example')).post('/api/v1/departments', { name: '他市の課' }).expect(201);
  });
  afterAll(() => app.close());

  it('shows the latest first, page by page, and the own tenant only', async () => {
    const all: AuditEntryView[] = [];
    let cursor = '';
    do {
      const { body } = await auditor.get(`/api/v1/audit-entries?limit=2${cursor}`).expect(200);
      all.push(...body.items);
      cursor = body.nextCursor ? `&cursor=${body.nextCursor}` : '';
    } while (cursor);
    expect(all.map(({ action }) => action)).toEqual([
      'department.created',
      'department.created',
      'department.created',
      'session.opened',
      'session.opened',
    ]);
    expect(all[0]).toMatchObject({
      after: { name: '丙課' },
      before: null,
      actor: { name: 'admin' },
      onBehalf: false,
      reason: null,
    });
    expect(JSON.stringify(all)).not.toContain('他市');
  });

  it('finds by object and by actor', async () => {
    const { items } = (await auditor.get('/api/v1/audit-entries?objectType=department').expect(200)).body;
    expect(items).toHaveLength(3);
    const actorId = admin.session!.member.id;
    const found = (
      await auditor.get(`/api/v1/audit-entries?actorId=${actorId}&objectId=${items[1].object.id}`).expect(200)
    ).body;
    expect(found.items.map((one: AuditEntryView) => one.after)).toMatchObject([{ name: '乙課' }]);
  });

  it('is the auditor’s alone', async () => {
    const refused = await admin.get('/api/v1/audit-entries').expect(403);
    expect(refused.body.allowedRoles).toEqual(['auditor']);
  });
});
