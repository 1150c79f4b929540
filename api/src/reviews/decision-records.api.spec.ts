import { describe, expect, it } from '@jest/globals';
import type { AuditChainView } from '#domain/audit-entries/contract';
import { actsOn, decisionStage } from '../../test/decision-stage.ts';
import { decide, readReview } from '../../test/sample-review.ts';
import { asAdmin } from '../../test/sample-tenants.ts';

const stage = decisionStage();
const { send } = actsOn(stage);

describe('the record', () => {
  it('keeps its evidence when an actual is corrected, and says where today differs', async () => {
    const record = await decide(stage.party.cio, stage.review.id, { decision: 'continue' });
    const path = `/api/v1/kpis/${stage.plan.kpiId}/actuals/FY2018`;
    const { version } = (await stage.party.department.get(path).expect(200)).body as { version: number };
    await stage.party.department.put(path, { value: 70 }, version).expect(409);
    await stage.party.department.put(path, { value: 70, reason: '二重計上の訂正' }, version).expect(200);
    const now = await readReview(stage.party.viewer, stage.review.id);
    expect(now.decisions[0]).toEqual(record);
    expect(now.evidence).toEqual(record.evidence);
    expect(now.differences).toEqual([
      {
        kpiId: stage.plan.kpiId,
        name: '担当職員のAI利用回数',
        nameEn: null,
        unit: '回',
        unitEn: null,
        decimals: 0,
        then: { value: 100, verdict: 'achieved', manual: false },
        now: { value: 70, verdict: 'partly', manual: false },
      },
    ]);
  });

  it.each(['decision', 'decision_effect', 'decision_confirmation', 'packet', 'packet_evidence'])(
    'cannot be changed or removed in %s, by the app or the owner',
    async (table) => {
      await decide(stage.party.office, stage.review.id, { decision: 'continue', onBehalf: true });
      await send(stage.party.cio, 'decision/confirmation', {}, 201);
      const { tenantId } = stage.api.tenants[0]!;
      for (const url of [stage.api.database.databaseUrl, stage.api.database.ownerUrl]) {
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

  it('is signed with all that was done when the meeting closes', async () => {
    const auditor = await stage.api.as('auditor@first.example'); // signing in is an entry, too
    await decide(stage.party.cio, stage.review.id, { decision: 'continue' });
    expect((await readReview(stage.party.viewer, stage.review.id)).signed).toBeNull();
    await stage.party.office.post(`/api/v1/review-meetings/${stage.meetingId}/closing`).expect(201);
    const { signed } = await readReview(stage.party.viewer, stage.review.id);
    const chain = (await auditor.get('/api/v1/audit-entries/chain').expect(200)).body as AuditChainView;
    expect(signed).toEqual(chain.signed);
    expect(signed).toMatchObject({ number: chain.sealed!.number, hash: chain.sealed!.hash });
    const { cio, office } = stage.party;
    stage.party = { ...stage.party, cio: await cio.reauthenticated(), office: await office.reauthenticated() };
  });

  it('is refused by the table itself outside an open meeting', async () => {
    await decide(stage.party.cio, stage.review.id, { decision: 'continue' });
    await stage.party.office.post(`/api/v1/review-meetings/${stage.meetingId}/closing`).expect(201);
    stage.party = {
      ...stage.party,
      cio: await stage.party.cio.reauthenticated(),
      office: await stage.party.office.reauthenticated(),
    };
    const insert = asAdmin(stage.api.database.adminUrl, (client) =>
      client.query(
        `INSERT INTO decision (tenant_id, id, review_id, meeting_id, packet_id, initiative_id, fiscal_year, decided_on, decided_by, recorded_by, corrects_id, reason)
         SELECT tenant_id, gen_random_uuid(), review_id, meeting_id, packet_id, initiative_id, fiscal_year, decided_on, decided_by, recorded_by, id, '取消し'
           FROM decision WHERE review_id = $1`,
        [stage.review.id],
      ),
    );
    await expect(insert).rejects.toThrow('no open meeting with this packet');
  });
});
