import type { KpiClass } from '../kpis/codes.ts';

/** What an initiative promises and what it measures. */
export type CoverageFacts = {
  effects: readonly { id: string; kpiIds: readonly string[] }[];
  /** Of the definition in force; `null` = nobody said what sort of measure it is. */
  kpis: readonly { id: string; kpiClass: KpiClass | null }[];
};

export type Coverage = {
  /** Effects that no KPI measures. */
  uncovered: string[];
  /** KPIs that say 成果: what the work changes, and not what was done. */
  outcomes: number;
  /** KPIs whose class nobody has said: among them may be an outcome. */
  unclassified: number;
};

/** Which 期待される効果 nobody measures, and whether any KPI is a 成果指標: four outputs do not measure one effect. */
export function coverageOf({ effects, kpis }: CoverageFacts): Coverage {
  const known = new Set(kpis.map(({ id }) => id));
  return {
    uncovered: effects.filter(({ kpiIds }) => !kpiIds.some((id) => known.has(id))).map(({ id }) => id),
    outcomes: kpis.filter(({ kpiClass }) => kpiClass === 'outcome').length,
    unclassified: kpis.filter(({ kpiClass }) => kpiClass === null).length,
  };
}
