import {
  MEETING_KINDS,
  type PacketChange,
  type PacketView,
  type ReviewMeetingSummary,
  type ReviewMeetingView,
} from '#domain/review-meetings/contract';
import { MEETING_STATES } from '#domain/review-meetings/moves';
import type { ReviewListItem } from '#domain/reviews/contract';
import {
  DAY,
  EXAMPLE,
  ID,
  codeOf,
  integer,
  listOf,
  objectSchema,
  pageOf,
  type Schema,
  text,
  textOrNull,
  VERSION,
} from '../platform/openapi/schema.ts';
import { REVIEW_LIST_ITEM } from '../reviews/review-schemas.service.ts';

const INSTANT: Schema = { type: 'string', format: 'date-time', description: 'ISO 8601 with offset' };
const INSTANT_OR_NULL: Schema = { ...INSTANT, type: ['string', 'null'] };

const summary: { [Field in keyof ReviewMeetingSummary]: Schema } = {
  id: ID,
  planId: ID,
  name: text(),
  kind: codeOf(MEETING_KINDS, '会議, 持ち回り, 随時'),
  date: { ...DAY, description: 'The day from which its decisions hold' },
  state: codeOf(MEETING_STATES, '準備中, 資料確定, 開会中, 閉会'),
  reviewCount: integer('Reviews on the agenda'),
  decidedCount: integer('Of these, decided here'),
  example: EXAMPLE,
};

const change = objectSchema<PacketChange>({
  initiativeNumber: integer(),
  initiativeTitle: text(),
  subject: codeOf(['kpi', 'schedule_item', 'self_assessment', 'opinion']),
  kpiName: text("The KPI's or the bar's name; empty for the department's and the adviser's words"),
  before: text('Value with its unit, planned years, or the words; — for none'),
  after: text('Value with its unit, planned years, or the words; — for none'),
  beforeCode: textOrNull('Verdict of the KPI, state of the bar, judgement of the department'),
  afterCode: textOrNull('Verdict of the KPI, state of the bar, judgement of the department'),
});

export const PACKET_SCHEMA = objectSchema<PacketView>({
  id: ID,
  version: integer('1, 2, … (差替え)'),
  asOf: { ...DAY, description: '基準日' },
  finalisedAt: INSTANT,
  finalisedBy: textOrNull(),
  changes: listOf(change, 'Against the version before; empty in version 1'),
});

export const MEETINGS_SCHEMA = pageOf(objectSchema<ReviewMeetingSummary>(summary));

export const MEETING_SCHEMA = objectSchema<ReviewMeetingView>({
  ...summary,
  agenda: listOf(
    objectSchema<ReviewListItem & { position: number }>({ ...REVIEW_LIST_ITEM, position: integer('1, 2, …') }),
    'What the member may read of it',
  ),
  packets: listOf(PACKET_SCHEMA, 'Every version, the last one in force'),
  openedAt: INSTANT_OR_NULL,
  openedBy: textOrNull(),
  closedAt: INSTANT_OR_NULL,
  closedBy: textOrNull(),
  version: VERSION,
});
