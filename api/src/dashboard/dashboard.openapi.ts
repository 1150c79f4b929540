import type {
  DashboardInitiative,
  DashboardKpi,
  DashboardView,
  InitiativeDashboardView,
  VerdictCounts,
} from '#domain/dashboard/contract';
import type { OpenedAchievement, OpenedChange } from '#domain/dashboard/movers';
import type { WorkDone } from '#domain/initiatives/work-done';
import { SCHEDULE_STATES } from '#domain/schedule-items/state';
import { INITIATIVE_STATUSES } from '#domain/initiatives/contract';
import { NO_PACE_REASONS } from '#domain/kpis/pace';
import { DIRECTIONS, KPI_KINDS, VALUE_STATES, VERDICTS } from '#domain/kpis/codes';
import { LAST_DECISION_SCHEMA } from '../initiatives/last-decision.service.ts';
import {
  EXPECTATION_SCHEMA,
  GROUNDS_SCHEMA,
  OVERRIDE_SCHEMA,
  quantityOrNull,
  TARGET_NUMBERS,
  TRACE_SCHEMA,
} from '../kpis/judgement-schemas.service.ts';
import {
  codeOf,
  DAY,
  EXAMPLE,
  FISCAL_YEAR,
  flag,
  ID,
  integer,
  leavingOut,
  listOf,
  NAMED,
  namedSchema,
  objectSchema,
  orNull,
  type Schema,
  text,
  textOrNull,
} from '../platform/openapi/schema.ts';

const counts: { [Field in keyof VerdictCounts]: Schema } = {
  total: integer('KPIs in all'),
  judged: integer('Of these, compared with a target'),
  counts: { type: 'object', additionalProperties: { type: 'integer' }, description: 'KPIs per verdict code' },
  exclusions: listOf(
    objectSchema<VerdictCounts['exclusions'][number]>({ verdict: codeOf(VERDICTS), count: integer() }),
    'What was not judged and why; total = judged + their sum',
  ),
};

const naming = { name: text(), nameEn: textOrNull('null: not translated') };
const printing = {
  unit: text('件, 人, %'),
  unitEn: textOrNull('null: not translated'),
  decimals: integer('Digits behind the point that screens print'),
};

const kpi = objectSchema<DashboardKpi>({
  id: ID,
  ...naming,
  ...printing,
  kind: codeOf(KPI_KINDS),
  direction: codeOf(DIRECTIONS),
  derivedFromId: { type: ['string', 'null'], format: 'uuid', description: 'The ratio that this count is entered with' },
  latest: orNull(
    objectSchema<NonNullable<DashboardKpi['latest']>>({
      value: quantityOrNull("Year to date in the KPI's unit; null where `state` says why"),
      state: codeOf(VALUE_STATES),
      upTo: text('Last period in it, FY2018-M01'),
      provisional: flag('速報'),
      example: EXAMPLE,
    }),
    'null: nothing was reported',
  ),
  target: orNull(
    objectSchema<NonNullable<DashboardKpi['target']>>({ ...TARGET_NUMBERS, example: EXAMPLE }),
    '目標値未設定',
  ),
  achievement: quantityOrNull('達成率, or 進捗度 where only that exists: a ratio, 1 = met'),
  grounds: GROUNDS_SCHEMA,
  verdict: codeOf(VERDICTS, 'What the rules say, or the 手動判定 that stands against it'),
  computed: codeOf(VERDICTS, 'What the rules say'),
  override: orNull(OVERRIDE_SCHEMA, '手動判定; null: none stands'),
  expectation: orNull(EXPECTATION_SCHEMA, '見込値; null: nobody said'),
  provisional: flag('暫定: rests on a 速報 value'),
  unreported: flag('An answer is due and missing, also where the verdict says something else (目標値未設定)'),
  trace: orNull(TRACE_SCHEMA, 'null: nothing was compared'),
  noPace: codeOf(NO_PACE_REASONS, 'Why a running year is not judged; left out where it is, or cannot be'),
});

const WORK_DONE_SCHEMA = objectSchema<WorkDone>({
  state: codeOf(SCHEDULE_STATES, 'What is late, else how far the work has come'),
  total: integer('Schedule items in all'),
  judged: integer('Of these, judged'),
  counts: { type: 'object', additionalProperties: { type: 'integer' }, description: 'Items per state' },
  exclusions: listOf(
    objectSchema<WorkDone['exclusions'][number]>({ state: codeOf(SCHEDULE_STATES), count: integer() }),
    'What was not judged and why; total = judged + their sum',
  ),
});

const item = objectSchema<DashboardInitiative>({
  id: ID,
  number: integer('Printed on the plan, 1…'),
  title: text(),
  titleEn: textOrNull('null: not translated'),
  subtitle: textOrNull(),
  policyId: ID,
  department: orNull(NAMED),
  status: codeOf(INITIATIVE_STATUSES, 'On `asOf`'),
  verdict: orNull(codeOf(VERDICTS), 'The worst of its KPIs; null without KPIs'),
  work: orNull(WORK_DONE_SCHEMA, '取組の実施状況, from its schedule and apart from its KPIs; null without a schedule'),
  lastDecision: LAST_DECISION_SCHEMA,
  kpis: listOf(leavingOut(kpi, 'noPace')),
});

const opened = objectSchema<OpenedAchievement>({
  shownPercent: quantityOrNull('As printed, where its digit was rounded for a band'),
  grounds: GROUNDS_SCHEMA,
});

const AS_OF_REASON = codeOf(['asked', 'today', 'plan_ended']);

export const DASHBOARD_SCHEMA = objectSchema<DashboardView>({
  plan: NAMED,
  fiscalYear: FISCAL_YEAR,
  asOf: DAY,
  asOfReason: AS_OF_REASON,
  initiatives: objectSchema<DashboardView['initiatives']>(
    {
      original: integer(),
      added: integer(),
      split: integer(),
      merged: integer(),
      withdrawn: integer(),
      completed: integer(),
      current: integer(),
    },
    '当初 + 追加 + 分割 − 統合 − 撤退 − 完了 = 現在',
  ),
  counts: objectSchema<VerdictCounts>(counts),
  byPolicy: listOf(
    namedSchema<Omit<DashboardView['byPolicy'][number], 'id' | 'name' | 'nameEn'>>({
      ...counts,
      label: textOrNull("Short name in the sheet's corner"),
      labelEn: textOrNull(),
    }),
    'Every policy, also one without KPIs',
  ),
  byTheme: listOf(namedSchema<VerdictCounts & { policyId: string }>({ ...counts, policyId: ID }), 'Every theme'),
  byDepartment: listOf(namedSchema<VerdictCounts>(counts)),
  items: listOf(item),
  movers: listOf(
    objectSchema<DashboardView['movers'][number]>({
      kpiId: ID,
      ...naming,
      initiativeId: ID,
      ...printing,
      previous: { type: 'number', description: 'Achievement of the fiscal year before as a ratio' },
      current: { type: 'number', description: 'Achievement of this one as a ratio' },
      opened: objectSchema<OpenedChange['opened']>({ previous: opened, current: opened }),
    }),
    'At most five',
  ),
  unanswered: listOf(
    objectSchema<DashboardView['unanswered'][number]>({
      department: NAMED,
      kpis: listOf(
        objectSchema<DashboardView['unanswered'][number]['kpis'][number]>({
          kpiId: ID,
          ...naming,
          initiativeId: ID,
          missing: integer('Periods that were due without an answer'),
        }),
      ),
    }),
  ),
});

export const INITIATIVE_DASHBOARD_SCHEMA = objectSchema<InitiativeDashboardView>({
  fiscalYear: FISCAL_YEAR,
  asOf: DAY,
  asOfReason: AS_OF_REASON,
  item: orNull(item, 'null: not in the plan on that day'),
});
