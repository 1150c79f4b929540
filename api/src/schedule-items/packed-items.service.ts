import type { Day } from '#domain/calendar/day';
import { type ScheduleItemFacts, type ScheduleState, scheduleState } from '#domain/schedule-items/state';
import type { ScheduleDays } from './schedule-item-rows.service.ts';

/** As much of an item as its state needs: an array in the order of its columns, since a page counts hundreds of them. */
export type PackedItem = [
  kind: ScheduleItemFacts['kind'],
  plannedStart: ScheduleItemFacts['plannedStart'],
  plannedEnd: ScheduleItemFacts['plannedEnd'],
  actualStart: ScheduleItemFacts['actualStart'],
  actualEnd: ScheduleItemFacts['actualEnd'],
  percent: number | null,
  openEnded: boolean,
  tentative: boolean,
  certainty: ScheduleItemFacts['certainty'],
  droppedOn: Day | null,
];

/** SQL for one JSON value: `PackedItem`. `item` is the name of its row. */
export function scheduleItemState(item: string): string {
  const columns = `kind planned_start planned_end actual_start actual_end percent open_ended tentative
    certainty dropped_on`;
  const named = columns.split(/\s+/).map((column) => `${item}.${column}`);
  return `json_build_array(${named.join(', ')})`;
}

/** The state of an item on a day. What a decision after the end of the plan dropped is dropped. */
export function stateOfPacked(packed: PackedItem, days: ScheduleDays): ScheduleState {
  const [kind, plannedStart, plannedEnd, actualStart, actualEnd, percent, ...rest] = packed;
  const [openEnded, tentative, certainty, droppedOn] = rest;
  const dates = { plannedStart, plannedEnd, actualStart, actualEnd };
  const isDropped = droppedOn !== null && droppedOn <= days.decidedAsOf;
  const facts = { kind, ...dates, percentDone: percent, openEnded, tentative, certainty };
  return scheduleState({ ...facts, droppedOn: isDropped ? days.asOf : null }, days.asOf, days.startMonth);
}
