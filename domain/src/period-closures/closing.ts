import type { Day } from '../calendar/day.ts';
import { type Period, periodContains } from '../calendar/period.ts';

export const CLOSING_REFUSALS = ['period_not_over', 'already_closed'] as const;
export type ClosingRefusal = (typeof CLOSING_REFUSALS)[number];

/**
 * Why a period may not be closed for entry, or `null`.
 *
 * @param facts.to last day of the period.
 * @param facts.closed periods of the plan that are closed now; each closes every period inside it.
 */
export function refusalToClose(facts: {
  period: Period;
  to: Day;
  today: Day;
  closed: readonly Period[];
}): ClosingRefusal | null {
  if (facts.to >= facts.today) return 'period_not_over';
  return facts.closed.some((closed) => periodContains(closed, facts.period)) ? 'already_closed' : null;
}

export const REOPENING_REFUSALS = ['not_closed'] as const;
export type ReopeningRefusal = (typeof REOPENING_REFUSALS)[number];
