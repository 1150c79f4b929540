import type { Client } from 'pg';
import { versionRow } from '../kpis.ts';
import type { Translate } from '../plans.ts';
import { insertRows } from '../rows.ts';
import type { KpiSeries } from './kpi-series.ts';

/** What the example changes in printed definitions: another 対象範囲 from a year on, and parts that are reported. */
export async function insertDefinitions(
  client: Client,
  at: { tenantId: string; translate: Translate },
  series: readonly KpiSeries[],
): Promise<void> {
  const { tenantId, translate } = at;
  await insertRows(
    client,
    'kpi_version',
    series.flatMap(({ id, source, versions: [, ...changed], changeReason }) =>
      changed.map((version) => ({
        ...versionRow(source, version, { tenantId, id, translate }),
        change_reason: changeReason,
      })),
    ),
  );
  for (const { id, breakdown } of series) {
    if (breakdown === null) continue;
    const { dimension, total, parts } = breakdown.of;
    await client.query(
      'UPDATE kpi SET breakdown_dimension = $3, breakdown_total = $4 WHERE tenant_id = $1 AND id = $2',
      [tenantId, id, dimension, total],
    );
    await insertRows(
      client,
      'kpi_breakdown_key',
      parts.map(({ key, name, nameEn }, index) => ({
        tenant_id: tenantId,
        kpi_id: id,
        key,
        position: index + 1,
        name,
        name_en: nameEn,
      })),
    );
  }
}
