import type { Direction, KpiKind } from './codes.ts';
import { isUpward } from './comparison.ts';
import {
  type DatedValue,
  growthProgress,
  growthRate,
  type ProgressStatus,
  progressStatus,
} from './schemes/growth-rate.ts';

export type GrowthFacts = {
  kind: KpiKind;
  direction: Direction;
  /** 基準値, and when it was measured where that is known. */
  baseline: { value: number; fiscalYear: number | null } | null;
  /** Whole years of one unbroken series, oldest first, those with a number only. */
  years: readonly DatedValue[];
  /** The last target that is a number. */
  target: DatedValue | null;
};

/** A KPI by the growth-rate method, with what its formula used, so that it can be read aloud. */
export type GrowthComparison = {
  from: DatedValue;
  to: DatedValue;
  /** `null`: growth alone is judged. */
  target: DatedValue | null;
  wanted: 1 | -1;
  /** Growth a year as ratios: what was observed, and what the target asks for. */
  observed: number;
  required: number | null;
  /** R: a ratio of paces with a target, growth a year without one. */
  progress: number;
  status: ProgressStatus;
};

/** `not_offered`: the method says nothing about such a KPI at all. */
export type GrowthRefusal = 'not_offered' | 'too_few_years' | 'sign_changes' | 'target_asks_no_change';

/**
 * The growth-rate method beside the verdict, for comparison with published statistics. It starts from the dated baseline, or
 * else from the first year of the series. Never for a KPI that starts from 0, or that has no side to grow towards.
 */
export function growthComparison(facts: GrowthFacts): GrowthComparison | GrowthRefusal {
  const { kind, direction, baseline, years, target } = facts;
  if (kind === 'milestone' || direction === 'within' || direction === 'monitor') return 'not_offered';
  const dated = baseline?.fiscalYear == null ? null : { value: baseline.value, year: baseline.fiscalYear };
  const from = dated ?? years[0];
  if (baseline?.value === 0 || from?.value === 0) return 'not_offered';
  const to = years.at(-1);
  if (from === undefined || to === undefined || to.year <= from.year) return 'too_few_years';

  const observed = growthRate(from, to);
  if (observed === null) return 'sign_changes';
  const aimed = target !== null && target.year > from.year ? target : null;
  const required = aimed && growthRate(from, aimed);
  const wanted = isUpward(direction) ? 1 : -1;
  const progress = growthProgress(from, to, aimed, wanted);
  if (progress === null) return required === 0 ? 'target_asks_no_change' : 'sign_changes';
  return {
    from,
    to,
    target: aimed,
    wanted,
    observed,
    required,
    progress,
    status: progressStatus(progress, aimed !== null),
  };
}
