import type { Day } from '../calendar/day.ts';
import type { Verdict } from './codes.ts';
import type { Grade } from './rollup.ts';

/** 手動判定: the office's verdict on a KPI in a fiscal year, which stands instead of the computed one and beside it. */
export type VerdictOverride = {
  verdict: Grade;
  reason: string;
  /** Name; `null`: loaded with the data. */
  by: string | null;
  on: Day;
};

/** Shortest reason for a verdict by hand, in UTF-16 code units. */
export const MIN_OVERRIDE_REASON_LENGTH = 10;

export const OVERRIDE_REFUSALS = ['nothing_to_judge', 'same_as_computed', 'already_decided'] as const;
export type OverrideRefusal = (typeof OVERRIDE_REFUSALS)[number];

/** Whether a verdict by hand can stand against a computed one: not for a KPI that had ended or could not be measured yet. */
export function standsAgainst(computed: Verdict): boolean {
  return computed !== 'closed' && computed !== 'not_measurable';
}

/**
 * Why a verdict by hand may not be written, or `null`. First that applies.
 *
 * @param wanted `null`: to withdraw the one that stands.
 * @param decided whether a decision stands on the KPI's initiative in that fiscal year.
 * @param correction the writer knows of the decision, and means the change as a 訂正.
 */
export function refusalToOverride(facts: {
  computed: Verdict;
  wanted: Grade | null;
  decided: boolean;
  correction: boolean;
}): OverrideRefusal | null {
  const { computed, wanted, decided, correction } = facts;
  if (wanted !== null && !standsAgainst(computed)) return 'nothing_to_judge';
  if (wanted === computed) return 'same_as_computed';
  return decided && !correction ? 'already_decided' : null;
}
