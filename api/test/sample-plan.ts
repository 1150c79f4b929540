import type { FuzzyDateText } from '#domain/schedule-items/fuzzy-date';
import { newId } from '../src/platform/ids.ts';
import { asAdmin, type SampleTenant } from './sample-tenants.ts';

/** Ids of a small plan for FY2018–FY2020 that ended long ago. */
export type SamplePlan = {
  planId: string;
  visionId: string;
  /** Two policies: the theme stands under the first, nothing under the second. */
  policyId: string;
  emptyPolicyId: string;
  themeId: string;
  /** No. 1, active, with a schedule and a KPI; no. 2, withdrawn on 2020-03-31 by a decision of 2019-06-10. */
  initiativeId: string;
  withdrawnId: string;
  laneId: string;
  /** Its items in order: a bar of FY2018, an open-ended one from FY2019, one whose years are unknown. */
  itemIds: [string, string, string];
  kpiId: string;
};

type Item = {
  label: string;
  from: FuzzyDateText | null;
  to: FuzzyDateText | null;
  openEnded?: boolean;
  unknown?: boolean;
};

const ITEMS: Item[] = [
  { label: '検討・準備', from: 'FY2018', to: 'FY2018' },
  { label: 'サービス開始', from: 'FY2019', to: null, openEnded: true },
  { label: 'データ追加・再学習', from: null, to: null, unknown: true },
];

/** Adds the plan to a tenant of `addSampleTenants`. Edition 1 froze the first item as a bar of FY2017. */
export async function addSamplePlan(adminUrl: string, tenant: SampleTenant): Promise<SamplePlan> {
  const plan: SamplePlan = {
    planId: newId(),
    visionId: newId(),
    policyId: newId(),
    emptyPolicyId: newId(),
    themeId: newId(),
    initiativeId: newId(),
    withdrawnId: newId(),
    laneId: newId(),
    itemIds: [newId(), newId(), newId()],
    kpiId: newId(),
  };
  const { tenantId, departmentId, slug } = tenant;
  const frozen = {
    scheduleItems: [
      {
        initiativeId: plan.initiativeId,
        scheduleItemId: plan.itemIds[0],
        label: '検討・準備',
        kind: 'bar',
        laneId: plan.laneId,
        lane: null,
        order: 1,
        plannedStart: 'FY2017',
        plannedEnd: 'FY2017',
        openEnded: false,
        tentative: false,
      },
    ],
  };
  await asAdmin(adminUrl, async (client) => {
    const add = (sql: string, ...values: unknown[]) => client.query(sql, [tenantId, ...values]);
    await add(
      `INSERT INTO plan (tenant_id, id, title, publisher, from_fiscal_year, to_fiscal_year, period_soft)
       VALUES ($1, $2, $3, '大阪市', 2018, 2020, true)`,
      plan.planId,
      `${slug}のアクションプラン`,
    );
    await add(
      `INSERT INTO vision (tenant_id, id, plan_id, position, name) VALUES ($1, $2, $3, 1, '便利・快適')`,
      plan.visionId,
      plan.planId,
    );
    await add(
      `INSERT INTO policy (tenant_id, id, plan_id, position, name, label)
       VALUES ($1, $2, $4, 1, 'ICTと行政サービスの融合', 'スマートシティ'), ($1, $3, $4, 2, 'データ活用社会の実現', 'データドリブン')`,
      plan.policyId,
      plan.emptyPolicyId,
      plan.planId,
    );
    await add(`INSERT INTO vision_policy VALUES ($1, $2, $3)`, plan.visionId, plan.policyId);
    await add(
      `INSERT INTO theme (tenant_id, id, policy_id, position, name) VALUES ($1, $2, $3, 1, 'AIの活用')`,
      plan.themeId,
      plan.policyId,
    );
    await add(
      `INSERT INTO initiative (tenant_id, id, plan_id, theme_id, number, title, title_en, department_id, description, parts, status, status_since, ends_on)
       VALUES ($1, $2, $4, $5, 1, '戸籍事務における業務支援ＡＩの導入', 'AI for the family register', $6, '{職員が審査・判断する}',
               '[{"text":"2区でモデル運用","quoted":true}]', 'active', NULL, NULL),
              ($1, $3, $4, $5, 2, '「粗大ゴミ」収集のインターネット申込み 100%', NULL, NULL, '{}', '[]',
               'withdrawal_planned', '2019-06-10', '2020-03-31')`,
      plan.initiativeId,
      plan.withdrawnId,
      plan.planId,
      plan.themeId,
      departmentId,
    );
    await add(
      `INSERT INTO effect (tenant_id, id, initiative_id, position, text) VALUES ($1, $2, $3, 1, '市民対応の均質化')`,
      newId(),
      plan.initiativeId,
    );
    await add(
      `INSERT INTO initiative_cost VALUES ($1, $2, 2018, 12000000, NULL, NULL, true), ($1, $2, 2019, 8000000, 7900000, NULL, true)`,
      plan.initiativeId,
    );
    await add(
      `INSERT INTO initiative_contract (tenant_id, id, initiative_id, name, ends_on, example) VALUES ($1, $2, $3, 'AI運用委託', '2021-03-31', true)`,
      newId(),
      plan.initiativeId,
    );
    await add(
      `INSERT INTO lane (tenant_id, id, initiative_id, position) VALUES ($1, $2, $3, 1)`,
      plan.laneId,
      plan.initiativeId,
    );
    for (const [index, { label, from, to, openEnded = false, unknown = false }] of ITEMS.entries()) {
      await add(
        `INSERT INTO schedule_item (tenant_id, id, initiative_id, lane_id, label, position, planned_start, planned_end, open_ended, certainty)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        plan.itemIds[index],
        plan.initiativeId,
        plan.laneId,
        label,
        index + 1,
        from,
        to,
        openEnded,
        unknown ? 'unknown' : 'given',
      );
    }
    await add(
      `INSERT INTO edition (tenant_id, id, plan_id, number, published_on, content) VALUES ($1, $2, $3, 1, '2018-05', $4)`,
      newId(),
      plan.planId,
      JSON.stringify(frozen),
    );
    await add(
      `INSERT INTO kpi (tenant_id, id, initiative_id, position) VALUES ($1, $2, $3, 1)`,
      plan.kpiId,
      plan.initiativeId,
    );
    await add(
      `INSERT INTO kpi_version (tenant_id, kpi_id, effective_fiscal_year, name, unit, kind, direction, frequency)
       VALUES ($1, $2, 2018, '担当職員のAI利用回数', '回', 'count', 'increase', 'year')`,
      plan.kpiId,
    );
    await add(
      `INSERT INTO kpi_target (tenant_id, kpi_id, fiscal_year, sort, value, set_on)
       VALUES ($1, $2, 2018, 'number', 100, '2018-04-01'), ($1, $2, 2019, 'number', 100, '2018-04-01'), ($1, $2, 2020, 'number', 100, '2018-04-01')`,
      plan.kpiId,
    );
    for (const [year, value] of [
      [2018, 100],
      [2019, 85],
      [2020, 50],
    ] as const) {
      const days = [`FY${year}`, year, `${year}-04-01`, `${year + 1}-03-31`, value];
      await add(
        `INSERT INTO kpi_actual (tenant_id, id, kpi_id, period, fiscal_year, period_from, period_to, value) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        newId(),
        plan.kpiId,
        ...days,
      );
      await add(
        `INSERT INTO kpi_to_date (tenant_id, kpi_id, period, fiscal_year, period_to, value, state, up_to, reported, expected, provisional, example)
         VALUES ($1, $2, $3, $4, $5, $6, 'value', $3, 1, 1, false, false)`,
        plan.kpiId,
        `FY${year}`,
        year,
        `${year + 1}-03-31`,
        value,
      );
    }
  });
  return plan;
}
