import type { RoadmapInitiative, RoadmapView } from '#domain/roadmap/contract';
import type { ScheduleItemView } from '#domain/schedule-items/contract';
import { fuzzyDate } from '#domain/schedule-items/fuzzy-date';
import type { PlannedDates } from '#domain/schedule-items/move';

/** A bar as it is being moved, not yet saved. */
export type DraftDates = { itemId: string; planned: ScheduleItemView['planned'] };

/** The two dates of an item as they are stored. */
export function datesOf({ planned }: Pick<ScheduleItemView, 'planned'>): PlannedDates {
  return { start: planned.start?.value ?? null, end: planned.end?.value ?? null };
}

/** The same dates as the chart draws them. */
export function opened({ start, end }: PlannedDates, startMonth: number): ScheduleItemView['planned'] {
  const open = (date: PlannedDates['start']) => (date === null ? null : fuzzyDate(date, startMonth));
  return { start: open(start), end: open(end) };
}

export function isSame(one: PlannedDates, other: PlannedDates): boolean {
  return one.start === other.start && one.end === other.end;
}

export type FoundItem = {
  item: ScheduleItemView;
  lane: RoadmapInitiative['lanes'][number];
  initiative: RoadmapInitiative;
};

/** An item and where it belongs; `null` when it is no longer there. */
export function findItem(roadmap: RoadmapView, itemId: string): FoundItem | null {
  for (const policy of roadmap.policies) {
    for (const theme of policy.themes) {
      for (const initiative of theme.initiatives) {
        for (const lane of initiative.lanes) {
          const item = lane.items.find(({ id }) => id === itemId);
          if (item !== undefined) return { item, lane, initiative };
        }
      }
    }
  }
  return null;
}
