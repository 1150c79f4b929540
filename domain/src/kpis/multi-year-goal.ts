import type { FiscalYear } from '../calendar/fiscal-year.ts';
import { type Comparison, isUpward } from './comparison.ts';
import { type KpiVersion, measuresTheSame, unbrokenSince } from './definition.ts';
import { differenceOf, quotientOf } from './exact.ts';
import type { KpiFacts } from './judgement.ts';
import { osakaEdge, TAMA_GOAL_YEARS, tamaPace } from './pace.ts';
import type { Band, JudgementScheme } from './schemes/judgement-scheme.ts';
import { osakaBands } from './schemes/presets.ts';

/** A goal of several years (300 by the third), after one of them has ended. */
export type Goal = {
  /** To be reached by the end of the last year, above 0, in the KPI's unit; more is better. */
  target: number;
  /** Reached since the goal began, same unit. */
  actual: number;
  years: number;
  /** The year that has ended, from 1. */
  year: number;
};

/**
 * The first year of the goal of several years that runs in a fiscal year. A version that measures the same goes on with it,
 * be it renamed or its number mended; one that follows a version without a goal, or whose goal was over by then, begins anew.
 *
 * @returns `null` before the first version. Whether the one in force has a final target is not asked.
 */
export function goalStart(versions: readonly KpiVersion[], fiscalYear: FiscalYear): FiscalYear | null {
  return unbrokenSince(versions, fiscalYear, (version, next) => {
    const until = version.finalTarget?.fiscalYear ?? 0;
    return measuresTheSame(version, next) && until >= next.effectiveFiscalYear;
  });
}

/**
 * A final target as a goal of several years.
 *
 * @returns `null` where the scheme has no rule for one, none had begun, or the value is not what was reached so far.
 */
export function goalOf(facts: KpiFacts, fiscalYear: FiscalYear, scheme: JudgementScheme): Goal | null {
  const { definition, toDate, goalSince } = facts;
  const { kind, direction, finalTarget } = definition;
  if (scheme.multiYear === null || goalSince === null || goalSince > fiscalYear) return null;
  if (finalTarget === null || toDate === null || toDate.value === null) return null;
  if (!isUpward(direction) || (kind !== 'running_total' && kind !== 'level')) return null;
  return {
    target: finalTarget.value,
    actual: toDate.value,
    years: finalTarget.fiscalYear - goalSince + 1,
    year: fiscalYear - goalSince + 1,
  };
}

/**
 * Compare a goal of several years by a scheme's published rule: 大阪市 takes 進捗率 A ÷ T against an edge of its own for
 * each year, 多摩市 the share of T × 20 % × k.
 * @returns `null` for what the rule does not state: 判定なし.
 */
export function judgedGoal(
  scheme: JudgementScheme,
  { target, actual, years, year }: Goal,
): { comparison: Comparison; bands: readonly Band[] } | null {
  if (target <= 0) return null;
  const inputs = { target, goalYears: years, goalYear: year };
  const base = { met: actual >= target, gap: differenceOf(actual, target) };
  if (scheme.multiYear === 'osaka_city') {
    const edge = osakaEdge(years, year);
    if (edge === null) return null;
    const comparison = { ...base, rule: 'osaka_city', inputs, ratio: quotientOf(actual, target) } as const;
    return { comparison, bands: osakaBands(edge) };
  }
  const due = scheme.multiYear === 'tama_city' && years === TAMA_GOAL_YEARS ? tamaPace(target, year) : null;
  if (due === null) return null;
  const comparison = {
    ...base,
    rule: 'tama_city',
    inputs: { ...inputs, paceTarget: due },
    ratio: quotientOf(actual, due),
  } as const;
  return { comparison, bands: scheme.yearEnd };
}
