import { attainmentRatio, gapToTarget } from '../kpi-actuals/achievement.ts';
import { distanceCovered } from '../kpi-actuals/progress.ts';
import type { YearValue } from './aggregation.ts';
import type { ValueState, Verdict } from './codes.ts';
import { compare, type ComparedKpi, type Comparison, isTargetSet, isUpward, type Target } from './comparison.ts';
import { quotientOf } from './exact.ts';
import type { FormulaTrace } from './formula-trace.ts';
import { type Goal, judgedGoal } from './multi-year-goal.ts';
import { type NoPace, paceRatio, paceTarget, type YearShare } from './pace.ts';
import { type Band, bandOf, edgesOf, type JudgementScheme } from './schemes/judgement-scheme.ts';
import { roundingOf, shownPercent } from './schemes/shown-percent.ts';

/** Where the running year stands against the whole. */
export type PaceFacts = {
  /** Target of the same periods as were reported, in the KPI's unit; `null` = none is set. */
  periodTarget: number | null;
  /** Value at the beginning of the year: 0 for a count, the total carried in for a running total. */
  start: number;
  /** Share of the year that the scheme's pace rule gives for the reported periods; `null` = unknown. */
  share: YearShare | null;
  /** What a share of last year was made of, in the KPI's unit; `null` by another rule. */
  lastYear: { toDate: number; whole: number; start: number } | null;
  /** Why last year gives no share; `null` where it does, or is not asked. */
  none: NoPace | null;
};

export type VerdictFacts = ComparedKpi & {
  scheme: JudgementScheme;
  /** `year_end` from the fiscal year's last day on. */
  phase: 'year_end' | 'mid_year';
  /** The KPI ended before the year did. */
  closed: boolean;
  /** False for what starts in a later year. */
  measurable: boolean;
  /** Some period's answer is due. */
  due: boolean;
  /** The year's original target, and what it was changed to in the course of the year. */
  target: Target | null;
  changedTarget: Target | null;
  /** A goal of several years, for a scheme with a rule for it; used where the year has no target of its own. */
  goal: Goal | null;
  actual: YearValue;
  /** 見込値: the year-end value that the department expects; used in mid-year only. */
  expected: number | null;
  pace: PaceFacts;
};

export type VerdictResult = {
  verdict: Verdict;
  /** 暫定: rests on a 速報 value. */
  provisional: boolean;
  /** An answer is due and missing, though the verdict says something else (目標値未設定). */
  unreported: boolean;
  /** The state of an answer without a number; `null` otherwise. */
  valueState: ValueState | null;
  /** 達成率 A ÷ T as a ratio, only where more is better. */
  attainment: number | null;
  /** 進捗度 as a ratio. */
  distanceCovered: number | null;
  /** Value to date minus target. */
  gap: number | null;
  /** `null` where nothing was compared. */
  trace: FormulaTrace | null;
  /** Why a running year is not judged, where it could be; `null` otherwise. */
  noPace: NoPace | null;
  /** The same against the changed target, printed beside; `null` where none was changed or nothing was compared. */
  againstChanged: FormulaTrace | null;
};

/**
 * Verdict on a KPI in one fiscal year. First that applies: closed, not yet measurable, no target (or 参考指標), no answer,
 * an answer without a number, and only then the comparison.
 */
export function verdictOf(facts: VerdictFacts): VerdictResult {
  const standing = standingOf(facts);
  const trace = standing === null ? traceAgainst(facts, facts.target) : null;
  const changed = trace === null || !isTargetSet(facts.changedTarget) ? null : traceAgainst(facts, facts.changedTarget);
  const hasAnswer = facts.actual.state !== null;
  const verdict = standing ?? trace?.verdict ?? (facts.actual.partial ? 'partial_count' : 'undetermined');
  const target = facts.target?.sort === 'number' ? facts.target.value : null;
  const { value, state } = facts.actual;
  // A page judges thousands of KPIs, and exact arithmetic is dear: what the comparison has computed is not computed again.
  const attained = trace?.rule === 'attainment' && trace.basis === 'actual' ? trace : null;
  return {
    verdict,
    provisional: trace?.basis === 'actual' && facts.actual.provisional,
    unreported: (verdict === 'no_target' || verdict === 'reference') && facts.due && !hasAnswer,
    valueState: state === 'value' ? null : state,
    attainment:
      attained?.ratio ?? (target === null || !isUpward(facts.direction) ? null : attainmentRatio(value, target)),
    distanceCovered: target === null ? null : distanceCovered(value, { baseline: facts.baseline, target }),
    gap: attained?.gap ?? (target === null ? null : gapToTarget(value, target)),
    trace,
    noPace: standing === null && trace === null ? noPaceOf(facts) : null,
    againstChanged: changed,
  };
}

/** The verdict that keeps from comparing, or `null`. */
function standingOf(facts: VerdictFacts): Verdict | null {
  if (facts.closed) return 'closed';
  if (!facts.measurable) return 'not_measurable';
  if (facts.direction === 'monitor') return 'reference';
  if (!isTargetSet(facts.target) && facts.goal === null) return 'no_target';
  if (facts.actual.state === null) return facts.due ? 'unreported' : 'not_due';
  if (facts.actual.value === null) return facts.actual.notComputable === null ? 'undetermined' : 'not_computable';
  if (facts.phase === 'year_end' && facts.actual.partial) return 'partial_count';
  return null;
}

function traceAgainst(facts: VerdictFacts, target: Target | null): FormulaTrace | null {
  const { value, numerator, denominator } = facts.actual;
  if (value === null) return null;
  if (!isTargetSet(target)) return traceAgainstGoal(facts);
  const now = compare(facts, target, { value, numerator, denominator });
  if (facts.phase === 'year_end') return now && traced(facts, 'actual', now, facts.scheme.yearEnd, YEAR_END);

  const expected =
    facts.expected === null
      ? null
      : compare(facts, target, { value: facts.expected, numerator: null, denominator: null });
  if (now !== null && isMetAlready(facts, now, expected)) {
    return traced(facts, 'actual', { ...now, ratio: null }, null, { met: 'achieved', notMet: 'behind' }, now.ratio);
  }
  if (facts.scheme.midYear === null) return null;
  if (expected !== null) return traced(facts, 'expected', expected, facts.scheme.midYear, MID_YEAR);
  const paced = compareWithPace(facts, target, value);
  return paced && traced(facts, 'actual', paced, facts.scheme.midYear, MID_YEAR);
}

type MetWords = { met: Verdict; notMet: Verdict };
const YEAR_END: MetWords = { met: 'achieved', notMet: 'missed' };
const MID_YEAR: MetWords = { met: 'on_track', notMet: 'behind' };

function isAccumulating({ kind }: ComparedKpi): boolean {
  return kind === 'count' || kind === 'running_total';
}

/**
 * The year's target is met before the year is over. A sum that only has to grow keeps it; a sum that has to stay low is
 * not there before the end; a level or rate may still turn, so a 見込値 that says otherwise is believed.
 */
function isMetAlready(facts: VerdictFacts, now: Comparison, expected: Comparison | null): boolean {
  if (!now.met) return false;
  if (isAccumulating(facts)) return now.rule !== 'inside_range' && isUpward(facts.direction);
  return expected === null || expected.met;
}

/** What a running year would have to have, to be judged; `null` also where nothing would help, and at the year's end. */
function noPaceOf(facts: VerdictFacts): NoPace | null {
  const { phase, scheme, target, expected, actual } = facts;
  if (phase === 'year_end' || !isTargetSet(target) || actual.value === null) return null;
  if (compare(facts, target, { ...actual, value: actual.value }) === null) return null;
  if (scheme.midYear === null) return 'year_end_only';
  if (isPaced(facts)) return facts.pace.none;
  return expected === null ? 'expected_missing' : null;
}

/** Whether a pace would be asked, were there one. */
function isPaced(facts: VerdictFacts): boolean {
  const { target, direction } = facts;
  return isAccumulating(facts) && target?.sort === 'number' && direction !== 'within';
}

/** Levels and rates have no linear pace: without a target of the same periods they are judged by 見込値 or not at all. */
function compareWithPace(facts: VerdictFacts, target: Target, value: number): Comparison | null {
  const { periodTarget, start, share, lastYear } = facts.pace;
  if (target.sort !== 'number' || target.value === null || facts.direction === 'within') return null;
  const upward = isUpward(facts.direction);
  const against = (
    due: number,
    ratio: number | null,
    rule: Comparison['rule'],
    inputs: Comparison['inputs'],
  ): Comparison => ({
    rule,
    inputs: { target: target.value ?? 0, paceTarget: due, ...inputs },
    ratio: upward ? ratio : null,
    met: upward ? value >= due : value <= due,
    gap: gapToTarget(value, due),
  });
  if (periodTarget !== null) return against(periodTarget, attainmentRatio(value, periodTarget), 'period_target', {});
  if (!isAccumulating(facts) || share === null) return null;
  const way = { start, target: target.value, share };
  const inputs = { start, share: quotientOf(share.part, share.whole) ?? 0 };
  const paced = (rule: Comparison['rule'], more: Comparison['inputs']) =>
    against(paceTarget(way), paceRatio(value, way), rule, { ...inputs, ...more });
  if (lastYear === null) return paced('linear_pace', {});
  const { toDate, whole, start: previousStart } = lastYear;
  return paced('last_year_share', { previousToDate: toDate, previousYear: whole, previousStart });
}

function traceAgainstGoal(facts: VerdictFacts): FormulaTrace | null {
  if (facts.goal === null || facts.phase !== 'year_end') return null;
  const judged = judgedGoal(facts.scheme, facts.goal);
  if (judged === null) return null;
  const trace = traced(facts, 'actual', judged.comparison, judged.bands, YEAR_END);
  return { ...trace, inputs: { ...trace.inputs, actual: facts.goal.actual } };
}

/** @param shown a ratio to print although the verdict does not rest on its band. */
function traced(
  facts: VerdictFacts,
  basis: FormulaTrace['basis'],
  comparison: Comparison,
  bands: readonly Band[] | null,
  words: MetWords,
  shown: number | null = comparison.ratio,
): FormulaTrace {
  const band = bands === null || comparison.ratio === null ? null : bandOf(bands, comparison.ratio);
  // Without bands the target itself is the one edge that a printed 100.0 % must not cross.
  const edges = bands === null ? [1] : edgesOf(bands);
  const { scheme, actual } = facts;
  const compared = basis === 'actual' ? { actual: actual.value ?? 0 } : { expected: facts.expected ?? 0 };
  return {
    phase: facts.phase,
    basis,
    rule: comparison.rule,
    inputs: { ...compared, ...comparison.inputs },
    ratio: shown,
    shownPercent: shown === null ? null : shownPercent(shown, edges),
    rounding: shown === null ? null : roundingOf(shown, edges),
    met: comparison.met,
    gap: comparison.gap,
    scheme: { id: scheme.id, version: scheme.version, name: scheme.name, nameEn: scheme.nameEn },
    band: band && { from: band.from, to: band.to, word: band.word },
    verdict: band?.verdict ?? (comparison.met ? words.met : words.notMet),
    reported: actual.reported,
    expected: actual.expected,
    upTo: actual.upTo,
    exclusions: actual.exclusions,
  };
}
