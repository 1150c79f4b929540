import type { Verdict } from '../kpis/codes.ts';
import { rollUp, worstVerdict } from '../kpis/rollup.ts';
import type { VerdictOverride } from '../kpis/verdict-override.ts';

/** The verdict of a whole initiative, and on how many of its KPIs it rests. */
export type InitiativeVerdict = {
  code: Verdict;
  provisional: boolean;
  judged: number;
  kpis: number;
  /** KPIs whose verdict was given by hand (手動判定). */
  manual: number;
  /** The same without them: the worst of what the rules say. */
  computed: Verdict;
};

/**
 * 最も悪い判定: the worst verdict of an initiative's KPIs, never an average of unlike percentages. 暫定 while any of them
 * is, since the final figure may change the whole. `null` for an initiative without a KPI.
 */
export function initiativeVerdict(
  kpis: readonly { verdict: Verdict; provisional: boolean; computed: Verdict; override: VerdictOverride | null }[],
): InitiativeVerdict | null {
  const verdicts = kpis.map(({ verdict }) => verdict);
  const code = worstVerdict(verdicts);
  if (code === null) return null;
  const { judged, total } = rollUp(verdicts);
  const manual = kpis.filter(({ override }) => override !== null).length;
  const computed = worstVerdict(kpis.map((kpi) => kpi.computed)) ?? code;
  return { code, provisional: kpis.some(({ provisional }) => provisional), judged, kpis: total, manual, computed };
}
