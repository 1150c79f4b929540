import { INITIATIVE_STATUSES } from '#domain/initiatives/contract';
import { FOLLOW_UP_ANSWERS } from '#domain/follow-ups/contract';
import {
  DECISION_STANDINGS,
  type DecisionRecord,
  type EvidenceDifference,
  type ReviewListItem,
  type ReviewView,
} from '#domain/reviews/contract';
import { DECISIONS, ITEM_ACTIONS, KPI_ACTIONS, REWORK_KINDS } from '#domain/reviews/decision';
import { CHAIN_HEAD } from '../platform/audit/head.openapi.ts';
import {
  codeOf,
  DAY,
  DAY_OR_NULL,
  EXAMPLE,
  flag,
  FISCAL_YEAR,
  ID,
  integer,
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
import { EVIDENCE, NUMBER_OR_NULL, VERDICT } from './evidence.openapi.ts';
import { DECISION_SUMMARY, REVIEW_KIND, REVIEW_LIST_ITEM } from './review-schemas.service.ts';

const INSTANT: Schema = { type: 'string', format: 'date-time', description: 'ISO 8601 with offset' };
const INSTANT_OR_NULL: Schema = { type: ['string', 'null'], format: 'date-time', description: 'ISO 8601 with offset' };
const ID_OR_NULL: Schema = { type: ['string', 'null'], format: 'uuid' };
const nullableCode = (codes: readonly string[], description: string): Schema => orNull(codeOf(codes), description);

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
const side = objectSchema<Side>({
  value: NUMBER_OR_NULL,
  verdict: VERDICT,
  manual: flag('The verdict was given by hand (手動判定)'),
});

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
  signed: orNull(CHAIN_HEAD, 'The signed end of the audit log that covers every record; null until there is one'),
  differences: listOf(
    objectSchema<EvidenceDifference>({
      kpiId: ID,
      name: text(),
      nameEn: textOrNull('null: not translated'),
      unit: text(),
      unitEn: textOrNull('null: not translated'),
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
