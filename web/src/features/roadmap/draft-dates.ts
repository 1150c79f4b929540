import type { ScheduleItemView } from '#domain/schedule-items/contract';

/** A bar as it is being moved, not yet saved. */
export type DraftDates = { itemId: string; planned: ScheduleItemView['planned'] };
