import { addDays, type Day } from '../calendar/day.ts';
import { type FiscalYear, firstDayOf } from '../calendar/fiscal-year.ts';
import type { Target } from '../kpis/comparison.ts';
import { measuresTheSame } from '../kpis/definition.ts';
import type { NamedRef } from '../problems/contract.ts';
import type { DecisionSummary } from '../reviews/contract.ts';
import type { TrendFacts } from './trend-years.ts';

export const TREND_MARK_KINDS = ['review', 'kpi_revision', 'definition_change', 'event'] as const;
export type TrendMarkKind = (typeof TREND_MARK_KINDS)[number];

/** 進捗評価, KPI改定, 定義変更 or 出来事 on the time axis. */
export type TrendMark = {
  at: Day;
  kind: TrendMarkKind;
  /** Words that somebody wrote; `null` where the kind says it all. */
  text: string | null;
  /** The year that was reviewed, whose target changed, or from which a definition holds; `null` of an event. */
  fiscalYear: FiscalYear | null;
  /** Of a review: what was decided, and where to read it. */
  decision: Pick<DecisionSummary, 'reviewId' | 'decision' | 'reworkKind' | 'standing'> | null;
  /** Of a changed target: what it said before and what it says since. */
  change: { from: Target; to: Target } | null;
  /** Of a definition whose scope changed (2区 → 24区): what it was and is. */
  scopes: { from: string | null; to: string | null } | null;
  /** Of the join of two KPIs: the other one, which carries on or is carried on. */
  join: { kpi: NamedRef; as: 'successor' | 'predecessor' } | null;
};

/** What the facts themselves tell: every changed target with its reason, every new version of the definition. */
export function revisionMarks({ versions, targets, startMonth }: TrendFacts): TrendMark[] {
  const changed = targets.flatMap(({ history, fiscalYear, ...present }) =>
    history.map(({ replacedOn, reason, ...from }, index): TrendMark => {
      const to = history[index + 1] ?? present;
      return {
        ...mark('kpi_revision', replacedOn, fiscalYear),
        text: reason,
        change: { from: plain(from), to: plain(to) },
      };
    }),
  );
  const inOrder = [...versions].sort((a, b) => a.effectiveFiscalYear - b.effectiveFiscalYear);
  const redefined = inOrder.slice(1).map((version, index) => {
    const before = inOrder[index];
    const isSplit = before !== undefined && !measuresTheSame(before, version);
    const { effectiveFiscalYear, changeReason, scope } = version;
    const from = before?.scope ?? null;
    return {
      ...mark(
        isSplit ? 'definition_change' : 'kpi_revision',
        firstDayOf(effectiveFiscalYear, startMonth),
        effectiveFiscalYear,
      ),
      text: changeReason,
      scopes: from === scope ? null : { from, to: scope },
    };
  });
  return [...changed, ...redefined];
}

/**
 * The ends of a series where another KPI carries on, or was carried on: a break, with the way to the other one. Without a
 * successor the end is an event.
 *
 * @param closedOn last day on which this KPI is measured.
 * @param predecessors with the last day of each; those that are still measured join nothing yet.
 */
export function joinMarks(
  { closedOn, endedBy, successor }: { closedOn: Day | null; endedBy: string | null; successor: NamedRef | null },
  predecessors: readonly { kpi: NamedRef; closedOn: Day | null }[],
): TrendMark[] {
  const end: TrendMark[] =
    closedOn === null
      ? []
      : [
          {
            // The break lies behind the last day that is measured, not before its period.
            ...(successor === null
              ? mark('event', closedOn, null)
              : mark('definition_change', addDays(closedOn, 1), null)),
            text: endedBy,
            join: successor && { kpi: successor, as: 'successor' },
          },
        ];
  const starts = predecessors.flatMap(({ kpi, closedOn: last }): TrendMark[] =>
    last === null
      ? []
      : [{ ...mark('definition_change', addDays(last, 1), null), join: { kpi, as: 'predecessor' as const } }],
  );
  return [...starts, ...end];
}

/** Up to the day, oldest first. */
export function marksUntil(asOf: Day, marks: readonly TrendMark[]): TrendMark[] {
  return marks.filter(({ at }) => at <= asOf).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

function mark(kind: TrendMarkKind, at: Day, fiscalYear: FiscalYear | null): TrendMark {
  return { at, kind, text: null, fiscalYear, decision: null, change: null, scopes: null, join: null };
}

function plain({ sort, value, low, high }: Target): Target {
  return { sort, value, low, high };
}
