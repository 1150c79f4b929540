import { type ReactNode, useMemo } from 'react';
import type { Day } from '#domain/calendar/day';
import { type Axis, xOfDay } from '#domain/roadmap/geometry';
import type { RoadmapInitiative } from '#domain/roadmap/contract';
import { occurrences } from '#domain/schedule-items/label-marks';
import { useTexts } from '../../platform/i18n/texts.ts';
import { DecisionSeal } from '../../ui/DecisionSeal.tsx';
import { ExampleMark } from '../../ui/ExampleMark.tsx';
import { RowLine } from '../../ui/gantt/AxisBackground.tsx';
import { asChartItem } from '../../ui/gantt/as-chart-item.ts';
import type { ItemWords } from '../../ui/gantt/item-words.ts';
import { LaneChart } from '../../ui/gantt/LaneChart.tsx';
import { SummaryChart } from '../../ui/gantt/SummaryChart.tsx';
import type { DraftDates } from './draft-dates.ts';
import { ROADMAP_TEXTS } from './locale.ts';
import type { RoadmapRow as Row } from './rows.ts';

/** What all rows have in common. The same object until something of it changes, so that only touched rows are drawn anew. */
export type RowFrame = {
  axis: Axis;
  background: ReactNode;
  asOf: Day;
  startMonth: number;
  words: ItemWords;
  /** On paper nothing can be opened, closed or focused. */
  acts: {
    onFocus: (key: string) => void;
    onToggle: (key: string, open: boolean) => void;
    onOpenItem: (itemId: string) => void;
  } | null;
};

/** The items of a lane, and the day of the initiative's last review. */
export function LaneCell({
  row,
  frame,
  draft,
}: {
  row: Extract<Row, { kind: 'lane' }>;
  frame: RowFrame;
  draft: DraftDates | null;
}) {
  const { axis, background, asOf, startMonth, words, acts } = frame;
  const { initiative, lane } = row;
  const items = useMemo(() => {
    const recurring = occurrences(lane.items);
    const frozen = initiative.baseline && new Map(initiative.baseline.map((one) => [one.scheduleItemId, one]));
    return lane.items.map((item) => {
      const moving = draft?.itemId === item.id;
      const shown = moving ? { ...item, planned: draft.planned } : item;
      const before = frozen === null ? null : frozen.get(item.id);
      return asChartItem(shown, { asOf, startMonth, words, occurrence: recurring.get(item.id), before, moving });
    });
  }, [lane, initiative, draft, asOf, startMonth, words]);
  const reviewedAt = reviewX(axis, initiative);
  const behind = useMemo(
    () => (
      <>
        {background}
        {reviewedAt !== null && <RowLine axis={axis} x={reviewedAt} />}
      </>
    ),
    [background, axis, reviewedAt],
  );
  return (
    <LaneChart
      axis={axis}
      items={items}
      background={behind}
      unconfirmedWord={words.unconfirmed}
      {...(acts === null ? {} : { onOpen: acts.onOpenItem })}
    />
  );
}

function reviewX(axis: Axis, { lastDecision }: RoadmapInitiative): number | null {
  return lastDecision === null ? null : xOfDay(axis, lastDecision.decidedOn);
}

export function EmptyPolicy() {
  const t = useTexts(ROADMAP_TEXTS);
  return <p className="relative px-3 py-2 text-[0.875rem] text-sub">{t('emptyPolicy')}</p>;
}

/** 「2019年度評価：継続」 at the day of the meeting; while it is closed, all of its bars in one. */
export function InitiativeCell({ row, frame }: { row: Extract<Row, { kind: 'initiative' }>; frame: RowFrame }) {
  const t = useTexts(ROADMAP_TEXTS);
  const { axis, words } = frame;
  const decision = row.initiative.lastDecision;
  const x = reviewX(axis, row.initiative);
  return (
    <>
      {x !== null && <RowLine axis={axis} x={x} />}
      {!row.expanded && <SummaryChart axis={axis} items={row.initiative.lanes.flatMap(({ items }) => items)} />}
      {decision !== null && (
        <span className="gantt-reviewed" style={reviewedPlace(axis, x)}>
          {t('reviewed', { year: words.fiscalYear(decision.fiscalYear) })}
          <DecisionSeal decision={decision.decision} reworkKind={decision.reworkKind} standing={decision.standing} />
          {decision.example && <ExampleMark />}
        </span>
      )}
    </>
  );
}

function reviewedPlace(axis: Axis, x: number | null) {
  if (x === null) return { right: 8 };
  return x > axis.width / 2 ? { right: axis.width - x + 6 } : { left: x + 6 };
}
