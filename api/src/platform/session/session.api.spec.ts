import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import request from 'supertest';
import { asAdmin } from '../../../test/sample-tenants.ts';
import type { OwnSession } from '#domain/members/contract';
import { Client, cookieOf, PASSWORD, startApp, type TestApp } from '../../../test/signed-in.ts';
import { Clock } from '../clock.ts';

const OFFICE = 'office@first.example';
const NEW_PASSWORD = 'a quiet harbour at dawn';

describe('session', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  const signIn = (body: object) => request(app.url).post('/api/v1/session').send(body);

  it('says who is signed in, where, and what they may do', async () => {
    const office = await app.as(OFFICE);
    const { body } = await office.get('/api/v1/session').expect(200);
    expect(body).toMatchObject({
      member: { email: OFFICE, roles: ['office'], department: null },
      tenant: { slug: 'first', fiscalStartMonth: 4, timeZone: 'Asia/Tokyo' },
      permissions: { 'plans.read': 'all' },
      reauthenticatedUntil: null,
    });
    expect(body.permissions).not.toHaveProperty('reviews.decide');
    expect(body.permissions).not.toHaveProperty('members.write');
  });

  it('keeps the token from scripts, from other sites and from the tables', async () => {
    const answer = await signIn({ email: OFFICE, password: PASSWORD }).expect(201);
    const cookie = (answer.headers['set-cookie'] as unknown as string[]).find((one) => one.startsWith('sid-test='))!;
    expect(cookie).toMatch(/; Path=\/; HttpOnly; SameSite=Lax$/);
    const token = cookie.slice('sid-test='.length).split(';')[0]!;
    expect(JSON.stringify(answer.body)).not.toContain(token);
    await asAdmin(app.database.adminUrl, async (client) => {
      const { rows } = await client.query(`SELECT to_jsonb(s)::text AS row FROM member_session s`);
      expect(JSON.stringify(rows)).not.toContain(token);
    });
  });

  it('answers a wrong password as it answers an address that nobody has', async () => {
    const wrong = await signIn({ email: OFFICE, password: 'not the password' }).expect(401);
    const unknown = await signIn({ email: 'nobody@first.example', password: 'not the password' }).expect(401);
    expect({ ...wrong.body, requestId: '' }).toEqual({ ...unknown.body, requestId: '' });
    expect(wrong.body.code).toBe('wrong_credentials');
    expect(wrong.headers['set-cookie']).toBeUndefined();
  });

  it('opens a session of its own at every sign-in and ends the one the browser had', async () => {
    const first = await app.as(OFFICE);
    const again = await request(app.url)
      .post('/api/v1/session')
      .set('Cookie', first.cookie)
      .send({ email: OFFICE, password: PASSWORD })
      .expect(201);
    expect(cookieOf(again.headers)).not.toBe(first.cookie);
    await first.get('/api/v1/session').expect(401);
    await new Client(app.url, cookieOf(again.headers), again.body).get('/api/v1/session').expect(200);
  });

  it('takes no session id that somebody else has chosen', async () => {
    const chosen = 'sid-test=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';
    const answer = await request(app.url)
      .post('/api/v1/session')
      .set('Cookie', chosen)
      .send({ email: OFFICE, password: PASSWORD })
      .expect(201);
    expect(cookieOf(answer.headers)).not.toContain(chosen);
    await request(app.url).get('/api/v1/session').set('Cookie', chosen).expect(401);
  });

  it('ends the session for every copy of the cookie at sign-out', async () => {
    const office = await app.as(OFFICE);
    await office.delete('/api/v1/session').expect(204);
    await office.get('/api/v1/session').expect(401);
  });

  it.each([
    { name: '30 idle minutes', sql: `last_seen_at = now() - interval '30 minutes'` },
    { name: '12 hours', sql: `expires_at = now()` },
  ])('ends after $name', async ({ sql }) => {
    const viewer = await app.as('viewer@first.example');
    await viewer.get('/api/v1/session').expect(200);
    await age(sql, viewer);
    await viewer.get('/api/v1/session').expect(401);
  });

  it('refuses a write without the token of the session, with another one, or from another site', async () => {
    const admin = await app.as('admin@first.example');
    const other = await app.as('admin@second.example');
    const write = () =>
      request(app.url).post('/api/v1/departments').set('Cookie', admin.cookie).send({ name: '環境局' });
    const { csrfToken } = admin.session!;

    expect((await write().expect(403)).body.code).toBe('csrf');
    expect((await write().set('X-CSRF-Token', other.session!.csrfToken).expect(403)).body.code).toBe('csrf');
    const foreign: [string, string][] = [
      ['Origin', 'https://elsewhere.example'],
      ['Origin', 'null'],
      ['Sec-Fetch-Site', 'cross-site'],
      ['Sec-Fetch-Site', 'same-site'],
    ];
    for (const [name, value] of foreign) {
      const { body } = await write().set('X-CSRF-Token', csrfToken).set(name, value).expect(403);
      expect(body.code).toBe('foreign_origin');
    }
    await write().set('X-CSRF-Token', csrfToken).type('text/plain').send('{"name":"環境局"}').expect(415);
    await write().set('X-CSRF-Token', csrfToken).type('form').send('name=x').expect(415);
    await write().set('X-CSRF-Token', csrfToken).set('Origin', app.url).expect(201);
  });

  it('refuses a sign-in that another site sends', async () => {
    const answer = await signIn({ email: OFFICE, password: PASSWORD })
      .set('Origin', 'https://elsewhere.example')
      .expect(403);
    expect(answer.body.code).toBe('foreign_origin');
  });

  it('opens deciding with the password, changes the token, and closes it after 15 idle minutes', async () => {
    const cio = await app.as('cio@first.example');
    const fresh = await cio.reauthenticated();
    expect(fresh.session!.reauthenticatedUntil).not.toBeNull();
    expect(fresh.cookie).not.toBe(cio.cookie);
    await cio.get('/api/v1/session').expect(401);

    await age(`last_seen_at = now() - interval '14 minutes'`, fresh);
    expect((await fresh.get('/api/v1/session')).body.reauthenticatedUntil).not.toBeNull();
    await age(`last_seen_at = now() - interval '15 minutes'`, fresh);
    expect((await fresh.get('/api/v1/session')).body.reauthenticatedUntil).toBeNull();
    expect((await fresh.get('/api/v1/session')).body.reauthenticatedUntil).toBeNull(); // in use again, and still closed
  });

  it.each([
    { name: 'two years ahead', wrong: 2 * 365 * 86_400_000 },
    { name: 'an hour behind', wrong: -3_600_000 },
  ])('goes by the database’s clock where the process’s own is $name', async ({ wrong }) => {
    const cio = await (await app.as('cio@first.example')).reauthenticated();
    const now = jest.spyOn(app.app.get(Clock), 'now').mockImplementation(() => new Date(Date.now() + wrong));
    try {
      await age(`last_seen_at = now() - interval '14 minutes'`, cio);
      expect((await cio.get('/api/v1/session').expect(200)).body.reauthenticatedUntil).not.toBeNull();
      expect(await idle(cio)).toBeLessThan(60); // that it is in use has been noted
      await age(`last_seen_at = now() - interval '15 minutes'`, cio);
      expect((await cio.get('/api/v1/session').expect(200)).body.reauthenticatedUntil).toBeNull();
      await age(`last_seen_at = now() - interval '30 minutes'`, cio);
      await cio.get('/api/v1/session').expect(401);
    } finally {
      now.mockRestore();
    }
  });

  it('does not open deciding with a wrong password', async () => {
    const cio = await app.as('cio@first.example');
    const { body } = await cio.post('/api/v1/session/reauthentication', { password: 'wrong' }).expect(403);
    expect(body).toMatchObject({ code: 'wrong_password', errors: [{ pointer: '/password' }] });
    expect((await cio.get('/api/v1/session')).body.reauthenticatedUntil).toBeNull();
  });

  it('changes the password and ends every other session of the member', async () => {
    const [here, elsewhere] = [await app.as('adviser@first.example'), await app.as('adviser@first.example')];
    const wish = { currentPassword: PASSWORD, newPassword: NEW_PASSWORD };
    expect((await here.post('/api/v1/session/password', { ...wish, currentPassword: 'x' }).expect(403)).body.code).toBe(
      'wrong_password',
    );
    const weak = await here.post('/api/v1/session/password', { ...wish, newPassword: 'Password123456' }).expect(400);
    expect(weak.body.errors[0]).toMatchObject({ pointer: '/newPassword', code: 'password_too_short' });

    const changed = await here.post('/api/v1/session/password', wish).expect(201);
    await elsewhere.get('/api/v1/session').expect(401);
    await here.get('/api/v1/session').expect(401); // the token has changed too
    await new Client(app.url, cookieOf(changed.headers), changed.body).get('/api/v1/session').expect(200);
    await signIn({ email: 'adviser@first.example', password: PASSWORD }).expect(401);
    await app.as('adviser@first.example', NEW_PASSWORD);
  });

  it('tells where a member is signed in, and ends a session elsewhere', async () => {
    const email = 'approver@first.example';
    const [here, lost, colleague] = [await app.as(email), await app.as(email), await app.as('viewer@first.example')];
    const list = async (client: Client) =>
      (await client.get('/api/v1/sessions').expect(200)).body.items as OwnSession[];
    const [latest, ours] = await list(here);
    expect([latest?.current, ours?.current, ours?.address]).toEqual([false, true, '127.0.0.1']);
    expect((await list(colleague)).map(({ id }) => id)).not.toContain(ours?.id);

    await colleague.delete(`/api/v1/sessions/${latest?.id}`).expect(404);
    await here.delete(`/api/v1/sessions/${latest?.id}`).expect(204);
    await lost.get('/api/v1/session').expect(401);
    await here.delete(`/api/v1/sessions/${latest?.id}`).expect(404);
    expect(await list(here)).toHaveLength(1);
  });

  it('asks for the tenant only of those who have the password of several', async () => {
    const email = 'both@city.example';
    await asAdmin(app.database.adminUrl, (client) =>
      client.query(`UPDATE member SET email = $1 WHERE email IN ('auditor@first.example', 'auditor@second.example')`, [
        email,
      ]),
    );
    await signIn({ email, password: 'wrong' }).expect(401);
    const { body } = await signIn({ email, password: PASSWORD }).expect(409);
    expect(body).toMatchObject({ code: 'tenant_required', errors: [{ detail: 'first' }, { detail: 'second' }] });
    const chosen = await signIn({ email, password: PASSWORD, tenant: 'second' }).expect(201);
    expect(chosen.body.tenant.slug).toBe('second');
  });

  async function age(sql: string, client: Client): Promise<void> {
    await asAdmin(app.database.adminUrl, (admin) =>
      admin.query(`UPDATE member_session SET ${sql} WHERE csrf_token = $1`, [client.session!.csrfToken]),
    );
  }

  async function idle(client: Client): Promise<number> {
    const { rows } = await asAdmin(app.database.adminUrl, (admin) =>
      admin.query<{ idle: number }>(
        `SELECT extract(epoch FROM now() - last_seen_at)::float8 AS idle FROM member_session WHERE csrf_token = $1`,
        [client.session!.csrfToken],
      ),
    );
    return rows[0]!.idle;
  }
});

describe('sign-in limits', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({ signInLimits: { perAddress: 3, perAccountAndDay: 5 }, trustedProxies: ['127.0.0.1'] });
  });
  afterAll(() => app.close());

  const guess = (email: string, password: string, address: string, cookie = '') =>
    request(app.url)
      .post('/api/v1/session')
      .set('X-Forwarded-For', address)
      .set('Cookie', cookie)
      .send({ email, password });

  it('looks at three wrong passwords from one address, however fast they come', async () => {
    const statuses = await Promise.all(
      Array.from({ length: 10 }, async () => (await guess('cio@first.example', 'wrong', '192.0.2.1')).status),
    );
    expect(statuses.filter((one) => one === 401)).toHaveLength(3);
    expect(statuses.filter((one) => one === 429)).toHaveLength(7);
    const { headers, body } = await guess('cio@first.example', PASSWORD, '192.0.2.1').expect(429);
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    expect(body.code).toBe('too_many_requests');
  });

  it('counts no sign-in that succeeds', async () => {
    for (let times = 0; times < 8; times += 1) await guess('viewer@first.example', PASSWORD, '192.0.2.2').expect(201);
  });

  it('lets the owner in from a known browser while strangers have used up the day', async () => {
    const email = 'office@first.example';
    const known = await guess(email, PASSWORD, '192.0.2.3').expect(201);
    for (let address = 10; address < 15; address += 1) await guess(email, 'wrong', `192.0.2.${address}`).expect(401);
    await guess(email, PASSWORD, '192.0.2.20').expect(429);
    const device = cookieOf(known.headers)
      .split('; ')
      .find((one) => one.startsWith('device-'))!;
    await guess(email, PASSWORD, '192.0.2.21', device).expect(201);
    await guess('cio@first.example', 'wrong', '192.0.2.22', device).expect(401); // another account's mark opens nothing
  });
});
