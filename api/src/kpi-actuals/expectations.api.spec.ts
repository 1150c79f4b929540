import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dayInZone } from '#domain/calendar/day';
import { fiscalYearOfDay, lastDayOf } from '#domain/calendar/fiscal-year';
import { type Period, periodRange, periodsOf } from '#domain/calendar/period';
import type { DashboardView } from '#domain/dashboard/contract';
import type { ActualsOfYear, ExpectationView, TrendView } from '#domain/kpi-actuals/contract';
import type { KpiView } from '#domain/kpis/contract';
import type { Problem } from '#domain/problems/contract';
import { addKpi } from '../../test/sample-kpis.ts';
import { addSamplePlan, type SamplePlan } from '../../test/sample-plan.ts';
import { gatherParty, makeReview, type ReviewParty } from '../../test/sample-review.ts';
import { startApp, type TestApp } from '../../test/signed-in.ts';
import { asAdmin } from '../../test/sample-tenants.ts';

let api: TestApp;
let plan: SamplePlan;
let party: ReviewParty;
let level: KpiView;

const today = dayInZone(new Date().toISOString(), 'Asia/Tokyo');
const running = fiscalYearOfDay(today, 4);
const at = (kpiId: string, year: number) => `/api/v1/kpis/${kpiId}/expectations/${year}`;
const NO_CHANGE = /kpi_expectation is append-only/;
const codeOf = ({ body }: { body: unknown }) => (body as Problem).code;

beforeAll(async () => {
  api = await startApp();
  plan = await addSamplePlan(api.database.adminUrl, api.tenants[0]!);
  party = await gatherParty(api, 'first.example');
  const measure = { name: '満足度', unit: '点', kind: 'level', direction: 'at_least' } as const;
  level = await addKpi(party.office, plan.initiativeId, { ...measure, effectiveFiscalYear: running });
});
afterAll(() => api.close());

const trendOf = async (kpiId: string, asOf: string) =>
  (await party.viewer.get(`/api/v1/kpis/${kpiId}/trend?asOf=${asOf}`).expect(200)).body as TrendView;
const yearOf = async (kpiId: string, asOf: string, year: number) =>
  (await trendOf(kpiId, asOf)).years.find(({ fiscalYear }) => fiscalYear === year);

describe('見込値', () => {
  it('judges the running year of a level, which has no pace, as soon as the department has said it', async () => {
    const { department, office } = party;
    const target = { sort: 'number', value: 80 };
    await office.put(`/api/v1/kpis/${level.id}/targets/${running}`, target).expect(200);
    const [first] = periodsOf(running, 'month') as [Period];
    await department.put(`/api/v1/kpis/${level.id}/actuals/${first}`, { value: 60 }).expect(200);
    // A day on which the first month is known, whatever day the spec runs on.
    const known = periodRange(first, 4).to;
    const asOf = known > today ? known : today;
    expect(await yearOf(level.id, asOf, running)).toMatchObject({ verdict: 'undetermined', expectation: null });
    await department.get(at(level.id, running)).expect(404);

    const said = { value: 72, outlook: 'partly', note: '窓口の混雑が続いている' };
    const answer = await department.put(at(level.id, running), said).expect(200);
    expect(answer.headers['etag']).toBe('"1"');
    expect(answer.body as ExpectationView).toMatchObject({ ...said, by: 'department', on: today, version: 1 });
    expect(await yearOf(level.id, asOf, running)).toMatchObject({
      verdict: 'on_track',
      expectation: { value: 72, outlook: 'partly' },
      trace: { basis: 'expected', inputs: { expected: 72, target: 80 }, shownPercent: 90 },
    });

    await department.put(at(level.id, running), said).expect(412);
    await department.put(at(level.id, running), said, 7).expect(412);
    const less = { value: 40, outlook: 'not' };
    await department.put(at(level.id, running), less, 1).expect(200);
    const year = await yearOf(level.id, asOf, running);
    expect(year).toMatchObject({ verdict: 'behind', expectation: { value: 40, outlook: 'not', note: null } });
    const form = await party.viewer.get(`/api/v1/kpis/${level.id}/actuals?fiscalYear=${running}`).expect(200);
    expect(form.body as ActualsOfYear).toMatchObject({ running: true, expectation: { value: 40, version: 2 } });
  });

  it('stands in dashboard and evidence as it was on the day, and no longer judges a year that is over', async () => {
    const rows = [
      [1, 60, 'partly', '2020-08-31'],
      [2, 110, 'achievable', '2020-10-01'],
    ] as const;
    await asAdmin(api.database.adminUrl, async (client) => {
      for (const row of rows) {
        await client.query(
          `INSERT INTO kpi_expectation (tenant_id, kpi_id, fiscal_year, version, value, outlook, set_on, example)
           VALUES ($1, $2, 2020, $3, $4, $5, $6, true)`,
          [api.tenants[0]!.tenantId, plan.kpiId, ...row],
        );
      }
    });
    const shownOn = async (asOf: string) => {
      const path = `/api/v1/plans/${plan.planId}/dashboard?asOf=${asOf}`;
      return ((await party.viewer.get(path).expect(200)).body as DashboardView).items[0]!.kpis[0]!.expectation;
    };
    expect(await shownOn('2020-08-30')).toBeNull();
    expect(await shownOn('2020-09-30')).toMatchObject({ value: 60, outlook: 'partly', by: null, example: true });
    expect(await shownOn('2020-10-01')).toMatchObject({ value: 110, outlook: 'achievable', on: '2020-10-01' });
    expect(await yearOf(plan.kpiId, '2021-05-31', 2020)).toMatchObject({
      verdict: 'missed',
      expectation: { value: 110 },
      trace: { basis: 'actual' },
    });
    const { evidence } = await makeReview(party.office, plan.initiativeId, 2020);
    expect(evidence.kpis[0]).toMatchObject({ verdict: 'missed', expectation: { value: 110 } });
  });

  it.each([
    ['a year that is over', () => at(level.id, running - 1), 'outside_validity'],
    ['a year that is over, of an old KPI', () => at(plan.kpiId, 2020), 'year_over'],
    ['a year to come', () => at(plan.kpiId, running + 1), 'year_not_begun'],
  ])('is refused for %s', async (_name, path, code) => {
    const input = { outlook: 'achievable' };
    const answer = await party.department
      .put(path(), input, path() === at(plan.kpiId, 2020) ? 2 : undefined)
      .expect(409);
    expect(codeOf(answer)).toBe(code);
  });

  it('is asked of the department, of the office with a reason, and of nobody once the KPI has ended', async () => {
    const { office, viewer, department } = party;
    const path = at(plan.kpiId, running);
    await viewer.put(path, { outlook: 'partly' }).expect(403);
    const without = await office.put(path, { outlook: 'partly' }).expect(409);
    expect((without.body as Problem).errors).toMatchObject([{ pointer: '/reason', code: 'reason_required' }]);
    await office.put(path, { outlook: 'partly', reason: '電話で確認' }).expect(200);
    const bad = await department.put(path, { outlook: 'maybe', value: 1e13 }, 1).expect(400);
    expect((bad.body as Problem).errors.map(({ pointer }) => pointer).sort()).toEqual(['/outlook', '/value']);

    const ended = await addKpi(office, plan.initiativeId, { name: '終了した件数' });
    const closedOn = today < lastDayOf(running, 4) ? today : `${running}-04-01`;
    await office.patch(`/api/v1/kpis/${ended.id}`, { closedOn }, ended.version).expect(200);
    expect(codeOf(await department.put(at(ended.id, running), { outlook: 'not' }).expect(409))).toBe('kpi_closed');
  });

  it('stands beside an outlook by the trend, which says how many points it lacks', async () => {
    const { outlook } = await trendOf(plan.kpiId, '2020-09-30');
    expect(outlook).toEqual({
      fiscalYear: 2020,
      upTo: 'FY2019',
      provisional: false,
      estimate: null,
      refusal: { refused: 'too_few_points', missing: 2 },
      needed: { asks: 'amount', perPeriod: 100, periods: 1, frequency: 'year' },
    });
    expect((await trendOf(plan.kpiId, '2021-05-31')).outlook).toBeNull();
  });

  it('in a unit that the definition has left since is set aside until it is said anew', async () => {
    const { department, office } = party;
    const measure = { name: '処理時間', unit: '時間', kind: 'level', direction: 'at_most' } as const;
    const kpi = await addKpi(office, plan.initiativeId, { ...measure, effectiveFiscalYear: running - 1 });
    await department.put(at(kpi.id, running), { value: 3, outlook: 'achievable' }).expect(200);
    const form = async () =>
      (await party.viewer.get(`/api/v1/kpis/${kpi.id}/actuals?fiscalYear=${running}`).expect(200))
        .body as ActualsOfYear;
    const expectedYears = async () =>
      ((await party.viewer.get(`/api/v1/kpis/${kpi.id}`).expect(200)).body as KpiView).expectedYears;
    expect((await form()).expectation).toMatchObject({ value: 3, formerUnit: null });
    expect(await expectedYears()).toEqual([running]);

    const change = { unit: '分', effectiveFiscalYear: running, changeReason: '分で測ることにした' };
    await office.patch(`/api/v1/kpis/${kpi.id}`, change, kpi.version).expect(200);
    expect((await form()).expectation).toMatchObject({ value: null, outlook: 'achievable', formerUnit: '時間' });
    expect(await expectedYears()).toEqual([]);
    await office.put(`/api/v1/kpis/${kpi.id}/targets/${running}`, { sort: 'number', value: 180 }).expect(200);
    const [first] = periodsOf(running, 'month') as [Period];
    await department.put(`/api/v1/kpis/${kpi.id}/actuals/${first}`, { value: 200 }).expect(200);
    const known = periodRange(first, 4).to;
    const asOf = known > today ? known : today;
    expect(await yearOf(kpi.id, asOf, running)).toMatchObject({
      verdict: 'undetermined',
      expectation: { value: null, outlook: 'achievable' },
    });
    await department.put(at(kpi.id, running), { value: 170, outlook: 'achievable' }, 1).expect(200);
    expect((await form()).expectation).toMatchObject({ value: 170, formerUnit: null });
    expect(await expectedYears()).toEqual([running]);
    expect(await yearOf(kpi.id, asOf, running)).toMatchObject({ verdict: 'on_track', trace: { basis: 'expected' } });
  });

  it('is a record: nobody changes or deletes a row', async () => {
    await asAdmin(api.database.adminUrl, async (client) => {
      await expect(client.query(`UPDATE kpi_expectation SET value = 1`)).rejects.toThrow(NO_CHANGE);
      await expect(client.query(`DELETE FROM kpi_expectation`)).rejects.toThrow(NO_CHANGE);
    });
  });
});
