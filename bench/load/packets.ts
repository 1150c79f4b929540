import type pg from 'pg';
import { built } from '../../tools/database.mjs';
import { idOf } from './plan-rows.ts';
import { LAST_FISCAL_YEAR, type Size } from './sizes.ts';

/** A packet for the meeting of each year, with the evidence that the product itself would freeze. */
export async function addPackets(admin: pg.Client, tenant: number, { initiatives, years }: Size): Promise<void> {
  const { EvidenceService } = await built('api/src/reviews/evidence.service.js');
  const member = { tenantId: idOf('tenant', tenant), fiscalStartMonth: 4 };
  const run = async (sql: string, parameters: unknown[]) => (await admin.query(sql, parameters)).rows;
  const first = LAST_FISCAL_YEAR - years + 1;
  for (let year = first; year <= LAST_FISCAL_YEAR; year += 1) {
    const asOf = `${year + 1}-05-31`;
    const wanted = Array.from({ length: initiatives }, (_, n) => ({
      reviewId: idOf('review', tenant, (year - first) * initiatives + n),
      asOf,
    }));
    const evidence: Map<string, unknown> = await new EvidenceService().of(member, run, wanted);
    const packet = idOf('packet', tenant, year);
    await admin.query(`INSERT INTO packet (tenant_id, id, meeting_id, version, as_of) VALUES ($1, $2, $3, 1, $4)`, [
      member.tenantId,
      packet,
      idOf('meeting', tenant, year),
      asOf,
    ]);
    await admin.query(
      `INSERT INTO packet_evidence (tenant_id, packet_id, review_id, evidence)
       SELECT $1, $2, e.id, e.evidence FROM json_to_recordset($3) AS e (id uuid, evidence jsonb)`,
      [member.tenantId, packet, JSON.stringify([...evidence].map(([id, frozen]) => ({ id, evidence: frozen })))],
    );
  }
  await admin.query(
    `UPDATE review_meeting SET state = 'finalised' WHERE tenant_id = $1 AND id = ANY (SELECT meeting_id FROM packet WHERE tenant_id = $1)`,
    [member.tenantId],
  );
}

/** The packets of the last two years of one tenant for the tenants behind it, which only fill the tables. */
export async function copyPackets(admin: pg.Client, from: number, to: number): Promise<void> {
  const years = [LAST_FISCAL_YEAR - 1, LAST_FISCAL_YEAR];
  // The first eight digits of an id are its tenant's number.
  const moved = (column: string) => `(lpad(to_hex(t), 8, '0') || substr(${column}::text, 9))::uuid`;
  const copies = `generate_series($2::int, $3::int) t WHERE s.tenant_id = $1`;
  const packets = years.map((year) => idOf('packet', from, year));
  await admin.query(
    `INSERT INTO packet (tenant_id, id, meeting_id, version, as_of)
     SELECT ${moved('tenant_id')}, ${moved('id')}, ${moved('meeting_id')}, version, as_of FROM packet s, ${copies} AND id = ANY ($4)`,
    [idOf('tenant', from), from + 1, to, packets],
  );
  await admin.query(
    `INSERT INTO packet_evidence (tenant_id, packet_id, review_id, evidence)
     SELECT ${moved('tenant_id')}, ${moved('packet_id')}, ${moved('review_id')}, evidence
       FROM packet_evidence s, ${copies} AND packet_id = ANY ($4)`,
    [idOf('tenant', from), from + 1, to, packets],
  );
}
