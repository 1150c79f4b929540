import type { Judgement } from './judgement.ts';

/** What a printed 達成率 or 進捗度 was computed from, in the KPI's unit. */
export type AchievementGrounds = {
  rule: 'attainment' | 'distance_covered';
  actual: number;
  target: number;
  /** Of 進捗度 only. */
  baseline: number | null;
};

/**
 * The formula of an achievement that no verdict rests on (途中計, 終了): every percentage opens to its inputs, also one that
 * was not judged.
 *
 * @param baseline 基準値.
 * @returns `null` where there is no achievement.
 */
export function achievementGrounds(
  { achievement, attainment, actual, target }: Pick<Judgement, 'achievement' | 'attainment' | 'actual' | 'target'>,
  baseline: number | null,
): AchievementGrounds | null {
  if (achievement === null || actual.value === null || target === null || target.value === null) return null;
  const inputs = { actual: actual.value, target: target.value };
  return attainment === null
    ? { rule: 'distance_covered', ...inputs, baseline }
    : { rule: 'attainment', ...inputs, baseline: null };
}
