import type { Decimal } from 'decimal.js';
import { differenceOf, exact } from './exact.ts';

/** How a running year's count or running total is compared where no target of the same periods is set. */
export const PACE_RULES = ['linear', 'last_year_share'] as const;
export type PaceRule = (typeof PACE_RULES)[number];

/** Why a running year is not judged though it has a number and a target: what its pace or its 見込値 lacks. */
export const NO_PACE_REASONS = [
  'year_end_only',
  'expected_missing',
  'definition_changed',
  'last_year_incomplete',
  'last_year_unmoved',
  'period_missing',
] as const;
export type NoPace = (typeof NO_PACE_REASONS)[number];

/** A share as the two numbers that it is of: 5 of 12 months. Divided early, 40 would be less than 80 % of 120 × 5 ÷ 12. */
export type YearShare = { part: number; /** Not 0. */ whole: number };

/** The share of the year that has passed: 5 of 12 months. `null` for a year without periods. */
export function linearShare(elapsed: number, periods: number): YearShare | null {
  return periods === 0 ? null : { part: elapsed, whole: periods };
}

/**
 * The share of last year's result that had been reached by the same period, for work that follows the seasons.
 *
 * @param start last year's value at its beginning: 0 for a count, the total carried in for a running total.
 * @returns `null` where last year is unknown or nothing moved in it.
 */
export function lastYearShare(toDate: number | null, whole: number | null, start = 0): YearShare | null {
  if (toDate === null || whole === null || whole === start) return null;
  return { part: differenceOf(toDate, start), whole: differenceOf(whole, start) };
}

/** Where a year leads: in the KPI's unit. `start`: 0 for a count, the total carried in for a running total. */
type Way = { start: number; target: number; share: YearShare };

/** Where the value should stand after that share of the year: start + (target − start) × share, in the KPI's unit. */
export function paceTarget(way: Way): number {
  return exactPace(way).toNumber();
}

/** The value as a ratio of where it should stand, rounded once; `null` where that is 0 or less, as for 達成率. */
export function paceRatio(value: number, way: Way): number | null {
  const due = exactPace(way);
  return due.lte(0) ? null : exact(value).div(due).toNumber();
}

function exactPace({ start, target, share }: Way): Decimal {
  return exact(target).minus(start).times(share.part).div(share.whole).plus(start);
}

/** 進捗率 from which 大阪市 calls a goal 概ね順調, by the goal's length and the year that has ended. */
const OSAKA_EDGES: Record<number, Record<number, number>> = { 1: { 1: 0.9 }, 2: { 2: 0.9 }, 3: { 1: 0.334, 2: 0.667 } };

/**
 * 大阪市「市政改革プラン」の進捗状況: 進捗率 (A ÷ T) is 概ね順調 from 33.4 % after the first year and 66.7 % after the
 * second of a three-year goal, and from 90 % for a one-year goal and at the end of a two-year goal.
 * Source: 大阪市 市政改革室, https://www.city.osaka.lg.jp/shiseikaikakushitsu/page/0000273757.html
 *
 * @param goalYears length of the goal in years.
 * @param year year of the goal that has ended, from 1.
 * @returns the edge as a ratio; `null` for what the rule does not state (判定なし).
 */
export function osakaEdge(goalYears: number, year: number): number | null {
  return OSAKA_EDGES[goalYears]?.[year] ?? null;
}

/** Length of the goals that 多摩市's rule is made for. */
export const TAMA_GOAL_YEARS = 5;

/**
 * 多摩市「まち・ひと・しごと創生総合戦略」の評価方法: after year k of five the value should stand at T × 20 % × k.
 * Source: 多摩市まち・ひと・しごと創生総合戦略の評価方法（案）, 資料6.
 *
 * @returns in the KPI's unit; `null` outside the five years.
 */
export function tamaPace(target: number, year: number): number | null {
  if (!Number.isInteger(year) || year < 1 || year > TAMA_GOAL_YEARS) return null;
  return exact(target).times(year).div(TAMA_GOAL_YEARS).toNumber();
}
