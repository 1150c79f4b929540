import type { ScheduleItemView } from '../schedule-items/contract.ts';
import type { BaselineItem } from './contract.ts';

/** What became of an item since an edition: new, given up, or planned otherwise. */
export type Change = 'added' | 'removed' | 'changed';

type Planned = Pick<ScheduleItemView, 'planned' | 'openEnded' | 'tentative' | 'state'>;

/**
 * @param before the item as the edition froze it, `undefined` where that edition did not have it.
 * @returns `null` where nothing changed. An item that an edition froze is never deleted: given up means dropped.
 */
export function changeSince(item: Planned, before: BaselineItem | undefined): Change | null {
  if (before === undefined) return 'added';
  if (item.state === 'dropped') return 'removed';
  const isSame =
    item.planned.start?.value === before.planned.start?.value &&
    item.planned.end?.value === before.planned.end?.value &&
    item.openEnded === before.openEnded &&
    item.tentative === before.tentative;
  return isSame ? null : 'changed';
}
