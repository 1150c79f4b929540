import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { keptValues, type StoredActual } from '#domain/kpi-actuals/kept-values';
import type { KpiVersion } from '#domain/kpis/definition';
import type { Evidence } from '#domain/reviews/contract';
import { type Decision, needsReason } from '#domain/reviews/decision';
import pg from 'pg';
import { type TestDatabase, testDatabase } from '../api/test/test-database.ts';
import { loadDemonstration } from './load-demonstration.ts';

let database: TestDatabase;
let client: pg.Client;

beforeAll(async () => {
  database = await testDatabase({ demonstration: true });
  client = new pg.Client({ connectionString: database.databaseUrl });
  await client.connect();
});

afterAll(async () => {
  await client.end();
  await database.drop();
});

/** Rows that the tenant of this slug sees. */
async function rowsOf<Row extends pg.QueryResultRow>(slug: string, sql: string): Promise<Row[]> {
  await client.query(`SELECT set_config('app.tenant_id', auth_tenant($1)::text, false)`, [slug]);
  return (await client.query<Row>(sql)).rows;
}

describe('the demonstration', () => {
  it('holds the two tenants, each with one audit entry', async () => {
    for (const slug of ['osaka-demo', 'demo-b']) {
      const entries = await rowsOf<{ action: string }>(slug, 'SELECT action FROM audit_entry');
      expect(entries).toEqual([{ action: 'tenant.seeded' }]);
    }
  });

  it('is left alone where a tenant is there already', async () => {
    const lines: string[] = [];
    await loadDemonstration(client, { dataDir: '/nowhere', log: (line) => lines.push(line) });
    const tenants = await client.query<{ count: string }>('SELECT auth_tenant_count() AS count');
    expect({ lines, tenants: tenants.rows[0]?.count }).toEqual({ lines: [], tenants: '2' });
  });

  it('seats one member in each role', async () => {
    const members = await rowsOf<{ email: string; roles: string[] }>(
      'osaka-demo',
      'SELECT email, roles FROM member ORDER BY id',
    );
    expect(members.map(({ email }) => email.split('@')[0])).toEqual(members.map(({ roles }) => roles[0]));
    expect(members).toHaveLength(8);
  });

  it.each(['osaka-demo', 'demo-b'])('marks every example row of %s', async (slug) => {
    const tables = await rowsOf<{ name: string }>(
      slug,
      `SELECT table_name AS name FROM information_schema.columns
        WHERE table_schema = 'public' AND column_name = 'example' AND table_name <> 'schedule_item'`,
    );
    expect(tables.length).toBeGreaterThan(8);
    for (const { name } of tables) {
      expect({ name, unmarked: await rowsOf(slug, `SELECT * FROM ${name} WHERE NOT example`) }).toEqual({
        name,
        unmarked: [],
      });
    }
    const dated = `actual_start IS NOT NULL OR actual_end IS NOT NULL OR percent IS NOT NULL`;
    expect(await rowsOf(slug, `SELECT label FROM schedule_item WHERE example <> (${dated})`)).toEqual([]);
  });

  it.each(['osaka-demo', 'demo-b'])('keeps year-to-date values of %s as the domain computes them', async (slug) => {
    const kpis = await rowsOf<{ versions: KpiVersion[]; actuals: StoredActual[]; kept: object[] }>(
      slug,
      `SELECT (SELECT json_agg(json_build_object('effectiveFiscalYear', v.effective_fiscal_year, 'kind', v.kind,
                'entry', v.entry, 'ratioOf', v.ratio_of, 'frequency', v.frequency, 'openingValue', v.opening_value,
                'unit', v.unit, 'direction', v.direction, 'numeratorLabel', v.numerator_label,
                'denominatorLabel', v.denominator_label, 'method', v.method, 'scope', v.scope,
                'publicationLagDays', v.publication_lag_days))
                 FROM kpi_version v WHERE v.kpi_id = k.id) AS versions,
              (SELECT coalesce(json_agg(a ORDER BY a.period), '[]') FROM kpi_actual a
                WHERE a.kpi_id = k.id AND a.breakdown_key = b.key) AS actuals,
              (SELECT coalesce(json_agg(json_build_object('period', t.period, 'value', t.value, 'numerator', t.numerator,
                'denominator', t.denominator, 'state', t.state, 'upTo', t.up_to, 'reported', t.reported,
                'expected', t.expected, 'provisional', t.provisional, 'example', t.example, 'exclusions', t.exclusions)
                ORDER BY t.period), '[]') FROM kpi_to_date t
                WHERE t.kpi_id = k.id AND t.breakdown_key = b.key) AS kept
         FROM kpi k CROSS JOIN LATERAL (SELECT '' AS key UNION SELECT key FROM kpi_breakdown_key WHERE kpi_id = k.id) b`,
    );
    expect(kpis.flatMap(({ kept }) => kept).length).toBeGreaterThan(20);
    for (const { versions, actuals, kept } of kpis) expect(kept).toEqual(keptValues(versions, actuals));
  });

  it('breaks down the applications for 児童手当 by the five procedures, which add up to the whole', async () => {
    const wrong = await rowsOf(
      'osaka-demo',
      `SELECT whole.period FROM kpi_actual whole
         JOIN kpi_actual part ON part.kpi_id = whole.kpi_id AND part.period = whole.period AND part.breakdown_key <> ''
        WHERE whole.breakdown_key = '' GROUP BY whole.kpi_id, whole.period, whole.value
       HAVING whole.value <> sum(part.value) OR count(*) <> 5`,
    );
    expect(wrong).toEqual([]);
    expect(await rowsOf('osaka-demo', `SELECT key FROM kpi_breakdown_key ORDER BY position`)).toHaveLength(5);
  });

  it('adds up the visitors of demo-b by wards, and has no whole while a ward is missing', async () => {
    const wholes = await rowsOf<{ period: string; value: number | null; state: string }>(
      'demo-b',
      `SELECT a.period, a.value::int, a.state FROM kpi_actual a JOIN kpi k ON k.id = a.kpi_id
        WHERE k.breakdown_total = 'derived' AND a.breakdown_key = '' AND a.fiscal_year = 2020 ORDER BY a.period`,
    );
    expect(wholes).toEqual([
      { period: 'FY2020-Q1', value: 14_200, state: 'value' },
      { period: 'FY2020-Q2', value: 16_300, state: 'value' },
      { period: 'FY2020-Q3', value: 16_900, state: 'value' },
      { period: 'FY2020-Q4', value: null, state: 'not_collected' },
    ]);
  });

  it('gives demo-b a judgement scheme of its own, which no plan is judged by', async () => {
    const schemes = `SELECT v.name FROM judgement_scheme_version v`;
    expect(await rowsOf('demo-b', schemes)).toEqual([{ name: '例示市の判定基準（例示）' }]);
    expect(await rowsOf('osaka-demo', schemes)).toEqual([]);
    expect(await rowsOf('demo-b', `SELECT reason FROM judgement_scheme_choice`)).toEqual([]);
  });

  it('has a change of scope from 2 wards, as the source says, to 6, which is invented', async () => {
    const versions = await rowsOf(
      'osaka-demo',
      `SELECT DISTINCT effective_fiscal_year AS "from", scope, change_reason IS NOT NULL AS "hasReason"
         FROM kpi_version WHERE scope IS NOT NULL ORDER BY 1`,
    );
    expect(versions).toEqual([
      { from: 2018, scope: '2区', hasReason: false },
      { from: 2020, scope: '6区（例示）', hasReason: true },
    ]);
  });

  it('derives the count of a pair from its ratio', async () => {
    const differing = await rowsOf(
      'osaka-demo',
      `SELECT ratio.period FROM kpi k
         JOIN kpi_actual ratio ON ratio.kpi_id = k.derived_from_id
         LEFT JOIN kpi_actual count ON count.kpi_id = k.id AND count.period = ratio.period
        WHERE (count.value, count.state) IS DISTINCT FROM (ratio.numerator, ratio.state)`,
    );
    expect(differing).toEqual([]);
  });

  it('took no decision that the rules would refuse, and gave reasons where they ask', async () => {
    const decisions = await rowsOf<{ decision: Decision; reason: string | null; evidence: Evidence }>(
      'osaka-demo',
      `SELECT d.decision, d.reason, e.evidence FROM decision d
         JOIN packet_evidence e ON e.packet_id = d.packet_id AND e.review_id = d.review_id`,
    );
    expect(decisions).toHaveLength(17);
    const silent = decisions.filter(({ decision, reason, evidence }) => {
      const verdicts = evidence.kpis.map(({ verdict }) => verdict);
      return reason === null && needsReason(decision, { verdicts, criterionFired: false });
    });
    expect(silent).toEqual([]);
  });

  it('froze what was known then, and a 確報 that came later is not in it', async () => {
    const [frozen] = await rowsOf<{ value: number; provisional: boolean }>(
      'osaka-demo',
      `SELECT (kpi->'actual'->>'value')::float AS value, (kpi->'actual'->>'provisional')::boolean AS provisional
         FROM packet_evidence, jsonb_array_elements(evidence->'kpis') kpi
        WHERE kpi->>'name' = '管理職のBYOD利用率' AND evidence->>'fiscalYear' = '2019'`,
    );
    expect(frozen?.value).toBeCloseTo((453 / 985) * 100);
    expect(frozen?.provisional).toBe(true);
    const later = await rowsOf(
      'osaka-demo',
      `SELECT evidence->>'fiscalYear' FROM packet_evidence, jsonb_array_elements(evidence->'scheduleItems') item
        WHERE item->'actual'->'start'->>'from' > evidence->>'asOf' OR item->'actual'->'end'->>'from' > evidence->>'asOf'`,
    );
    expect(later).toEqual([]);
  });

  it('leaves the meeting of 2020年度 to be held, with all eight initiatives alive on its agenda', async () => {
    const [meeting] = await rowsOf(
      'osaka-demo',
      `SELECT m.held_on::text AS day, m.state, count(*)::int AS reviews,
              count(*) FILTER (WHERE i.status IN ('active', 'rebuilding'))::int AS alive,
              count(d.id)::int AS decided
         FROM review_meeting m JOIN review_meeting_item a ON a.meeting_id = m.id JOIN review r ON r.id = a.review_id
         JOIN initiative i ON i.id = r.initiative_id LEFT JOIN decision d ON d.review_id = r.id
        WHERE r.fiscal_year = 2020 GROUP BY m.held_on, m.state`,
    );
    expect(meeting).toEqual({ day: '2021-05-21', state: 'preparing', reviews: 8, alive: 8, decided: 0 });
    const open = await rowsOf(
      'osaka-demo',
      `SELECT period FROM period_closure WHERE reopened_at IS NULL ORDER BY period`,
    );
    expect(open).toEqual([{ period: 'FY2018' }, { period: 'FY2019' }]);
  });

  it('leaves the last periods of 2020年度 to the department that leads initiatives 1 to 3', async () => {
    const waiting = await rowsOf<{ period: string }>(
      'osaka-demo',
      `SELECT DISTINCT i.number, max(a.period) AS period FROM kpi k
         JOIN initiative i ON i.id = k.initiative_id
         JOIN member m ON m.email LIKE 'department@%' AND m.department_id = i.department_id
         JOIN kpi_actual a ON a.kpi_id = k.id AND a.fiscal_year = 2020
        WHERE k.derived_from_id IS NULL GROUP BY k.id, i.number ORDER BY i.number, period`,
    );
    expect(waiting).toEqual([
      { number: 1, period: 'FY2020-M11' },
      { number: 1, period: 'FY2020-Q3' },
      { number: 2, period: 'FY2020-M11' },
      { number: 3, period: 'FY2020-M11' },
    ]);
  });
});
