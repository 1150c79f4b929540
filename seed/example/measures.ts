import type { Client } from 'pg';
import { idOf } from '../ids.ts';
import type { LoadedInitiative } from '../initiatives.ts';
import type { Example } from './example.ts';

/** Says of effects which KPIs measure them, marked 例示: the source says of none. */
export async function insertMeasures(
  client: Client,
  tenantId: string,
  initiatives: readonly LoadedInitiative[],
  measures: Example['measures'],
): Promise<void> {
  for (const { id, source, kpiIds } of initiatives) {
    for (const { effect, kpis } of measures[source.number] ?? []) {
      const { rowCount } = await client.query(
        `INSERT INTO effect_kpi (tenant_id, effect_id, kpi_id, example)
         SELECT $1, e.id, k.id, true FROM effect e, unnest($4::uuid[]) AS k (id)
          WHERE e.tenant_id = $1 AND e.initiative_id = $2 AND e.text = $3`,
        [tenantId, id, effect, kpis.map((name) => idOf(kpiIds, name))],
      );
      if (rowCount !== kpis.length) throw new Error(`no effect “${effect}” in initiative ${source.number}`);
    }
  }
}
