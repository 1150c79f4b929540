import type { Period } from '../calendar/period.ts';
import type { Exclusion } from './aggregation.ts';
import type { Verdict } from './codes.ts';
import type { BandWord } from './schemes/judgement-scheme.ts';
import type { Rounding } from './schemes/shown-percent.ts';

/**
 * How a value was compared with its target. 達成率 A ÷ T and its two named variants, 進捗度, met or not, inside a range,
 * on the right side, 全件, done or not; and in the running year the value to date against a target of the same periods, a
 * linear pace or last year's share; and two published rules for goals of several years.
 */
export const FORMULA_RULES = [
  'attainment',
  'target_over_actual',
  'two_minus_actual_over_target',
  'distance_covered',
  'met_or_not',
  'inside_range',
  'right_side',
  'all',
  'milestone',
  'period_target',
  'linear_pace',
  'last_year_share',
  'osaka_city',
  'tama_city',
] as const;
export type FormulaRule = (typeof FORMULA_RULES)[number];

/** Numbers that a formula used, each in the KPI's unit but `share` (0–1), `goalYears` and `goalYear`. */
export const FORMULA_INPUTS = [
  'actual',
  'expected',
  'target',
  'low',
  'high',
  'baseline',
  'previousYear',
  'previousToDate',
  'previousStart',
  'numerator',
  'denominator',
  'paceTarget',
  'start',
  'share',
  'goalYears',
  'goalYear',
] as const;
export type FormulaInput = (typeof FORMULA_INPUTS)[number];

/**
 * Everything that a verdict rests on, so that a percentage can be opened:
 * 「実績 14 ÷ 目標 20 ＝ 70% ／ 60%以上80%未満 → 一部未達」 is rule `attainment`, inputs 14 and 20, shownPercent 70, the band
 * from 0.6 to 0.8, verdict `partly`.
 */
export type FormulaTrace = {
  phase: 'year_end' | 'mid_year';
  /** Which number was compared: what was reported, or the department's 見込値. */
  basis: 'actual' | 'expected';
  rule: FormulaRule;
  inputs: Partial<Record<FormulaInput, number>>;
  /** Unrounded, 1 = 100 %; `null` where the rule only says met or not. */
  ratio: number | null;
  /** As printed, 0–100 and beyond, with how its digit came about. */
  shownPercent: number | null;
  rounding: Rounding | null;
  met: boolean;
  /** Compared value minus target or nearer bound, in the KPI's unit. */
  gap: number | null;
  /** Records from before schemes had names of their own do not name it. */
  scheme: { id: string; version: number; name?: string; nameEn?: string | null };
  /** The band that held the ratio, edges as ratios, `from` inside and `to` outside; `null` without a ratio. */
  band: { from: number | null; to: number | null; word: BandWord } | null;
  verdict: Verdict;
  /** Periods with a number out of those expected, and the last one that counts. */
  reported: number;
  expected: number;
  upTo: Period | null;
  exclusions: Exclusion[];
};
