import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useSyncExternalStore } from 'react';
import { LANE_PADDING, ROW_HEIGHT } from '../../ui/gantt/chart-item.ts';
import type { RoadmapRow } from './rows.ts';

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
  const printing = useSyncExternalStore(subscribeToPaper, isOnPaper);
  const isWindowed = isLong(rows) && !printing;
  // oxlint-disable-next-line react/incompatible-library -- its functions go to no memoised component but `measure`, which is stable
  const virtual = useVirtualizer<HTMLElement, HTMLTableRowElement>({
    count: rows.length,
    enabled: isWindowed,
    getScrollElement: () => frame.current,
    estimateSize: (index) => likelyHeight(rows[index]!),
    getItemKey: (index) => rows[index]!.key,
    overscan: OVERSCAN,
    // As the style sheet has it: rows are there at the first drawing, not after one that only learns the height.
    initialRect: { width: 0, height: 0.8 * window.innerHeight },
    // A new row counts as it is known, or likely, until the browser has laid it out by itself: asking at once would make it do so twice.
    measureElement: (element, entry, { measurementsCache }) =>
      entry?.borderBoxSize[0]?.blockSize ?? measurementsCache[Number(element.dataset['index'])]!.size,
    rangeExtractor: (range) => {
      const near = defaultRangeExtractor(range);
      return near.includes(active) ? near : [...near, active].sort((one, other) => one - other);
    },
  });
  if (!isWindowed) {
    return { visible: rows.map((_, index): Visible => ({ kind: 'row', index })), measure: undefined };
  }

  const visible: Visible[] = [];
  let end = 0;
  for (const { index, start, end: itsEnd } of virtual.getVirtualItems()) {
    if (start > end) visible.push({ kind: 'gap', key: `before-${index}`, height: start - end });
    visible.push({ kind: 'row', index });
    end = itsEnd;
  }
  const total = virtual.getTotalSize();
  if (total > end) visible.push({ kind: 'gap', key: 'end', height: total - end });
  return { visible, measure: virtual.measureElement };
}

/** Before it is drawn and measured. */
function likelyHeight(row: RoadmapRow): number {
  if (row.kind === 'policy') return 49;
  return row.kind === 'initiative' ? 98 : ROW_HEIGHT + LANE_PADDING + 1;
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
