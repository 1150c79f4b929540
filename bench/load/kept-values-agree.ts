import { isDeepStrictEqual } from 'node:util';
import type pg from 'pg';
import { keptValues } from '#domain/kpi-actuals/kept-values';

const SAMPLE = 200;

/**
 * The kept values were computed in SQL, for speed. Those of two hundred KPIs of a tenant are computed again by the rule
 * that the product itself uses, and must be the same.
 *
 * @throws Error that names the first difference.
 */
export async function requireSameKeptValues(admin: pg.Client, tenantId: string): Promise<number> {
  const { REPORTS_OF_KPI } = await import('../../dist/api/src/kpi-actuals/kept-values.queries.js');
  const { rows: kpis } = await admin.query<{ id: string }>(
    `SELECT id FROM kpi WHERE tenant_id = $1 ORDER BY md5(id::text) LIMIT ${SAMPLE}`,
    [tenantId],
  );
  for (const { id } of kpis) {
    const [row] = (await admin.query(REPORTS_OF_KPI, [tenantId, id])).rows;
    const { rows } = await admin.query(
      `SELECT coalesce(json_agg(json_build_object('period', period, 'value', value, 'numerator', numerator, 'denominator', denominator,
                'state', state, 'upTo', up_to, 'reported', reported, 'expected', expected, 'provisional', provisional,
                'example', example, 'exclusions', exclusions) ORDER BY period_to), '[]') AS kept
         FROM kpi_to_date WHERE tenant_id = $1 AND kpi_id = $2`,
      [tenantId, id],
    );
    const wanted = keptValues(row.versions, row.actuals);
    if (!isDeepStrictEqual(rows[0].kept, JSON.parse(JSON.stringify(wanted))))
      throw new Error(`the kept values of KPI ${id} are not those of the rule`);
  }
  return kpis.length;
}
