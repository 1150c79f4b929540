import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DashboardView } from '#domain/dashboard/contract';
import type {
  JudgementSchemeView,
  SchemeChoiceView,
  SchemeInput,
  WhatIfView,
} from '#domain/judgement-schemes/contract';
import type { TrendView } from '#domain/kpi-actuals/contract';
import { PRESET_SCHEMES } from '#domain/kpis/schemes/presets';
import type { Problem } from '#domain/problems/contract';
import type { RoadmapView } from '#domain/roadmap/contract';
import { atOnce } from '../../test/at-once.ts';
import { addKpi } from '../../test/sample-kpis.ts';
import { addSamplePlan, type SamplePlan } from '../../test/sample-plan.ts';
import {
  callMeeting,
  decide,
  finalise,
  gatherParty,
  makeReview,
  readReview,
  type ReviewParty,
} from '../../test/sample-review.ts';
import { startApp, type TestApp } from '../../test/signed-in.ts';

const API = '/api/v1';

/** 85 of 100 is 概ね達成 by default, 未達成 here. */
const STRICT: SchemeInput = {
  name: '厳しい基準',
  nameEn: 'Strict',
  yearEnd: [
    { from: 1, verdict: 'achieved', word: 'grade_a' },
    { from: 0.9, verdict: 'partly', word: 'grade_b' },
    { from: null, verdict: 'missed', word: 'grade_c' },
  ],
  midYear: null,
  pace: 'linear',
};

let api: TestApp;
let plan: SamplePlan;
let party: ReviewParty;

beforeAll(async () => {
  api = await startApp();
  plan = await addSamplePlan(api.database.adminUrl, api.tenants[0]!);
  await addSamplePlan(api.database.adminUrl, api.tenants[1]!);
  party = await gatherParty(api, 'first.example');
});
afterAll(() => api.close());

const make = async (input: Partial<SchemeInput> = {}) =>
  (await party.office.post(`${API}/judgement-schemes`, { ...STRICT, ...input }).expect(201))
    .body as JudgementSchemeView;
const choiceAt = (year: number) => `${API}/plans/${plan.planId}/judgement-schemes/${year}`;
const problem = ({ body }: { body: unknown }) => body as Problem;

describe('judgement schemes', () => {
  it('are the published ones until somebody makes one', async () => {
    const { items } = (await party.viewer.get(`${API}/judgement-schemes`).expect(200)).body as {
      items: JudgementSchemeView[];
    };
    expect(items.map(({ id }) => id)).toEqual(PRESET_SCHEMES.map(({ id }) => id));
    expect(items.every(({ published, uses }) => published && uses.length === 0)).toBe(true);
    const { body } = await party.viewer.get(`${API}/judgement-schemes/osaka_city`).expect(200);
    expect(body).toMatchObject({ published: true, latest: { name: '大阪市', midYear: null, madeAt: null } });
    await party.viewer.get(`${API}/judgement-schemes/nowhere_city`).expect(404);
  });

  it('are changed by a next version; the earlier ones stay', async () => {
    const made = await make();
    expect(made).toMatchObject({ published: false, version: 1, latest: { ...STRICT, reason: null, madeBy: 'office' } });
    const at = `${API}/judgement-schemes/${made.id}/versions`;
    const next = { ...STRICT, variant: 'target_over_actual', basedOn: 1, reason: '少ないほど良い指標も率で示す' };
    const { body } = await party.office.post(at, next).expect(201);
    expect(body).toMatchObject({
      version: 2,
      latest: { version: 2, variant: 'target_over_actual', reason: next.reason },
      versions: [{ version: 2 }, { version: 1, variant: null }],
    });
    const late = await party.office.post(at, next).expect(412);
    expect(problem(late).current).toMatchObject({ etag: '"2"', changedBy: 'office' });
  });

  it('have one next version when many make it at once', async () => {
    const { id } = await make();
    const body = { ...STRICT, basedOn: 1, reason: '見直し' };
    const answers = await atOnce(8, () => party.office.post(`${API}/judgement-schemes/${id}/versions`, body));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array.from({ length: 7 }, () => 412)]);
  });

  it('that are published are copied, not changed', async () => {
    const body = { ...STRICT, basedOn: 1, reason: '見直し' };
    const answer = await party.office.post(`${API}/judgement-schemes/default/versions`, body).expect(409);
    expect(problem(answer).code).toBe('published_scheme');
  });

  const band = (from: number | null, verdict = 'partly', word = 'partly') => ({ from, verdict, word });
  it.each([
    { change: { yearEnd: [band(null)] }, errors: [['/yearEnd', 'no_bands']] },
    { change: { yearEnd: [band(1), band(0.5)] }, errors: [['/yearEnd/1/from', 'last_band_has_an_edge']] },
    { change: { yearEnd: [band(1), band(null), band(null)] }, errors: [['/yearEnd/1/from', 'edge_missing']] },
    { change: { yearEnd: [band(0.8), band(0.9), band(null)] }, errors: [['/yearEnd/1/from', 'edges_do_not_fall']] },
    { change: { midYear: [band(0.80005), band(null)] }, errors: [['/midYear/0/from', 'edge_finer_than_shown']] },
    {
      change: { yearEnd: [band(1, 'missed'), band(null, 'achieved')] },
      errors: [['/yearEnd/1/verdict', 'verdicts_do_not_fall']],
    },
    { change: { yearEnd: [band(1, 'achieved', 'splendid'), band(null)] }, errors: [['/yearEnd/0/word', 'is_in']] },
    { change: { yearEnd: [band(1, 'closed'), band(null)] }, errors: [['/yearEnd/0/verdict', 'is_in']] },
    { change: { yearEnd: [band(-1), band(null)] }, errors: [['/yearEnd/0/from', 'min']] },
    { change: { name: ' ' }, errors: [['/name', 'matches']] },
    { change: { pace: 'by_heart' }, errors: [['/pace', 'is_in']] },
  ])('point at $errors', async ({ change, errors }) => {
    const answer = await party.office.post(`${API}/judgement-schemes`, { ...STRICT, ...change }).expect(400);
    expect(problem(answer).errors.map(({ pointer, code }) => [pointer, code])).toEqual(errors);
    const tried = await party.office
      .post(`${API}/plans/${plan.planId}/judgement-what-ifs`, { scheme: { ...STRICT, ...change } })
      .expect(400);
    expect(problem(tried).errors.map(({ pointer }) => pointer)).toEqual(errors.map(([pointer]) => `/scheme${pointer}`));
  });

  it('are written by the office alone, and are their own organisation’s', async () => {
    const { body } = await party.cio.post(`${API}/judgement-schemes`, STRICT).expect(403);
    expect((body as Problem).allowedRoles).toEqual(['office']);
    const { id } = await make();
    const stranger = await api.as('office@second.example');
    await stranger.get(`${API}/judgement-schemes/${id}`).expect(404);
    await stranger.get(`${API}/plans/${plan.planId}/judgement-schemes`).expect(404);
    const theirs = await addSamplePlan(api.database.adminUrl, api.tenants[1]!);
    const choosing = { schemeId: id, schemeVersion: 1, reason: '要綱による' };
    const answer = await stranger.put(`${API}/plans/${theirs.planId}/judgement-schemes/2018`, choosing).expect(400);
    expect(problem(answer).errors).toMatchObject([{ pointer: '/schemeId', code: 'not_found' }]);
  });
});

describe('what a plan is judged by', () => {
  const dashboard = async (query: string) =>
    (await party.viewer.get(`${API}/plans/${plan.planId}/dashboard?${query}`).expect(200)).body as DashboardView;
  const verdicts = async () => {
    const trend = (await party.viewer.get(`${API}/kpis/${plan.kpiId}/trend`).expect(200)).body as TrendView;
    return trend.years.map(({ fiscalYear, verdict, trace }) => [fiscalYear, verdict, trace?.scheme.name ?? null]);
  };

  it('is tried without saving, chosen from a fiscal year on, and leaves alone what was decided', async () => {
    // 100 of 100 in FY2018, 85 in FY2019: the sample's own actuals.
    const before = await verdicts();
    expect(before).toContainEqual([2019, 'nearly', '標準']);
    const review = await makeReview(party.office, plan.initiativeId, 2019);
    const meeting = await callMeeting(party.office, [review.id], '2020-06-10');
    await finalise(party.office, meeting.id, '2020-05-31');
    await party.office.post(`${API}/review-meetings/${meeting.id}/opening`).expect(201);
    await decide(party.cio, review.id, { decision: 'continue' });

    const whatIf = (
      await party.office
        .post(`${API}/plans/${plan.planId}/judgement-what-ifs`, { scheme: STRICT, fiscalYear: 2019 })
        .expect(200)
    ).body as WhatIfView;
    expect(whatIf).toMatchObject({
      fiscalYear: 2019,
      present: { id: 'default', version: 1 },
      changed: 1,
      transitions: [{ from: 'nearly', to: 'missed', count: 1 }],
      kpis: [{ kpiId: plan.kpiId, initiative: { number: 1 }, achievement: 0.85, from: 'nearly', to: 'missed' }],
    });
    const { id } = await make();
    const asked = `${API}/judgement-schemes/${id}/what-if?planId=${plan.planId}&fiscalYear=2019`;
    expect((await party.viewer.get(asked).expect(200)).body).toEqual(whatIf);
    expect(await verdicts()).toEqual(before);

    const choice = { schemeId: id, schemeVersion: 1, reason: '2019年度の要綱改定による' };
    const chosen = (await party.office.put(choiceAt(2019), choice).expect(200)).body as SchemeChoiceView;
    expect(chosen).toMatchObject({
      fromFiscalYear: 2019,
      scheme: { id, name: '厳しい基準' },
      chosenBy: 'office',
      version: 1,
    });
    const after = await verdicts();
    expect(after).toContainEqual([2019, 'missed', '厳しい基準']);
    expect(after.filter(([year]) => year === 2018)).toEqual(before.filter(([year]) => year === 2018));

    // Every page judges alike.
    expect((await dashboard('fiscalYear=2019')).items[0]).toMatchObject({ verdict: 'missed' });
    expect((await dashboard('fiscalYear=2018')).items[0]).toMatchObject({ verdict: before[0]![1] });
    const roadmap = await party.viewer.get(`${API}/plans/${plan.planId}/roadmap?asOf=2020-03-31`).expect(200);
    const [first] = (roadmap.body as RoadmapView).policies[0]!.themes[0]!.initiatives;
    expect(first).toMatchObject({
      number: 1,
      verdict: { code: 'missed', judged: 1, kpis: 1, manual: 0, computed: 'missed' },
    });

    // What the meeting saw stays as it was, word for word, and is not called different today.
    const kept = await readReview(party.viewer, review.id);
    expect(kept.decisions[0]!.evidence).toMatchObject({
      judgementScheme: { id: 'default', version: 1, yearEnd: PRESET_SCHEMES[0]!.yearEnd },
      kpis: [{ verdict: 'nearly', trace: { scheme: { id: 'default' } } }],
    });
    expect(kept.differences).toEqual([]);
    const later = await makeReview(party.office, plan.initiativeId, 2019);
    expect(later.evidence).toMatchObject({ judgementScheme: { id, version: 1 }, kpis: [{ verdict: 'missed' }] });
  });

  it('may be the pace of last year, alike on every page and in the what-if', async () => {
    const seasonal = await addSamplePlan(api.database.adminUrl, api.tenants[0]!);
    const { id: kpiId } = await addKpi(party.office, seasonal.initiativeId, { frequency: 'quarter' });
    await party.office.put(`${API}/kpis/${kpiId}/targets/2019`, { sort: 'number', value: 100 }).expect(200);
    const reports = {
      'FY2018-Q1': 10,
      'FY2018-Q2': 10,
      'FY2018-Q3': 10,
      'FY2018-Q4': 70,
      'FY2019-Q1': 10,
      'FY2019-Q2': 10,
    };
    for (const [period, value] of Object.entries(reports)) {
      await party.department.put(`${API}/kpis/${kpiId}/actuals/${period}`, { value }).expect(200);
    }
    const day = 'asOf=2019-10-20';
    const onDashboard = async () => {
      const { body } = await party.viewer.get(`${API}/plans/${seasonal.planId}/dashboard?${day}`).expect(200);
      return (body as DashboardView).items.flatMap(({ kpis }) => kpis).find(({ id }) => id === kpiId)!;
    };
    const onTrend = async () => {
      const { body } = await party.viewer.get(`${API}/kpis/${kpiId}/trend?${day}`).expect(200);
      return (body as TrendView).years.find(({ fiscalYear }) => fiscalYear === 2019);
    };
    // 20 of the 50 that an even pace asks for by then, and all of the 20 that last year had reached.
    expect([(await onDashboard()).verdict, (await onTrend())?.verdict]).toEqual(['behind', 'behind']);
    const scheme: SchemeInput = { ...STRICT, midYear: PRESET_SCHEMES[0]!.midYear, pace: 'last_year_share' };
    const tried = await party.office
      .post(`${API}/plans/${seasonal.planId}/judgement-what-ifs`, { scheme, fiscalYear: 2019, asOf: '2019-10-20' })
      .expect(200);
    expect((tried.body as WhatIfView).kpis).toMatchObject([{ kpiId, from: 'behind', to: 'on_track' }]);

    const { id } = await make(scheme);
    const choice = { schemeId: id, schemeVersion: 1, reason: '季節による増減が大きいため' };
    await party.office.put(`${API}/plans/${seasonal.planId}/judgement-schemes/2019`, choice).expect(200);
    const paced = await onDashboard();
    expect(paced.verdict).toBe('on_track');
    // What most KPIs have nothing to say about does not lengthen the answer.
    expect(paced).not.toHaveProperty('noPace');
    expect(await onTrend()).toMatchObject({
      verdict: 'on_track',
      trace: {
        rule: 'last_year_share',
        inputs: { share: 0.2, previousToDate: 20, previousYear: 100 },
        shownPercent: 100,
      },
    });

    const unknown = { state: 'not_collected', reason: '集計の誤り' };
    await party.department.put(`${API}/kpis/${kpiId}/actuals/FY2018-Q3`, unknown, 1).expect(200);
    expect(await onDashboard()).toMatchObject({ verdict: 'undetermined', noPace: 'last_year_incomplete' });
    expect(await onTrend()).toMatchObject({ verdict: 'undetermined', trace: null, noPace: 'last_year_incomplete' });
  });

  it('is changed with the version that was seen', async () => {
    const choice = { schemeId: 'aichi_prefecture', schemeVersion: 1, reason: '愛知県の区分にそろえる' };
    await party.office.put(choiceAt(2020), choice).expect(200);
    await party.office.put(choiceAt(2020), choice).expect(412);
    const other = { ...choice, schemeId: 'osaka_city' };
    expect((await party.office.put(choiceAt(2020), other, 1).expect(200)).body).toMatchObject({
      scheme: { id: 'osaka_city' },
      version: 2,
    });
    const late = await party.office.put(choiceAt(2020), choice, 1).expect(412);
    expect(problem(late).current).toMatchObject({ etag: '"2"', value: { scheme: { id: 'osaka_city' } } });
    await party.office.put(choiceAt(2031), choice, 3).expect(404);
    const wrong = await party.office.put(choiceAt(2021), { ...choice, schemeVersion: 7 }).expect(400);
    expect(problem(wrong).errors).toMatchObject([{ pointer: '/schemeId', code: 'not_found' }]);
    const { body } = await party.viewer.get(`${API}/plans/${plan.planId}/judgement-schemes`).expect(200);
    const years = (body as { items: SchemeChoiceView[] }).items.map((one) => [one.fromFiscalYear, one.scheme.id]);
    expect(years).toEqual([
      [2019, expect.any(String)],
      [2020, 'osaka_city'],
    ]);
    const preset = await party.viewer.get(`${API}/judgement-schemes/osaka_city`).expect(200);
    expect(preset.body).toMatchObject({ uses: [{ plan: { id: plan.planId }, fromFiscalYear: 2020, version: 1 }] });
  });

  it('counts the years of a goal from its first definition, whatever it was renamed to, alike on every page', async () => {
    const { planId, initiativeId } = await addSamplePlan(api.database.adminUrl, api.tenants[0]!);
    const finalTarget = { value: 300, fiscalYear: 2020 };
    const level = { kind: 'level', frequency: 'year', finalTarget } as const;
    const { id: kpiId } = await addKpi(party.office, initiativeId, level);
    const renamed = { name: '登録者数（名称変更）', effectiveFiscalYear: 2019 };
    await party.office.patch(`${API}/kpis/${kpiId}`, renamed, 1).expect(200);
    await party.department.put(`${API}/kpis/${kpiId}/actuals/FY2019`, { value: 190 }).expect(200);
    const at = `planId=${planId}&fiscalYear=2019&asOf=2020-03-31`;
    const tried = await party.viewer.get(`${API}/judgement-schemes/osaka_city/what-if?${at}`).expect(200);
    const changes = (tried.body as WhatIfView).kpis;
    expect(changes.find((kpi) => kpi.kpiId === kpiId)).toMatchObject({ from: 'no_target', to: 'behind' });

    const choice = { schemeId: 'osaka_city', schemeVersion: 1, reason: '大阪市の区分にそろえる' };
    await party.office.put(`${API}/plans/${planId}/judgement-schemes/2018`, choice).expect(200);
    const secondOfThree = {
      verdict: 'behind',
      trace: { rule: 'osaka_city', inputs: { goalYears: 3, goalYear: 2 }, shownPercent: 63.3 },
    };
    const onDashboard = async () => {
      const { body } = await party.viewer.get(`${API}/plans/${planId}/dashboard?${at}`).expect(200);
      return (body as DashboardView).items.flatMap(({ kpis }) => kpis).find(({ id }) => id === kpiId);
    };
    expect(await onDashboard()).toMatchObject({ verdict: 'behind' });
    const trend = (await party.viewer.get(`${API}/kpis/${kpiId}/trend?asOf=2020-03-31`).expect(200)).body as TrendView;
    expect(trend.years.find(({ fiscalYear }) => fiscalYear === 2019)).toMatchObject(secondOfThree);
    const { evidence } = await makeReview(party.office, initiativeId, 2019);
    expect(evidence.kpis.find((kpi) => kpi.kpiId === kpiId)).toMatchObject(secondOfThree);

    // By a scheme of the organisation's own with that rule, too; by one without it there is no target.
    const judgedBy = async (multiYear: SchemeInput['multiYear'], seen?: number) => {
      const { id: schemeId } = await make({ multiYear });
      await party.office
        .put(`${API}/plans/${planId}/judgement-schemes/2019`, { ...choice, schemeId }, seen)
        .expect(200);
      return (await onDashboard())?.verdict;
    };
    expect([await judgedBy('osaka_city'), await judgedBy(null, 1)]).toEqual(['behind', 'no_target']);
  });
});
