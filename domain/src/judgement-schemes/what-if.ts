import { type Verdict, VERDICTS } from '../kpis/codes.ts';
import { type JudgementContext, judgeKpi, type KpiFacts } from '../kpis/judgement.ts';
import { edgesOf, type JudgementScheme } from '../kpis/schemes/judgement-scheme.ts';
import { shownPercent } from '../kpis/schemes/shown-percent.ts';

/** A KPI whose verdict another scheme would change. */
export type VerdictChange<Kpi> = {
  kpi: Kpi;
  achievement: number | null;
  /** The achievement as printed beside both verdicts: across no edge of either scheme, nor the target. */
  shownPercent: number | null;
  from: Verdict;
  to: Verdict;
};

/**
 * Judge the same facts by the scheme in force and by another one. A 手動判定 stands under either, so it never changes.
 *
 * @param context with the scheme in force.
 * @returns the KPIs that would change, in their order, and the changes counted, in the order of the codes.
 */
export function whatIf<Kpi extends { facts: KpiFacts }>(
  kpis: readonly Kpi[],
  context: JudgementContext,
  scheme: JudgementScheme,
): { changes: VerdictChange<Kpi>[]; transitions: { from: Verdict; to: Verdict; count: number }[] } {
  const other: JudgementContext = { ...context, scheme };
  const edges = [1, ...edgesOf(context.scheme.yearEnd), ...edgesOf(scheme.yearEnd)];
  const changes = kpis.flatMap((kpi) => {
    const now = judgeKpi(kpi.facts, context);
    const then = judgeKpi(kpi.facts, other);
    if (now.verdict === then.verdict) return [];
    const { achievement } = now;
    const shown = achievement === null ? null : shownPercent(achievement, edges);
    return [{ kpi, achievement, shownPercent: shown, from: now.verdict, to: then.verdict }];
  });
  const transitions = VERDICTS.flatMap((from) =>
    VERDICTS.flatMap((to) => {
      const count = changes.filter((change) => change.from === from && change.to === to).length;
      return count === 0 ? [] : [{ from, to, count }];
    }),
  );
  return { changes, transitions };
}
