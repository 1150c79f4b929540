import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ReviewView } from '#domain/reviews/contract';
import { addSamplePlan, type SamplePlan } from '../../test/sample-plan.ts';
import {
  decide,
  gatherParty,
  makeReview,
  openMeeting,
  readReview,
  type ReviewParty,
} from '../../test/sample-review.ts';
import { asAdmin } from '../../test/sample-tenants.ts';
import { type Client, startApp, type TestApp } from '../../test/signed-in.ts';

let api: TestApp;
let party: ReviewParty;
let plan: SamplePlan;
let review: ReviewView;
let meetingId: string;

beforeAll(async () => {
  api = await startApp();
  party = await gatherParty(api, 'first.example');
});
beforeEach(async () => {
  plan = await addSamplePlan(api.database.adminUrl, api.tenants[0]!);
  review = await makeReview(party.office, plan.initiativeId, 2018);
  meetingId = await openMeeting(party.office, [review.id]);
});
afterAll(() => api.close());

const at = (rest: string, id = review.id) => `/api/v1/reviews/${id}/${rest}`;
const send = (client: Client, rest: string, body: object, status: number) => client.post(at(rest), body).expect(status);

describe('the record', () => {
  it('keeps its evidence when an actual is corrected, and says where today differs', async () => {
    const record = await decide(party.cio, review.id, { decision: 'continue' });
    const path = `/api/v1/kpis/${plan.kpiId}/actuals/FY2018`;
    const { version } = (await party.department.get(path).expect(200)).body as { version: number };
    await party.department.put(path, { value: 70 }, version).expect(409);
    await party.department.put(path, { value: 70, reason: '二重計上の訂正' }, version).expect(200);
    const now = await readReview(party.viewer, review.id);
    expect(now.decisions[0]).toEqual(record);
    expect(now.evidence).toEqual(record.evidence);
    expect(now.differences).toEqual([
      {
        kpiId: plan.kpiId,
        name: '担当職員のAI利用回数',
        nameEn: null,
        unit: '回',
        unitEn: null,
        decimals: 0,
        then: { value: 100, verdict: 'achieved' },
        now: { value: 70, verdict: 'partly' },
      },
    ]);
  });

  it.each(['decision', 'decision_effect', 'decision_confirmation', 'packet', 'packet_evidence'])(
    'cannot be changed or removed in %s, by the app or the owner',
    async (table) => {
      await decide(party.office, review.id, { decision: 'continue', onBehalf: true });
      await send(party.cio, 'decision/confirmation', {}, 201);
      const { tenantId } = api.tenants[0]!;
      for (const url of [api.database.databaseUrl, api.database.ownerUrl]) {
        for (const change of [
          `UPDATE ${table} SET tenant_id = tenant_id`,
          `DELETE FROM ${table}`,
          `TRUNCATE ${table} CASCADE`,
        ]) {
          const attempt = asAdmin(url, async (client) => {
            await client.query(`SELECT set_config('app.tenant_id', $1, false)`, [tenantId]);
            await client.query(change);
          });
          await expect(attempt).rejects.toThrow(/append-only|permission denied/);
        }
      }
    },
  );

  it('is refused by the table itself outside an open meeting', async () => {
    await decide(party.cio, review.id, { decision: 'continue' });
    await party.office.post(`/api/v1/review-meetings/${meetingId}/closing`).expect(201);
    party = { ...party, cio: await party.cio.reauthenticated(), office: await party.office.reauthenticated() };
    const insert = asAdmin(api.database.adminUrl, (client) =>
      client.query(
        `INSERT INTO decision (tenant_id, id, review_id, meeting_id, packet_id, initiative_id, fiscal_year, decided_on, decided_by, recorded_by, corrects_id, reason)
         SELECT tenant_id, gen_random_uuid(), review_id, meeting_id, packet_id, initiative_id, fiscal_year, decided_on, decided_by, recorded_by, id, '取消し'
           FROM decision WHERE review_id = $1`,
        [review.id],
      ),
    );
    await expect(insert).rejects.toThrow('no open meeting with this packet');
  });
});
