import { INITIATIVE_ORIGINS, INITIATIVE_STATUSES } from '#domain/initiatives/contract';
import { VERDICTS } from '#domain/kpis/codes';
import type { BaselineItem, RoadmapInitiative, RoadmapView } from '#domain/roadmap/contract';
import { SCHEDULE_ITEM_KINDS, type ScheduleItemView } from '#domain/schedule-items/contract';
import { LAST_DECISION_SCHEMA } from '../initiatives/last-decision.service.ts';
import {
  codeOf,
  DAY,
  FISCAL_YEAR,
  flag,
  ID,
  integer,
  listOf,
  NAMED,
  namedSchema,
  objectSchema,
  orNull,
  text,
  textOrNull,
} from '../platform/openapi/schema.ts';
import { FUZZY_DATE_SCHEMA, LANE_SCHEMA, SCHEDULE_ITEM_SCHEMA } from '../schedule-items/schedule-item-rows.service.ts';

const baselineItem = objectSchema<BaselineItem>({
  scheduleItemId: ID,
  label: text(),
  kind: codeOf(SCHEDULE_ITEM_KINDS),
  laneId: ID,
  lane: textOrNull(),
  order: integer(),
  planned: objectSchema<ScheduleItemView['planned']>({ start: FUZZY_DATE_SCHEMA, end: FUZZY_DATE_SCHEMA }),
  openEnded: flag(),
  tentative: flag(),
});

const lane = {
  allOf: [LANE_SCHEMA, { type: 'object', required: ['items'], properties: { items: listOf(SCHEDULE_ITEM_SCHEMA) } }],
};

const initiative = objectSchema<RoadmapInitiative>({
  id: ID,
  number: integer('Printed on the plan, 1…'),
  title: text(),
  titleEn: textOrNull(),
  subtitle: textOrNull(),
  origin: codeOf(INITIATIVE_ORIGINS, '当初 or 追加'),
  status: codeOf(INITIATIVE_STATUSES, 'On `asOf`'),
  department: orNull(NAMED),
  verdict: orNull(
    objectSchema<NonNullable<RoadmapInitiative['verdict']>>({
      code: codeOf(VERDICTS, 'The worst of its KPIs in `fiscalYear`'),
      provisional: flag('暫定: rests on a 速報 value'),
      judged: integer('KPIs that were compared with a target'),
      kpis: integer('KPIs in all'),
      manual: integer('KPIs whose verdict was given by hand (手動判定)'),
      computed: codeOf(VERDICTS, 'The worst of what the rules say'),
    }),
    'null: it has no KPI',
  ),
  lastDecision: LAST_DECISION_SCHEMA,
  lanes: listOf(lane),
  baseline: orNull(listOf(baselineItem), "That edition's bars; null where none was asked for"),
});

type PolicyFields = Omit<RoadmapView['policies'][number], 'id' | 'name' | 'nameEn'>;
type ThemeFields = Omit<PolicyFields['themes'][number], 'id' | 'name' | 'nameEn'>;
type PlanFields = Omit<RoadmapView['plan'], 'id' | 'name' | 'nameEn'>;

export const ROADMAP_SCHEMA = objectSchema<RoadmapView>({
  plan: namedSchema<PlanFields>({
    subtitle: textOrNull(),
    fromFiscalYear: FISCAL_YEAR,
    toFiscalYear: FISCAL_YEAR,
    soft: flag('目途'),
    fiscalStartMonth: integer('1–12'),
  }),
  asOf: { ...DAY, description: 'The day that everything is read on' },
  asOfReason: codeOf(['asked', 'today', 'plan_ended']),
  fiscalYear: { ...FISCAL_YEAR, description: "That of `asOf`, within the plan's years" },
  axis: objectSchema<RoadmapView['axis']>({ fromFiscalYear: FISCAL_YEAR, toFiscalYear: FISCAL_YEAR }),
  edition: orNull(
    objectSchema<NonNullable<RoadmapView['edition']>>({
      number: integer(),
      publishedOn: text('YYYY-MM or YYYY-MM-DD'),
    }),
  ),
  policies: listOf(
    namedSchema<PolicyFields>({
      position: integer(),
      label: textOrNull(),
      labelEn: textOrNull(),
      themes: listOf(namedSchema<ThemeFields>({ position: integer(), initiatives: listOf(initiative) })),
    }),
    'All of them, also those that nothing stands under',
  ),
});
