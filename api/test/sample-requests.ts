import { newId } from '../src/platform/ids.ts';
import type { Operation } from './operations.ts';
import { asAdmin } from './sample-tenants.ts';
import type { TestApp } from './signed-in.ts';

/** What each id in a path or body names. */
const TABLE_OF: Record<string, string> = {
  planId: 'plan',
  visionId: 'vision',
  policyId: 'policy',
  policyIds: 'policy',
  themeId: 'theme',
  initiativeId: 'initiative',
  toInitiativeId: 'initiative',
  scheduleItemId: 'schedule_item',
  validUntilItemId: 'schedule_item',
  laneId: 'lane',
  kpiId: 'kpi',
  succeededById: 'kpi',
  closureId: 'period_closure',
  departmentId: 'department',
  parentId: 'department',
  actorId: 'member',
  sessionId: 'member_session',
  objectId: 'kpi',
  reviewIds: 'review',
  schemeId: 'judgement_scheme',
};
const TABLE_OF_ID: [prefix: string, table: string][] = [
  ['/members/', 'member'],
  ['/review-meetings/', 'review_meeting'],
  ['/reviews/', 'review'],
  ['/follow-ups/', 'follow_up'],
];

/** The table that an id of an operation names a row of. */
export function tableOf(operation: Operation, parameter: string): string {
  const byPath = TABLE_OF_ID.find(([prefix]) => operation.path.includes(prefix))?.[1];
  const table = parameter === 'id' ? byPath : TABLE_OF[parameter];
  if (table === undefined) throw new Error(`Say in sample-requests.ts what ${parameter} of ${operation.name} names.`);
  return table;
}

/** Ids of one tenant, one of each table. */
export class OwnIds {
  private readonly ids: Record<string, string>;

  constructor(ids: Record<string, string>) {
    this.ids = ids;
  }

  /** An id that nothing has where the tenant has no row of this kind. */
  get(table: string): string {
    return (this.ids[table] ??= newId());
  }

  /** The ids of an operation's path. */
  of(operation: Operation): Record<string, string> {
    const names = operation.pathParameters.filter((name) => name === 'id' || name in TABLE_OF);
    return Object.fromEntries(names.map((name) => [name, this.get(tableOf(operation, name))]));
  }
}

type Choice = { departmentId?: string; notDepartmentId?: string };

/** Rows of the tenant that belong together: a KPI, review and follow-up of one department, or of another one. */
export async function ownIds(
  app: { database: Pick<TestApp['database'], 'adminUrl'> },
  slug: string,
  { departmentId, notDepartmentId }: Choice = {},
): Promise<OwnIds> {
  return asAdmin(app.database.adminUrl, async (client) => {
    const { rows } = await client.query<{ id: string }>(`SELECT tenant_id AS id FROM tenant WHERE slug = $1`, [slug]);
    const tenantId = rows[0]!.id;
    const ids: Record<string, string> = {};
    const belongs = `($2::uuid IS NULL OR department_id = $2) AND ($3::uuid IS NULL OR department_id <> $3)`;
    const take = async (table: string, sql: string) => {
      const found = await client.query<{ id: string }>(sql, [tenantId, departmentId ?? null, notDepartmentId ?? null]);
      if (found.rows[0]) ids[table] = found.rows[0].id;
    };
    const initiatives = `SELECT id FROM initiative WHERE tenant_id = $1 AND ${belongs}`;
    await take('initiative', `${initiatives} ORDER BY id LIMIT 1`);
    await take(
      'kpi',
      `SELECT id FROM kpi WHERE tenant_id = $1 AND initiative_id IN (${initiatives}) ORDER BY id LIMIT 1`,
    );
    await take(
      'review',
      `SELECT id FROM review WHERE tenant_id = $1 AND initiative_id IN (${initiatives}) ORDER BY id LIMIT 1`,
    );
    await take('follow_up', `SELECT id FROM follow_up WHERE tenant_id = $1 AND ${belongs} ORDER BY id LIMIT 1`);
    for (const table of [
      'plan',
      'vision',
      'policy',
      'theme',
      'lane',
      'schedule_item',
      'department',
      'member',
      'review_meeting',
      'period_closure',
    ]) {
      await take(
        table,
        `SELECT id FROM ${table} WHERE tenant_id = $1 AND $2::uuid IS NOT DISTINCT FROM $2 AND $3::uuid IS NOT DISTINCT FROM $3 ORDER BY id LIMIT 1`,
      );
    }
    return new OwnIds(ids);
  });
}

const sampleScheme = {
  name: '独自の基準',
  yearEnd: [
    { from: 0.9, verdict: 'achieved', word: 'grade_a' },
    { from: null, verdict: 'missed', word: 'grade_b' },
  ],
  midYear: null,
  pace: 'linear',
};

const decision = (ids: OwnIds) => ({
  decision: 'continue',
  conditions: [{ text: '次年度の計画に反映すること', departmentId: ids.get('department'), due: '2021-03-31' }],
  scheduleItems: [{ id: ids.get('schedule_item'), action: 'move', toInitiativeId: ids.get('initiative') }],
  kpis: [{ id: ids.get('kpi'), action: 'carry_over', toInitiativeId: ids.get('initiative') }],
});

/** A body that passes the checks of its shape, so that what it names is looked for. */
const BODIES: Record<string, (ids: OwnIds) => object> = {
  'POST /session': () => ({ email: 'nobody@elsewhere.example', password: 'a lantern beside the canal' }),
  'POST /session/reauthentication': () => ({ password: 'not the password' }),
  'POST /session/password': () => ({ currentPassword: 'not the password', newPassword: 'a lantern beside the canal' }),
  'POST /members': (ids) => ({
    email: `${newId()}@osaka-demo.example`,
    name: '新人',
    roles: ['viewer'],
    departmentId: ids.get('department'),
    password: 'a lantern beside the canal',
  }),
  'PATCH /members/{id}': (ids) => ({ departmentId: ids.get('department') }),
  'POST /departments': (ids) => ({ name: '新しい課', parentId: ids.get('department') }),
  'PATCH /plans/{planId}': () => ({ subtitle: '副題' }),
  'PATCH /tenant': () => ({ levelNames: { initiative: { ja: '施策', en: 'Measures' } } }),
  'POST /plans': () => ({
    title: '次の計画',
    publisher: '例示市',
    period: { fromFiscalYear: 2021, toFiscalYear: 2023, soft: false },
  }),
  'POST /plans/{planId}/visions': () => ({ name: 'めざす姿' }),
  'POST /plans/{planId}/policies': () => ({ name: '取組方針', label: '方針' }),
  'PUT /plans/{planId}/vision-policy-links': (ids) => ({
    links: [{ visionId: ids.get('vision'), policyId: ids.get('policy') }],
  }),
  'PATCH /visions/{visionId}': () => ({ nameEn: 'A vision' }),
  'PATCH /policies/{policyId}': () => ({ nameEn: 'A policy' }),
  'POST /policies/{policyId}/themes': () => ({ name: 'テーマ' }),
  'PATCH /themes/{themeId}': () => ({ nameEn: 'A theme' }),
  'POST /initiatives': (ids) => ({
    planId: ids.get('plan'),
    themeId: ids.get('theme'),
    title: '新しい取組',
    departmentId: ids.get('department'),
    policyIds: [ids.get('policy')],
  }),
  'PATCH /initiatives/{initiativeId}': (ids) => ({
    departmentId: ids.get('department'),
    policyIds: [ids.get('policy')],
  }),
  'POST /initiatives/{initiativeId}/schedule-items': (ids) => ({
    label: '検討',
    kind: 'bar',
    laneId: ids.get('lane'),
    plannedStart: '2018',
    plannedEnd: '2019',
  }),
  'PATCH /schedule-items/{scheduleItemId}': (ids) => ({ laneId: ids.get('lane') }),
  'POST /initiatives/{initiativeId}/kpis': () => ({
    name: '件数',
    unit: '件',
    kind: 'count',
    direction: 'increase',
    frequency: 'year',
    effectiveFiscalYear: 2018,
  }),
  'PATCH /kpis/{kpiId}': (ids) => ({ validUntilItemId: ids.get('schedule_item'), succeededById: ids.get('kpi') }),
  'PUT /kpis/{kpiId}/targets/{fiscalYear}': () => ({ sort: 'number', value: 10 }),
  'PUT /kpis/{kpiId}/actuals/{period}': () => ({ value: 10, reason: '所属の依頼による' }),
  'PUT /kpis/{kpiId}/actuals/{period}/{breakdownKey}': () => ({ value: 10, reason: '所属の依頼による' }),
  'PUT /kpis/{kpiId}/expectations/{fiscalYear}': () => ({ outlook: 'partly', value: 8, reason: '所属の依頼による' }),
  'PUT /kpis/{kpiId}/verdict-overrides/{fiscalYear}': () => ({ verdict: 'nearly', reason: '災害で窓口を閉じたため' }),
  'DELETE /kpis/{kpiId}/verdict-overrides/{fiscalYear}': () => ({ reason: '値が確定したので取り消す' }),
  'POST /judgement-schemes': () => sampleScheme,
  'POST /judgement-schemes/{schemeId}/versions': () => ({ ...sampleScheme, basedOn: 1, reason: '区分の見直し' }),
  'PUT /plans/{planId}/judgement-schemes/{fiscalYear}': (ids) => ({
    schemeId: ids.get('judgement_scheme'),
    schemeVersion: 1,
    reason: '要綱の改定',
  }),
  'POST /plans/{planId}/judgement-what-ifs': () => ({ scheme: sampleScheme, fiscalYear: 2018 }),
  'POST /period-closures': (ids) => ({ planId: ids.get('plan'), period: 'FY2020', reason: '締切' }),
  'DELETE /period-closures/{closureId}': () => ({ reason: '再開' }),
  'POST /reviews': (ids) => ({ initiativeId: ids.get('initiative'), fiscalYear: 2020 }),
  'PUT /reviews/{id}/self-assessment': () => ({ judgement: 'partly', comment: '一部遅れている' }),
  'PUT /reviews/{id}/opinion': () => ({ text: '意見' }),
  'POST /reviews/{id}/decision': decision,
  'POST /reviews/{id}/decision/confirmation': () => ({}),
  'POST /reviews/{id}/corrections': (ids) => ({ ...decision(ids), reason: '誤記の訂正' }),
  'POST /review-meetings': (ids) => ({ kind: 'meeting', date: '2021-06-30', reviewIds: [ids.get('review')] }),
  'POST /review-meetings/{id}/packets': () => ({ asOf: '2021-05-31' }),
  'PUT /follow-ups/{id}/answer': () => ({ answer: 'not_done', comment: '予算がつかなかった' }),
};

/** @throws Error for an operation whose body nobody has described here. */
export function bodyFor(operation: Operation, ids: OwnIds): Record<string, unknown> {
  const body = BODIES[operation.name];
  if (!body && operation.bodyProperties.length > 0)
    throw new Error(`Say in sample-requests.ts what ${operation.name} takes.`);
  return { ...body?.(ids) };
}

/** Puts an id into one place of a copy of a body. */
type Slot = (body: object, id: string) => object;

/** Every place of a body that holds an id. */
export function slotsOf(body: unknown, path: (string | number)[] = []): Slot[] {
  if (typeof body === 'string' && /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(body)) {
    return [(whole, id) => replaced(whole, path, id)];
  }
  if (typeof body !== 'object' || body === null) return [];
  return Object.entries(body).flatMap(([name, value]) =>
    slotsOf(value, [...path, Array.isArray(body) ? Number(name) : name]),
  );
}

function replaced(whole: object, path: (string | number)[], id: string): object {
  const copy = structuredClone(whole);
  let place = copy as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) place = place[step] as Record<string | number, unknown>;
  place[path.at(-1)!] = id;
  return copy;
}
