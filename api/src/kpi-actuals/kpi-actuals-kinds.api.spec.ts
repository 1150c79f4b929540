import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  ActualsOfYear,
  ActualView,
  BreakdownOfYear,
  RecordActualInput,
  TrendView,
} from '#domain/kpi-actuals/contract';
import type { CreateKpiInput, KpiView } from '#domain/kpis/contract';
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
  const key = (name: string) => ({ key: name, name, nameEn: null, fromFiscalYear: null, toFiscalYear: null });
  const WARDS = { dimension: 'ward', keys: [key('北区'), { ...key('都島区'), fromFiscalYear: 2019 }, key('福島区')] };
  const brokenDown = async (breakdown: object, input: Partial<CreateKpiInput> = {}) => {
    const { id } = await addKpi(office, plan.initiativeId, input);
    await office.patch(`/api/v1/kpis/${id}`, { breakdown: { ...WARDS, ...breakdown } }, 1).expect(200);
    return id;
  };
  const part = (period: string, name: string) => encodeURI(`${period}/${name}`);

  it('is refused unless the definition declares it for that year', async () => {
    const whole = await addKpi(office, plan.initiativeId);
    const id = await brokenDown({ total: 'entered' });
    for (const [kpiId, period, name] of [
      [whole.id, 'FY2018-M01', '北区'],
      [id, 'FY2018-M01', '港区'],
      [id, 'FY2018-M01', '都島区'],
    ] as const) {
      const refused = problem(await department.put(at(kpiId, part(period, name)), { value: 1 }).expect(409));
      expect(refused.code).toBe('unknown_breakdown');
      expect(refused.detail).toContain('内訳');
    }
    await record(id, part('FY2019-M01', '都島区'), { value: 1 });
  });

  it('makes the whole, once every part is in; and the whole is entered by nobody', async () => {
    const id = await brokenDown({ total: 'derived' });
    await record(id, part('FY2018-M01', '北区'), { value: 3 });
    expect(await read(id, 'FY2018-M01')).toMatchObject({ value: null, state: 'not_collected' });
    await record(id, part('FY2018-M01', '福島区'), { value: 4, provisional: true });
    expect(await read(id, 'FY2018-M01')).toMatchObject({ value: 7, state: 'value', provisional: true });
    await record(id, part('FY2018-M01', '福島区'), { state: 'suppressed' }, 1);
    expect(await read(id, 'FY2018-M01')).toMatchObject({ value: null, state: 'suppressed' });
    await record(id, part('FY2018-M01', '福島区'), { state: 'not_applicable' }, 2);
    const kept = await sql(`SELECT value::int, state FROM kpi_to_date WHERE kpi_id = $1 AND breakdown_key = ''`, [id]);
    expect(kept).toEqual([{ value: 3, state: 'value' }]);
    expect(problem(await department.put(at(id, 'FY2018-M02'), { value: 9 }).expect(409)).code).toBe('total_is_derived');
  });

  it('of a pair pools the whole, and its count adds up', async () => {
    const ratio = await brokenDown({ total: 'derived' }, MONTHLY_PAIR);
    await record(ratio, part('FY2018-M01', '北区'), { numerator: 9, denominator: 10 });
    await record(ratio, part('FY2018-M01', '福島区'), { numerator: 100, denominator: 1000 });
    const { body } = await viewer.get(`/api/v1/kpis/${ratio}/breakdown?fiscalYear=2018`).expect(200);
    const year = body as BreakdownOfYear;
    expect(year.whole.toDate).toMatchObject({ numerator: 109, denominator: 1010 });
    expect(year.whole.toDate?.value).toBeCloseTo(10.792, 3);
    expect(year.decided).toBe(false);
    expect(year.periods.map(({ period }) => period)).toHaveLength(12);
    expect(year.periods[0]).toMatchObject({ period: 'FY2018-M01', from: '2018-04-01', to: '2018-04-30', closed: null });
    const cell = { state: 'value', provisional: false, note: null, example: false };
    expect(year.parts.map(({ actuals }) => actuals)).toEqual([
      [{ ...cell, value: 90, numerator: 9, denominator: 10, version: 1 }, ...Array<null>(11).fill(null)],
      [{ ...cell, value: 10, numerator: 100, denominator: 1000, version: 1 }, ...Array<null>(11).fill(null)],
    ]);
    expect(year.whole.actuals[0]).toMatchObject({ numerator: 109, denominator: 1010 });
    expect(year.parts.map(({ name, toDate }) => [name, toDate?.value])).toEqual([
      ['北区', 90],
      ['福島区', 10],
    ]);
    const [count] = await sql(
      `SELECT a.value::int FROM kpi k JOIN kpi_actual a ON a.kpi_id = k.id AND a.breakdown_key = '' WHERE k.derived_from_id = $1`,
      [ratio],
    );
    expect(count).toEqual({ value: 109 });
    const trend = async (query: string) =>
      (await viewer.get(`/api/v1/kpis/${ratio}/trend${query}`).expect(200)).body as TrendView;
    const drawn = await trend(`?asOf=2018-06-01&breakdown=${encodeURIComponent('北区')}`);
    expect(drawn.part).toEqual({ key: '北区', name: '北区', nameEn: null });
    expect(drawn.points[0]).toMatchObject({ value: 90 });
    expect((await trend('?asOf=2018-06-01')).part).toBeNull();
    await viewer.get(`/api/v1/kpis/${ratio}/trend?breakdown=${encodeURIComponent('港区')}`).expect(404);
    await viewer.get(`/api/v1/kpis/${plan.kpiId}/breakdown`).expect(404);
  });

  it('that has reports is not taken away, but may end', async () => {
    const id = await brokenDown({ total: 'entered' });
    await record(id, part('FY2018-M01', '北区'), { value: 3 });
    const change = (keys: object[]) =>
      office.patch(`/api/v1/kpis/${id}`, { breakdown: { ...WARDS, total: 'entered', keys } }, 2);
    const refused = problem(await change([key('福島区')]).expect(409));
    expect(refused.errors).toMatchObject([{ pointer: '/breakdown', code: 'key_has_actuals' }]);
    await change([{ ...key('北区'), toFiscalYear: 2018 }, key('福島区')]).expect(200);
    const late = problem(await department.put(at(id, part('FY2019-M01', '北区')), { value: 1 }).expect(409));
    expect(late.code).toBe('unknown_breakdown');
  });

  it('makes the whole anew when its validity or the way of the whole changes, but not in a closed period', async () => {
    const id = await brokenDown({ total: 'entered' }, MONTHLY_PAIR);
    const period = (year: number) => `FY${year}-M01`;
    for (const year of [2018, 2019])
      for (const [index, name] of ['北区', '都島区', '福島区'].entries())
        if (year === 2019 || name !== '都島区')
          await record(id, part(period(year), name), { numerator: index + 1, denominator: 10 });
    await record(id, period(2019), { numerator: 99, denominator: 100 });
    const closing = { planId: plan.planId, period: 'FY2018', reason: '確定' };
    const closure = (await office.post('/api/v1/period-closures', closing).expect(201)).body as { id: string };
    const kept = async () =>
      sql(
        `SELECT k.derived_from_id IS NULL AS ratio, d.period, coalesce(d.numerator, d.value)::int AS value
           FROM kpi_to_date d JOIN kpi k ON k.id = d.kpi_id
          WHERE (k.id = $1 OR k.derived_from_id = $1) AND d.breakdown_key = '' ORDER BY 2, 1`,
        [id],
      );
    const change = async (breakdown: object) => {
      const { version } = (await viewer.get(`/api/v1/kpis/${id}`).expect(200)).body as { version: number };
      await office.patch(`/api/v1/kpis/${id}`, { breakdown: { ...WARDS, ...breakdown } }, version).expect(200);
      return kept();
    };
    const both = (value: number) => [
      { ratio: false, period: 'FY2019-M01', value },
      { ratio: true, period: 'FY2019-M01', value },
    ];
    expect(await kept()).toEqual(both(99));
    expect(await change({ total: 'derived' })).toEqual(both(6));
    const keys = [key('北区'), { ...key('都島区'), toFiscalYear: 2018 }, key('福島区')];
    expect(await change({ total: 'derived', keys })).toEqual(both(4));
    await office.delete(`/api/v1/period-closures/${closure.id}?reason=x`, 1).expect(200);
  });

  it('has reports and kept values of its own', async () => {
    const id = await brokenDown({ total: 'entered' });
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
