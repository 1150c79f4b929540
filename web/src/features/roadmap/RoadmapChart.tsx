import { type KeyboardEvent, type RefObject, useDeferredValue, useMemo, useRef } from 'react';
import type { RoadmapView } from '#domain/roadmap/contract';
import type { Zoom } from '#domain/roadmap/zoom';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useLevelNames } from '../../platform/wording/level-name.ts';
import { AxisBackground } from '../../ui/gantt/AxisBackground.tsx';
import { AxisHeader } from '../../ui/gantt/AxisHeader.tsx';
import { useAxisWords } from '../../ui/gantt/axis-words.ts';
import { HatchPatterns } from '../../ui/gantt/HatchPatterns.tsx';
import { useItemWords } from '../../ui/gantt/item-words.ts';
import { LoadingScreen } from '../../ui/LoadingScreen.tsx';
import { seenBeside, useChartWidth } from '../../ui/gantt/use-chart-width.ts';
import '../../ui/gantt/gantt.css';
import { ItemTip, useItemTip } from './ItemTip.tsx';
import { ROADMAP_TEXTS } from './locale.ts';
import { PaneSeparator } from './PaneSeparator.tsx';
import { axisFor, useMarks } from './roadmap-axis.ts';
import { RoadmapRow } from './RoadmapRow.tsx';
import { parentIndex, type RoadmapRow as Row, rowsOf } from './rows.ts';
import { useBarDrag } from './use-bar-drag.ts';
import { useItemKeys } from './use-item-keys.ts';
import { usePaneWidth } from './use-pane-width.ts';
import type { Planning } from './use-planning.ts';
import { useSteadyScroll } from './use-steady-scroll.ts';
import { useTreegrid } from './use-treegrid.ts';
import { isLong, useVisibleRows } from './visible-rows.ts';

export type ChartProps = {
  roadmap: RoadmapView;
  zoom: Zoom;
  collapsed: ReadonlySet<string>;
  onToggle: (key: string, open: boolean) => void;
  onOpenItem: (itemId: string) => void;
  /** How bars are moved; `null` for who may not. */
  planning: Planning | null;
};

/** The Gantt: a window onto one treegrid, which is drawn once the window's width is known, and after what stands around it. */
export function RoadmapChart(props: ChartProps) {
  const t = useTexts(ROADMAP_TEXTS);
  const { roadmap, collapsed, planning } = props;
  const frame = useRef<HTMLDivElement>(null);
  const width = useChartWidth(frame, 'a3');
  // Only the first drawing: one for paper must be there at once.
  const isTurn = useDeferredValue(width > 0, false);
  const rows = useMemo(() => rowsOf(roadmap, collapsed), [roadmap, collapsed]);
  return (
    <div
      ref={frame}
      role="region"
      tabIndex={0}
      aria-label={t('title')}
      className={`gantt-frame${isLong(rows) ? ' gantt-frame-long' : ''}${planning === null ? '' : ' gantt-editable'}`}
    >
      <HatchPatterns />
      {isTurn ? (
        <Treegrid {...props} frame={frame} width={width} rows={rows} />
      ) : (
        // What stands below the chart would come up for a moment.
        <LoadingScreen>{null}</LoadingScreen>
      )}
    </div>
  );
}

/** Rows are policies, initiatives and lanes; the second column is the time axis. */
function Treegrid({
  roadmap,
  zoom,
  onToggle,
  onOpenItem,
  planning,
  frame,
  width,
  rows,
}: ChartProps & { frame: RefObject<HTMLDivElement | null>; width: number; rows: readonly Row[] }) {
  const t = useTexts(ROADMAP_TEXTS);
  const level = useLevelNames();
  const axisWords = useAxisWords();
  const words = useItemWords();
  const pane = usePaneWidth(width);
  const axis = useMemo(() => axisFor(roadmap, zoom, width - pane.width), [roadmap, zoom, width, pane.width]);
  useSteadyScroll(frame, axis, width - pane.width);
  const { lines, flags } = useMarks(roadmap, axis);
  const { body, active, onKeyDown, setActiveKey } = useTreegrid(rows, onToggle, (index) => parentIndex(rows, index));
  const { visible, measure } = useVisibleRows(rows, frame, active);
  const rowFrame = useMemo(
    () => ({
      axis,
      background: <AxisBackground axis={axis} zoom={zoom} lines={lines} />,
      asOf: roadmap.asOf,
      startMonth: roadmap.plan.fiscalStartMonth,
      words,
      acts: { onFocus: setActiveKey, onToggle, onOpenItem },
    }),
    [axis, zoom, lines, roadmap, words, setActiveKey, onToggle, onOpenItem],
  );
  const itemKeys = useItemKeys(roadmap, zoom, words, planning);
  const onPointerDown = useBarDrag(roadmap, axis, words, planning);
  const tip = useItemTip();
  const keys = (event: KeyboardEvent<HTMLElement>) => {
    tip.onKeyDown(event);
    itemKeys.onKeyDown(event);
    onKeyDown(event);
  };
  const draft = planning?.draft ?? null;

  return (
    <>
      {tip.shown !== null && <ItemTip tip={tip.shown} onClose={tip.close} />}
      <table
        role="treegrid"
        onPointerDown={onPointerDown}
        onFocus={itemKeys.onFocus}
        onKeyDown={keys}
        // Firefox presses the button when Space comes up.
        onKeyUp={(event) => event.key === ' ' && event.preventDefault()}
        aria-label={t('title')}
        aria-readonly={planning === null}
        aria-rowcount={rows.length + 1}
        className="gantt-table"
        style={{ width: pane.width + axis.width, ...seenBeside(pane.width, width) }}
      >
        <thead>
          <tr role="row" aria-rowindex={1}>
            <th role="columnheader" scope="col" className="gantt-head" style={{ width: pane.width }}>
              {level('initiative')}
              <PaneSeparator pane={pane} />
            </th>
            <th role="columnheader" scope="col" className="gantt-axis-cell">
              <span className="unseen">{t('scheduleColumn')}</span>
              <AxisHeader axis={axis} zoom={zoom} words={axisWords} flags={flags} />
            </th>
          </tr>
        </thead>
        <tbody ref={body}>
          {visible.map((one) => {
            if (one.kind === 'gap') return <Gap key={one.key} height={one.height} />;
            const row = rows[one.index]!;
            return (
              <RoadmapRow
                key={row.key}
                row={row}
                index={one.index}
                frame={rowFrame}
                inTabOrder={one.index === active}
                draft={draft !== null && holds(row, draft.itemId) ? draft : null}
                measure={measure}
              />
            );
          })}
        </tbody>
      </table>
    </>
  );
}

function holds(row: Row, itemId: string): boolean {
  return row.kind === 'lane' && row.lane.items.some(({ id }) => id === itemId);
}

/** The height of rows that are not in the page. */
function Gap({ height }: { height: number }) {
  return (
    <tr aria-hidden="true">
      <td colSpan={2} style={{ height, padding: 0 }}>
        {null}
      </td>
    </tr>
  );
}
