import { VERDICTS } from '#domain/kpis/codes';
import { DECISION_STANDINGS, type DecisionSummary, type ReviewListItem } from '#domain/reviews/contract';
import { DECISIONS, REWORK_KINDS } from '#domain/reviews/decision';
import {
  codeOf,
  DAY,
  DAY_OR_NULL,
  EXAMPLE,
  FISCAL_YEAR,
  ID,
  integer,
  NAMED,
  namedSchema,
  objectSchema,
  orNull,
  type Schema,
  textOrNull,
} from '../platform/openapi/schema.ts';

// What reviews and the agenda of a meeting show alike.

export const DECISION_SUMMARY = objectSchema<DecisionSummary>({
  id: ID,
  reviewId: ID,
  fiscalYear: FISCAL_YEAR,
  decision: codeOf(DECISIONS, '継続, 見直し・再構築, 撤退, 完了, 保留'),
  reworkKind: orNull(codeOf(REWORK_KINDS), 'rework only'),
  decidedOn: { ...DAY, description: "The meeting's date, from which the decision holds" },
  effectiveDate: DAY_OR_NULL,
  standing: codeOf(DECISION_STANDINGS, '案, 確定, 訂正済み'),
  example: EXAMPLE,
});

export const REVIEW_KIND = codeOf(['yearly', 'ad_hoc'], '年次, 随時');

export const REVIEW_LIST_ITEM: { [Field in keyof ReviewListItem]: Schema } = {
  id: ID,
  fiscalYear: FISCAL_YEAR,
  kind: REVIEW_KIND,
  initiative: namedSchema<Omit<ReviewListItem['initiative'], 'id' | 'name' | 'nameEn'>>({
    number: integer(),
    subtitle: textOrNull(),
  }),
  department: orNull(NAMED),
  meetingId: { type: ['string', 'null'], format: 'uuid' },
  verdict: orNull(codeOf(VERDICTS), 'The worst of its KPIs; null without KPIs'),
  decision: orNull(DECISION_SUMMARY, 'null: not decided, or undone'),
};
