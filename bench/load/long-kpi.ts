import { LAST_FISCAL_YEAR } from './sizes.ts';
import { idOf } from './plan-rows.ts';

/** As long as a KPI may have been kept: every month of fifty years, in versions of two and a half years, by ward. */
const YEARS = 50;
const VERSIONS = 20;
const PARTS = 24;
const FIRST = LAST_FISCAL_YEAR - YEARS + 1;
/** A number that no KPI of any size has. */
const NUMBER = 1_000_000;

/** Its id, for who asks for it afterwards. */
export function longKpi(tenant: number): string {
  return idOf('kpi', tenant, NUMBER);
}

/** Statements that write it into a tenant that is loaded, as a count beside the KPIs of the first initiative. */
export function longKpiRows(tenant: number): string[] {
  const [ofTenant, id] = [`'${idOf('tenant', tenant)}'::uuid`, `'${longKpi(tenant)}'::uuid`];
  return [
    `INSERT INTO kpi (tenant_id, id, initiative_id, position, breakdown_dimension, breakdown_total)
     VALUES (${ofTenant}, ${id}, '${idOf('initiative', tenant)}', ${NUMBER}, 'ward', 'entered')`,
    `INSERT INTO kpi_version (tenant_id, kpi_id, effective_fiscal_year, name, unit, decimals, kind, direction, change_reason)
     SELECT ${ofTenant}, ${id}, ${FIRST} + n * ${YEARS} / ${VERSIONS}, '窓口の来庁者数（第' || n + 1 || '版）', '人', 1, 'count',
            'increase', '集計の方法を改めた'
       FROM generate_series(0, ${VERSIONS - 1}) n`,
    `INSERT INTO kpi_target (tenant_id, kpi_id, fiscal_year, sort, value, set_on)
     SELECT ${ofTenant}, ${id}, y, 'number', 500, make_date(y, 4, 1) FROM generate_series(${FIRST}, ${LAST_FISCAL_YEAR}) y`,
    `INSERT INTO kpi_breakdown_key (tenant_id, kpi_id, key, name, position)
     SELECT ${ofTenant}, ${id}, 'w' || n, '第' || n || '区', n FROM generate_series(1, ${PARTS}) n`,
    `INSERT INTO kpi_actual (tenant_id, id, kpi_id, period, breakdown_key, fiscal_year, period_from, period_to, value)
     SELECT ${ofTenant}, gen_random_uuid(), ${id}, format('FY%s-M%s', y, lpad(m::text, 2, '0')), part, y,
            make_date(y + (m + 2) / 12, 1 + (m + 2) % 12, 1), make_date(y + (m + 3) / 12, 1 + (m + 3) % 12, 1) - 1,
            20 + (y * 7 + m * 13) % 50 + 0.5
       FROM generate_series(${FIRST}, ${LAST_FISCAL_YEAR}) y, generate_series(1, 12) m,
            (SELECT '' UNION ALL SELECT 'w' || n FROM generate_series(1, ${PARTS}) n) parts (part)`,
    `INSERT INTO kpi_to_date (tenant_id, kpi_id, breakdown_key, period, fiscal_year, period_to, value, state, up_to, reported,
                              expected, provisional, example)
     SELECT tenant_id, kpi_id, breakdown_key, period, fiscal_year, period_to, sum(value) OVER so_far, 'value', period,
            count(*) OVER so_far, count(*) OVER so_far, false, false
       FROM kpi_actual
      WHERE tenant_id = ${ofTenant} AND kpi_id = ${id}
     WINDOW so_far AS (PARTITION BY breakdown_key, fiscal_year ORDER BY period_to)`,
  ];
}
