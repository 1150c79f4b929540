import { periodRange } from '#domain/calendar/period';
import type { Client } from 'pg';
import { newId } from '../ids.ts';
import { insertRows } from '../rows.ts';
import type { Told } from './evidence.ts';
import type { Example } from './example.ts';

/** 確定: closes the years that have been decided on. After the reports: a closed period takes no more. */
export async function closePeriods(
  client: Client,
  at: { tenantId: string; planId: string; closedBy: string },
  closures: Example['closures'],
): Promise<void> {
  await insertRows(
    client,
    'period_closure',
    closures.map(({ period, closedOn, reason }) => {
      const { from, to } = periodRange(period);
      return {
        tenant_id: at.tenantId,
        id: newId(),
        plan_id: at.planId,
        period,
        period_from: from,
        period_to: to,
        reason,
        closed_by: at.closedBy,
        closed_at: `${closedOn}T18:00:00+09:00`,
        example: true,
      };
    }),
  );
}

/** Closes the KPIs whose event has come, on their last day. */
export async function closeKpis(client: Client, tenantId: string, told: Iterable<Told>): Promise<void> {
  for (const { id, kpis } of told) {
    const [first] = kpis;
    if (!first?.closedOn) continue;
    await client.query(
      'UPDATE kpi SET closed_on = $3, closed_by_event = true WHERE tenant_id = $1 AND initiative_id = $2',
      [tenantId, id, first.closedOn],
    );
  }
}
