import type { Day } from '../calendar/day.ts';
import { DEFAULT_START_MONTH, fiscalYearOfDay, lastDayOf } from '../calendar/fiscal-year.ts';
import { fuzzyDate, type FuzzyDateText } from './fuzzy-date.ts';

/** 開始前, 実施中, 完了, 着手遅れ, 完了遅れ, 継続実施中 (open-ended), 予定, 予定のまま期限超過, 中止 (by a withdrawal), 未確認. */
export const SCHEDULE_STATES = [
  'not_started',
  'in_progress',
  'done',
  'late_start',
  'late_finish',
  'running',
  'tentative',
  'tentative_overdue',
  'dropped',
  'unconfirmed',
] as const;
export type ScheduleState = (typeof SCHEDULE_STATES)[number];

export type ScheduleItemFacts = {
  /** 線, 節目, 関所. A milestone or gate is one date, planned and reached by its start or its end, whichever is stored. */
  kind: 'bar' | 'milestone' | 'gate';
  plannedStart: FuzzyDateText | null;
  plannedEnd: FuzzyDateText | null;
  actualStart: FuzzyDateText | null;
  actualEnd: FuzzyDateText | null;
  /** 0–100; `null` while nobody said. */
  percentDone: number | null;
  /** No end by design (2019年度～). */
  openEnded: boolean;
  /** 予定: planned but not committed; waits for a decision. */
  tentative: boolean;
  /** Whether the source states the years, they follow from it, or its figure lost them. */
  certainty: 'given' | 'inferred' | 'unknown';
  droppedOn: Day | null;
};

/**
 * State of a schedule item on a day. First that applies: done, dropped, not judged (no dates, or years unknown),
 * tentative, late to finish, then late to start or under way.
 *
 * An item is late only after the last day its planned date may stand for: FY2019 after 2020-03-31. Where the start and
 * the end have both passed, the end is told. An open-ended item has no end to miss; it can only be late to start.
 * An actual date counts from the first day it may stand for, and not before: the state on an earlier day stays what it was.
 *
 * @param day the day to judge on: today, or a packet's as-of date.
 */
export function scheduleState(
  item: ScheduleItemFacts,
  day: Day,
  startMonth: number = DEFAULT_START_MONTH,
): ScheduleState {
  const isPast = (date: FuzzyDateText | null) => date !== null && fuzzyDate(date, startMonth).to < day;
  const start = item.plannedStart ?? (item.kind === 'bar' ? null : item.plannedEnd);
  const end = item.plannedEnd ?? (item.kind === 'bar' ? null : item.plannedStart);
  const started = hasStarted(item, day, startMonth);

  if (isDone(item, day, startMonth)) return 'done';
  if (item.droppedOn !== null && item.droppedOn <= day) return 'dropped';
  if (item.certainty === 'unknown' || (start === null && end === null)) return started ? underWay(item) : 'unconfirmed';
  if (item.tentative && !started)
    return isUndecidedPastItsYear(start ?? end, day, startMonth) ? 'tentative_overdue' : 'tentative';
  if (isPast(end) && !item.openEnded) return 'late_finish';
  if (started) return underWay(item);
  return isPast(start) ? 'late_start' : 'not_started';
}

function underWay(item: ScheduleItemFacts): ScheduleState {
  return item.openEnded ? 'running' : 'in_progress';
}

/** Without a recorded date the percentage speaks, except for an open end, which is never finished by percentage. */
function isDone(item: ScheduleItemFacts, day: Day, startMonth: number): boolean {
  const reached = item.actualEnd ?? (item.kind === 'bar' ? null : item.actualStart);
  if (reached !== null) return fuzzyDate(reached, startMonth).from <= day;
  return item.percentDone === 100 && !item.openEnded && hasStarted(item, day, startMonth);
}

function hasStarted(item: ScheduleItemFacts, day: Day, startMonth: number): boolean {
  if (item.actualStart !== null) return fuzzyDate(item.actualStart, startMonth).from <= day;
  return item.actualEnd === null && (item.percentDone ?? 0) > 0;
}

/** A tentative item should be firmed up, changed or dropped by the end of the fiscal year in which it would begin. */
function isUndecidedPastItsYear(date: FuzzyDateText | null, day: Day, startMonth: number): boolean {
  if (date === null) return false;
  return lastDayOf(fiscalYearOfDay(fuzzyDate(date, startMonth).to, startMonth), startMonth) < day;
}
