import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useMemo, useSyncExternalStore } from 'react';
import { LANE_PADDING, ROW_HEIGHT } from '../../ui/gantt/chart-item.ts';
import type { RoadmapRow } from './rows.ts';

/** Up to so many rows all of them are in the page, where the browser's own search finds them. */
const MOST_ROWS = 150;
const OVERSCAN = 4;

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
  const printing = useSyncExternalStore(subscribeToPaper, isOnPaper);
  const isLong = rows.length > MOST_ROWS && !printing;
  // oxlint-disable-next-line react/incompatible-library -- its functions go to no memoised component but `measure`, which is stable
  const virtual = useVirtualizer({
    count: rows.length,
    enabled: isLong,
    getScrollElement: () => frame.current,
    estimateSize: (index) => likelyHeight(rows[index]!),
    getItemKey: (index) => rows[index]!.key,
    overscan: OVERSCAN,
    rangeExtractor: (range) => {
      const near = defaultRangeExtractor(range);
      return near.includes(active) ? near : [...near, active].sort((one, other) => one - other);
    },
  });
  const all = useMemo(() => rows.map((_, index): Visible => ({ kind: 'row', index })), [rows]);
  if (!isLong) return { visible: all, measure: undefined, isLong };

  const visible: Visible[] = [];
  let end = 0;
  for (const { index, start, end: itsEnd } of virtual.getVirtualItems()) {
    if (start > end) visible.push({ kind: 'gap', key: `before-${index}`, height: start - end });
    visible.push({ kind: 'row', index });
    end = itsEnd;
  }
  const total = virtual.getTotalSize();
  if (total > end) visible.push({ kind: 'gap', key: 'end', height: total - end });
  return { visible, measure: virtual.measureElement, isLong };
}

/** Before it is drawn and measured. */
function likelyHeight(row: RoadmapRow): number {
  if (row.kind === 'policy') return 60;
  return row.kind === 'initiative' ? 96 : ROW_HEIGHT + LANE_PADDING + 1;
}

let printing = false;

/** `beforeprint` comes while there is still time to draw; the query also answers a browser that only shows print. */
function subscribeToPaper(listener: () => void): () => void {
  const query = window.matchMedia('print');
  const onPrint = ({ type }: Event) => {
    printing = type === 'beforeprint';
    listener();
  };
  query.addEventListener('change', listener);
  window.addEventListener('beforeprint', onPrint);
  window.addEventListener('afterprint', onPrint);
  return () => {
    query.removeEventListener('change', listener);
    window.removeEventListener('beforeprint', onPrint);
    window.removeEventListener('afterprint', onPrint);
  };
}

function isOnPaper(): boolean {
  return printing || window.matchMedia('print').matches;
}
