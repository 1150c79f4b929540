import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addRandomKpis } from '../../test/random-kpis.ts';
import { addSamplePlan } from '../../test/sample-plan.ts';
import { asAdmin } from '../../test/sample-tenants.ts';
import { startApp, type TestApp } from '../../test/signed-in.ts';
import { kpiFacts } from './kpi-facts.service.ts';
import { type PackedKpiFacts, unpackKpiFacts } from './packed-facts.service.ts';

let api: TestApp;
let tenantId: string;

beforeAll(async () => {
  api = await startApp();
  tenantId = api.tenants[0]!.tenantId;
  const plan = await addSamplePlan(api.database.adminUrl, api.tenants[0]!);
  await asAdmin(api.database.adminUrl, (client) =>
    addRandomKpis(client, tenantId, [plan.initiativeId, plan.withdrawnId], { seed: 20_261_126, numRuns: 120 }),
  );
});
afterAll(() => api.close());

/** By the words of ADR 3: the last row on or before the day, for one KPI after the other. */
const ONE_BY_ONE = `
  SELECT k.id, k.position, ${['$3', '$3 - 1'].map(
    (fiscalYear) => `(SELECT d.period FROM kpi_to_date d
      WHERE d.tenant_id = $1 AND d.kpi_id = k.id AND d.breakdown_key = '' AND d.fiscal_year = ${fiscalYear} AND d.period_to <= $2
      ORDER BY d.period_to DESC LIMIT 1)`,
  )},
    CASE WHEN v.kind IN ('count', 'running_total') THEN (SELECT y.value::float8 FROM kpi_to_date y
      WHERE y.kpi_id = k.id AND y.breakdown_key = '' AND y.period = (
        SELECT replace(d.up_to, 'FY' || $3, 'FY' || ($3 - 1)) FROM kpi_to_date d
         WHERE d.kpi_id = k.id AND d.breakdown_key = '' AND d.fiscal_year = $3 AND d.period_to <= $2
         ORDER BY d.period_to DESC LIMIT 1)) END,
    CASE WHEN v.kind IN ('count', 'running_total') THEN (SELECT y.value::float8 FROM kpi_to_date y
      WHERE y.kpi_id = k.id AND y.breakdown_key = '' AND y.fiscal_year = $3 - 2 ORDER BY y.period_to DESC LIMIT 1) END
    FROM kpi k JOIN kpi_version v ON v.kpi_id = k.id WHERE k.tenant_id = $1 ORDER BY k.position, k.id`;

describe('the facts of all KPIs at once', () => {
  it.each([
    ['2019-05-31', 2019],
    ['2020-02-29', 2019],
    ['2020-03-31', 2019],
    ['2020-11-15', 2020],
    // Its February ended on the 28th, the one a year before on the 29th.
    ['2021-02-28', 2020],
    ['2021-03-30', 2020],
    ['2021-05-31', 2020],
    ['2021-05-31', 2021],
  ])('are those of each by itself, on %s in FY%d', async (day, fiscalYear) => {
    const at = { asOf: '$2::date', fiscalYear: '$3::integer', lastYear: 'true', goals: 'true' };
    const [all, each] = await asAdmin(api.database.adminUrl, async (client) => {
      const values = [tenantId, day, fiscalYear];
      const { rows } = await client.query<{ facts: PackedKpiFacts }>(
        `SELECT ${kpiFacts('kpi k WHERE k.tenant_id = $1', at)} AS facts`,
        values,
      );
      const text = ONE_BY_ONE.replaceAll('$2', '$2::date').replaceAll('$3', '$3::integer');
      return [rows[0]!.facts, (await client.query<unknown[]>({ text, values, rowMode: 'array' })).rows] as const;
    });
    const found = unpackKpiFacts(all).map(({ id, position, facts }) => [
      id,
      position,
      facts.toDate?.period ?? null,
      facts.previous?.period ?? null,
      facts.lastYear?.toDate ?? null,
      facts.lastYear?.carried ?? null,
    ]);
    expect(new Map(found.map(([id, ...rest]) => [id, rest]))).toEqual(new Map(each.map(([id, ...rest]) => [id, rest])));
    expect(found).toHaveLength(each.length);
    expect(found.length).toBeGreaterThan(120);
    const asked = found.filter(([, , , , lastYear]) => lastYear !== null);
    if (fiscalYear === 2020) expect(asked.length).toBeGreaterThan(10);
  });
});
