import { type Verdict, VERDICTS } from './codes.ts';

/** From bad to good. A verdict that is not a grade never makes a whole look better or worse than its grades. */
export const GRADES_WORST_FIRST = [
  'missed',
  'behind',
  'partly',
  'slightly_behind',
  'nearly',
  'on_track',
  'achieved',
] as const satisfies readonly Verdict[];
export type Grade = (typeof GRADES_WORST_FIRST)[number];

/** Verdicts per code with their denominator: 「20 指標のうち 12 を判定。目標値未設定 4、未測定 3、終了 1」. */
export type Rollup = {
  /** KPIs in all. */
  total: number;
  /** Of these, compared with a target. */
  judged: number;
  /** Every verdict that occurs. */
  counts: Partial<Record<Verdict, number>>;
  /** What was not judged and why, in the order of the codes; `total` = `judged` + their sum. */
  exclusions: { verdict: Verdict; count: number }[];
};

/** Whether the verdict came from a comparison with a target. */
export function isGrade(verdict: Verdict): verdict is Grade {
  return GRADES_WORST_FIRST.some((grade) => grade === verdict);
}

/** Count verdicts. Percentages of unlike KPIs are never averaged. */
export function rollUp(verdicts: readonly Verdict[]): Rollup {
  const counts: Rollup['counts'] = {};
  for (const verdict of verdicts) counts[verdict] = (counts[verdict] ?? 0) + 1;
  const exclusions = VERDICTS.filter((verdict) => !isGrade(verdict)).flatMap((verdict) => {
    const count = counts[verdict];
    return count === undefined ? [] : [{ verdict, count }];
  });
  return { total: verdicts.length, judged: verdicts.filter(isGrade).length, counts, exclusions };
}

/** Where nothing was graded, the one to show: what is missing comes before what is settled. */
const UNGRADED_FIRST = [
  'unreported',
  'partial_count',
  'not_computable',
  'undetermined',
  'no_target',
  'not_due',
  'not_measurable',
  'reference',
  'closed',
] as const satisfies readonly Verdict[];

/** 最も悪い判定: the one colour for a whole, the worst grade of its parts; without a grade, what is missing. `null` for no parts. */
export function worstVerdict(verdicts: readonly Verdict[]): Verdict | null {
  return [...GRADES_WORST_FIRST, ...UNGRADED_FIRST].find((verdict) => verdicts.includes(verdict)) ?? null;
}
