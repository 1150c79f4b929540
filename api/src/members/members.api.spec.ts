import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Response } from 'supertest';
import type { MemberView } from '#domain/members/contract';
import { atOnce, behind } from '../../test/at-once.ts';
import { type Client, PASSWORD, startApp, type TestApp } from '../../test/signed-in.ts';

const GOOD_PASSWORD = 'a lantern beside the canal';

describe('members', () => {
  let app: TestApp;
  let admin: Client;
  beforeAll(async () => {
    app = await startApp();
    admin = await app.as('admin@first.example');
  });
  afterAll(() => app.close());

  const list = async (client = admin): Promise<MemberView[]> =>
    (await client.get('/api/v1/members?limit=200').expect(200)).body.items;
  const find = async (email: string) => (await list()).find((one) => one.email === email)!;
  const give = (input: object) =>
    admin.post('/api/v1/members', { name: '新人', roles: ['viewer'], password: GOOD_PASSWORD, ...input });

  it('lists the seats of the tenant by e-mail address, page by page', async () => {
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await admin.get(`/api/v1/members?limit=3${cursor}`).expect(200);
      expect(body.items.length).toBeLessThanOrEqual(3);
      seen.push(...body.items.map((one: MemberView) => one.email));
      cursor = body.nextCursor ? `&cursor=${body.nextCursor}` : '';
    } while (cursor);
    expect(seen).toEqual((await list()).map(({ email }) => email));
    expect(seen).toEqual([...seen].sort());
    expect(seen.filter((email) => !email.endsWith('@first.example'))).toEqual([]);
  });

  it('gives a seat that opens with its password, and tells nobody the password', async () => {
    const made = await give({ email: ' Neu@First.example ', post: '係員' }).expect(201);
    expect(made.body).toMatchObject({
      email: 'neu@first.example',
      roles: ['viewer'],
      post: '係員',
      disabled: false,
      version: 1,
    });
    expect(made.headers['etag']).toBe('"1"');
    expect(JSON.stringify(made.body)).not.toMatch(/hash|password/i);
    await app.as('neu@first.example', GOOD_PASSWORD);
  });

  it.each([
    { name: 'an address that has a seat', input: { email: 'cio@first.example' }, code: 'email_taken' },
    {
      name: 'a department editor without a department',
      input: { email: 'a@first.example', roles: ['department'] },
      code: 'department_required',
    },
    {
      name: 'a department that is not there',
      input: { email: 'b@first.example', departmentId: '01a205e1-c61d-7262-b2a2-4345b4d3e043' },
      code: 'unknown_department',
    },
  ])('refuses $name', async ({ input, code }) => {
    const { body } = await give(input).expect(409);
    expect(body.code).toBe(code);
    expect(body.detail).toMatch(/。$/);
  });

  it('refuses another tenant’s department as one that is not there', async () => {
    const { body } = await give({ email: 'c@first.example', departmentId: app.tenants[1]!.departmentId }).expect(409);
    expect(body.code).toBe('unknown_department');
  });

  it('refuses a weak password', async () => {
    const { body } = await give({ email: 'd@first.example', password: 'Password123456!' }).expect(400);
    expect(body.errors).toEqual([expect.objectContaining({ pointer: '/password', code: 'password_too_common' })]);
  });

  it('refuses to let admins change their own role or disable themselves', async () => {
    const me = await find('admin@first.example');
    for (const input of [{ roles: ['admin', 'cio'] }, { disabled: true }]) {
      const { body } = await admin.patch(`/api/v1/members/${me.id}`, input, me.version).expect(409);
      expect(body.code).toBe('own_role');
    }
    await admin.patch(`/api/v1/members/${me.id}`, { post: '情報システム担当' }, me.version).expect(200);
  });

  it('leaves one admin when two take the role from each other at once', async () => {
    const { id } = (await give({ email: 'second-admin@first.example', roles: ['admin'] }).expect(201))
      .body as MemberView;
    const other = await app.as('second-admin@first.example', GOOD_PASSWORD);
    const [me, them] = [await find('admin@first.example'), await find('second-admin@first.example')];
    const lock = `SELECT FROM member WHERE 'admin' = ANY (roles) FOR NO KEY UPDATE`;
    const [mine, theirs] = (await behind(app.database.adminUrl, lock, [
      () => admin.patch(`/api/v1/members/${id}`, { roles: ['viewer'] }, them.version),
      () => other.patch(`/api/v1/members/${me.id}`, { roles: ['viewer'] }, me.version),
    ])) as [Response, Response];
    const [won, lost] = [mine.status, theirs.status].sort();
    expect(won).toBe(200);
    expect([401, 403, 409]).toContain(lost); // by then signed out, no admin any more, or the last one
    const admins = (await list(mine.status === 200 ? admin : other)).filter(({ roles }) => roles.includes('admin'));
    expect(admins).toHaveLength(1);
    // Whoever is left puts things back for the specs that follow.
    if (theirs.status === 200) {
      const now = await other.get(`/api/v1/members/${me.id}`);
      await other.patch(`/api/v1/members/${me.id}`, { roles: ['admin'] }, now.body.version).expect(200);
      admin = await app.as('admin@first.example');
    }
  });

  it('signs a disabled member out at once, and an enabled one in again', async () => {
    const viewer = await app.as('viewer@first.example');
    const { id, version } = await find('viewer@first.example');
    await viewer.get('/api/v1/departments').expect(200);
    await admin.patch(`/api/v1/members/${id}`, { disabled: true }, version).expect(200);
    await viewer.get('/api/v1/departments').expect(401);
    await expect(app.as('viewer@first.example')).rejects.toThrow('401');
    await admin.patch(`/api/v1/members/${id}`, { disabled: false }, version + 1).expect(200);
    await viewer.get('/api/v1/departments').expect(401); // the old session stays ended
    await app.as('viewer@first.example', PASSWORD);
  });

  it('ends the sessions of a member whose roles change', async () => {
    const auditor = await app.as('auditor@first.example');
    const { id, version } = await find('auditor@first.example');
    await admin.patch(`/api/v1/members/${id}`, { roles: ['viewer'] }, version).expect(200);
    await auditor.get('/api/v1/audit-entries').expect(401);
    await (await app.as('auditor@first.example')).get('/api/v1/audit-entries').expect(403);
    await admin.patch(`/api/v1/members/${id}`, { roles: ['auditor'] }, version + 1).expect(200);
  });

  it('lets one of twenty simultaneous changes win', async () => {
    const { id, version } = await find('approver@first.example');
    const answers = await atOnce(20, (index) =>
      admin.patch(`/api/v1/members/${id}`, { name: `名前${index}` }, version),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 412)).toHaveLength(19);
    expect((await find('approver@first.example')).version).toBe(version + 1);
  });

  it('answers another tenant’s member as one that is not there', async () => {
    const foreign = await find('cio@first.example');
    const elsewhere = await app.as('admin@second.example');
    const absent = await elsewhere.get('/api/v1/members/01a205e1-c61d-7262-b2a2-4345b4d3e043').expect(404);
    for (const answer of [
      await elsewhere.get(`/api/v1/members/${foreign.id}`),
      await elsewhere.patch(`/api/v1/members/${foreign.id}`, { name: 'x' }, foreign.version),
    ]) {
      expect({ ...answer.body, requestId: '' }).toEqual({ ...absent.body, requestId: '' });
    }
  });

  it('writes one entry of history for each change, with before and after', async () => {
    const { id, version, name } = await find('office@first.example');
    await admin.patch(`/api/v1/members/${id}`, { name: '事務局' }, version).expect(200);
    await admin.patch(`/api/v1/members/${id}`, { name: 'too late' }, version).expect(412);
    const auditor = await app.as('auditor@first.example');
    const { body } = await auditor.get(`/api/v1/audit-entries?objectType=member&objectId=${id}`).expect(200);
    expect(body.items).toHaveLength(1);
    expect(body.items[0]).toMatchObject({
      action: 'member.changed',
      actor: { name: 'admin' },
      object: { type: 'member', id },
      before: { name, version },
      after: { name: '事務局', version: version + 1 },
    });
  });
});
