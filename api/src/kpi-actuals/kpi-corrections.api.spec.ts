import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ActualsOfYear, TrendView } from '#domain/kpi-actuals/contract';
import type { KpiView } from '#domain/kpis/contract';
import type { Problem } from '#domain/problems/contract';
import type { DecisionRecord } from '#domain/reviews/contract';
import { addKpi, MONTHLY_PAIR } from '../../test/sample-kpis.ts';
import { addSamplePlan, type SamplePlan } from '../../test/sample-plan.ts';
import {
  decide,
  gatherParty,
  makeReview,
  openMeeting,
  readReview,
  type ReviewParty,
} from '../../test/sample-review.ts';
import { asAdmin } from '../../test/sample-tenants.ts';
import { startApp, type TestApp } from '../../test/signed-in.ts';

let api: TestApp;
let plan: SamplePlan;
let party: ReviewParty;
let pair: KpiView;
let decision: DecisionRecord;

const at = (kpiId: string, period: string) => `/api/v1/kpis/${kpiId}/actuals/${period}`;
const trendOf = async (kpiId: string, query = '') =>
  (await party.viewer.get(`/api/v1/kpis/${kpiId}/trend${query}`).expect(200)).body as TrendView;

beforeAll(async () => {
  api = await startApp();
  plan = await addSamplePlan(api.database.adminUrl, api.tenants[0]!);
  party = await gatherParty(api, 'first.example');
  pair = await addKpi(party.office, plan.initiativeId, { ...MONTHLY_PAIR, frequency: 'half' });
  await party.department.put(at(pair.id, 'FY2018-H1'), { numerator: 3, denominator: 10 }).expect(200);
  const review = await makeReview(party.office, plan.initiativeId, 2018, 'yearly');
  await openMeeting(party.office, [review.id]);
  decision = await decide(party.cio, review.id, { decision: 'continue', reason: '順調のため' });
});
afterAll(() => api.close());

describe('after the CIO has decided on a year', () => {
  it('a report is a correction: it needs a reason, is marked and logged as one', async () => {
    const silent = await party.department
      .put(at(pair.id, 'FY2018-H1'), { numerator: 4, denominator: 10 }, 1)
      .expect(409);
    expect(silent.body as Problem).toMatchObject({ code: 'reason_required', errors: [{ pointer: '/reason' }] });
    expect((silent.body as Problem).detail).toContain('決定');
    const blank = await party.department
      .put(at(pair.id, 'FY2018-H1'), { numerator: 4, denominator: 10, reason: ' ' }, 1)
      .expect(400);
    expect((blank.body as Problem).errors[0]!.pointer).toBe('/reason');

    const corrected = await party.department
      .put(at(pair.id, 'FY2018-H1'), { numerator: 4, denominator: 10, reason: '集計誤り' }, 1)
      .expect(200);
    expect(corrected.body).toMatchObject({ value: 40, correctedAfterReview: true, version: 2 });
    const { rows } = await asAdmin(api.database.adminUrl, (client) =>
      client.query(`SELECT action, reason, on_behalf FROM audit_entry WHERE after ->> 'kpiId' = $1 ORDER BY sequence`, [
        pair.id,
      ]),
    );
    expect(rows).toEqual([
      { action: 'kpi-actual.recorded', reason: null, on_behalf: false },
      { action: 'kpi-actual.corrected', reason: '集計誤り', on_behalf: false },
    ]);
  });

  it('a target of that year is a correction, too; the next year is as open as before', async () => {
    const { id } = await addKpi(party.office, plan.initiativeId);
    const target = (year: number) => `/api/v1/kpis/${id}/targets/${year}`;
    const silent = await party.office.put(target(2018), { sort: 'number', value: 30 }).expect(409);
    expect(silent.body as Problem).toMatchObject({ code: 'reason_required', errors: [{ pointer: '/reason' }] });
    await party.viewer.get(target(2018)).expect(404);
    await party.office.put(target(2019), { sort: 'number', value: 30 }).expect(200);
  });

  it('the record of the decision stays as it was, and the page says where today differs', async () => {
    const review = await readReview(party.viewer, decision.reviewId);
    const record = review.decisions.at(-1)!;
    expect(record.evidence.kpis.find(({ kpiId }) => kpiId === pair.id)?.actual.value).toBe(30);
    expect(review.differences.find(({ kpiId }) => kpiId === pair.id)).toMatchObject({
      then: { value: 30 },
      now: { value: 40 },
    });
  });

  it('another year is free of it', async () => {
    const answer = await party.department.put(at(pair.id, 'FY2019-H1'), { numerator: 4, denominator: 10 }).expect(200);
    expect(answer.body).toMatchObject({ correctedAfterReview: false });
    const decided = async (year: number) =>
      ((await party.viewer.get(`/api/v1/kpis/${pair.id}/actuals?fiscalYear=${year}`).expect(200)).body as ActualsOfYear)
        .decided;
    expect([await decided(2018), await decided(2019)]).toEqual([true, false]);
  });
});

describe('the trend of a KPI', () => {
  it('has every period, a gap for what is missing, and the percentage that its parts give', async () => {
    const trend = await trendOf(pair.id);
    expect(trend).toMatchObject({
      kpi: { id: pair.id, name: pair.definition.name, decimals: 1 },
      asOf: '2021-05-31',
      unit: '%',
      kind: 'ratio',
      plan: { fromFiscalYear: 2018, toFiscalYear: 2020 },
    });
    expect(trend.points[0]).toMatchObject({ correctedAfterReview: true });
    expect(trend.points[2]).toMatchObject({ correctedAfterReview: false, previous: { value: 40, toDate: 40 } });
    expect(trend.points.map(({ period, value }) => [period, value])).toEqual([
      ['FY2018-H1', 40],
      ['FY2018-H2', null],
      ['FY2019-H1', 40],
      ['FY2019-H2', null],
      ['FY2020-H1', null],
      ['FY2020-H2', null],
    ]);
  });

  it('is marked by decisions, changed targets and changed definitions', async () => {
    const target = `/api/v1/kpis/${pair.id}/targets/2020`;
    await party.office.put(target, { sort: 'number', value: 50 }).expect(200);
    await party.office.put(target, { sort: 'number', value: 45, reason: '前提の変更' }, 1).expect(200);
    await party.office
      .patch(
        `/api/v1/kpis/${pair.id}`,
        { method: '延べ件数', effectiveFiscalYear: 2020, changeReason: '数え方の変更' },
        1,
      )
      .expect(200);
    const today = new Date().toISOString().slice(0, 10);
    const { marks, targets, years } = await trendOf(pair.id, `?asOf=${Number(today.slice(0, 4)) + 1}-01-01`);
    expect(marks.map(({ kind, fiscalYear, text }) => [kind, fiscalYear, text])).toEqual([
      ['review', 2018, '順調のため'],
      ['definition_change', 2020, '数え方の変更'],
      ['kpi_revision', 2020, '前提の変更'],
    ]);
    expect(marks[0]!.decision).toEqual({
      reviewId: decision.reviewId,
      decision: 'continue',
      reworkKind: null,
      standing: 'final',
    });
    expect([marks[2]!.change!.from.value, marks[2]!.change!.to.value]).toEqual([50, 45]);
    // Both were set today, so the second one is what was meant.
    expect(targets.map(({ fiscalYear, value, superseded }) => [fiscalYear, value, superseded])).toEqual([
      [2020, 50, true],
      [2020, 45, false],
    ]);
    expect(years.find(({ fiscalYear }) => fiscalYear === 2020)?.target?.value).toBe(45);
  });

  it('stands as it stood on the day asked for, and is not sent twice', async () => {
    const early = await trendOf(pair.id, '?asOf=2018-08-01');
    expect(early.points[0]).toMatchObject({ period: 'FY2018-H1', ended: false });
    expect(early.marks).toEqual([]);
    const first = await party.viewer.get(`/api/v1/kpis/${pair.id}/trend`).expect(200);
    await party.viewer.get(`/api/v1/kpis/${pair.id}/trend`).set('If-None-Match', first.headers['etag']!).expect(304);
    await party.viewer.get(`/api/v1/kpis/${pair.id}/trend?asOf=2018-02-30`).expect(400);
  });
});
