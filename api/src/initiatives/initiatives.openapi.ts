import {
  type CoverageItem,
  INITIATIVE_ORIGINS,
  INITIATIVE_STATUSES,
  type InitiativeListItem,
  type InitiativeView,
  type SourcedText,
} from '#domain/initiatives/contract';
import type { InitiativeVerdict } from '#domain/initiatives/verdict';
import { KPI_CLASSES, VERDICTS } from '#domain/kpis/codes';
import {
  codeOf,
  DAY,
  DAY_OR_NULL,
  EXAMPLE,
  FISCAL_YEAR,
  flag,
  ID,
  integer,
  integerOrNull,
  listOf,
  NAMED,
  namedSchema,
  objectSchema,
  orNull,
  pageOf,
  text,
  textOrNull,
  VERSION,
  type Schema,
} from '../platform/openapi/schema.ts';
import { LAST_DECISION_SCHEMA } from './last-decision.service.ts';

const verdict = orNull(
  objectSchema<InitiativeVerdict>({
    code: codeOf(VERDICTS, 'The worst of its KPIs'),
    provisional: flag('暫定: rests on a 速報 value'),
    judged: integer('KPIs that were compared with a target'),
    kpis: integer('KPIs in all'),
    manual: integer('KPIs whose verdict was given by hand (手動判定)'),
    computed: codeOf(VERDICTS, 'The worst of what the rules say'),
  }),
  'null: it has no KPI',
);

const sourced = objectSchema<SourcedText>({
  text: text(),
  quoted: flag("The source's own words; otherwise a summary"),
});

const cost = objectSchema<InitiativeView['costs'][number]>({
  fiscalYear: FISCAL_YEAR,
  budgetYen: integerOrNull('予算額, yen; null = not known'),
  settledYen: integerOrNull('決算額, yen; null = not settled yet'),
  note: textOrNull(),
  example: EXAMPLE,
});

const contract = objectSchema<InitiativeView['contracts'][number]>({
  name: text(),
  endsOn: DAY,
  note: textOrNull(),
  example: EXAMPLE,
});

const review = objectSchema<InitiativeView['reviews'][number]>({
  id: ID,
  fiscalYear: FISCAL_YEAR,
  kind: codeOf(['yearly', 'ad_hoc']),
  meetingId: orNull(ID),
  meetingDate: DAY_OR_NULL,
  decision: LAST_DECISION_SCHEMA,
});

export const INITIATIVES_SCHEMA = pageOf(
  objectSchema<InitiativeListItem>({
    id: ID,
    number: integer('Printed on the plan, 1…'),
    title: text(),
    titleEn: textOrNull(),
    subtitle: textOrNull(),
    policies: listOf(NAMED, "The theme's own first"),
    theme: NAMED,
    department: orNull(NAMED),
    origin: codeOf(INITIATIVE_ORIGINS, '当初 or 追加'),
    addedOn: { ...DAY_OR_NULL, description: '追加: since when; null for 当初' },
    status: codeOf(INITIATIVE_STATUSES, "On the plan's own day"),
    verdict,
    lastDecision: LAST_DECISION_SCHEMA,
  }),
);

const EFFECT = objectSchema<InitiativeView['effects'][number]>({
  id: ID,
  text: text(),
  kpiIds: listOf(ID, 'The KPIs that measure it; empty: none does'),
  example: EXAMPLE,
});

export const COVERAGE_SCHEMA: Schema = {
  type: 'object',
  required: ['items'],
  properties: {
    items: listOf(
      objectSchema<CoverageItem>({
        id: ID,
        number: integer(),
        title: text(),
        titleEn: textOrNull(),
        subtitle: textOrNull(),
        effects: listOf(EFFECT),
        kpis: listOf(
          objectSchema<CoverageItem['kpis'][number]>({
            id: ID,
            name: text(),
            nameEn: textOrNull(),
            kpiClass: { type: ['string', 'null'], enum: [...KPI_CLASSES, null], description: 'null: nobody said' },
          }),
        ),
        version: VERSION,
      }),
      'By number',
    ),
  },
};

export const INITIATIVE_SCHEMA = objectSchema<InitiativeView>({
  id: ID,
  planId: ID,
  number: integer('Printed on the plan, 1…'),
  title: text(),
  titleEn: textOrNull(),
  subtitle: textOrNull(),
  theme: NAMED,
  policies: listOf(
    namedSchema<{ label: unknown; labelEn: unknown }>({ label: textOrNull(), labelEn: textOrNull() }),
    "The theme's own first",
  ),
  department: orNull(NAMED),
  origin: codeOf(INITIATIVE_ORIGINS, '当初 or 追加'),
  addedOn: { ...DAY_OR_NULL, description: '追加: since when; null for 当初' },
  status: codeOf(INITIATIVE_STATUSES, "On the plan's own day"),
  endsOn: { ...DAY_OR_NULL, description: '撤退 or 完了: from when' },
  description: listOf(text(), '背景・取組内容, a paragraph each'),
  parts: listOf(sourced),
  current: orNull(sourced, '現状'),
  future: orNull(sourced, '将来'),
  externalDependencies: listOf(text(), 'Systems of others it depends on'),
  breakdown: listOf(sourced),
  effects: listOf(EFFECT, '期待される効果'),
  notes: listOf(text()),
  costs: listOf(cost),
  contracts: listOf(contract),
  reviews: listOf(review, 'Undecided ones only for those who read drafts'),
  kpiIds: listOf(ID),
  version: VERSION,
  updatedAt: { type: 'string', format: 'date-time' },
});
