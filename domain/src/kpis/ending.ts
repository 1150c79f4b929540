import type { Day } from '../calendar/day.ts';
import { fuzzyDate } from '../schedule-items/fuzzy-date.ts';
import { type ScheduleItemFacts, scheduleState } from '../schedule-items/state.ts';

export const ENDING_REFUSALS = ['ends_before_start', 'ratio_has_ended', 'successor_cycle'] as const;
export type EndingRefusal = (typeof ENDING_REFUSALS)[number];

/** What an end and a successor of a KPI rest on. */
export type EndingFacts = {
  id: string;
  /** As they would be: the last day on which it is measured, `null` while open; and the KPI that carries on. */
  closedOn: Day | null;
  succeededById: string | null;
  /** First day of the first version's fiscal year. */
  firstDay: Day;
  /** Of the count of a pair: the ratio it follows, and when that ended. `null` = it follows none. */
  ratio: { closedOn: Day | null } | null;
  /** Every KPI that is reached from the successor by successors, itself included. */
  successors: readonly string[];
};

/** Why a KPI cannot end like this, or `null`. A count cannot go on without the ratio whose numerator it is. */
export function refusalToEnd(facts: EndingFacts): EndingRefusal | null {
  const { closedOn, firstDay, ratio, id, succeededById, successors } = facts;
  if (closedOn !== null && closedOn < firstDay) return 'ends_before_start';
  const ratioEnd = ratio?.closedOn ?? null;
  if (ratioEnd !== null && (closedOn === null || closedOn > ratioEnd)) return 'ratio_has_ended';
  return succeededById === id || successors.includes(id) ? 'successor_cycle' : null;
}

/**
 * The last day on which a KPI is measured that holds until this schedule item is done; `null` while it is not done.
 * An item done in FY2018 may have been done on any of its days: the KPI holds to the last of them that has come.
 */
export function lastDayByEvent(item: ScheduleItemFacts, today: Day, startMonth: number): Day | null {
  if (scheduleState(item, today, startMonth) !== 'done') return null;
  const reached = item.actualEnd ?? (item.kind === 'bar' ? null : item.actualStart);
  const last = reached === null ? today : fuzzyDate(reached, startMonth).to;
  return last < today ? last : today;
}
