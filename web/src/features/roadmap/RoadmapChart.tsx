import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { type Axis, axisOf, xOfDay } from '#domain/roadmap/geometry';
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
import { useElementWidth } from '../../ui/gantt/use-element-width.ts';
import '../../ui/gantt/gantt.css';
import { ItemTip, type Tip, tipOf } from './ItemTip.tsx';
import { ROADMAP_TEXTS } from './locale.ts';
import { PaneSeparator } from './PaneSeparator.tsx';
import { RoadmapRow } from './RoadmapRow.tsx';
import { parentIndex, rowsOf } from './rows.ts';
import { useBarDrag } from './use-bar-drag.ts';
import { useItemKeys } from './use-item-keys.ts';
import { usePaneWidth } from './use-pane-width.ts';
import type { Planning } from './use-planning.ts';
import { useSteadyScroll } from './use-steady-scroll.ts';
import { useTreegrid } from './use-treegrid.ts';
import { useVisibleRows } from './visible-rows.ts';

export type ChartProps = {
  roadmap: RoadmapView;
  zoom: Zoom;
  collapsed: ReadonlySet<string>;
  onToggle: (key: string, open: boolean) => void;
  onOpenItem: (itemId: string) => void;
  /** How bars are moved; `null` for who may not. */
  planning: Planning | null;
};

/** The Gantt: one treegrid whose rows are policies, initiatives and lanes, and whose second column is the time axis. */
export function RoadmapChart({ roadmap, zoom, collapsed, onToggle, onOpenItem, planning }: ChartProps) {
  const t = useTexts(ROADMAP_TEXTS);
  const level = useLevelNames();
  const axisWords = useAxisWords();
  const words = useItemWords();
  const frame = useRef<HTMLDivElement>(null);
  const width = useElementWidth(frame);
  const pane = usePaneWidth(width);
  const axis = useMemo(() => axisFor(roadmap, zoom, width - pane.width), [roadmap, zoom, width, pane.width]);
  useSteadyScroll(frame, axis, pane.width);
  const { lines, flags } = useMarks(roadmap, axis);
  const rows = useMemo(() => rowsOf(roadmap, collapsed), [roadmap, collapsed]);
  const { body, active, onKeyDown, setActiveKey } = useTreegrid(rows, onToggle, (index) => parentIndex(rows, index));
  const { visible, measure, isLong } = useVisibleRows(rows, frame, active);
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

  const itemKeys = useItemKeys(roadmap, zoom, planning);
  const onPointerDown = useBarDrag(roadmap, axis, planning);
  const [tip, setTip] = useState<Tip | null>(null);
  const keys = (event: KeyboardEvent<HTMLElement>) => {
    const item = (event.target as HTMLElement).closest<HTMLElement>('button[data-gantt-item]');
    if (event.key === 'Escape') setTip(null);
    if (event.key === ' ' && item !== null) {
      event.preventDefault();
      setTip(tip?.itemId === item.dataset['ganttItem'] ? null : tipOf(item, frame.current!.parentElement!));
    }
    itemKeys.onKeyDown(event);
    onKeyDown(event);
  };
  const draft = planning?.draft ?? null;

  return (
    <div className="relative">
      {tip !== null && <ItemTip tip={tip} />}
      <div
        ref={frame}
        role="region"
        tabIndex={0}
        aria-label={t('title')}
        className={`gantt-frame${isLong ? ' gantt-frame-long' : ''}${planning === null ? '' : ' gantt-editable'}`}
        onScroll={tip === null ? undefined : () => setTip(null)}
      >
        <HatchPatterns />
        {width > 0 && (
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
                    draft={
                      draft !== null && row.kind === 'lane' && row.lane.items.some(({ id }) => id === draft.itemId)
                        ? draft
                        : null
                    }
                    measure={measure}
                  />
                );
              })}
            </tbody>
          </table>
        )}
      </div>
    </div>
  );
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

export function axisFor({ plan, axis }: RoadmapView, zoom: Zoom, room: number): Axis {
  const years = shownYears(axis, plan);
  return axisOf(
    { ...years, planFrom: plan.fromFiscalYear, planTo: plan.toFiscalYear },
    scaleOf(zoom, years, room - 2),
    plan.fiscalStartMonth,
  );
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
