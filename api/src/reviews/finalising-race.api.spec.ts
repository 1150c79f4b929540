import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Problem } from '#domain/problems/contract';
import type { PacketView } from '#domain/review-meetings/contract';
import type { DecisionRecord } from '#domain/reviews/contract';
import { addSamplePlan, type SamplePlan } from '../../test/sample-plan.ts';
import { callMeeting, gatherParty, makeReview, readReview, type ReviewParty } from '../../test/sample-review.ts';
import { asAdmin } from '../../test/sample-tenants.ts';
import { type Client, startApp, type TestApp } from '../../test/signed-in.ts';

const ROUNDS = 20;
const WRITERS = 10;
/** First months of FY2018, one to a writer: nobody waits for another one's version. */
const PERIODS = Array.from({ length: WRITERS }, (_, index) => `FY2018-M${String(index + 1).padStart(2, '0')}`);

let api: TestApp;
let plan: SamplePlan;
let party: ReviewParty;

beforeAll(async () => {
  api = await startApp();
  party = await gatherParty(api, 'first.example');
  plan = await addSamplePlan(api.database.adminUrl, api.tenants[0]!);
});
afterAll(() => api.close());

const path = (period: string, kpiId: string) => `/api/v1/kpis/${kpiId}/actuals/${period}`;

/** A KPI counted by month, with nothing reported. */
async function freshKpi(): Promise<string> {
  const input = {
    name: '相談件数',
    unit: '件',
    kind: 'count',
    direction: 'increase',
    frequency: 'month',
    effectiveFiscalYear: 2018,
  };
  const answer = await party.office.post(`/api/v1/initiatives/${plan.initiativeId}/kpis`, input).expect(201);
  return (answer.body as { id: string }).id;
}

/** Writes 1, 2, 3, … into one month until told to stop or refused; a write without a reason is no correction. */
async function keepWriting(client: Client, kpiId: string, period: string, isOver: () => boolean): Promise<string[]> {
  const codes: string[] = [];
  let version: number | undefined;
  for (let value = 1; !isOver(); value += 1) {
    const answer = await client.put(path(period, kpiId), { value }, version);
    if (answer.status < 300) version = (answer.body as { version: number }).version;
    else codes.push((answer.body as Problem).code);
  }
  return codes;
}

async function isReported(kpiId: string, period: string): Promise<void> {
  while ((await party.department.get(path(period, kpiId))).status !== 200) await pause(5);
}

/** What the months add up to after the writes that came before a line of the audit trail. */
async function sumBefore(kpiId: string, packetId: string): Promise<number> {
  const sql = `
    SELECT coalesce(sum(value), 0)::float AS sum FROM (
      SELECT DISTINCT ON (after->>'period') (after->>'value')::numeric AS value
        FROM audit_entry
       WHERE object_type = 'kpi-actual' AND after->>'kpiId' = $1
         AND sequence < (SELECT sequence FROM audit_entry WHERE object_type = 'packet' AND object_id = $2)
       ORDER BY after->>'period', sequence DESC) last`;
  return asAdmin(
    api.database.adminUrl,
    async (client) => ((await client.query(sql, [kpiId, packetId])).rows as { sum: number }[])[0]!.sum,
  );
}

const correctionsSince = (kpiId: string, decisionId: string) =>
  asAdmin(api.database.adminUrl, async (client) => {
    const sql = `
      SELECT action, reason FROM audit_entry WHERE object_type = 'kpi-actual' AND after->>'kpiId' = $1
         AND sequence > (SELECT sequence FROM audit_entry WHERE object_type = 'decision' AND object_id = $2)`;
    return (await client.query(sql, [kpiId, decisionId])).rows as { action: string; reason: string | null }[];
  });

describe('finalising and deciding while departments write', () => {
  it(`gives one decision on one version with exactly what was written before it, ${ROUNDS} times`, async () => {
    let refused = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const kpiId = await freshKpi();
      const review = await makeReview(party.office, plan.initiativeId, 2018);
      const meeting = await callMeeting(party.office, [review.id]);
      let isOver = false;
      const writing = PERIODS.map((period) => keepWriting(party.department, kpiId, period, () => isOver));

      await isReported(kpiId, PERIODS[0]!);
      const finalising = () =>
        party.office.post(`/api/v1/review-meetings/${meeting.id}/packets`, { asOf: '2019-05-31' });
      const packets = await Promise.all([finalising(), finalising()]);
      expect(packets.map(({ status }) => status)).toEqual([201, 201]);
      expect(packets.map(({ body }) => (body as PacketView).version).sort()).toEqual([1, 2]);
      await party.office.post(`/api/v1/review-meetings/${meeting.id}/opening`).expect(201);

      const deciding = () =>
        party.cio.post(`/api/v1/reviews/${review.id}/decision`, { decision: 'continue', reason: '競合' });
      const decisions = await Promise.all([deciding(), deciding()]);
      expect(decisions.map(({ status }) => status).sort()).toEqual([201, 409]);
      isOver = true;
      const codes = (await Promise.all(writing)).flat();

      const record = decisions.find(({ status }) => status === 201)!.body as DecisionRecord;
      expect(record.packet.version).toBe(2);
      const frozen = record.evidence.kpis.find((kpi) => kpi.kpiId === kpiId)!;
      expect(frozen.actual.value).toBeGreaterThan(0);
      expect(frozen.actual.value).toBe(await sumBefore(kpiId, record.packet.id));

      // From the decision on, a write without a reason is refused, and one with a reason is a correction.
      refused += codes.length;
      // Whoever waits for a lock too long on a busy machine is told to try again, and has changed nothing.
      expect(codes.filter((code) => code !== 'reason_required' && code !== 'unavailable')).toEqual([]);
      expect(await correctionsSince(kpiId, record.id)).toEqual([]);
      const late = await party.department.put(path('FY2018-M12', kpiId), { value: 5 });
      expect([late.status, (late.body as Problem).code]).toEqual([409, 'reason_required']);
      await party.department.put(path('FY2018-M12', kpiId), { value: 5, reason: '報告漏れ' }).expect(200);
      expect((await readReview(party.viewer, review.id)).decisions[0]).toEqual(record);

      // The next round is about the same initiative and year, which must be open again.
      await party.cio
        .post(`/api/v1/reviews/${review.id}/corrections`, { decision: null, reason: '次の回' })
        .expect(201);
    }
    // Otherwise nobody wrote while it was being decided.
    expect(refused).toBeGreaterThan(0);
  }, 240_000);
});
