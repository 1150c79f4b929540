import { type KeyboardEvent, type RefObject, useDeferredValue, useMemo, useRef, useState } from 'react';
import { type Axis, axisOf, xOfDay } from '#domain/roadmap/geometry';
import type { YearSpan } from '#domain/roadmap/axis-years';
import type { RoadmapView } from '#domain/roadmap/contract';
import { scaleOf, shownYears, type Zoom } from '#domain/roadmap/zoom';
import { useDates } from '../../platform/format/dates.ts';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useLevelNames } from '../../platform/wording/level-name.ts';
import { useSession } from '../../platform/session/session.ts';
import { AxisBackground } from '../../ui/gantt/AxisBackground.tsx';
import { AxisHeader } from '../../ui/gantt/AxisHeader.tsx';
import { useAxisWords } from '../../ui/gantt/axis-words.ts';
import { HatchPatterns } from '../../ui/gantt/HatchPatterns.tsx';
import { useItemWords } from '../../ui/gantt/item-words.ts';
import { useChartWidth } from '../../ui/gantt/use-chart-width.ts';
import '../../ui/gantt/gantt.css';
import { ItemTip, type Tip, tipOf } from './ItemTip.tsx';
import { ROADMAP_TEXTS } from './locale.ts';
import { PaneSeparator } from './PaneSeparator.tsx';
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
      {isTurn && <Treegrid {...props} frame={frame} width={width} rows={rows} />}
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
  const [tip, setTip] = useState<Tip | null>(null);
  const keys = (event: KeyboardEvent<HTMLElement>) => {
    const item = (event.target as HTMLElement).closest<HTMLElement>('button[data-gantt-item]');
    if (event.key === 'Escape') setTip(null);
    if (event.key === ' ' && item !== null) {
      event.preventDefault();
      setTip(tip?.itemId === item.dataset['ganttItem'] ? null : tipOf(item));
    }
    itemKeys.onKeyDown(event);
    onKeyDown(event);
  };
  const draft = planning?.draft ?? null;

  return (
    <>
      {tip !== null && <ItemTip tip={tip} onClose={() => setTip(null)} />}
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
        style={{ width: pane.width + axis.width, ['--pane' as string]: `${pane.width}px` }}
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

export function axisFor(roadmap: RoadmapView, zoom: Zoom, room: number): Axis {
  const { plan } = roadmap;
  const years = shownYears(neededYears(roadmap), plan);
  return axisOf(
    { ...years, planFrom: plan.fromFiscalYear, planTo: plan.toFiscalYear },
    scaleOf(zoom, years, room - 2),
    plan.fiscalStartMonth,
  );
}

/** What is late and still runs is drawn up to the as-of day, which may lie behind all dates. */
function neededYears({ axis, fiscalYear, policies }: RoadmapView): YearSpan {
  const runsLate = policies.some(({ themes }) =>
    themes.some(({ initiatives }) =>
      initiatives.some(({ lanes }) =>
        lanes.some(({ items }) => items.some(({ state, actual }) => state === 'late_finish' && actual.start !== null)),
      ),
    ),
  );
  return runsLate ? { ...axis, toFiscalYear: Math.max(axis.toFiscalYear, fiscalYear) } : axis;
}

/** Today and the as-of day, where they fall on the axis; one flag when they are the same day. */
export function useMarks(roadmap: RoadmapView, axis: Axis) {
  const t = useTexts(ROADMAP_TEXTS);
  const { shortDay } = useDates();
  const today = useSession().today as RoadmapView['asOf'];
  const { asOf } = roadmap;
  const todayX = xOfDay(axis, today);
  const asOfX = asOf === today ? null : xOfDay(axis, asOf);
  const lines = useMemo(() => marksAt({ today: todayX, 'as-of': asOfX }), [todayX, asOfX]);
  const words = { today: t('today', { day: shortDay(today) }), 'as-of': t('asOf', { day: shortDay(asOf) }) };
  return { lines, flags: lines.map((line) => ({ ...line, text: words[line.kind] })) };
}

function marksAt(at: Record<'today' | 'as-of', number | null>) {
  return (['today', 'as-of'] as const).flatMap((kind) => (at[kind] === null ? [] : [{ kind, x: at[kind] }]));
}
