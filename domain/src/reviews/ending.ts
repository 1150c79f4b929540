import type { Day } from '../calendar/day.ts';
import { fuzzyDate } from '../schedule-items/fuzzy-date.ts';
import type { ScheduleItemFacts } from '../schedule-items/state.ts';

/**
 * Whether an item can end on a day. A milestone or gate has no length to cut, and a bar that would only begin after the
 * day has nothing to end: ending those means dropping them.
 */
export function canEndOn(item: ScheduleItemFacts, day: Day, startMonth: number): boolean {
  if (item.kind !== 'bar') return false;
  const begins = item.actualStart ?? item.plannedStart;
  return begins === null || fuzzyDate(begins, startMonth).from <= day;
}
