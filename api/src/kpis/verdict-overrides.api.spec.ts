import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DashboardView } from '#domain/dashboard/contract';
import type { TrendView } from '#domain/kpi-actuals/contract';
import type { VerdictOverrideView } from '#domain/kpis/contract';
import type { Problem } from '#domain/problems/contract';
import type { RoadmapView } from '#domain/roadmap/contract';
import { atOnce } from '../../test/at-once.ts';
import { addSamplePlan, type SamplePlan } from '../../test/sample-plan.ts';
import {
  decide,
  gatherParty,
  makeReview,
  openMeeting,
  readReview,
  type ReviewParty,
} from '../../test/sample-review.ts';
import { startApp, type TestApp } from '../../test/signed-in.ts';

let api: TestApp;
let plan: SamplePlan;
let party: ReviewParty;

beforeAll(async () => {
  api = await startApp();
  plan = await addSamplePlan(api.database.adminUrl, api.tenants[0]!);
  party = await gatherParty(api, 'first.example');
});
afterAll(() => api.close());

const REASON = '災害で窓口を閉じた期間を除いて判定する';
const all = () => `/api/v1/kpis/${plan.kpiId}/verdict-overrides`;
const at = (year: number) => `${all()}/${year}`;
const yearOf = async (fiscalYear: number) => {
  const trend = (await party.viewer.get(`/api/v1/kpis/${plan.kpiId}/trend`).expect(200)).body as TrendView;
  return trend.years.find((one) => one.fiscalYear === fiscalYear);
};
const problem = ({ body }: { body: unknown }) => body as Problem;

describe('a verdict by hand', () => {
  it('stands beside the computed one, everywhere, until it is taken back', async () => {
    expect((await party.viewer.get(all()).expect(200)).body).toEqual({ items: [] });
    const input = { verdict: 'achieved', reason: REASON };
    const set = (await party.office.put(at(2019), input).expect(200)).body as VerdictOverrideView;
    expect(set).toMatchObject({
      fiscalYear: 2019,
      override: { verdict: 'achieved', reason: REASON, by: 'office' },
      version: 1,
      history: [{ version: 1, verdict: 'achieved', computed: 'nearly', correction: false }],
    });
    const shown = { verdict: 'achieved', computed: 'nearly', override: { reason: REASON, by: 'office' } };
    expect(await yearOf(2019)).toMatchObject({ ...shown, trace: { verdict: 'nearly' } });
    const dashboard = await party.viewer.get(`/api/v1/plans/${plan.planId}/dashboard?fiscalYear=2019`).expect(200);
    expect((dashboard.body as DashboardView).items[0]).toMatchObject({ verdict: 'achieved', kpis: [shown] });
    const roadmap = await party.viewer.get(`/api/v1/plans/${plan.planId}/roadmap?asOf=2020-03-31`).expect(200);
    const [first] = (roadmap.body as RoadmapView).policies[0]!.themes[0]!.initiatives;
    expect(first).toMatchObject({ verdict: { code: 'achieved', manual: 1, computed: 'nearly' } });
    const review = await makeReview(party.office, plan.initiativeId, 2019);
    expect(review.evidence.kpis).toMatchObject([shown]);

    await party.office.put(at(2019), input).expect(412);
    const withdrawal = { reason: '確報で計算どおりに判定できる' };
    await party.office.delete(at(2019), 7, withdrawal).expect(412);
    const back = (await party.office.delete(at(2019), 1, withdrawal).expect(200)).body as VerdictOverrideView;
    expect(back).toMatchObject({ override: null, version: 2, history: [{ verdict: 'achieved' }, { verdict: null }] });
    expect(await yearOf(2019)).toMatchObject({ verdict: 'nearly', computed: 'nearly', override: null });
    const again = await party.office.delete(at(2019), 2, withdrawal).expect(409);
    expect(problem(again).code).toBe('no_override');
    expect((await party.office.put(at(2019), { ...input, verdict: 'partly' }, 2).expect(200)).body).toMatchObject({
      version: 3,
    });
  });

  it.each([
    { input: { verdict: 'achieved', reason: '短い理由' }, pointer: '/reason', code: 'min_length' },
    { input: { verdict: 'achieved' }, pointer: '/reason', code: 'required' },
    { input: { verdict: 'closed', reason: REASON }, pointer: '/verdict', code: 'is_in' },
  ])('points at $pointer ($code)', async ({ input, pointer, code }) => {
    const answer = await party.office.put(at(2018), input).expect(400);
    expect(problem(answer).errors.map((error) => [error.pointer, error.code])).toContainEqual([pointer, code]);
  });

  it('is refused where it says what the rules say, and where nothing can be judged', async () => {
    const computed = (await yearOf(2018))!.computed;
    const same = await party.office.put(at(2018), { verdict: computed, reason: REASON }).expect(409);
    expect(problem(same).code).toBe('same_as_computed');
    const early = await party.office.put(at(2016), { verdict: 'achieved', reason: REASON }).expect(409);
    expect(problem(early).code).toBe('nothing_to_judge');
    await party.office.delete(at(2016), 1, { reason: REASON }).expect(404);
  });

  it('is given by the office alone', async () => {
    const { body } = await party.department.put(at(2018), { verdict: 'partly', reason: REASON }).expect(403);
    expect((body as Problem).allowedRoles).toEqual(['office']);
    await (await api.as('viewer@second.example')).get(all()).expect(404);
  });

  it('is a correction once the year is decided, and leaves the decision as it was', async () => {
    const review = await makeReview(party.office, plan.initiativeId, 2018);
    await openMeeting(party.office, [review.id]);
    await decide(party.cio, review.id, { decision: 'continue', reason: '続ける' });
    const input = { verdict: 'partly', reason: REASON };
    expect(problem(await party.office.put(at(2018), input).expect(409)).code).toBe('already_decided');
    const corrected = await party.office.put(at(2018), { ...input, correction: true }).expect(200);
    expect(corrected.body).toMatchObject({ history: [{ verdict: 'partly', correction: true }] });
    const kept = await readReview(party.viewer, review.id);
    expect(kept.decisions[0]!.evidence.kpis[0]).toMatchObject({ override: null });
    expect(kept.differences).toMatchObject([{ now: { verdict: 'partly' } }]);
  });

  it('has one winner when many give one at once', async () => {
    const input = { verdict: 'nearly', reason: REASON };
    const answers = await atOnce(8, () => party.office.put(at(2020), input));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 7 }, () => 412)]);
  });
});
