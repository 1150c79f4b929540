import type { Day } from '#domain/calendar/day';
import {
  CERTAINTIES,
  type LaneView,
  SCHEDULE_ITEM_KINDS,
  type ScheduleItemView,
} from '#domain/schedule-items/contract';
import { type FuzzyDate, fuzzyDate, type FuzzyDateText, PRECISIONS } from '#domain/schedule-items/fuzzy-date';
import { SCHEDULE_STATES, scheduleState } from '#domain/schedule-items/state';
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

/** What `scheduleItemJson` yields: the row as it is stored. */
export type ScheduleItemFacts = Omit<ScheduleItemView, 'lane' | 'planned' | 'actual' | 'state'> & {
  plannedStart: FuzzyDateText | null;
  plannedEnd: FuzzyDateText | null;
  actualStart: FuzzyDateText | null;
  actualEnd: FuzzyDateText | null;
  percent: number | null;
};

/** SQL for one JSON value: a row of `schedule_item`, known in the statement around it as `item`. */
export function scheduleItemJson(item: string): string {
  const columns: [keyof ScheduleItemFacts, string][] = [
    ['id', 'id'],
    ['label', 'label'],
    ['labelEn', 'label_en'],
    ['kind', 'kind'],
    ['laneId', 'lane_id'],
    ['order', 'position'],
    ['plannedStart', 'planned_start'],
    ['plannedEnd', 'planned_end'],
    ['actualStart', 'actual_start'],
    ['actualEnd', 'actual_end'],
    ['percent', 'percent'],
    ['openEnded', 'open_ended'],
    ['tentative', 'tentative'],
    ['certainty', 'certainty'],
    ['laneCertainty', 'lane_certainty'],
    ['scope', 'scope'],
    ['quote', 'quote'],
    ['droppedOn', 'dropped_on'],
    ['example', 'example'],
    ['version', 'version'],
  ];
  return `json_build_object(${columns.map(([field, column]) => `'${field}', ${item}.${column}`).join(', ')})`;
}

/** SQL for one JSON value: the `LaneView` of a row of `lane`, known in the statement around it as `lane`. */
export function laneJson(lane: string): string {
  return `json_build_object('id', ${lane}.id, 'name', ${lane}.name, 'nameEn', ${lane}.name_en,
    'certainty', ${lane}.certainty, 'order', ${lane}.position)`;
}

/** An item as it was on a day. `startMonth` is the plan's, or else the tenant's. */
export function scheduleItemView(
  facts: ScheduleItemFacts,
  lane: string | null,
  { asOf, startMonth }: { asOf: Day; startMonth: number },
): ScheduleItemView {
  const { plannedStart, plannedEnd, actualStart, actualEnd, percent, ...rest } = facts;
  const open = (date: FuzzyDateText | null): FuzzyDate | null => (date === null ? null : fuzzyDate(date, startMonth));
  return {
    ...rest,
    lane,
    planned: { start: open(plannedStart), end: open(plannedEnd) },
    actual: { start: open(actualStart), end: open(actualEnd), percent },
    state: scheduleState({ ...facts, percentDone: percent }, asOf, startMonth),
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
