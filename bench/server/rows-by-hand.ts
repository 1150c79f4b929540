import pg from 'pg';
import type { Peer } from './contestant.ts';

type Row = Record<string, unknown>;

const OF_PLAN = `tenant_id = $1 AND initiative_id = ANY (SELECT id FROM initiative WHERE tenant_id = $1 AND plan_id = $2)`;
const OF_KPIS = `tenant_id = $1 AND kpi_id = ANY (SELECT id FROM kpi WHERE ${OF_PLAN})`;

/** Rows as tables hold them, one statement a table, put together here: what careful code without such SQL does. */
export async function rowsByHand(url: string): Promise<Peer> {
  const pool = new pg.Pool({ connectionString: url, max: 20 });
  const all = async (name: string, text: string, values: unknown[]): Promise<Row[]> =>
    (await pool.query<Row>({ name, text, values })).rows;

  const initiativesOf = async (tenantId: string, planId: string) => {
    const values = [tenantId, planId];
    const [initiatives, departments, decisions, kpis, versions, targets, latest] = await Promise.all([
      all('i', `SELECT * FROM initiative WHERE tenant_id = $1 AND plan_id = $2 ORDER BY number`, values),
      all('o', `SELECT id, name FROM department WHERE tenant_id = $1`, [tenantId]),
      all(
        'd',
        `SELECT DISTINCT ON (initiative_id) initiative_id, id, decision, decided_on, fiscal_year FROM decision WHERE ${OF_PLAN} ORDER BY initiative_id, decided_on DESC`,
        values,
      ),
      all('k', `SELECT id, initiative_id FROM kpi WHERE ${OF_PLAN}`, values),
      all('v', `SELECT kpi_id, name, unit, decimals, kind, direction FROM kpi_version WHERE ${OF_KPIS}`, values),
      all(
        'g',
        `SELECT kpi_id, value FROM kpi_target WHERE ${OF_KPIS} AND fiscal_year = (SELECT to_fiscal_year FROM plan WHERE tenant_id = $1 AND id = $2)`,
        values,
      ),
      all(
        'l',
        `SELECT DISTINCT ON (kpi_id) kpi_id, value, period FROM kpi_to_date WHERE ${OF_KPIS} AND breakdown_key = ''
                   AND fiscal_year = (SELECT to_fiscal_year FROM plan WHERE tenant_id = $1 AND id = $2) ORDER BY kpi_id, period_to DESC`,
        values,
      ),
    ]);
    const by = (rows: Row[], key: string) => new Map(rows.map((row) => [row[key], row]));
    const [department, decision, version, target, value] = [
      by(departments, 'id'),
      by(decisions, 'initiative_id'),
      by(versions, 'kpi_id'),
      by(targets, 'kpi_id'),
      by(latest, 'kpi_id'),
    ];
    const judged = kpis.map((kpi) => {
      const [goal, reached] = [target.get(kpi['id'])?.['value'], value.get(kpi['id'])?.['value']];
      return {
        ...kpi,
        ...version.get(kpi['id']),
        value: reached,
        target: goal,
        achievement: Number(reached) / Number(goal),
      };
    });
    const ofInitiative = Map.groupBy(judged as (Row & { achievement: number })[], (kpi) => kpi['initiative_id']);
    return initiatives.map((initiative) => ({
      ...initiative,
      department: department.get(initiative['department_id']),
      lastDecision: decision.get(initiative['id']),
      kpis: ofInitiative.get(initiative['id']) ?? [],
    })) as (Row & { kpis: (Row & { achievement: number })[] })[];
  };

  const reads: Record<string, (tenantId: string, id: string) => Promise<object>> = {
    async roadmap(tenantId, planId) {
      const values = [tenantId, planId];
      const [plan, policies, themes, initiatives, lanes, items] = await Promise.all([
        all('p', `SELECT * FROM plan WHERE tenant_id = $1 AND id = $2`, values),
        all('y', `SELECT * FROM policy WHERE tenant_id = $1 AND plan_id = $2 ORDER BY position`, values),
        all(
          't',
          `SELECT t.* FROM theme t JOIN policy y ON y.tenant_id = $1 AND y.id = t.policy_id WHERE t.tenant_id = $1 AND y.plan_id = $2 ORDER BY t.position`,
          values,
        ),
        initiativesOf(tenantId, planId),
        all('n', `SELECT * FROM lane WHERE ${OF_PLAN} ORDER BY position`, values),
        all('s', `SELECT * FROM schedule_item WHERE ${OF_PLAN} ORDER BY position`, values),
      ]);
      const [byLane, byInitiative] = [
        Map.groupBy(items, (item) => item['lane_id']),
        Map.groupBy(lanes, (lane) => lane['initiative_id']),
      ];
      const drawn = initiatives.map(({ kpis, ...one }) => ({
        ...one,
        verdict: Math.min(...kpis.map(({ achievement }) => achievement)),
        lanes: (byInitiative.get(one['id']) ?? []).map((lane) => ({ ...lane, items: byLane.get(lane['id']) ?? [] })),
      }));
      const byTheme = Map.groupBy(drawn, (one) => (one as Row)['theme_id']);
      const byPolicy = Map.groupBy(themes, (theme) => theme['policy_id']);
      const themesOf = (policy: Row) =>
        (byPolicy.get(policy['id']) ?? []).map((theme) => ({ ...theme, initiatives: byTheme.get(theme['id']) ?? [] }));
      return { plan: plan[0], policies: policies.map((policy) => ({ ...policy, themes: themesOf(policy) })) };
    },
    async dashboard(tenantId, planId) {
      const items = await initiativesOf(tenantId, planId);
      const grade = (ratio: number) =>
        ratio >= 1 ? 'achieved' : ratio >= 0.8 ? 'nearly' : ratio >= 0.5 ? 'partly' : 'missed';
      const counts = (kpis: { achievement: number }[]) =>
        Object.groupBy(
          kpis.map(({ achievement }) => grade(achievement)),
          (one) => one,
        );
      const byDepartment = Map.groupBy(items, (item) => item['department_id']);
      return {
        items,
        byDepartment: [...byDepartment].map(([id, group]) => ({
          id,
          counts: counts(group.flatMap(({ kpis }) => kpis)),
        })),
      };
    },
    async trend(tenantId, kpiId) {
      const values = [tenantId, kpiId];
      const [versions, targets, periods, marks] = await Promise.all([
        all('kv', `SELECT * FROM kpi_version WHERE tenant_id = $1 AND kpi_id = $2`, values),
        all('kg', `SELECT * FROM kpi_target WHERE tenant_id = $1 AND kpi_id = $2 ORDER BY fiscal_year`, values),
        all('ka', `SELECT * FROM kpi_actual WHERE tenant_id = $1 AND kpi_id = $2 ORDER BY period_to`, values),
        all(
          'kd',
          `SELECT decided_on, decision FROM decision WHERE tenant_id = $1 AND initiative_id = (SELECT initiative_id FROM kpi WHERE tenant_id = $1 AND id = $2)`,
          values,
        ),
      ]);
      const goal = new Map(targets.map((one) => [one['fiscal_year'], one['value']]));
      return {
        versions,
        targets,
        marks,
        periods: periods.map((one) => ({ ...one, target: goal.get(one['fiscal_year']) })),
      };
    },
    async meeting(tenantId, meetingId) {
      const values = [tenantId, meetingId];
      const [meeting, agenda, evidence, decisions] = await Promise.all([
        all('m', `SELECT * FROM review_meeting WHERE tenant_id = $1 AND id = $2`, values),
        all(
          'ma',
          `SELECT r.*, a.position, i.title, i.number, i.department_id FROM review_meeting_item a JOIN review r ON r.tenant_id = $1 AND r.id = a.review_id
                   JOIN initiative i ON i.tenant_id = $1 AND i.id = r.initiative_id WHERE a.tenant_id = $1 AND a.meeting_id = $2 ORDER BY a.position`,
          values,
        ),
        all(
          'me',
          `SELECT e.review_id, e.evidence FROM packet k JOIN packet_evidence e ON e.tenant_id = $1 AND e.packet_id = k.id WHERE k.tenant_id = $1 AND k.meeting_id = $2`,
          values,
        ),
        all(
          'md',
          `SELECT review_id, id, decision, decided_on FROM decision WHERE tenant_id = $1 AND meeting_id = $2`,
          values,
        ),
      ]);
      const frozen = new Map(
        evidence.map((one) => [one['review_id'], one['evidence'] as { kpis: { verdict: string }[] }]),
      );
      const decided = new Map(decisions.map((one) => [one['review_id'], one]));
      return {
        ...meeting[0],
        agenda: agenda.map((one) => ({
          ...one,
          verdicts: frozen.get(one['id'])?.kpis.map(({ verdict }) => verdict),
          decision: decided.get(one['id']),
        })),
      };
    },
    async review(tenantId, reviewId) {
      const values = [tenantId, reviewId];
      const [review, evidence, decisions, now] = await Promise.all([
        all(
          'r',
          `SELECT r.*, i.title, i.number FROM review r JOIN initiative i ON i.tenant_id = $1 AND i.id = r.initiative_id WHERE r.tenant_id = $1 AND r.id = $2`,
          values,
        ),
        all('re', `SELECT packet_id, evidence FROM packet_evidence WHERE tenant_id = $1 AND review_id = $2`, values),
        all(
          'rd',
          `SELECT d.*, c.name AS decided_by FROM decision d JOIN member c ON c.tenant_id = $1 AND c.id = d.decided_by WHERE d.tenant_id = $1 AND d.review_id = $2`,
          values,
        ),
        all(
          'rn',
          `SELECT DISTINCT ON (k.id) k.id, d.value FROM review r JOIN kpi k ON k.tenant_id = $1 AND k.initiative_id = r.initiative_id
                   LEFT JOIN kpi_to_date d ON d.tenant_id = $1 AND d.kpi_id = k.id AND d.fiscal_year = r.fiscal_year
                   WHERE r.tenant_id = $1 AND r.id = $2 ORDER BY k.id, d.period_to DESC`,
          values,
        ),
      ]);
      return {
        ...review[0],
        evidence,
        now,
        decisions: decisions.map((one) => ({ ...one, evidence: evidence[0]?.['evidence'] })),
      };
    },
  };
  return {
    read: async (scenario, tenantId, id) => JSON.stringify(await reads[scenario]!(tenantId, id)),
    async write(tenantId, kpiId, period, value) {
      const place = [tenantId, kpiId, period];
      const where = `tenant_id = $1 AND kpi_id = $2 AND period = $3 AND breakdown_key = ''`;
      const [before] = await all('w1', `SELECT version FROM kpi_actual WHERE ${where}`, place);
      const set = `value = $4, version = version + 1, recorded_at = now()`;
      const [after] = await all(
        'w2',
        `UPDATE kpi_actual SET ${set} WHERE ${where} AND version = $5 RETURNING version`,
        [...place, value, before?.['version']],
      );
      return JSON.stringify(after ?? before);
    },
  };
}
