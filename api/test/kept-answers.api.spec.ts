import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { ActualView, TrendView } from '#domain/kpi-actuals/contract';
import { createApp } from '../src/app.ts';
import { addSamplePlan, type SamplePlan } from './sample-plan.ts';
import { asAdmin } from './sample-tenants.ts';
import { Client, startApp, type TestApp } from './signed-in.ts';

const PAIRS = 40;

let api: TestApp;
/** A second process on the same database: it knows nothing of what the first one keeps. */
let other: NestFastifyApplication;
let plan: SamplePlan;
let foreign: SamplePlan;
let here: Client;
let there: Client;
let department: Client;

beforeAll(async () => {
  api = await startApp();
  plan = await addSamplePlan(api.database.adminUrl, api.tenants[0]!);
  foreign = await addSamplePlan(api.database.adminUrl, api.tenants[1]!);
  other = await createApp(api.config);
  await other.listen(0, '127.0.0.1');
  [here, department] = [await api.as('viewer@first.example'), await api.as('department@first.example')];
  there = new Client((await other.getUrl()).replace('[::1]', '127.0.0.1'), here.cookie, here.session);
});
afterAll(async () => {
  await other.close();
  await api.close();
});

const roadmap = (planId = plan.planId) => `/api/v1/plans/${planId}/roadmap`;
const addresses = () => [roadmap(), `/api/v1/plans/${plan.planId}/dashboard`, `/api/v1/kpis/${plan.kpiId}/trend`];
const rename = (title: string) =>
  asAdmin(api.database.adminUrl, (admin) =>
    admin.query(`UPDATE plan SET title = $3 WHERE tenant_id = $1 AND id = $2`, [
      api.tenants[0]!.tenantId,
      plan.planId,
      title,
    ]),
  );

describe('an answer that is kept', () => {
  it('is the same, and 304 for whoever has it, as long as nothing changes', async () => {
    for (const address of addresses()) {
      const first = await here.get(address).expect(200);
      const again = await here.get(address).expect(200).expect('content-type', 'application/json; charset=utf-8');
      expect([again.headers['etag'], again.text]).toEqual([first.headers['etag'], first.text]);
      const unchanged = await there
        .get(address)
        .set('If-None-Match', first.headers['etag'] as string)
        .expect(304);
      expect(unchanged.text).toBe('');
    }
  });

  it('is never older than what any process has written', async () => {
    const at = `/api/v1/kpis/${plan.kpiId}/actuals/FY2020`;
    let { version } = (await department.get(at).expect(200)).body as ActualView;
    for (let value = 1; value <= PAIRS; value += 1) {
      const written = await department.put(at, { value, reason: '確認' }, version).expect(200);
      version = (written.body as ActualView).version;
      for (const client of [here, there]) {
        const encoding = ['br', 'gzip', 'identity'][value % 3]!;
        const { text } = await client
          .get(`/api/v1/kpis/${plan.kpiId}/trend`)
          .set('Accept-Encoding', encoding)
          .expect(200);
        const { points } = JSON.parse(text) as TrendView;
        expect(points.find(({ period }) => period === 'FY2020')?.value).toBe(value);
      }
    }
  });

  it('leaves packed as whoever asks takes it, and holds the same as the plain one', async () => {
    const plain = await here.get(roadmap()).set('Accept-Encoding', 'identity').expect(200);
    expect(plain.headers).not.toHaveProperty('content-encoding');
    for (const [accepted, encoding] of [
      ['gzip, deflate, br, zstd', 'br'],
      ['gzip', 'gzip'],
      ['br;q=0.5, gzip', 'gzip'],
      ['br;q=0, *', 'gzip'],
      ['*', 'gzip'],
    ]) {
      for (const client of [here, here, there]) {
        const packed = await client.get(roadmap()).set('Accept-Encoding', accepted!).expect(200);
        expect(packed.headers).toMatchObject({
          'content-encoding': encoding,
          vary: 'accept-encoding',
          etag: plain.headers['etag'],
          'content-type': 'application/json; charset=utf-8',
          'cache-control': 'no-store',
        });
        expect(packed.text).toBe(plain.text);
      }
    }
  });

  it('is not packed where that is not worth it, nor for whoever has it', async () => {
    const small = `/api/v1/review-meetings`;
    const { headers } = await here.get(roadmap()).set('Accept-Encoding', 'br').expect(200);
    const unchanged = await here
      .get(roadmap())
      .set({ 'Accept-Encoding': 'br', 'If-None-Match': headers['etag'] })
      .expect(304);
    for (const answer of [unchanged, await here.get(small).set('Accept-Encoding', 'br').expect(200)])
      expect(answer.headers).not.toHaveProperty('content-encoding');
  });

  it('ends with what is mended in the database by hand, too', async () => {
    await here.get(roadmap()).expect(200);
    await rename('直した名称');
    expect((await here.get(roadmap())).body).toMatchObject({ plan: { name: '直した名称' } });
  });

  it('is the own tenant’s: another one is refused its address, and does not end it by writing', async () => {
    const stranger = await api.as('viewer@second.example');
    const { headers } = await here.get(roadmap()).expect(200);
    await stranger.get(roadmap()).expect(404);
    await stranger.get(roadmap(foreign.planId)).expect(200);
    await here
      .get(roadmap())
      .set('If-None-Match', headers['etag'] as string)
      .expect(304);
  });

  it('opens to nobody whose session has ended', async () => {
    const leaving = await api.as('viewer@first.example');
    const away = new Client(there.url, leaving.cookie, leaving.session);
    await away.get(roadmap()).expect(200);
    await leaving.delete('/api/v1/session').expect(204);
    await away.get(roadmap()).expect(401);
  });
});
