import type { JudgementScheme } from '#domain/kpis/schemes/judgement-scheme';
import type { Client } from 'pg';
import { newId } from '../ids.ts';
import { insertRows } from '../rows.ts';

/** 判定基準 of the organisation's own, as it stands beside the published ones. */
export type ExampleScheme = Omit<JudgementScheme, 'id' | 'version'>;

/** Adds schemes of the tenant's own, each in its first version. No plan is judged by them until somebody chooses so. */
export async function insertSchemes(
  client: Client,
  at: { tenantId: string; madeBy: string },
  schemes: readonly ExampleScheme[],
): Promise<void> {
  for (const { name, nameEn, yearEnd, midYear, pace, multiYear, variant } of schemes) {
    const [tenant_id, id] = [at.tenantId, newId()];
    await insertRows(client, 'judgement_scheme', [{ tenant_id, id }]);
    await insertRows(client, 'judgement_scheme_version', [
      {
        tenant_id,
        scheme_id: id,
        version: 1,
        name,
        name_en: nameEn,
        year_end: yearEnd,
        mid_year: midYear,
        pace,
        multi_year: multiYear,
        variant,
        made_by: at.madeBy,
        made_at: new Date().toISOString(),
      },
    ]);
  }
}
