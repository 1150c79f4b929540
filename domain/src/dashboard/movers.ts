import { lastDayOf } from '../calendar/fiscal-year.ts';
import { type AchievementGrounds, achievementGrounds } from '../kpis/achievement-grounds.ts';
import type { KpiVersion } from '../kpis/definition.ts';
import {
  type DatedTarget,
  isSplitFromPreviousYear,
  type Judgement,
  type JudgementContext,
  judgeKpi,
  type KpiFacts,
} from '../kpis/judgement.ts';

/** How many movers a page names. */
export const MAX_MOVERS = 5;

/** 達成率 or 進捗度 of a fiscal year and of the one before, as ratios. */
export type AchievementChange = { previous: number; current: number };
/** What a printed achievement opens to; `shownPercent` where its digit was rounded for a band. */
export type OpenedAchievement = { shownPercent: number | null; grounds: AchievementGrounds | null };
export type OpenedChange = AchievementChange & { opened: { previous: OpenedAchievement; current: OpenedAchievement } };

/**
 * How far a KPI's achievement moved against the fiscal year before, or `null` where the two may not be compared: one of
 * them is missing, a definition changed, or a sum is still running or has months missing.
 *
 * @param contexts of the fiscal year and of the one before; the same two for every KPI of a page.
 */
export function achievementChange(
  facts: KpiFacts,
  judgement: Judgement,
  previousTargets: readonly DatedTarget[],
  contexts: { now: JudgementContext; before: JudgementContext },
): OpenedChange | null {
  const current = judgement.achievement;
  if (current === null || facts.previous === null || previousTargets.length === 0 || isSplitFromPreviousYear(facts))
    return null;
  const { asOf, fiscalYear, startMonth } = contexts.now;
  const isRunning = asOf < lastDayOf(fiscalYear, startMonth);
  const isSum = facts.definition.kind === 'count' || facts.definition.kind === 'running_total';
  if (judgement.actual.partial || (isSum && isRunning)) return null;
  const definition = facts.formerDefinition ?? facts.definition;
  const before = judgeKpi(
    {
      ...facts,
      definition,
      formerDefinition: null,
      targets: [...previousTargets],
      toDate: facts.previous,
      previous: null,
      lastYear: null,
      override: null,
      expectation: null,
    },
    contexts.before,
  );
  if (before.achievement === null || before.actual.partial) return null;
  const opened = { previous: openedBy(before, definition), current: openedBy(judgement, facts.definition) };
  return { previous: before.achievement, current, opened };
}

function openedBy(judgement: Judgement, { baseline }: KpiVersion): OpenedAchievement {
  const { trace, achievement } = judgement;
  const shownPercent = trace?.ratio === achievement ? trace.shownPercent : null;
  return { shownPercent, grounds: achievementGrounds(judgement, baseline?.value ?? null) };
}

/** Those that moved most, either way; what did not move is no mover. */
export function largestMovers<Mover extends AchievementChange>(changes: readonly Mover[]): Mover[] {
  const distance = ({ previous, current }: AchievementChange) => Math.abs(current - previous);
  return changes
    .filter((change) => distance(change) > 0)
    .sort((one, other) => distance(other) - distance(one))
    .slice(0, MAX_MOVERS);
}
