import pg from 'pg';
import { readFileSync } from 'node:fs';
import { notedPort, urls } from './tools/postgres-access.mjs';
const dir = readFileSync('/tmp/w/chart-datadir', 'utf8').trim();
const c = new pg.Client(urls(dir, notedPort(dir)).adminUrl); await c.connect();
const { rows: [v] } = await c.query(`SELECT v.* FROM kpi_version v WHERE v.name='申込み利用件数' LIMIT 1`);
await c.query(`ALTER TABLE kpi_version DISABLE TRIGGER USER`); await c.query(`ALTER TABLE kpi_actual DISABLE TRIGGER USER`);
await c.query(`UPDATE kpi_version SET effective_fiscal_year=1969, measurable_from=NULL WHERE tenant_id=$1 AND kpi_id=$2`, [v.tenant_id, v.kpi_id]);
await c.query(`INSERT INTO kpi_actual (tenant_id,id,kpi_id,period,fiscal_year,period_from,period_to,value,note)
 SELECT $1, gen_random_uuid(), $2, 'FY'||y||'-M'||lpad(m::text,2,'0'), y, make_date(y,4,1)+ (m-1)*interval '1 month', make_date(y,4,1)+ m*interval '1 month' - interval '1 day', 50+m*7+y%13, '例の備考' FROM generate_series(1969,2018) y, generate_series(1,12) m ON CONFLICT DO NOTHING`, [v.tenant_id, v.kpi_id]);
console.log((await c.query('SELECT count(*) FROM kpi_actual WHERE kpi_id=$1',[v.kpi_id])).rows[0]);
await c.end();
