import type { Client } from 'pg';
import type { Told } from './evidence.ts';

/** Adds when items really began and ended, marked 例示; their planned years stay as printed. */
export async function insertActualDates(client: Client, tenantId: string, items: Told['items']): Promise<void> {
  const reported = items.flatMap(({ item, dates }) =>
    dates === null
      ? []
      : [{ id: item.id, start: dates.start ?? null, end: dates.end ?? null, percent: dates.percent ?? null }],
  );
  await client.query(
    `UPDATE schedule_item s
        SET actual_start = r.start, actual_end = r."end", percent = r.percent, example = true
       FROM jsonb_to_recordset($2::jsonb) AS r (id uuid, start text, "end" text, percent integer)
      WHERE s.tenant_id = $1 AND s.id = r.id`,
    [tenantId, JSON.stringify(reported)],
  );
}
