import { FORMULA_RULES } from '#domain/kpis/formula-trace';
import { TARGET_SORTS, VALUE_STATES, VERDICTS } from '#domain/kpis/codes';
import { INITIATIVE_STATUSES } from '#domain/initiatives/contract';
import { FOLLOW_UP_ANSWERS } from '#domain/follow-ups/contract';
import {
  DECISION_STANDINGS,
  type DecisionRecord,
  type Evidence,
  type EvidenceDifference,
  type EvidenceKpi,
  type ReviewListItem,
  type ReviewView,
} from '#domain/reviews/contract';
import { DECISIONS, ITEM_ACTIONS, KPI_ACTIONS, REWORK_KINDS } from '#domain/reviews/decision';
import { CERTAINTIES, SCHEDULE_ITEM_KINDS } from '#domain/schedule-items/contract';
import { type FuzzyDate, PRECISIONS } from '#domain/schedule-items/fuzzy-date';
import { SCHEDULE_STATES } from '#domain/schedule-items/state';
import {
  codeOf,
  DAY,
  DAY_OR_NULL,
  EXAMPLE,
  flag,
  FISCAL_YEAR,
  ID,
  integer,
  integerOrNull,
  listOf,
  NAMED,
  namedSchema,
  objectSchema,
  orNull,
  pageOf,
  type Schema,
  text,
  textOrNull,
  VERSION,
} from '../platform/openapi/schema.ts';
import { DECISION_SUMMARY, REVIEW_KIND, REVIEW_LIST_ITEM } from './review-schemas.service.ts';

const INSTANT: Schema = { type: 'string', format: 'date-time', description: 'ISO 8601 with offset' };
const INSTANT_OR_NULL: Schema = { type: ['string', 'null'], format: 'date-time', description: 'ISO 8601 with offset' };
const ID_OR_NULL: Schema = { type: ['string', 'null'], format: 'uuid' };
const VERDICT = codeOf(VERDICTS, 'Verdict on the KPI in its fiscal year');
const NUMBER_OR_NULL: Schema = {
  type: ['number', 'null'],
  description: "In the KPI's unit; a ratio in percent, 0–100. null: no number",
};

const nullableCode = (codes: readonly string[], description: string): Schema => orNull(codeOf(codes), description);

const target = orNull(
  objectSchema<NonNullable<EvidenceKpi['target']>>({
    sort: codeOf(TARGET_SORTS),
    value: NUMBER_OR_NULL,
    low: NUMBER_OR_NULL,
    high: NUMBER_OR_NULL,
  }),
  'null: 目標値未設定',
);

const trace = orNull(
  {
    type: 'object',
    additionalProperties: true,
    properties: {
      rule: codeOf(FORMULA_RULES),
      ratio: { type: ['number', 'null'], description: '1 = 100 %, unrounded' },
      verdict: VERDICT,
    },
  },
  'Inputs, rule, scheme, rounding and exclusions behind the verdict; null where nothing was compared',
);

const kpi = objectSchema<EvidenceKpi>({
  kpiId: ID,
  name: text('As it was named then'),
  nameEn: textOrNull(),
  unit: text(),
  decimals: integer('Digits behind the point to print'),
  fiscalYear: FISCAL_YEAR,
  actual: objectSchema<EvidenceKpi['actual']>({
    value: NUMBER_OR_NULL,
    state: codeOf([...VALUE_STATES, 'unreported']),
    provisional: flag('速報'),
    upTo: textOrNull('Last period whose number is in it'),
  }),
  target,
  changedTarget: { ...target, description: 'Changed in the course of the year: printed beside, never judged against' },
  verdict: VERDICT,
  provisional: flag('暫定: rests on a 速報 value'),
  trace,
  example: EXAMPLE,
});

const fuzzyDate = orNull(
  objectSchema<FuzzyDate>({
    precision: codeOf(PRECISIONS),
    value: text('FY2018, FY2018-H1, FY2018-Q3, 2018-07 or 2018-07-01'),
    from: DAY,
    to: DAY,
  }),
  'As precisely as it is known; null: not given',
);

type Bar = Evidence['scheduleItems'][number];
const bar = objectSchema<Bar>({
  id: ID,
  label: text(),
  kind: codeOf(SCHEDULE_ITEM_KINDS),
  lane: textOrNull(),
  planned: objectSchema<Bar['planned']>({ start: fuzzyDate, end: fuzzyDate }),
  actual: objectSchema<Bar['actual']>({ start: fuzzyDate, end: fuzzyDate, percent: integerOrNull('0–100') }),
  openEnded: flag(),
  tentative: flag(),
  certainty: codeOf(CERTAINTIES),
  state: codeOf(SCHEDULE_STATES),
});

export const EVIDENCE = objectSchema<Evidence>(
  {
    asOf: { ...DAY, description: '基準日: the business day that everything was read on' },
    fiscalYear: FISCAL_YEAR,
    edition: orNull(
      objectSchema<NonNullable<Evidence['edition']>>({ number: integer(), publishedOn: text('YYYY-MM or YYYY-MM-DD') }),
    ),
    judgementScheme: objectSchema<Evidence['judgementScheme']>({ id: text(), version: integer() }),
    initiative: objectSchema<Evidence['initiative']>({
      id: ID,
      number: integer(),
      title: text(),
      titleEn: textOrNull(),
      status: codeOf(INITIATIVE_STATUSES),
      department: orNull(NAMED),
    }),
    kpis: listOf(kpi),
    scheduleItems: listOf(bar),
    selfAssessment: orNull(
      objectSchema<NonNullable<Evidence['selfAssessment']>>({ judgement: textOrNull(), comment: textOrNull() }),
    ),
    opinion: orNull(objectSchema<NonNullable<Evidence['opinion']>>({ text: text() })),
    costs: listOf(
      objectSchema<Evidence['costs'][number]>({
        fiscalYear: FISCAL_YEAR,
        budgetYen: integerOrNull('Yen'),
        settledYen: integerOrNull('Yen'),
        example: EXAMPLE,
      }),
    ),
  },
  'Frozen when the packet was finalised; nothing changes it afterwards',
);

const packet = objectSchema<DecisionRecord['packet']>({
  id: ID,
  version: integer('1, 2, … (差替え)'),
  finalisedAt: INSTANT,
});

export const DECISION = objectSchema<DecisionRecord>({
  id: ID,
  reviewId: ID,
  meetingId: ID,
  decision: nullableCode(DECISIONS, 'null only in an undo'),
  reworkKind: nullableCode(REWORK_KINDS, 'rework only'),
  reason: textOrNull(),
  changes: textOrNull('rework: what changes'),
  effectiveDate: DAY_OR_NULL,
  due: DAY_OR_NULL,
  conditions: listOf(
    objectSchema<DecisionRecord['conditions'][number]>({
      followUpId: ID,
      text: text(),
      department: NAMED,
      due: DAY,
      answer: nullableCode(FOLLOW_UP_ANSWERS, 'null: no answer yet'),
    }),
  ),
  scheduleItems: listOf(
    objectSchema<DecisionRecord['scheduleItems'][number]>({
      id: ID,
      label: text(),
      action: codeOf(ITEM_ACTIONS),
      toInitiativeId: ID_OR_NULL,
    }),
  ),
  kpis: listOf(
    objectSchema<DecisionRecord['kpis'][number]>({
      id: ID,
      name: text(),
      action: codeOf(KPI_ACTIONS),
      toInitiativeId: ID_OR_NULL,
    }),
  ),
  decidedBy: textOrNull('null: a 案 that nobody has confirmed'),
  recordedBy: text(),
  onBehalf: flag("Recorded by the office on the CIO's behalf"),
  recordedAt: INSTANT,
  confirmation: orNull(
    objectSchema<NonNullable<DecisionRecord['confirmation']>>({
      confirmedBy: text(),
      confirmedAt: INSTANT,
      approval: orNull(
        objectSchema({
          date: DAY,
          documentNumber: text(),
          approvedBy: text(),
          mode: codeOf(['own', 'sole', 'substitute'], '本人, 専決, 代決'),
        }),
        '決裁; null where the CIO confirmed in person',
      ),
    }),
  ),
  standing: codeOf(DECISION_STANDINGS, '案, 確定, 訂正済み'),
  correctsId: { ...ID_OR_NULL, description: 'The record that this one replaces' },
  correctedById: { ...ID_OR_NULL, description: 'The record that replaced this one' },
  packet,
  evidence: EVIDENCE,
  example: EXAMPLE,
});

export const REVIEWS_SCHEMA = pageOf(objectSchema<ReviewListItem>(REVIEW_LIST_ITEM));

type Side = EvidenceDifference['then'];
const side = objectSchema<Side>({ value: NUMBER_OR_NULL, verdict: VERDICT });

export const REVIEW_SCHEMA = objectSchema<ReviewView>({
  id: ID,
  planId: ID,
  fiscalYear: FISCAL_YEAR,
  kind: REVIEW_KIND,
  initiative: namedSchema<Omit<ReviewView['initiative'], 'id' | 'name' | 'nameEn'>>({
    number: integer(),
    subtitle: textOrNull(),
    status: codeOf(INITIATIVE_STATUSES),
  }),
  department: orNull(NAMED),
  meeting: orNull(objectSchema<NonNullable<ReviewView['meeting']>>({ id: ID, name: text(), date: DAY, state: text() })),
  selfAssessment: orNull(
    objectSchema<NonNullable<ReviewView['selfAssessment']>>({
      judgement: nullableCode(['achievable', 'partly', 'not'], '実施できる見込'),
      comment: textOrNull(),
      by: textOrNull(),
      at: INSTANT_OR_NULL,
      example: EXAMPLE,
    }),
  ),
  opinion: orNull(
    objectSchema<NonNullable<ReviewView['opinion']>>({
      text: text(),
      by: textOrNull(),
      at: INSTANT_OR_NULL,
      example: EXAMPLE,
    }),
  ),
  packet: orNull(packet, 'null: nothing is frozen yet'),
  evidence: EVIDENCE,
  decisions: listOf(DECISION, 'Oldest first, corrections among them'),
  differences: listOf(
    objectSchema<EvidenceDifference>({
      kpiId: ID,
      name: text(),
      unit: text(),
      decimals: integer(),
      then: side,
      now: side,
    }),
    "Where today's numbers are no longer those decided on",
  ),
  previous: orNull(
    objectSchema<NonNullable<ReviewView['previous']>>({
      decision: DECISION_SUMMARY,
      reason: textOrNull(),
      conditions: listOf(
        objectSchema({ text: text(), due: DAY, answer: nullableCode(FOLLOW_UP_ANSWERS, 'null: no answer yet') }),
      ),
    }),
    'The decision before this one, and whether its conditions were answered',
  ),
  preparedBy: textOrNull(),
  version: VERSION,
});
