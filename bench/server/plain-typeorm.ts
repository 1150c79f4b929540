import { DataSource, EntitySchema, type EntitySchemaRelationOptions } from 'typeorm';
import type { Peer } from './contestant.ts';

type Row = Record<string, unknown>;
type Link = { to: string; by: [own: string, theirs: string] };

/** An entity with its columns and its relations, as a program without SQL of its own would declare them. */
function table(
  name: string,
  keys: string[],
  columns: string[],
  many: Record<string, string> = {},
  one: Record<string, Link> = {},
) {
  const relations: Record<string, EntitySchemaRelationOptions> = {};
  for (const [property, target] of Object.entries(many))
    relations[property] = { type: 'one-to-many', target, inverseSide: name };
  for (const [property, { to, by }] of Object.entries(one)) {
    relations[property] = {
      type: 'many-to-one',
      target: to,
      joinColumn: [
        { name: 'tenant_id', referencedColumnName: 'tenant_id' },
        { name: by[0], referencedColumnName: by[1] },
      ],
    };
  }
  const declared = [
    ...keys.map((key) => [
      key,
      { type: key === 'period' ? 'text' : key.endsWith('year') ? 'int' : 'uuid', primary: true },
    ]),
    ...columns.map((column) => [column, { type: 'text' }]),
  ];
  return new EntitySchema<Row>({ name, tableName: name, columns: Object.fromEntries(declared) as never, relations });
}

const ENTITIES = [
  table('plan', ['tenant_id', 'id'], ['title', 'from_fiscal_year', 'to_fiscal_year'], { policies: 'policy' }),
  table(
    'policy',
    ['tenant_id', 'id'],
    ['name', 'label', 'position', 'plan_id'],
    { themes: 'theme' },
    { plan: { to: 'plan', by: ['plan_id', 'id'] } },
  ),
  table(
    'theme',
    ['tenant_id', 'id'],
    ['name', 'position', 'policy_id'],
    { initiatives: 'initiative' },
    { policy: { to: 'policy', by: ['policy_id', 'id'] } },
  ),
  table('department', ['tenant_id', 'id'], ['name']),
  table(
    'initiative',
    ['tenant_id', 'id'],
    ['number', 'title', 'subtitle', 'origin', 'status', 'theme_id', 'plan_id', 'department_id'],
    { lanes: 'lane', kpis: 'kpi', decisions: 'decision' },
    { theme: { to: 'theme', by: ['theme_id', 'id'] }, department: { to: 'department', by: ['department_id', 'id'] } },
  ),
  table(
    'lane',
    ['tenant_id', 'id'],
    ['name', 'position', 'initiative_id'],
    { items: 'schedule_item' },
    { initiative: { to: 'initiative', by: ['initiative_id', 'id'] } },
  ),
  table(
    'schedule_item',
    ['tenant_id', 'id'],
    [
      'label',
      'kind',
      'position',
      'planned_start',
      'planned_end',
      'actual_start',
      'actual_end',
      'percent',
      'version',
      'lane_id',
    ],
    {},
    { lane: { to: 'lane', by: ['lane_id', 'id'] } },
  ),
  table(
    'kpi',
    ['tenant_id', 'id'],
    ['position', 'initiative_id'],
    { kpi_versions: 'kpi_version', targets: 'kpi_target', to_dates: 'kpi_to_date', actuals: 'kpi_actual' },
    { initiative: { to: 'initiative', by: ['initiative_id', 'id'] } },
  ),
  table(
    'kpi_version',
    ['tenant_id', 'kpi_id', 'effective_fiscal_year'],
    ['name', 'unit', 'decimals', 'kind', 'direction'],
    {},
    { kpi: { to: 'kpi', by: ['kpi_id', 'id'] } },
  ),
  table(
    'kpi_target',
    ['tenant_id', 'kpi_id', 'fiscal_year'],
    ['value'],
    {},
    { kpi: { to: 'kpi', by: ['kpi_id', 'id'] } },
  ),
  table(
    'kpi_to_date',
    ['tenant_id', 'kpi_id', 'period'],
    ['fiscal_year', 'period_to', 'value'],
    {},
    { kpi: { to: 'kpi', by: ['kpi_id', 'id'] } },
  ),
  table(
    'kpi_actual',
    ['tenant_id', 'id'],
    ['kpi_id', 'period', 'fiscal_year', 'period_to', 'value', 'numerator', 'denominator', 'state', 'version'],
    {},
    { kpi: { to: 'kpi', by: ['kpi_id', 'id'] } },
  ),
  table(
    'decision',
    ['tenant_id', 'id'],
    ['decision', 'reason', 'decided_on', 'review_id', 'packet_id', 'initiative_id'],
    {},
    {
      initiative: { to: 'initiative', by: ['initiative_id', 'id'] },
      review: { to: 'review', by: ['review_id', 'id'] },
    },
  ),
  table(
    'review',
    ['tenant_id', 'id'],
    ['fiscal_year', 'assessment', 'assessment_comment', 'initiative_id'],
    { decisions: 'decision', evidence: 'packet_evidence', items: 'review_meeting_item' },
    { initiative: { to: 'initiative', by: ['initiative_id', 'id'] } },
  ),
  table(
    'packet_evidence',
    ['tenant_id', 'packet_id', 'review_id'],
    ['evidence'],
    {},
    { review: { to: 'review', by: ['review_id', 'id'] } },
  ),
  table('review_meeting', ['tenant_id', 'id'], ['name', 'held_on', 'state'], { items: 'review_meeting_item' }),
  table(
    'review_meeting_item',
    ['tenant_id', 'meeting_id', 'review_id'],
    ['position'],
    {},
    {
      review_meeting: { to: 'review_meeting', by: ['meeting_id', 'id'] },
      review: { to: 'review', by: ['review_id', 'id'] },
    },
  ),
];

/** What the relations of an ORM give by themselves: `find` with what the page needs. */
const RELATIONS: Record<string, [entity: string, relations: object]> = {
  roadmap: [
    'plan',
    {
      policies: {
        themes: { initiatives: { department: true, decisions: true, lanes: { items: true }, kpis: { targets: true } } },
      },
    },
  ],
  dashboard: ['initiative', { department: true, decisions: true, kpis: { kpi_versions: true, targets: true } }],
  trend: ['kpi', { kpi_versions: true, targets: true, actuals: true, initiative: { decisions: true } }],
  review: [
    'review',
    { initiative: { department: true, kpis: { targets: true, to_dates: true } }, decisions: true, evidence: true },
  ],
  meeting: [
    'review_meeting',
    { items: { review: { initiative: { department: true }, decisions: true, evidence: true } } },
  ],
};

/** Plain relations, each by a query of its own: as joins they would multiply. */
export async function plainTypeOrm(url: string): Promise<Peer> {
  const source = await new DataSource({ type: 'postgres', url, entities: ENTITIES, extra: { max: 20 } }).initialize();
  return {
    async read(scenario, tenantId, id) {
      const [entity, relations] = RELATIONS[scenario]!;
      const where = { tenant_id: tenantId, [scenario === 'dashboard' ? 'plan_id' : 'id']: id };
      const found = await source.getRepository<Row>(entity).find({ where, relations, relationLoadStrategy: 'query' });
      if (scenario !== 'dashboard') return JSON.stringify(found);
      // As a relation it would bring every month of every year.
      const latest = { tenant_id: tenantId, period: 'FY2025-M12' };
      return JSON.stringify([found, await source.getRepository<Row>('kpi_to_date').findBy(latest)]);
    },
    async write(tenantId, kpiId, period, value) {
      const actuals = source.getRepository<Row>('kpi_actual');
      const actual = await actuals.findOneByOrFail({ tenant_id: tenantId, kpi_id: kpiId, period });
      const saved = await actuals.save({ ...actual, value, version: Number(actual['version']) + 1 });
      return JSON.stringify({ version: saved['version'] });
    },
  };
}
