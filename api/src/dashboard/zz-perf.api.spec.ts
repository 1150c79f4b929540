import { it } from '@jest/globals';
import pg from 'pg';
import { addManyInitiatives } from '../../test/many-initiatives.ts';
import { startApp } from '../../test/signed-in.ts';
import { kpiFacts, targetsOfKpi } from '../kpis/kpi-facts.service.ts';
import { LOAD_DASHBOARD } from './dashboard.queries.ts';
import { dashboardView } from './dashboard-view.ts';
it('perf', async () => {
  const api = await startApp();
  const [large = ''] = await addManyInitiatives(api.database.adminUrl, api.tenants, 500);
  const client = new pg.Client({ connectionString: api.database.databaseUrl });
  await client.connect();
  await client.query('BEGIN');
  await client.query(`SELECT set_config('app.tenant_id', $1, true)`, [api.tenants[0]!.tenantId]);
  const t = api.tenants[0]!.tenantId;
  const p = [t, large, null, '2026-11-22', 4, null];
  const min = async (name: string, f: () => Promise<unknown> | unknown) => {
    const all = [];
    for (let i = 0; i < 12; i++) {
      const t0 = performance.now();
      await f();
      all.push(performance.now() - t0);
    }
    console.log(name, Math.min(...all).toFixed(1));
  };
  await min('dashboard sql', () => client.query(LOAD_DASHBOARD, p));
  const row = (await client.query(LOAD_DASHBOARD, p)).rows[0] as any;
  await min('view', () => dashboardView(row, 'today'));
  const d = dashboardView(row, 'today');
  await min('stringify', () => JSON.stringify(d));
  console.log('row bytes', JSON.stringify(row).length, 'view bytes', JSON.stringify(d).length);
  const k = `FROM kpi k WHERE k.tenant_id = '${t}' AND k.initiative_id IN (SELECT id FROM initiative i WHERE i.tenant_id = '${t}' AND i.plan_id = '${large}')`;
  const at = { asOf: `'2021-05-31'::date`, fiscalYear: '2020' };
  await min('facts only', () => client.query(`SELECT json_agg(${kpiFacts('k', at)}) ${k}`));
  await min('targets only', () => client.query(`SELECT json_agg(${targetsOfKpi('k', '2020')}) ${k}`));
  await min('ids only', () => client.query(`SELECT json_agg(k.id) ${k}`));
  const kept = (fy: string) =>
    `LEFT JOIN LATERAL (SELECT * FROM kpi_to_date d WHERE d.tenant_id = k.tenant_id AND d.kpi_id = k.id AND d.breakdown_key = '' AND d.fiscal_year = ${fy} AND d.period_to <= '2021-05-31'::date ORDER BY d.period_to DESC LIMIT 1) d${fy} ON true`;
  await min('lateral kept x2, rows', () =>
    client.query(
      `SELECT k.id, d2020.value, d2019.value v2 FROM kpi k ${kept('2020')} ${kept('2019')} WHERE k.tenant_id = '${t}' AND k.initiative_id IN (SELECT id FROM initiative i WHERE i.tenant_id = '${t}' AND i.plan_id = '${large}')`,
    ),
  );
  await min('lateral kept x1 count', () =>
    client.query(`SELECT count(d2020.value) FROM kpi k ${kept('2020')} WHERE k.tenant_id = '${t}'`),
  );
  await min('versions set json', () =>
    client.query(
      `SELECT json_agg(json_build_object('kpiId', v.kpi_id, 'effectiveFiscalYear', v.effective_fiscal_year, 'name', v.name, 'unit', v.unit, 'decimals', v.decimals, 'kind', v.kind, 'entry', v.entry, 'direction', v.direction, 'frequency', v.frequency)) FROM kpi_version v WHERE v.tenant_id = '${t}'`,
    ),
  );
  await min('versions set rowjson', () =>
    client.query(`SELECT json_agg(v) FROM kpi_version v WHERE v.tenant_id = '${t}'`),
  );
  await min('versions set array', () =>
    client.query(
      `SELECT json_agg(json_build_array(v.kpi_id, v.effective_fiscal_year, v.name, v.name_en, v.unit, v.unit_en, v.decimals, v.kind, v.entry, v.ratio_of, v.direction, v.frequency, v.numerator_label, v.denominator_label, v.method, v.opening_value, v.measurable_from, v.baseline_value, v.final_target, v.final_target_fiscal_year)) FROM kpi_version v WHERE v.tenant_id = '${t}'`,
    ),
  );
  await min('versions plain rows', () => client.query(`SELECT v.* FROM kpi_version v WHERE v.tenant_id = '${t}'`));
  await min('targets set', () =>
    client.query(
      `SELECT json_agg(json_build_object('kpiId', x.kpi_id, 'fiscalYear', x.fiscal_year, 'sort', sort, 'value', value, 'low', low, 'high', high, 'setOn', set_on, 'example', example)) FROM kpi_target x WHERE x.tenant_id = '${t}' AND fiscal_year IN (2019, 2020)`,
    ),
  );
  await min('history set', () =>
    client.query(
      `SELECT json_agg(json_build_object('kpiId', x.kpi_id)) FROM kpi_target_history x WHERE x.tenant_id = '${t}' AND fiscal_year IN (2019, 2020)`,
    ),
  );
  await min('lateral kept json obj', () =>
    client.query(
      `SELECT json_agg(json_build_object('period', d.period, 'value', d.value, 'numerator', d.numerator, 'denominator', d.denominator, 'state', d.state, 'upTo', d.up_to, 'reported', d.reported, 'expected', d.expected, 'provisional', d.provisional, 'example', d.example, 'exclusions', d.exclusions)) FROM kpi k JOIN LATERAL (SELECT * FROM kpi_to_date d WHERE d.tenant_id = k.tenant_id AND d.kpi_id = k.id AND d.breakdown_key = '' AND d.fiscal_year = 2020 AND d.period_to <= '2021-05-31'::date ORDER BY d.period_to DESC LIMIT 1) d ON true WHERE k.tenant_id = '${t}'`,
    ),
  );
  await client.end();
  await api.close();
}, 120000);
