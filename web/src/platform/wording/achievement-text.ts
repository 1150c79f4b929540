import type { FormulaTrace } from '#domain/kpis/formula-trace';
import { numberText, percentText } from '../format/numbers.ts';
import type { Language } from '../i18n/language.ts';

type Achieved = { achievement: number | null; trace: Pick<FormulaTrace, 'ratio' | 'shownPercent'> | null };

/** What is short of its target never prints as 100.0%. */
const SHORT = 0.999;

/**
 * 達成率, or 進捗度 where only that exists; `null` where there is neither.
 * The trace knows which way the digit was rounded; in mid-year it compares with the pace, which is another number.
 */
export function achievementText({ achievement, trace }: Achieved, language: Language): string | null {
  if (achievement === null) return null;
  const shown = trace?.ratio === achievement ? trace.shownPercent : null;
  return shown === null
    ? percentText(achievement < 1 ? Math.min(achievement, SHORT) : achievement, language)
    : `${numberText(shown, language, 1)}%`;
}

/** The same as a packet froze it; records of before kept only the percentage that was judged, and print that. */
export function frozenAchievementText(
  { achievement, trace }: Partial<Achieved> & Pick<Achieved, 'trace'>,
  language: Language,
): string | null {
  if (achievement !== undefined) return achievementText({ achievement, trace }, language);
  return trace === null || trace.shownPercent === null ? null : percentText(trace.shownPercent / 100, language);
}
