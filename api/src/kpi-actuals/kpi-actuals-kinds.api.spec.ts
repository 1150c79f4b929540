import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ActualsOfYear, ActualView, RecordActualInput } from '#domain/kpi-actuals/contract';
import type { KpiView } from '#domain/kpis/contract';
import type { Problem } from '#domain/problems/contract';
import { addKpi, MONTHLY_PAIR } from '../../test/sample-kpis.ts';
import { addSamplePlan, type SamplePlan } from '../../test/sample-plan.ts';
import { asAdmin } from '../../test/sample-tenants.ts';
import { type Client, startApp, type TestApp } from '../../test/signed-in.ts';

let api: TestApp;
let plan: SamplePlan;
let office: Client;
let department: Client;
let viewer: Client;

beforeAll(async () => {
  api = await startApp();
  plan = await addSamplePlan(api.database.adminUrl, api.tenants[0]!);
  office = await api.as('office@first.example');
  department = await api.as('department@first.example');
  viewer = await api.as('viewer@first.example');
});
afterAll(() => api.close());

const at = (kpiId: string, period = 'FY2018-M01') => `/api/v1/kpis/${kpiId}/actuals/${period}`;
const problem = (answer: { body: unknown }) => answer.body as Problem;
const record = async (kpiId: string, period: string, input: RecordActualInput, version?: number) =>
  (await department.put(at(kpiId, period), input, version).expect(200)).body as ActualView;
const read = async (kpiId: string, period = 'FY2018-M01') =>
  (await viewer.get(at(kpiId, period)).expect(200)).body as ActualView;
const sql = <Row>(text: string, values: unknown[] = []) =>
  asAdmin(api.database.adminUrl, async (client) => (await client.query(text, values)).rows as Row[]);
const countOf = async (ratio: KpiView): Promise<KpiView> => {
  const { body } = await viewer.get(`/api/v1/initiatives/${plan.initiativeId}/kpis`).expect(200);
  return (body.items as KpiView[]).find(({ derivedFromId }) => derivedFromId === ratio.id)!;
};

describe('a ratio', () => {
  it('takes a denominator of 0 and gives no percentage for it', async () => {
    const { id } = await addKpi(office, plan.initiativeId, { kind: 'ratio', unit: '%' });
    expect(await record(id, 'FY2018-M01', { numerator: 0, denominator: 0 })).toMatchObject({
      value: null,
      numerator: 0,
      denominator: 0,
      state: 'value',
    });
    expect(await record(id, 'FY2018-M02', { numerator: 9, denominator: 10 })).toMatchObject({ value: 90 });
    expect(await record(id, 'FY2018-M03', { numerator: 100, denominator: 1000 })).toMatchObject({ value: 10 });
    const [kept] = await sql(
      `SELECT value::float, numerator::int, denominator::int FROM kpi_to_date WHERE kpi_id = $1 AND period = 'FY2018-M03'`,
      [id],
    );
    expect(kept).toEqual({ value: expect.closeTo(10.7920792, 6), numerator: 109, denominator: 1010 });
  });

  it('carries its count along, whatever happens to it', async () => {
    const ratio = await addKpi(office, plan.initiativeId, MONTHLY_PAIR);
    const count = await countOf(ratio);
    await record(ratio.id, 'FY2018-M01', { numerator: 14, denominator: null });
    expect(await read(count.id)).toMatchObject({ value: 14, state: 'value', version: 1 });
    await record(ratio.id, 'FY2018-M01', { numerator: 15, denominator: 20, provisional: true }, 1);
    expect(await read(count.id)).toMatchObject({ value: 15, provisional: true, version: 2 });
    await record(ratio.id, 'FY2018-M01', { state: 'suppressed' }, 2);
    expect(await read(count.id)).toMatchObject({ value: null, state: 'suppressed' });
    const refused = await department.put(at(count.id, 'FY2018-M02'), { value: 3 }).expect(409);
    expect(problem(refused).code).toBe('derived_from_pair');
  });
});

describe('a total that falls', () => {
  it('needs a reason, before and after', async () => {
    const { id } = await addKpi(office, plan.initiativeId, { kind: 'running_total', entry: 'total' });
    await record(id, 'FY2018-M01', { value: 10 });
    await record(id, 'FY2018-M03', { value: 30 });
    expect(problem(await department.put(at(id, 'FY2018-M04'), { value: 29 }).expect(409)).code).toBe('reason_required');
    const late = problem(await department.put(at(id, 'FY2018-M02'), { value: 31 }).expect(409));
    expect(late).toMatchObject({ code: 'reason_required', errors: [{ pointer: '/reason' }] });
    await record(id, 'FY2018-M02', { value: 20 });
    await record(id, 'FY2018-M04', { value: 29, reason: '重複を除いた' });
    const [kept] = await sql(`SELECT value::int FROM kpi_to_date WHERE kpi_id = $1 AND period = 'FY2018-M04'`, [id]);
    expect(kept).toEqual({ value: 29 });
  });
});

describe('a part (区, 手続, 所属)', () => {
  it('has reports and kept values of its own', async () => {
    const { id } = await addKpi(office, plan.initiativeId);
    await record(id, 'FY2018-M01', { value: 5 });
    await record(id, encodeURI('FY2018-M01/北区'), { value: 3 });
    await record(id, encodeURI('FY2018-M02/北区'), { value: 4 });
    expect(await read(id, encodeURI('FY2018-M02/北区'))).toMatchObject({ value: 4, breakdownKey: '北区' });
    const kept = await sql(
      `SELECT breakdown_key AS key, period, value::int FROM kpi_to_date WHERE kpi_id = $1 ORDER BY 1, 2`,
      [id],
    );
    expect(kept).toEqual([
      { key: '', period: 'FY2018-M01', value: 5 },
      { key: '北区', period: 'FY2018-M01', value: 3 },
      { key: '北区', period: 'FY2018-M02', value: 7 },
    ]);
    await department.put(at(id, `FY2018-M01/${'x'.repeat(101)}`), { value: 1 }).expect(404);
  });
});

describe('the entry form of a year', () => {
  it('has every period, with what was reported, what is closed and the year before', async () => {
    const { id } = await addKpi(office, plan.initiativeId, { frequency: 'quarter' });
    await record(id, 'FY2018-Q4', { value: 7 });
    await record(id, 'FY2019-Q2', { value: 9 });
    const { body } = await viewer.get(`/api/v1/kpis/${id}/actuals?fiscalYear=2019`).expect(200);
    const year = body as ActualsOfYear;
    expect(year).toMatchObject({
      kpiId: id,
      fiscalYear: 2019,
      decided: false,
      previousYear: [{ period: 'FY2018-Q4', value: 7, state: 'value' }],
    });
    expect(
      year.periods.map(({ period, from, to, actual, closed }) => [period, from, to, actual?.value ?? null, closed]),
    ).toEqual([
      ['FY2019-Q1', '2019-04-01', '2019-06-30', null, null],
      ['FY2019-Q2', '2019-07-01', '2019-09-30', 9, null],
      ['FY2019-Q3', '2019-10-01', '2019-12-31', null, null],
      ['FY2019-Q4', '2020-01-01', '2020-03-31', null, null],
    ]);
    expect((await viewer.get(`/api/v1/kpis/${id}/actuals`).expect(200)).body.fiscalYear).toBe(2020);
    await viewer.get(`/api/v1/kpis/${id}/actuals?fiscalYear=two`).expect(400);
  });
});
