import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request, { type Response } from 'supertest';
import { type Client, startApp, type TestApp } from '../../../test/signed-in.ts';

describe('problems', () => {
  let app: TestApp;
  let admin: Client;
  beforeAll(async () => {
    app = await startApp();
    admin = await app.as('admin@first.example');
  });
  afterAll(() => app.close());

  const post = (body: string | object, type = 'application/json') =>
    request(app.url)
      .post('/api/v1/departments')
      .set('Cookie', admin.cookie)
      .set('X-CSRF-Token', admin.session!.csrfToken)
      .type(type)
      .send(body);

  const nested = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
  const cases: { name: string; ask: () => request.Test; status: number; code: string; mistake?: string }[] = [
    {
      name: 'an address that is not there',
      ask: () => request(app.url).get('/api/v1/nothing'),
      status: 404,
      code: 'not_found',
    },
    {
      name: 'a method that is not there',
      ask: () => request(app.url).put('/api/v1/session'),
      status: 405,
      code: 'method_not_allowed',
    },
    {
      name: 'an address that is none',
      ask: () => request(app.url).get('/api/v1/%ff'),
      status: 400,
      code: 'bad_address',
    },
    {
      name: 'nobody signed in',
      ask: () => request(app.url).get('/api/v1/departments'),
      status: 401,
      code: 'not_signed_in',
    },
    { name: 'JSON that is none', ask: () => post('{"name":'), status: 400, code: 'malformed_json' },
    { name: 'an empty body', ask: () => post(''), status: 400, code: 'empty_body' },
    { name: 'a list', ask: () => post([]), status: 400, code: 'bad_input' },
    { name: 'another format', ask: () => post('<a/>', 'application/xml'), status: 415, code: 'unsupported_media_type' },
    {
      name: 'a body above 256 KiB',
      ask: () => post({ name: 'x'.repeat(256 * 1024) }),
      status: 413,
      code: 'body_too_large',
    },
    { name: 'a body of 21 levels', ask: () => post(nested(21)), status: 400, code: 'bad_input', mistake: 'too_deep' },
    {
      name: 'a list of 5,001',
      ask: () => post({ name: Array.from({ length: 5_001 }, () => 0) }),
      status: 400,
      code: 'bad_input',
      mistake: 'too_many_items',
    },
    {
      name: '__proto__',
      ask: () => post('{"__proto__":{"polluted":true},"name":"a"}'),
      status: 400,
      code: 'malformed_json',
    },
    {
      name: 'constructor',
      ask: () => post('{"constructor":{"prototype":{"polluted":true}},"name":"a"}'),
      status: 400,
      code: 'malformed_json',
    },
    { name: 'a NUL', ask: () => post('{"name":"a\\u0000b"}'), status: 400, code: 'bad_input' },
    { name: 'half a surrogate pair', ask: () => post('{"name":"a\\ud800"}'), status: 400, code: 'bad_input' },
    {
      name: 'a forged cursor',
      ask: () => admin.get(`/api/v1/departments?cursor=${Buffer.from('[1,"a","b"]').toString('base64url')}`),
      status: 400,
      code: 'bad_input',
    },
    { name: 'an id that is none', ask: () => admin.get('/api/v1/members/1'), status: 404, code: 'not_found' },
  ];

  it.each(cases)('answers $name with $status $code', async ({ ask, status, code, mistake }) => {
    const answer = await ask().set('Accept-Language', 'en');
    expect(answer.status).toBe(status);
    expectProblem(answer, code);
    if (mistake) expect(answer.body.errors).toMatchObject([{ code: mistake }]);
    expect(answer.headers['content-language']).toBe('en');
    expect(answer.body.detail).not.toMatch(/[ぁ-んァ-ン一-龥]/);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('points at every mistake, with a sentence that names the limit, in the language of the reader', async () => {
    const wrong = { email: 'x', name: ' ', roles: ['king', 'cio'], password: 7, tenantId: 'mine' };
    const ja = await admin.post('/api/v1/members', wrong).expect(400);
    expect(ja.body.errors).toEqual(
      expect.arrayContaining([
        { pointer: '/tenantId', code: 'unknown_property', detail: 'この項目は送信できません。' },
        { pointer: '/email', code: 'is_email', detail: 'メールアドレスの形式で入力してください。' },
        { pointer: '/password', code: 'is_string', detail: '文字列で入力してください。' },
        expect.objectContaining({ pointer: '/roles', code: 'is_in', detail: expect.stringContaining('auditor') }),
      ]),
    );
    const en = await admin
      .post('/api/v1/members', { ...wrong, name: 'x'.repeat(401) })
      .set('Accept-Language', 'en-GB, ja;q=0.5')
      .expect(400);
    expect(en.body.errors).toContainEqual({
      pointer: '/name',
      code: 'max_length',
      detail: 'This takes at most 400 characters.',
    });
  });

  it('says once that something is missing', async () => {
    const { body } = await admin.post('/api/v1/departments', {}).expect(400);
    expect(body.errors).toEqual([{ pointer: '/name', code: 'required', detail: '必須の項目です。' }]);
  });

  it('names the roles that may', async () => {
    const viewer = await app.as('viewer@first.example');
    const answer = await viewer.get('/api/v1/members').expect(403);
    expectProblem(answer, 'forbidden');
    expect(answer.body.allowedRoles).toEqual(['admin']);
  });

  it('asks for If-Match, takes only a version, and shows what stands there when it is stale', async () => {
    const { items } = (await admin.get('/api/v1/members').expect(200)).body;
    const { id } = items.find((one: { email: string }) => one.email === 'viewer@first.example');
    const path = `/api/v1/members/${id}`;
    const patch = (headers: Record<string, string>) =>
      request(app.url)
        .patch(path)
        .set('Cookie', admin.cookie)
        .set('X-CSRF-Token', admin.session!.csrfToken)
        .set(headers)
        .send({ name: '閲覧者' });
    expectProblem(await patch({}).expect(428), 'precondition_required');
    expectProblem(await patch({ 'If-Match': '*' }).expect(400), 'bad_input');
    expect((await patch({ 'If-Match': '"1"' }).expect(200)).headers['etag']).toBe('"2"');
    const stale = await patch({ 'If-Match': '"1"' }).expect(412);
    expectProblem(stale, 'stale_version');
    expect(stale.body.current).toMatchObject({
      etag: '"2"',
      value: { id, name: '閲覧者', version: 2 },
      changedBy: 'admin',
    });
  });

  it.each([
    { name: 'what is not even HTTP', sent: 'NONSENSE\r\n\r\n', code: 'unreadable_request' },
    { name: 'a request without a host', sent: 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', code: 'bad_input' },
  ])('answers $name with a problem and the headers of every answer', async ({ sent, code }) => {
    const answer = await new Promise<string>((resolve) => {
      let text = '';
      const socket = connect(Number(new URL(app.url).port), '127.0.0.1', () => socket.write(sent));
      socket.on('data', (data) => (text += String(data)));
      socket.on('close', () => resolve(text));
    });
    const [head, body] = answer.split('\r\n\r\n') as [string, string];
    expect(head).toMatch(/^HTTP\/1\.1 400 /);
    expect(head).toContain('content-type: application/problem+json');
    expect(head).toContain('x-content-type-options: nosniff');
    expect(JSON.parse(body)).toMatchObject({ status: 400, code });
  });
});

function expectProblem({ status, headers, body }: Response, code: string): void {
  expect(headers['content-type']).toBe('application/problem+json; charset=utf-8');
  expect(body).toMatchObject({ type: `urn:ayumi:problem:${code}`, status, code, requestId: headers['x-request-id'] });
  expect(body.title).not.toBe('');
  expect(body.errors).toBeInstanceOf(Array);
  expect(JSON.stringify(body)).not.toMatch(/node_modules|at .*\.js|SELECT|pg_|fastify|nestjs/i);
}
