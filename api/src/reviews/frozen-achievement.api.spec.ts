import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DashboardKpi, DashboardView } from '#domain/dashboard/contract';
import type { CreateKpiInput } from '#domain/kpis/contract';
import type { EvidenceKpi } from '#domain/reviews/contract';
import { addKpi } from '../../test/sample-kpis.ts';
import { addSamplePlan, type SamplePlan } from '../../test/sample-plan.ts';
import {
  callMeeting,
  finalise,
  gatherParty,
  makeReview,
  readReview,
  type ReviewParty,
} from '../../test/sample-review.ts';
import { asAdmin } from '../../test/sample-tenants.ts';
import { startApp, type TestApp } from '../../test/signed-in.ts';

let api: TestApp;
let plan: SamplePlan;
let party: ReviewParty;

type Told = { input: Partial<CreateKpiInput>; target?: number; firstHalf?: object; expected?: number };
const LEVEL = { kind: 'level', direction: 'at_least', frequency: 'half', unit: '点' } as const;
/** KPIs of FY2020 with a target of the year and what was reported on its first half. */
const TOLD: Told[] = [
  { input: { name: '件数', frequency: 'half' }, target: 100, firstHalf: { value: 30 } },
  { input: { ...LEVEL, name: '見込値のある満足度' }, target: 80, firstHalf: { value: 60 }, expected: 72 },
  { input: { ...LEVEL, name: '満足度' }, target: 80, firstHalf: { value: 60 } },
  {
    input: {
      ...LEVEL,
      name: '待ち時間',
      direction: 'decrease',
      unit: '分',
      baseline: { value: 60, fiscalYear: 2017, note: null },
    },
    target: 20,
    firstHalf: { value: 50 },
  },
  {
    input: { name: '割合', kind: 'ratio', ratioOf: 'counts', unit: '%', frequency: 'half' },
    target: 50,
    firstHalf: { numerator: 0, denominator: 0 },
  },
  { input: { name: '目標のない件数', frequency: 'half' } },
  { input: { name: '目標のない年次の件数', frequency: 'year' } },
];

beforeAll(async () => {
  api = await startApp();
  plan = await addSamplePlan(api.database.adminUrl, api.tenants[0]!);
  party = await gatherParty(api, 'first.example');
  for (const told of TOLD) await tell(told);
});
afterAll(() => api.close());

async function tell({ input, target, firstHalf, expected }: Told): Promise<void> {
  const { id } = await addKpi(party.office, plan.initiativeId, input);
  if (target !== undefined) {
    await party.office.put(`/api/v1/kpis/${id}/targets/2020`, { sort: 'number', value: target }).expect(200);
  }
  if (firstHalf) await party.department.put(`/api/v1/kpis/${id}/actuals/FY2020-H1`, firstHalf).expect(200);
  if (expected === undefined) return;
  await asAdmin(api.database.adminUrl, (client) =>
    client.query(
      `INSERT INTO kpi_expectation (tenant_id, kpi_id, fiscal_year, version, value, outlook, set_on, example)
       VALUES ($1, $2, 2020, 1, $3, 'partly', '2020-10-20', false)`,
      [api.tenants[0]!.tenantId, id, expected],
    ),
  );
}

async function kpisOn(asOf: string) {
  const review = await makeReview(party.office, plan.initiativeId, 2020);
  const { id } = await callMeeting(party.office, [review.id], '2021-06-10');
  await finalise(party.office, id, asOf);
  const { body } = await party.viewer.get(`/api/v1/plans/${plan.planId}/dashboard?fiscalYear=2020&asOf=${asOf}`);
  return {
    frozen: (await readReview(party.office, review.id)).evidence.kpis,
    shown: (body as DashboardView).items.find((item) => item.id === plan.initiativeId)!.kpis,
  };
}

const comparable = ({
  name,
  kind,
  achievement,
  grounds,
  verdict,
  unreported,
  noPace,
  trace,
}: EvidenceKpi | DashboardKpi) => {
  return { name, kind, achievement, grounds, verdict, unreported, noPace, trace };
};
const inShort = ({ name, achievement, verdict }: EvidenceKpi) => [name, achievement, verdict];

describe('a packet as of a day', () => {
  it.each([
    [
      '2020-11-15',
      [
        ['担当職員のAI利用回数', null, 'not_due'],
        ['件数', 0.3, 'slightly_behind'],
        ['見込値のある満足度', 0.75, 'on_track'],
        ['満足度', 0.75, 'undetermined'],
        ['待ち時間', 0.25, 'undetermined'],
        ['割合', null, 'not_computable'],
        ['目標のない件数', null, 'no_target'],
        ['目標のない年次の件数', null, 'no_target'],
      ],
      ['目標のない件数'],
    ],
    [
      '2021-05-31',
      [
        ['担当職員のAI利用回数', 0.5, 'missed'],
        ['件数', 0.3, 'partial_count'],
      ],
      ['目標のない件数', '目標のない年次の件数'],
    ],
  ])('says on %s what the dashboard says', async (asOf, first, unreported) => {
    const { frozen, shown } = await kpisOn(asOf);
    expect(frozen.map(comparable)).toEqual(shown.map(comparable));
    expect(frozen.map(inShort).slice(0, first.length)).toEqual(first);
    expect(frozen.flatMap((kpi) => (kpi.unreported ? [kpi.name] : []))).toEqual(unreported);
  });
});
