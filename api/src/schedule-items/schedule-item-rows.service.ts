import type { Day } from '#domain/calendar/day';
import {
  CERTAINTIES,
  type LaneView,
  SCHEDULE_ITEM_KINDS,
  type ScheduleItemView,
} from '#domain/schedule-items/contract';
import { type FuzzyDate, fuzzyDate, type FuzzyDateText, PRECISIONS } from '#domain/schedule-items/fuzzy-date';
import { SCHEDULE_STATES, scheduleState } from '#domain/schedule-items/state';
import { type ColumnArrays, columnArrays, type ColumnsOf } from '../platform/database/column-arrays.ts';
import {
  codeOf,
  DAY,
  DAY_OR_NULL,
  EXAMPLE,
  flag,
  ID,
  integer,
  integerOrNull,
  objectSchema,
  orNull,
  text,
  textOrNull,
  VERSION,
} from '../platform/openapi/schema.ts';

/** A row of `schedule_item` as it is stored, with the columns of `scheduleItemColumns`. */
export type ScheduleItemFacts = Omit<ScheduleItemView, 'lane' | 'planned' | 'actual' | 'state'> & {
  plannedStart: FuzzyDateText | null;
  plannedEnd: FuzzyDateText | null;
  actualStart: FuzzyDateText | null;
  actualEnd: FuzzyDateText | null;
  percent: number | null;
};

function columnsOf(item: string): ColumnsOf<ScheduleItemFacts> {
  return {
    id: `${item}.id`,
    label: `${item}.label`,
    labelEn: `${item}.label_en`,
    kind: `${item}.kind`,
    laneId: `${item}.lane_id`,
    order: `${item}.position`,
    plannedStart: `${item}.planned_start`,
    plannedEnd: `${item}.planned_end`,
    actualStart: `${item}.actual_start`,
    actualEnd: `${item}.actual_end`,
    percent: `${item}.percent`,
    openEnded: `${item}.open_ended`,
    tentative: `${item}.tentative`,
    certainty: `${item}.certainty`,
    laneCertainty: `${item}.lane_certainty`,
    scope: `${item}.scope`,
    quote: `${item}.quote`,
    droppedOn: `${item}.dropped_on`,
    example: `${item}.example`,
    version: `${item}.version`,
  };
}

/**
 * SQL for the columns of a row of `schedule_item`, known in the statement around it as `item`. Made into JSON by the row
 * (`json_agg(x)`, `row_to_json(x)`): PostgreSQL does so twice as fast as `json_build_object`.
 */
export function scheduleItemColumns(item: string): string {
  const named = Object.entries(columnsOf(item)).map(([field, sql]) => `${sql} AS "${field}"`);
  return named.join(', ');
}

/** SQL for one JSON value: all of a page's items, in the order of the rows, to be opened by `unpackItems`. */
export function packedItems(item: string): string {
  return columnArrays(columnsOf(item));
}

/** The items that `packedItems` brought, in their order. */
export function unpackItems(columns: ColumnArrays<ScheduleItemFacts>): ScheduleItemFacts[] {
  return columns.id.map((id, at) => ({
    id,
    label: columns.label[at]!,
    labelEn: columns.labelEn[at]!,
    kind: columns.kind[at]!,
    laneId: columns.laneId[at]!,
    order: columns.order[at]!,
    plannedStart: columns.plannedStart[at]!,
    plannedEnd: columns.plannedEnd[at]!,
    actualStart: columns.actualStart[at]!,
    actualEnd: columns.actualEnd[at]!,
    percent: columns.percent[at]!,
    openEnded: columns.openEnded[at]!,
    tentative: columns.tentative[at]!,
    certainty: columns.certainty[at]!,
    laneCertainty: columns.laneCertainty[at]!,
    scope: columns.scope[at]!,
    quote: columns.quote[at]!,
    droppedOn: columns.droppedOn[at]!,
    example: columns.example[at]!,
    version: columns.version[at]!,
  }));
}

/** SQL for the columns of a `LaneView`; `lane` is the name of its row. */
export function laneColumns(lane: string): string {
  return `${lane}.id, ${lane}.name, ${lane}.name_en AS "nameEn", ${lane}.certainty, ${lane}.position AS "order"`;
}

/** The days of a plan that its items are read on; `startMonth` is the plan's, or else the tenant's. */
export type ScheduleDays = { asOf: Day; decidedAsOf: Day; startMonth: number };

/** An item as it was on a day. What a decision after the end of the plan dropped is dropped. */
export function scheduleItemView(
  facts: ScheduleItemFacts,
  lane: string | null,
  { asOf, decidedAsOf, startMonth }: ScheduleDays,
): ScheduleItemView {
  const { kind, plannedStart, plannedEnd, actualStart, actualEnd, percent, openEnded, tentative, certainty } = facts;
  const open = (date: FuzzyDateText | null): FuzzyDate | null => (date === null ? null : fuzzyDate(date, startMonth));
  const isDropped = facts.droppedOn !== null && facts.droppedOn <= decidedAsOf;
  const dates = { plannedStart, plannedEnd, actualStart, actualEnd };
  const judged = { kind, ...dates, percentDone: percent, openEnded, tentative, certainty };
  // Named one by one: a roadmap has thousands of items, and copying what is left over takes several times as long.
  return {
    id: facts.id,
    label: facts.label,
    labelEn: facts.labelEn,
    kind,
    lane,
    laneId: facts.laneId,
    order: facts.order,
    planned: { start: open(plannedStart), end: open(plannedEnd) },
    actual: { start: open(actualStart), end: open(actualEnd), percent },
    openEnded,
    tentative,
    certainty,
    laneCertainty: facts.laneCertainty,
    scope: facts.scope,
    quote: facts.quote,
    droppedOn: facts.droppedOn,
    state: scheduleState({ ...judged, droppedOn: isDropped ? asOf : null }, asOf, startMonth),
    example: facts.example,
    version: facts.version,
  };
}

export const FUZZY_DATE_SCHEMA = orNull(
  objectSchema<FuzzyDate>({
    precision: codeOf(PRECISIONS),
    value: text('FY2018, FY2018-H1, FY2018-Q3, 2018-07 or 2018-07-01: as precisely as it is known'),
    from: { ...DAY, description: 'First day it may stand for' },
    to: { ...DAY, description: 'Last day it may stand for' },
  }),
);

export const LANE_SCHEMA = objectSchema<LaneView>({
  id: ID,
  name: textOrNull('null: the unnamed lane'),
  nameEn: textOrNull(),
  certainty: codeOf(CERTAINTIES),
  order: integer(),
});

export const SCHEDULE_ITEM_SCHEMA = objectSchema<ScheduleItemView>({
  id: ID,
  label: text('May repeat'),
  labelEn: textOrNull(),
  kind: codeOf(SCHEDULE_ITEM_KINDS),
  lane: textOrNull("The lane's name; null for an unnamed one"),
  laneId: ID,
  order: integer('Order inside the lane, even where dates are equal or unknown'),
  planned: objectSchema<ScheduleItemView['planned']>({ start: FUZZY_DATE_SCHEMA, end: FUZZY_DATE_SCHEMA }),
  actual: objectSchema<ScheduleItemView['actual']>({
    start: FUZZY_DATE_SCHEMA,
    end: FUZZY_DATE_SCHEMA,
    percent: integerOrNull('0–100; null while nobody said'),
  }),
  openEnded: flag('No end by design (2019年度～)'),
  tentative: flag('予定: waits for a decision'),
  certainty: codeOf(CERTAINTIES, 'How sure the years are; `unknown` = 未確認, never late'),
  laneCertainty: codeOf(CERTAINTIES),
  scope: textOrNull('e.g. 2区'),
  quote: textOrNull("The source's own words about it"),
  droppedOn: DAY_OR_NULL,
  state: codeOf(SCHEDULE_STATES, 'On the day that is read'),
  example: EXAMPLE,
  version: VERSION,
});
