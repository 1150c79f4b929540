import type { Day } from '../calendar/day.ts';
import type { Target } from './comparison.ts';

/** The targets of one fiscal year: the present one and those it replaced. */
export type TargetOfYear = Target & {
  fiscalYear: number;
  setOn: Day;
  history: readonly (Target & { setOn: Day })[];
};

/**
 * What a year's verdict is against: the target as it stood when the year began (or the first one, where none stood then),
 * and beside it what it was changed to by the day asked about.
 *
 * The first target counts whenever it was entered, since a plan is often typed in later than it was made. A change counts
 * from its own day, so that one lowered after the as-of date never counts for that year.
 */
export function targetsOn(
  target: TargetOfYear | null,
  firstDayOfYear: Day,
  asOf: Day,
): { target: Target | null; changedTarget: Target | null } {
  if (target === null) return { target: null, changedTarget: null };
  const inOrder = [...target.history, target].sort((a, b) => (a.setOn < b.setOn ? -1 : a.setOn > b.setOn ? 1 : 0));
  const original = inOrder.findLast(({ setOn }) => setOn <= firstDayOfYear && setOn <= asOf) ?? inOrder[0] ?? target;
  const latest = inOrder.findLast(({ setOn }) => setOn <= asOf) ?? original;
  return {
    target: plain(original),
    changedTarget: sameTarget(original, latest) ? null : plain(latest),
  };
}

/** Whether two targets promise the same. */
export function sameTarget(one: Target, other: Target): boolean {
  return one.sort === other.sort && one.value === other.value && one.low === other.low && one.high === other.high;
}

function plain({ sort, value, low, high }: Target): Target {
  return { sort, value, low, high };
}
