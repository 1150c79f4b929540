import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DashboardView, VerdictCounts } from '#domain/dashboard/contract';
import { VERDICTS, type Verdict } from '#domain/kpis/codes';
import { addRandomKpis } from '../../test/random-kpis.ts';
import { addSamplePlan, type SamplePlan } from '../../test/sample-plan.ts';
import { asAdmin } from '../../test/sample-tenants.ts';
import { startApp, type TestApp } from '../../test/signed-in.ts';
import { VERDICTS_BY_SQL } from '../../test/verdicts-by-sql.ts';

const NUMBER_OF_KPIS = 400;

type Judged = {
  id: string;
  policyId: string;
  themeId: string;
  departmentId: string | null;
  verdict: Verdict;
  value: number | null;
  achievement: number | null;
  /** As printed where a band judged it. */
  shown: number | null;
};

let api: TestApp;
let plan: SamplePlan;
let dashboard: DashboardView;
let bySql: Map<string, Judged>;

beforeAll(async () => {
  api = await startApp();
  plan = await addSamplePlan(api.database.adminUrl, api.tenants[0]!);
  const { tenantId } = api.tenants[0]!;
  await asAdmin(api.database.adminUrl, async (client) => {
    const random = { seed: 20_210_531, numRuns: NUMBER_OF_KPIS };
    await addRandomKpis(client, tenantId, [plan.initiativeId, plan.withdrawnId], random);
    const { rows } = await client.query<Judged>(VERDICTS_BY_SQL, [plan.planId]);
    bySql = new Map(rows.map((row) => [row.id, row]));
  });
  const viewer = await api.as('viewer@first.example');
  dashboard = (await viewer.get(`/api/v1/plans/${plan.planId}/dashboard?fiscalYear=2020`).expect(200))
    .body as DashboardView;
});
afterAll(() => api.close());

/** The counts that a dashboard prints, from the rows of the statement. */
function counted(of: (row: Judged) => boolean): VerdictCounts {
  const verdicts = [...bySql.values()].filter(of).map(({ verdict }) => verdict);
  const counts = Object.fromEntries(
    VERDICTS.map((verdict) => [verdict, verdicts.filter((one) => one === verdict).length]).filter(
      ([, count]) => count !== 0,
    ),
  ) as VerdictCounts['counts'];
  const judged = (['achieved', 'nearly', 'partly', 'missed'] as const).reduce(
    (sum, grade) => sum + (counts[grade] ?? 0),
    0,
  );
  const exclusions = VERDICTS.slice(7).flatMap((verdict) => {
    const count = counts[verdict];
    return count === undefined ? [] : [{ verdict, count }];
  });
  return { total: verdicts.length, judged, counts, exclusions };
}

describe('on random KPIs the dashboard and plain SQL over what was reported', () => {
  it('say the same of every KPI, to the last printed digit', () => {
    const kpis = dashboard.items.flatMap((item) => item.kpis);
    expect(kpis).toHaveLength(NUMBER_OF_KPIS + 1);
    for (const { id, verdict, latest, achievement, trace } of kpis) {
      const own = bySql.get(id)!;
      const shown = trace?.shownPercent ?? null;
      expect({ id, verdict, shown }).toEqual({ id, verdict: own.verdict, shown: own.shown });
      if (own.value !== null) expect(latest?.value).toBeCloseTo(own.value, 9);
      if (own.achievement === null) expect({ id, achievement }).toEqual({ id, achievement: null });
      else expect(achievement).toBeCloseTo(own.achievement, 9);
    }
  });

  it('count the same in the whole and by policy, theme and department', () => {
    expect(dashboard.counts).toEqual(counted(() => true));
    for (const policy of dashboard.byPolicy)
      expect(policy).toMatchObject(counted(({ policyId }) => policyId === policy.id));
    for (const theme of dashboard.byTheme) expect(theme).toMatchObject(counted(({ themeId }) => themeId === theme.id));
    for (const one of dashboard.byDepartment)
      expect(one).toMatchObject(counted(({ departmentId }) => departmentId === one.id));
  });

  it('meet every verdict that there is at a year’s end', () => {
    const met = new Set([...bySql.values()].map(({ verdict }) => verdict));
    const midYear: Verdict[] = ['on_track', 'slightly_behind', 'behind', 'not_due'];
    expect([...met].sort()).toEqual(VERDICTS.filter((verdict) => !midYear.includes(verdict)).sort());
  });
});
