/**
 * Verdict on one KPI in one fiscal year. Four grades at year end, four in mid-year, and eight states that are not grades.
 * 達成, 概ね達成, 一部未達, 未達成; 順調, やや遅れ, 遅れ; 途中計, 目標値未設定, 参考指標, 未測定, 未報告, 報告前, 判定なし, 算定不可, 終了.
 */
export const VERDICTS = [
  'achieved',
  'nearly',
  'partly',
  'missed',
  'on_track',
  'slightly_behind',
  'behind',
  'partial_count',
  'no_target',
  'reference',
  'not_measurable',
  'unreported',
  'not_due',
  'undetermined',
  'not_computable',
  'closed',
] as const;
export type Verdict = (typeof VERDICTS)[number];

/**
 * What a report holds: a number, or why there is none. Every state but `value` has no number and is never read as 0.
 * 該当なし, 未把握, 未集計, 秘匿, 公表時期前, 単位未満.
 */
export const VALUE_STATES = [
  'value',
  'not_applicable',
  'unknown',
  'not_collected',
  'suppressed',
  'not_published',
  'below_unit',
] as const;
export type ValueState = (typeof VALUE_STATES)[number];

/** How the values of periods make the value of a fiscal year: see `aggregation.ts`. */
export const KPI_KINDS = ['count', 'running_total', 'level', 'ratio', 'percent', 'milestone'] as const;
export type KpiKind = (typeof KPI_KINDS)[number];

/** What a department types for a running total: the period's own increment, or the total so far. */
export const RUNNING_ENTRIES = ['increment', 'total'] as const;
export type RunningEntry = (typeof RUNNING_ENTRIES)[number];

/** Which side of the target is good; `monitor` has no target by design (参考指標). */
export const DIRECTIONS = ['increase', 'decrease', 'at_least', 'at_most', 'within', 'monitor'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** A number, a range (low to high), a direction alone (【減少】), or 全件. No target yet (目標値未設定) is `null`, not a sort. */
export const TARGET_SORTS = ['number', 'range', 'direction_only', 'all'] as const;
export type TargetSort = (typeof TARGET_SORTS)[number];

/** What a KPI says about its initiative: what goes in, what is done, what comes out (活動指標), what it changes (成果指標). */
export const KPI_CLASSES = ['input', 'activity', 'output', 'outcome'] as const;
export type KpiClass = (typeof KPI_CLASSES)[number];

/** How often a KPI is reported. It belongs to a version of the KPI. */
export const FREQUENCIES = ['month', 'quarter', 'half', 'year'] as const;
export type Frequency = (typeof FREQUENCIES)[number];
