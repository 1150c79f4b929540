import { type RefObject, useCallback, useEffect, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { useOnPaper } from '../../platform/paper.ts';
import { LANE_PADDING, ROW_HEIGHT } from '../../ui/gantt/chart-item.ts';
import type { RoadmapRow } from './rows.ts';
import { useRowHeights } from './use-row-heights.ts';

/** Up to so many rows all of them are in the page, where the browser's own search finds them. */
const MOST_ROWS = 150;
const OVERSCAN = 3;

export function isLong(rows: readonly RoadmapRow[]): boolean {
  return rows.length > MOST_ROWS;
}

/** A row to draw, or the height of those left out before the next one. */
export type Visible = { kind: 'row'; index: number } | { kind: 'gap'; key: string; height: number };

/**
 * Which rows to draw. A long plan has only those near the window in the page, and the one that has the focus, so that it
 * is never lost; on paper all rows are there.
 *
 * @param active the row that stands in the tab order.
 * @returns `measure`, a ref for each row drawn, where heights are to be known; else undefined.
 */
export function useVisibleRows(rows: readonly RoadmapRow[], frame: RefObject<HTMLElement | null>, active: number) {
  const printing = useOnPaper();
  const isWindowed = isLong(rows) && !printing;
  // As the style sheet has it: rows are there at the first drawing, not after one that only learns the height.
  const [shown, setShown] = useState<Window>(() => ({ top: 0, height: 0.8 * window.innerHeight }));
  const onShift = useCallback((by: number) => setShown((before) => ({ ...before, top: before.top + by })), []);
  const { heights, measure } = useRowHeights(rows, frame, likelyHeight, onShift);
  const tops = useMemo(() => topsOf(rows, heights), [rows, heights]);
  useFollow(frame, tops, isWindowed, shown, setShown);
  const { first, last } = nearOf(tops, shown);
  if (!isWindowed) {
    return { visible: rows.map((_, index): Visible => ({ kind: 'row', index })), measure: undefined };
  }

  const near = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const drawn = active >= first && active <= last ? near : [...near, active].sort((one, other) => one - other);
  const visible: Visible[] = [];
  let next = 0;
  for (const index of drawn) {
    if (index > next) visible.push({ kind: 'gap', key: `before-${index}`, height: tops[index]! - tops[next]! });
    visible.push({ kind: 'row', index });
    next = index + 1;
  }
  const rest = tops[rows.length]! - tops[next]!;
  if (rest > 0) visible.push({ kind: 'gap', key: 'end', height: rest });
  return { visible, measure };
}

/** Where each row begins, and after the last of them where it ends, in pixels. */
function topsOf(rows: readonly RoadmapRow[], heights: ReadonlyMap<string, number>): Float64Array {
  const tops = new Float64Array(rows.length + 1);
  for (const [index, row] of rows.entries())
    tops[index + 1] = tops[index]! + (heights.get(row.key) ?? likelyHeight(row));
  return tops;
}

type Window = { top: number; height: number };
type Near = { first: number; last: number };

/** Says what the window shows while the frame scrolls and changes its size, as often as other rows are near it. */
function useFollow(
  frame: RefObject<HTMLElement | null>,
  tops: Float64Array,
  isWindowed: boolean,
  shown: Window,
  setShown: (now: Window) => void,
): void {
  useEffect(() => {
    const element = frame.current;
    if (element === null || !isWindowed) return;
    let current = shown;
    const look = (height: number) => {
      const now = { top: element.scrollTop, height };
      const before = nearOf(tops, current);
      const after = nearOf(tops, now);
      current = now;
      // At once: with the frame that scrolls, not with one after it.
      if (after.first !== before.first || after.last !== before.last) flushSync(() => setShown(now));
    };
    const onScroll = () => look(current.height);
    const observer = new ResizeObserver(([entry]) => entry !== undefined && look(entry.contentRect.height));
    element.addEventListener('scroll', onScroll, { passive: true });
    observer.observe(element);
    return () => {
      element.removeEventListener('scroll', onScroll);
      observer.disconnect();
    };
    // oxlint-disable-next-line react/exhaustive-deps -- what is shown only begins the count, and each drawing would begin it anew
  }, [tops, frame, isWindowed, setShown]);
}

/** The rows in the window and some around it. */
function nearOf(tops: Float64Array, { top, height }: Window): Near {
  const last = tops.length - 2;
  return {
    first: Math.max(rowAt(tops, top) - OVERSCAN, 0),
    last: Math.min(rowAt(tops, top + height) + OVERSCAN, last),
  };
}

/** The last row that begins at or above `y`; 0 where none does. */
function rowAt(tops: Float64Array, y: number): number {
  let low = 0;
  let high = tops.length - 2;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (tops[middle]! <= y) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Before it is drawn and measured. */
function likelyHeight(row: RoadmapRow): number {
  if (row.kind === 'policy') return 49;
  return row.kind === 'initiative' ? 98 : ROW_HEIGHT + LANE_PADDING + 1;
}
