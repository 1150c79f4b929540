import type { VerdictCounts } from '#domain/dashboard/contract';
import { type Verdict, VERDICTS } from '#domain/kpis/codes';

/** Best first, then what was not judged, as the stacked bar and its legend run. */
const ORDER: readonly Verdict[] = [
  'achieved',
  'on_track',
  'nearly',
  'slightly_behind',
  'partly',
  'behind',
  'missed',
  ...VERDICTS.slice(VERDICTS.indexOf('partial_count')),
];

export type Share = { verdict: Verdict; count: number };

/** Every verdict that occurs, with its count. */
export function sharesOf({ counts }: VerdictCounts): Share[] {
  return ORDER.map((verdict) => ({ verdict, count: counts[verdict] ?? 0 })).filter(({ count }) => count > 0);
}

/** KPIs to count in the headline: those that reached their target; in the running year also those on their way. */
export function goodCount({ counts }: VerdictCounts, isYearEnd: boolean): number {
  return (counts.achieved ?? 0) + (isYearEnd ? 0 : (counts.on_track ?? 0));
}
