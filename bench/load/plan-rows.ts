import { AIMS, DEPARTMENTS, MEASURES, POLICIES, STAGES, SUBJECTS, THEMES } from './words.ts';
import { LAST_FISCAL_YEAR, type Size } from './sizes.ts';

/** The n-th of a list of words, in SQL. */
function word(words: readonly string[], n: string): string {
  return `(ARRAY[${words.map((one) => `'${one}'`).join(', ')}])[1 + (${n}) % ${words.length}]`;
}

/** Ids as the product makes them, one after another in their index: of tenant `t`, one kind of thing, number `n`. */
export const MAKE_IDS = `
  CREATE OR REPLACE FUNCTION pg_temp.id_of(kind text, t int, n int) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
    SELECT (lpad(to_hex(t), 8, '0') || '-' || kind || '-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid $$`;

/** The same for who asks for the things afterwards. */
export function idOf(kind: keyof typeof KINDS, tenant: number, n = 0): string {
  return `${tenant.toString(16).padStart(8, '0')}-${KINDS[kind]}-7000-8000-${n.toString(16).padStart(12, '0')}`;
}

const KINDS = {
  tenant: '0001',
  member: '0002',
  department: '0003',
  plan: '0004',
  policy: '0005',
  theme: '0006',
  initiative: '0007',
  lane: '0008',
  item: '0009',
  kpi: '000a',
  actual: '000b',
  review: '000c',
  meeting: '000d',
  packet: '000e',
  decision: '000f',
} as const;
const id = (kind: keyof typeof KINDS, n: string): string => `pg_temp.id_of('${KINDS[kind]}', t, (${n})::int)`;
const series = (to: number, n = 'n'): string => `generate_series(0, ${to - 1}) ${n}`;

/** Statements that write the plans of the tenants `$1` to `$2`: everything but reports, reviews and members. */
export function planRows({ initiatives, itemsEach, kpis, years }: Size): string[] {
  const first = LAST_FISCAL_YEAR - years + 1;
  const tenants = `generate_series($1::int, $2::int) t`;
  const tenant = id('tenant', '0');
  const [measures, kinds, units] = [
    MEASURES.map(({ name }) => name),
    MEASURES.map(({ kind }) => kind),
    MEASURES.map(({ unit }) => unit),
  ];
  return [
    `INSERT INTO tenant (tenant_id, slug, name) SELECT ${tenant}, 'bench-' || t, '例示市' || t FROM ${tenants}`,
    `INSERT INTO department (tenant_id, id, name, position)
     SELECT ${tenant}, ${id('department', 'n')}, ${word(DEPARTMENTS, 'n')}, n FROM ${tenants}, ${series(DEPARTMENTS.length)}`,
    `INSERT INTO plan (tenant_id, id, title, publisher, from_fiscal_year, to_fiscal_year)
     SELECT ${tenant}, ${id('plan', '0')}, '例示市ICT戦略アクションプラン', '例示市', ${first}, ${LAST_FISCAL_YEAR} FROM ${tenants}`,
    `INSERT INTO policy (tenant_id, id, plan_id, position, name, label)
     SELECT ${tenant}, ${id('policy', 'n')}, ${id('plan', '0')}, n,
            ${word(
              POLICIES.map(([name]) => name),
              'n',
            )}, ${word(
              POLICIES.map(([, label]) => label),
              'n',
            )}
       FROM ${tenants}, ${series(POLICIES.length)}`,
    `INSERT INTO theme (tenant_id, id, policy_id, position, name)
     SELECT ${tenant}, ${id('theme', 'n')}, ${id('policy', `n / ${THEMES.length}`)}, n, ${word(THEMES, 'n')}
       FROM ${tenants}, ${series(POLICIES.length * THEMES.length)}`,
    `INSERT INTO initiative (tenant_id, id, plan_id, theme_id, number, title, department_id, origin, added_on)
     SELECT ${tenant}, ${id('initiative', 'n')}, ${id('plan', '0')}, ${id('theme', `n % ${POLICIES.length * THEMES.length}`)},
            n + 1, ${word(SUBJECTS, 'n')} || ${word(AIMS, `n / ${SUBJECTS.length}`)}, ${id('department', `n % ${DEPARTMENTS.length}`)},
            CASE WHEN n % 10 = 9 THEN 'added' ELSE 'original' END, CASE WHEN n % 10 = 9 THEN make_date(${first}, 10, 1) END
       FROM ${tenants}, ${series(initiatives)}`,
    `INSERT INTO lane (tenant_id, id, initiative_id, position, name)
     SELECT ${tenant}, ${id('lane', 'n * 2 + l')}, ${id('initiative', 'n')}, l, ${word(['システム', '業務改革'], 'l')}
       FROM ${tenants}, ${series(initiatives)}, ${series(2, 'l')}`,
    // One stage after another over the years of the plan; those whose time has come were begun, most of them ended.
    `INSERT INTO schedule_item (tenant_id, id, initiative_id, lane_id, kind, label, position, planned_start, planned_end,
                                actual_start, actual_end, percent)
     SELECT ${tenant}, ${id('item', `n * ${itemsEach} + s`)}, ${id('initiative', 'n')}, ${id('lane', `n * 2 + s % 2`)},
            CASE WHEN s % 5 = 4 THEN 'milestone' ELSE 'bar' END, ${word(STAGES, 's')}, s,
            format('FY%s-Q%s', y, 1 + n % 4), CASE WHEN n % 3 = 0 THEN 'FY' || y ELSE format('FY%s-Q%s', y + 1, 1 + s % 4) END,
            CASE WHEN s < 3 THEN format('%s-%s', y, lpad((4 + n % 9)::text, 2, '0')) END,
            CASE WHEN s < 2 THEN format('%s-%s-15', y + 1, lpad((1 + n % 12)::text, 2, '0')) END,
            CASE WHEN s < 2 THEN 100 WHEN s = 2 THEN 10 * (n % 10) END
       FROM ${tenants}, ${series(initiatives)}, ${series(itemsEach, 's')}, LATERAL (SELECT ${first} + s % ${years} AS y) year`,
    `INSERT INTO initiative_cost (tenant_id, initiative_id, fiscal_year, budget_yen, settled_yen)
     SELECT ${tenant}, ${id('initiative', 'n')}, y, 10000000 + n * 1000, 9000000 + n * 1000
       FROM ${tenants}, ${series(initiatives)}, generate_series(${first}, ${LAST_FISCAL_YEAR}) y`,
    `INSERT INTO kpi (tenant_id, id, initiative_id, position)
     SELECT ${tenant}, ${id('kpi', 'n')}, ${id('initiative', `n * ${initiatives} / ${kpis}`)}, n FROM ${tenants}, ${series(kpis)}`,
    `INSERT INTO kpi_version (tenant_id, kpi_id, effective_fiscal_year, name, unit, decimals, kind, entry, ratio_of, direction,
                              numerator_label, denominator_label)
     SELECT ${tenant}, ${id('kpi', 'n')}, ${first}, ${word(measures, 'n')}, ${word(units, 'n')}, n % 2, kind,
            CASE kind WHEN 'running_total' THEN 'total' END, CASE kind WHEN 'ratio' THEN 'counts' END, 'increase',
            CASE kind WHEN 'ratio' THEN 'オンライン申請数' END, CASE kind WHEN 'ratio' THEN '全申請数' END
       FROM ${tenants}, ${series(kpis)}, LATERAL (SELECT ${word(kinds, 'n')} AS kind) k`,
    `INSERT INTO kpi_target (tenant_id, kpi_id, fiscal_year, sort, value, set_on)
     SELECT ${tenant}, ${id('kpi', 'n')}, y, 'number',
            (ARRAY[620 + n % 7 * 40, 70 + n % 25, 40 + n % 30, (y - ${first} + 1) * 36])[1 + n % 4], make_date(y, 4, 1)
       FROM ${tenants}, ${series(kpis)}, generate_series(${first}, ${LAST_FISCAL_YEAR}) y`,
  ];
}

/** Statements that write the reports on those KPIs, every month of every year, and the kept values that follow from them. */
export function reportRows({ kpis, years }: Size): string[] {
  const first = LAST_FISCAL_YEAR - years + 1;
  const tenants = `generate_series($1::int, $2::int) t`;
  return [
    `INSERT INTO kpi_actual (tenant_id, id, kpi_id, period, fiscal_year, period_from, period_to, value, numerator, denominator)
     SELECT ${id('tenant', '0')}, ${id('actual', `(n * ${years} + y - ${first}) * 12 + m`)}, ${id('kpi', 'n')},
            format('FY%s-M%s', y, lpad(m::text, 2, '0')), y,
            make_date(y + (m + 2) / 12, 1 + (m + 2) % 12, 1), make_date(y + (m + 3) / 12, 1 + (m + 3) % 12, 1) - 1,
            CASE n % 4 WHEN 0 THEN 20 + h WHEN 1 THEN 60 + h / 2.0 WHEN 3 THEN ((y - ${first}) * 12 + m) * 3 + h % 3 END,
            CASE n % 4 WHEN 2 THEN 30 + h END, CASE n % 4 WHEN 2 THEN 120 + h END
       FROM ${tenants}, ${series(kpis)}, generate_series(${first}, ${LAST_FISCAL_YEAR}) y, generate_series(1, 12) m,
            LATERAL (SELECT abs(hashint4(t * 1000003 + n * 1009 + y * 17 + m)::bigint) % 80 AS h) random`,
    // The shortest text that reads back as the same number, as the program writes one.
    `INSERT INTO kpi_to_date (tenant_id, kpi_id, period, fiscal_year, period_to, value, numerator, denominator, state, up_to,
                              reported, expected, provisional, example)
     SELECT tenant_id, kpi_id, period, fiscal_year, period_to,
            CASE kind WHEN 'count' THEN sum(value) OVER so_far
                      WHEN 'ratio' THEN (sum(numerator) OVER so_far * 100.00000000000000000000 / sum(denominator) OVER so_far)::float8::text::numeric
                      ELSE value END,
            CASE kind WHEN 'ratio' THEN sum(numerator) OVER so_far END, CASE kind WHEN 'ratio' THEN sum(denominator) OVER so_far END,
            'value', period, count(*) OVER so_far, count(*) OVER so_far, false, false
       FROM kpi_actual a JOIN kpi_version v USING (tenant_id, kpi_id)
      WHERE tenant_id = ANY (SELECT ${id('tenant', '0')} FROM ${tenants})
     WINDOW so_far AS (PARTITION BY tenant_id, kpi_id, fiscal_year ORDER BY period_to)`,
  ];
}

/** Statements that write a yearly review of every initiative, and a meeting for each year that is to decide on them. */
export function reviewRows({ initiatives, years }: Size): string[] {
  const first = LAST_FISCAL_YEAR - years + 1;
  const all = `generate_series($1::int, $2::int) t, generate_series(${first}, ${LAST_FISCAL_YEAR}) y`;
  const review = id('review', `(y - ${first}) * ${initiatives} + n`);
  return [
    `INSERT INTO review_meeting (tenant_id, id, plan_id, kind, name, held_on)
     SELECT ${id('tenant', '0')}, ${id('meeting', 'y')}, ${id('plan', '0')}, 'meeting', y || '年度 ICT戦略会議', make_date(y + 1, 5, 21) FROM ${all}`,
    `INSERT INTO review (tenant_id, id, plan_id, initiative_id, fiscal_year, assessment, assessment_comment, assessed_at)
     SELECT ${id('tenant', '0')}, ${review}, ${id('plan', '0')}, ${id('initiative', 'n')}, y, 'achievable',
            '目標をおおむね達成しており、次年度も計画どおり進める。', make_date(y + 1, 4, 10) FROM ${all}, ${series(initiatives)}`,
    `INSERT INTO review_meeting_item (tenant_id, meeting_id, review_id, position)
     SELECT ${id('tenant', '0')}, ${id('meeting', 'y')}, ${review}, n FROM ${all}, ${series(initiatives)}`,
  ];
}

/** Decides every review of the years before the last one, on the packet of its meeting; closes those meetings. */
export const DECIDE_REVIEWS = [
  `INSERT INTO decision (tenant_id, id, review_id, meeting_id, packet_id, initiative_id, fiscal_year, decision, reason,
                         decided_on, decided_by, recorded_by, recorded_at)
   SELECT e.tenant_id, gen_random_uuid(), r.id, m.id, e.packet_id, r.initiative_id, r.fiscal_year, 'continue',
          '成果が見込まれるため、計画どおり継続する。', m.held_on, cio.id, cio.id, m.held_on
     FROM packet_evidence e JOIN review r ON r.tenant_id = e.tenant_id AND r.id = e.review_id
     JOIN packet p ON p.tenant_id = e.tenant_id AND p.id = e.packet_id
     JOIN review_meeting m ON m.tenant_id = e.tenant_id AND m.id = p.meeting_id
     JOIN member cio ON cio.tenant_id = e.tenant_id AND cio.roles = ARRAY['cio']
    WHERE r.fiscal_year < ${LAST_FISCAL_YEAR} AND e.tenant_id = ANY (SELECT pg_temp.id_of('0001', t, 0) FROM generate_series($1::int, $2::int) t)`,
  `UPDATE review_meeting m SET state = 'closed' WHERE EXISTS (SELECT FROM decision d WHERE d.tenant_id = m.tenant_id AND d.meeting_id = m.id)
      AND m.tenant_id = ANY (SELECT pg_temp.id_of('0001', t, 0) FROM generate_series($1::int, $2::int) t)`,
];
