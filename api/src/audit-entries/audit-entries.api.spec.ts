import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AuditChainView, AuditEntryView } from '#domain/audit-entries/contract';
import { asAdmin } from '../../test/sample-tenants.ts';
import { type Client, startApp, type TestApp } from '../../test/signed-in.ts';
import { AuditSealer } from '../platform/audit/audit-sealer.ts';

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

  it('tells how far it is chained and signed, and whether it is as it was written', async () => {
    const { tenantId } = app.tenants[0]!;
    await app.app.get(AuditSealer).sealAndSign(tenantId);
    const chain = (await auditor.get('/api/v1/audit-entries/chain').expect(200)).body as AuditChainView;
    expect(chain).toMatchObject({ sealed: { number: 5 }, waiting: 0, signed: { number: 5, hash: chain.sealed!.hash } });
    const at = '/api/v1/audit-entries/chain/verification';
    expect((await auditor.get(at).expect(200)).body).toEqual({ upTo: 5, total: 5, fault: null, next: null });
    expect((await auditor.get(`${at}?after=3`).expect(200)).body).toMatchObject({ upTo: 5, fault: null });
    await auditor.get(`${at}?after=-1`).expect(400);

    await asAdmin(app.database.adminUrl, async (client) => {
      await client.query(`SET session_replication_role = replica`);
      await client.query(
        `UPDATE audit_entry SET after = '{"name": "丁課"}' WHERE tenant_id = $1 AND sequence =
          (SELECT sequence FROM audit_seal WHERE tenant_id = $1 AND number = 4)`,
        [tenantId],
      );
    });
    const { body } = await auditor.get(at).expect(200);
    expect(body).toMatchObject({ upTo: 3, fault: { kind: 'changed_entry', number: 4 }, next: null });
    await admin.get(at).expect(403);
  });

  it('is the auditor’s alone', async () => {
    const refused = await admin.get('/api/v1/audit-entries').expect(403);
    expect(refused.body.allowedRoles).toEqual(['auditor']);
  });
});
