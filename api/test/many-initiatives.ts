import { asAdmin, type SampleTenant } from './sample-tenants.ts';

/**
 * A plan of several hundred initiatives for each tenant, with five items, three KPIs and three years of months each, and
 * statistics: what the planner needs to choose as it would for a customer. Answers the plans' ids.
 */
export async function addManyInitiatives(
  adminUrl: string,
  tenants: readonly SampleTenant[],
  initiatives: number,
): Promise<string[]> {
  return asAdmin(adminUrl, async (client) => {
    // The rows below are consistent by themselves; checking each of them would take most of the time.
    await client.query(`SET session_replication_role = replica`);
    const planIds: string[] = [];
    for (const { tenantId } of tenants) {
      const { rows } = await client.query<{ id: string }>(
        `INSERT INTO plan (tenant_id, id, title, publisher, from_fiscal_year, to_fiscal_year)
         VALUES ($1, gen_random_uuid(), '大きな計画', '大阪市', 2018, 2020) RETURNING id`,
        [tenantId],
      );
      const planId = rows[0]!.id;
      planIds.push(planId);
      for (const [sql, ...values] of [
        [
          `WITH y AS (INSERT INTO policy (tenant_id, id, plan_id, position, name)
                      VALUES ($1, gen_random_uuid(), $2, 1, '取組方針') RETURNING id)
           INSERT INTO theme (tenant_id, id, policy_id, position, name) SELECT $1, gen_random_uuid(), id, 1, 'テーマ' FROM y`,
          planId,
        ],
        [
          `INSERT INTO initiative (tenant_id, id, plan_id, theme_id, number, title)
           SELECT $1, gen_random_uuid(), $2, t.id, n, '取組項目' || n
             FROM generate_series(1, $3::int) n, theme t JOIN policy y ON y.id = t.policy_id WHERE y.plan_id = $2`,
          planId,
          initiatives,
        ],
        [
          `INSERT INTO lane (tenant_id, id, initiative_id, position)
           SELECT $1, gen_random_uuid(), id, 1 FROM initiative WHERE plan_id = $2`,
          planId,
        ],
        [
          `INSERT INTO schedule_item (tenant_id, id, initiative_id, lane_id, label, position, planned_start, planned_end)
           SELECT $1, gen_random_uuid(), l.initiative_id, l.id, '段階' || n, n, 'FY2018-Q' || (n % 4 + 1), 'FY2019'
             FROM lane l JOIN initiative i ON i.id = l.initiative_id, generate_series(1, 5) n WHERE i.plan_id = $2`,
          planId,
        ],
        [
          `INSERT INTO kpi (tenant_id, id, initiative_id, position)
           SELECT $1, gen_random_uuid(), i.id, n FROM initiative i, generate_series(1, 3) n WHERE i.plan_id = $2`,
          planId,
        ],
      ] as const) {
        await client.query(sql, [tenantId, ...values]);
      }
      const ofPlan = `FROM kpi k JOIN initiative i ON i.id = k.initiative_id WHERE k.tenant_id = $1 AND i.plan_id = $2`;
      for (const sql of [
        `INSERT INTO kpi_version (tenant_id, kpi_id, effective_fiscal_year, name, unit, kind, direction)
         SELECT $1, k.id, 2018, '件数', '件', 'count', 'increase' ${ofPlan}`,
        `INSERT INTO kpi_target (tenant_id, kpi_id, fiscal_year, sort, value, set_on)
         SELECT $1, k.id, y, 'number', 100, '2018-04-01'
           FROM generate_series(2018, 2020) y, (SELECT k.id ${ofPlan}) k`,
        `INSERT INTO kpi_to_date (tenant_id, kpi_id, period, fiscal_year, period_to, value, state, reported, expected,
                                  provisional, example)
         SELECT $1, k.id, format('FY%s-M%s', y, lpad(m::text, 2, '0')), y,
                (make_date(y, 4, 1) + make_interval(months => m) - interval '1 day')::date, m * 8, 'value', m, m, false, false
           FROM generate_series(2018, 2020) y, generate_series(1, 12) m, (SELECT k.id ${ofPlan}) k`,
        `INSERT INTO decision (tenant_id, id, review_id, meeting_id, packet_id, initiative_id, fiscal_year, decision,
                               decided_on, decided_by, recorded_by)
         SELECT $1, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), i.id, y, 'continue',
                make_date(y + 1, 6, 10), gen_random_uuid(), gen_random_uuid()
           FROM initiative i, generate_series(2018, 2019) y WHERE i.tenant_id = $1 AND i.plan_id = $2`,
      ]) {
        await client.query(sql, [tenantId, planId]);
      }
    }
    await client.query('ANALYZE');
    return planIds;
  });
}
