import { FOLLOW_UP_ANSWERS, type FollowUpView } from '#domain/follow-ups/contract';
import {
  codeOf,
  DAY,
  EXAMPLE,
  FISCAL_YEAR,
  ID,
  integer,
  NAMED,
  namedSchema,
  objectSchema,
  orNull,
  pageOf,
  text,
  textOrNull,
  VERSION,
} from '../platform/openapi/schema.ts';

export const FOLLOW_UP_SCHEMA = objectSchema<FollowUpView>({
  id: ID,
  reviewId: ID,
  initiative: namedSchema<Omit<FollowUpView['initiative'], 'id' | 'name' | 'nameEn'>>({
    number: integer(),
    subtitle: textOrNull(),
  }),
  fiscalYear: FISCAL_YEAR,
  text: text('What is to be done'),
  department: NAMED,
  due: DAY,
  answer: orNull(codeOf(FOLLOW_UP_ANSWERS), 'null: no answer yet, which keeps the next review from closing'),
  comment: textOrNull(),
  answeredBy: textOrNull(),
  answeredAt: { type: ['string', 'null'], format: 'date-time', description: 'ISO 8601 with offset' },
  example: EXAMPLE,
  version: VERSION,
});

export const FOLLOW_UPS_SCHEMA = pageOf(FOLLOW_UP_SCHEMA);
