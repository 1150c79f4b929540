import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DashboardView } from '#domain/dashboard/contract';
import type { KpiView } from '#domain/kpis/contract';
import { addKpi, MONTHLY_PAIR } from '../../test/sample-kpis.ts';
import { addSamplePlan, type SamplePlan } from '../../test/sample-plan.ts';
import { asAdmin } from '../../test/sample-tenants.ts';
import { type Client, startApp, type TestApp } from '../../test/signed-in.ts';
import { newId } from '../platform/ids.ts';

let api: TestApp;
let plan: SamplePlan;
let foreign: SamplePlan;
let viewer: Client;
let office: Client;
let department: Client;
let pair: KpiView;
const draftId = newId();

beforeAll(async () => {
  api = await startApp();
  plan = await addSamplePlan(api.database.adminUrl, api.tenants[0]!);
  foreign = await addSamplePlan(api.database.adminUrl, api.tenants[1]!);
  viewer = await api.as('viewer@first.example');
  office = await api.as('office@first.example');
  department = await api.as('department@first.example');
  pair = await addKpi(office, plan.initiativeId, { ...MONTHLY_PAIR, frequency: 'half' });
  await addKpi(office, plan.withdrawnId, { direction: 'monitor' });
  await asAdmin(api.database.adminUrl, (client) =>
    client.query(
      `INSERT INTO initiative (tenant_id, id, plan_id, theme_id, number, title, status) SELECT tenant_id, $2, id, $3, 3, '提案', 'draft' FROM plan WHERE id = $1`,
      [plan.planId, draftId, plan.themeId],
    ),
  );
});
afterAll(() => api.close());

const at = (query = '', planId = plan.planId) => `/api/v1/plans/${planId}/dashboard${query}`;
const read = async (query = '') => (await viewer.get(at(query)).expect(200)).body as DashboardView;

describe('the dashboard', () => {
  it('counts verdicts with their denominator and what was left out of it', async () => {
    const dashboard = await read();
    expect(dashboard).toMatchObject({
      plan: { id: plan.planId, name: 'firstのアクションプラン' },
      fiscalYear: 2020,
      asOf: '2021-05-31',
      asOfReason: 'plan_ended',
      initiatives: { original: 2, added: 0, split: 0, merged: 0, withdrawn: 1, completed: 0, current: 1 },
    });
    expect(dashboard.counts).toEqual({
      total: 4,
      judged: 1,
      counts: { missed: 1, no_target: 2, reference: 1 },
      exclusions: [
        { verdict: 'no_target', count: 2 },
        { verdict: 'reference', count: 1 },
      ],
    });
    const { total, judged, exclusions } = dashboard.counts;
    expect(judged + exclusions.reduce((sum, { count }) => sum + count, 0)).toBe(total);
  });

  it('shows every policy and department with counts of their own, which add up', async () => {
    const { byPolicy, byDepartment } = await read();
    expect(byPolicy.map(({ label, total, judged }) => [label, total, judged])).toEqual([
      ['スマートシティ', 4, 1],
      ['データドリブン', 0, 0],
    ]);
    expect(byDepartment.map(({ name, total, judged }) => [name, total, judged])).toEqual([['総務局', 3, 1]]);
  });

  it('opens every percentage to what it rests on', async () => {
    const [item] = (await read('?fiscalYear=2019')).items;
    expect(item).toMatchObject({
      number: 1,
      status: 'active',
      verdict: 'nearly',
      policyId: plan.policyId,
      department: { name: '総務局' },
      lastDecision: null,
    });
    expect(item!.kpis[0]).toMatchObject({
      id: plan.kpiId,
      latest: { value: 85, state: 'value', upTo: 'FY2019', provisional: false },
      target: { sort: 'number', value: 100 },
      achievement: 0.85,
      verdict: 'nearly',
      trace: { rule: 'attainment', inputs: { actual: 85, target: 100 }, shownPercent: 85, band: { from: 0.8, to: 1 } },
    });
  });

  it.each(['', '?fiscalYear=2019', '?fiscalYear=2018&asOf=2018-12-01'])(
    'says of one initiative what it says of all, %s',
    async (query) => {
      const { items, fiscalYear, asOf, asOfReason } = await read(query);
      for (const item of items) {
        const { body } = await viewer.get(`/api/v1/initiatives/${item.id}/dashboard${query}`).expect(200);
        expect(body).toEqual({ fiscalYear, asOf, asOfReason, item });
      }
      expect(items).toHaveLength(2);
    },
  );

  it('says nothing of an initiative that is not in the plan yet, and knows none of another tenant', async () => {
    const { body } = await office.get(`/api/v1/initiatives/${draftId}/dashboard`).expect(200);
    expect(body).toMatchObject({ fiscalYear: 2020, item: null });
    await viewer.get(`/api/v1/initiatives/${foreign.initiativeId}/dashboard`).expect(404);
  });

  it('names what moved most against the year before', async () => {
    const movers = (await read('?fiscalYear=2019')).movers;
    expect(movers).toMatchObject([{ kpiId: plan.kpiId, previous: 1, current: 0.85, unit: '回' }]);
    expect(movers[0]!.opened.current).toEqual({
      shownPercent: 85,
      grounds: { rule: 'attainment', actual: 85, target: 100, baseline: null },
    });
    expect((await read('?fiscalYear=2018')).movers).toEqual([]);
  });

  it('judges by what was promised, also after the target was lowered', async () => {
    const lowered = { sort: 'number', value: 80, reason: '前提の変更' };
    await office.put(`/api/v1/kpis/${plan.kpiId}/targets/2019`, lowered, 1).expect(200);
    const [kpi] = (await read('?fiscalYear=2019')).items[0]!.kpis;
    expect(kpi).toMatchObject({ target: { value: 100 }, achievement: 0.85, verdict: 'nearly' });
  });

  it('says who is silent, and asks nobody for a count that follows its ratio', async () => {
    const silent = (await read()).unanswered;
    expect(silent).toMatchObject([{ department: { name: '総務局' }, kpis: [{ kpiId: pair.id, missing: 2 }] }]);
    expect(silent[0]!.kpis).toHaveLength(1);
    expect((await read('?asOf=2020-11-15')).unanswered[0]!.kpis).toMatchObject([{ kpiId: pair.id, missing: 1 }]);
    expect((await read('?asOf=2020-10-15&fiscalYear=2020')).unanswered).toEqual([]);
  });

  it('calls a KPI without a target unreported once an answer is due, and not before', async () => {
    const silence = async (asOf: string) => {
      const { items } = await read(`?asOf=${asOf}`);
      return items[0]!.kpis.flatMap(({ id, latest, verdict, unreported }) =>
        id === pair.id ? [{ latest, verdict, unreported }] : [],
      );
    };
    expect(await silence('2020-04-10')).toEqual([{ latest: null, verdict: 'no_target', unreported: false }]);
    expect(await silence('2020-12-10')).toEqual([{ latest: null, verdict: 'no_target', unreported: true }]);
  });

  it('shows a report in the next read, and 304 until then', async () => {
    const first = await viewer.get(at()).expect(200);
    await viewer.get(at()).set('If-None-Match', first.headers['etag']!).expect(304);
    await department
      .put(`/api/v1/kpis/${pair.id}/actuals/FY2020-H1`, { numerator: 3, denominator: 4, provisional: true })
      .expect(200);
    const next = await viewer.get(at()).set('If-None-Match', first.headers['etag']!).expect(200);
    const kpis = (next.body as DashboardView).items[0]!.kpis;
    expect(kpis.find(({ id }) => id === pair.id)?.latest).toEqual({
      value: 75,
      state: 'value',
      upTo: 'FY2020-H1',
      provisional: true,
      example: false,
    });
    expect((next.body as DashboardView).unanswered[0]!.kpis).toMatchObject([{ kpiId: pair.id, missing: 1 }]);
  });

  it('shows a day as it was: later periods, decisions and withdrawals are not known yet', async () => {
    const { items, fiscalYear, initiatives, asOfReason } = await read('?asOf=2019-05-01');
    expect([fiscalYear, asOfReason]).toEqual([2019, 'asked']);
    expect(initiatives).toMatchObject({ withdrawn: 0, current: 2 });
    expect(items.map(({ status }) => status)).toEqual(['active', 'active']);
    expect(items[0]!.kpis[0]).toMatchObject({ latest: null, verdict: 'not_due', unreported: false });
  });

  it('refuses a day or year that does not exist, and is another tenant’s as little as nobody’s', async () => {
    await viewer.get(at('?asOf=2019-02-29')).expect(400);
    await viewer.get(at('?fiscalYear=first')).expect(400);
    const [strange, none] = [
      await viewer.get(at('', foreign.planId)).expect(404),
      await viewer.get(at('', newId())).expect(404),
    ];
    expect({ ...strange.body, requestId: '' }).toEqual({ ...none.body, requestId: '' });
    await (await api.as('admin@first.example')).get(at()).expect(403);
    await api.anonymous.get(at()).expect(401);
  });
});
