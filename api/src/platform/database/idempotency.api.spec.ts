import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { atOnce } from '../../../test/at-once.ts';
import { asAdmin } from '../../../test/sample-tenants.ts';
import { type Client, startApp, type TestApp } from '../../../test/signed-in.ts';

describe('Idempotency-Key', () => {
  let app: TestApp;
  let admin: Client;
  beforeAll(async () => {
    app = await startApp();
    admin = await app.as('admin@first.example');
  });
  afterAll(() => app.close());

  const add = (client: Client, key: string, name: string) =>
    client.post('/api/v1/departments', { name }).set('Idempotency-Key', key);

  const countOf = (name: string) =>
    asAdmin(app.database.adminUrl, async (client) => {
      const { rows } = await client.query<{ departments: number; entries: number }>(
        `SELECT (SELECT count(*)::int FROM department WHERE name = $1) AS departments,
                (SELECT count(*)::int FROM audit_entry WHERE after ->> 'name' = $1) AS entries`,
        [name],
      );
      return rows[0]!;
    });

  it('has one effect and one answer for ten requests at once, and for a late one', async () => {
    const answers = await atOnce(10, () => add(admin, 'ten-at-once', '都市整備局'));
    const late = await add(admin, 'ten-at-once', '都市整備局');
    for (const { status, text } of [...answers, late]) {
      expect(status).toBe(201);
      expect(text).toBe(answers[0]!.text);
    }
    expect(await countOf('都市整備局')).toEqual({ departments: 1, entries: 1 });
  });

  it('refuses the key for another body', async () => {
    await add(admin, 'first-this', '水道局').expect(201);
    const { body } = await add(admin, 'first-this', '交通局').expect(422);
    expect(body.code).toBe('idempotency_key_reused');
    expect(await countOf('交通局')).toEqual({ departments: 0, entries: 0 });
  });

  it('is a member’s own: nobody else is answered by it', async () => {
    const mine = await add(admin, 'whose-key', '港湾局').expect(201);
    const other = await app.as('admin@second.example');
    const theirs = await add(other, 'whose-key', '港湾局').expect(201);
    expect(theirs.body.id).not.toBe(mine.body.id);
    expect(await countOf('港湾局')).toEqual({ departments: 2, entries: 2 });
  });

  it('is free again after a refusal', async () => {
    const parentId = '01a205e1-c61d-7262-b2a2-4345b4d3e043';
    const wrong = { name: '消防局', parentId };
    const refused = await admin.post('/api/v1/departments', wrong).set('Idempotency-Key', 'after-refusal').expect(409);
    expect(refused.body.code).toBe('unknown_parent');
    await add(admin, 'after-refusal', '消防局').expect(201);
    expect(await countOf('消防局')).toEqual({ departments: 1, entries: 1 });
  });

  it('is forgotten after 48 hours', async () => {
    await add(admin, 'two-days-old', '教育委員会').expect(201);
    await asAdmin(app.database.adminUrl, (client) =>
      client.query(`UPDATE idempotency_key SET created_at = now() - interval '49 hours' WHERE key = 'two-days-old'`),
    );
    await add(admin, 'two-days-old', '教育委員会').expect(201);
    expect((await countOf('教育委員会')).departments).toBe(2);
  });

  it('is removed after 48 hours, before fifty others have come', async () => {
    await add(admin, 'to-be-removed', '選挙管理委員会').expect(201);
    const left = (sql: string) =>
      asAdmin(
        app.database.adminUrl,
        async (client) => (await client.query(`${sql} WHERE key = 'to-be-removed'`)).rowCount,
      );
    await left(`UPDATE idempotency_key SET created_at = now() - interval '49 hours'`);
    await atOnce(50, (index) => add(admin, `later-${index}-of-50`, `課${index}`));
    expect(await left('SELECT FROM idempotency_key')).toBe(0);
  });

  it.each(['short', 'x'.repeat(256), 'with space in it', 'ひらがなのかぎ'])('refuses the key %s', async (key) => {
    const answer = await admin
      .post('/api/v1/departments', { name: 'x' })
      .set('Idempotency-Key', encodeURI(key) === key ? key : Buffer.from(key).toString('latin1'));
    expect(answer.status).toBe(400);
    expect(answer.body.errors[0].pointer).toBe('Idempotency-Key');
  });

  it('keeps nothing of the body that could be guessed at', async () => {
    const password = 'a lantern beside the canal';
    await admin
      .post('/api/v1/members', { email: 'new@first.example', name: '新人', roles: ['viewer'], password })
      .expect(201);
    const stored = await asAdmin(app.database.adminUrl, async (client) => {
      const { rows } = await client.query(
        `SELECT to_jsonb(k) AS row FROM idempotency_key k UNION ALL SELECT to_jsonb(a) FROM audit_entry a`,
      );
      return JSON.stringify(rows);
    });
    expect(stored).not.toContain(password);
    expect(stored).not.toContain('argon2');
  });
});
