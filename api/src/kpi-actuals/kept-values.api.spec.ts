import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { type Period, periodsOf } from '#domain/calendar/period';
import type { RecordActualInput } from '#domain/kpi-actuals/contract';
import { keptValues, type StoredActual } from '#domain/kpi-actuals/kept-values';
import type { CreateKpiInput, KpiView } from '#domain/kpis/contract';
import type { KeptValue } from '#domain/kpis/judgement';
import { addKpi } from '../../test/sample-kpis.ts';
import { addSamplePlan, type SamplePlan } from '../../test/sample-plan.ts';
import { type Client, startApp, type TestApp } from '../../test/signed-in.ts';

let api: TestApp;
let plan: SamplePlan;
let office: Client;
let department: Client;
let database: pg.Client;

beforeAll(async () => {
  api = await startApp();
  database = new pg.Client({ connectionString: api.database.adminUrl });
  await database.connect();
  plan = await addSamplePlan(api.database.adminUrl, api.tenants[0]!);
  office = await api.as('office@first.example');
  department = await api.as('department@first.example');
});
afterAll(async () => {
  await database.end();
  await api.close();
});

const KINDS: { name: string; kpi: Partial<CreateKpiInput> }[] = [
  { name: 'a count', kpi: { frequency: 'quarter' } },
  {
    name: 'increments with an opening value',
    kpi: { kind: 'running_total', entry: 'increment', frequency: 'quarter', openingValue: 100 },
  },
  { name: 'reported totals', kpi: { kind: 'running_total', entry: 'total', frequency: 'half' } },
  { name: 'a level', kpi: { kind: 'level', frequency: 'quarter' } },
  { name: 'a ratio of counts', kpi: { kind: 'ratio', ratioOf: 'counts', unit: '%', frequency: 'quarter' } },
  { name: 'a ratio of levels', kpi: { kind: 'ratio', ratioOf: 'levels', unit: '%', frequency: 'half' } },
  { name: 'a percentage', kpi: { kind: 'percent', unit: '%', frequency: 'half' } },
  { name: 'a milestone', kpi: { kind: 'milestone', frequency: 'half' } },
];

/** The same numbers in every run, so that a failure can be repeated. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * sides);
  };
}

function anyReport(kind: KpiView['definition']['kind'], roll: (sides: number) => number): RecordActualInput {
  const provisional = roll(3) === 0;
  if (roll(5) === 0) return { state: roll(2) === 0 ? 'not_applicable' : 'unknown', provisional, reason: '確認済み' };
  if (kind === 'ratio') return { numerator: roll(50) / 10, denominator: roll(4) === 0 ? null : roll(6), provisional };
  if (kind === 'milestone') return { value: roll(2), provisional };
  return { value: roll(100_000) / 1_000, provisional, reason: '確認済み' };
}

async function stored(kpiId: string): Promise<{ actuals: StoredActual[]; kept: KeptValue[] }> {
  const report = 'period, value, numerator, denominator, state, provisional, example';
  const { rows } = await database.query<{ actuals: StoredActual[]; kept: KeptValue[] }>(
    `SELECT (SELECT coalesce(json_agg(r), '[]') FROM (SELECT ${report} FROM kpi_actual WHERE kpi_id = $1) r) AS actuals,
            (SELECT coalesce(json_agg(r ORDER BY r.period), '[]')
               FROM (SELECT ${report}, up_to AS "upTo", reported, expected, exclusions FROM kpi_to_date WHERE kpi_id = $1) r) AS kept`,
    [kpiId],
  );
  return rows[0]!;
}

const byPeriod = (one: { period: string }, other: { period: string }) => (one.period < other.period ? -1 : 1);

describe('the kept values', () => {
  it.each(KINDS)('of $name are what the domain makes of the reports, after every write', async ({ kpi }) => {
    const roll = dice(20181130);
    const { id, versions, definition } = await addKpi(office, plan.initiativeId, kpi);
    const periods = [2018, 2019, 2020].flatMap((year) => periodsOf(year, definition.frequency));
    const version = new Map<Period, number>();
    for (let write = 0; write < 24; write++) {
      const period = periods[roll(periods.length)]!;
      const answer = await department
        .put(`/api/v1/kpis/${id}/actuals/${period}`, anyReport(definition.kind, roll), version.get(period))
        .expect(200);
      version.set(period, answer.body.version as number);
      const { actuals, kept } = await stored(id);
      expect(kept).toEqual(keptValues(versions, actuals).sort(byPeriod));
    }
  });

  it('do not depend on the order in which the months came', async () => {
    const values = [0.1, 0.2, 1e11, 0.7, -1e11, 3, 0.0000000001, 12.5, 1 / 8, 99, 0, 7.77];
    const totals: unknown[] = [];
    for (const step of [1, 5, 7, 11]) {
      const { id } = await addKpi(office, plan.initiativeId);
      for (let index = 0; index < 12; index++) {
        const month = (index * step) % 12;
        const period = `FY2018-M${String(month + 1).padStart(2, '0')}`;
        await department.put(`/api/v1/kpis/${id}/actuals/${period}`, { value: values[month] }).expect(200);
      }
      totals.push((await stored(id)).kept);
    }
    for (const total of totals) expect(total).toEqual(totals[0]);
    expect((totals[0] as KeptValue[]).at(-1)).toMatchObject({
      period: 'FY2018-M12',
      value: 123.3950000001,
      reported: 12,
      expected: 12,
    });
  });

  it('follow when a definition is mended', async () => {
    const { id } = await addKpi(office, plan.initiativeId, {
      kind: 'ratio',
      ratioOf: 'counts',
      unit: '%',
      frequency: 'half',
    });
    await department.put(`/api/v1/kpis/${id}/actuals/FY2018-H1`, { numerator: 9, denominator: 10 }).expect(200);
    await department.put(`/api/v1/kpis/${id}/actuals/FY2018-H2`, { numerator: 100, denominator: 1000 }).expect(200);
    expect((await stored(id)).kept.at(-1)!.value).toBeCloseTo(10.7920792, 6);
    await office.patch(`/api/v1/kpis/${id}`, { ratioOf: 'levels' }, 1).expect(200);
    expect((await stored(id)).kept.at(-1)!.value).toBe(10);
  });
});
