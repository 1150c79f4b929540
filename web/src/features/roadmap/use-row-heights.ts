import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';

type Heights = ReadonlyMap<string, number>;

/**
 * How high the rows are, by key, as far as they were ever drawn. A row above the window that turns out to be higher or
 * lower than it counted so far does not move what is seen.
 *
 * @param likely what a row counts until it is drawn, in pixels.
 * @param onShift told by how many pixels what is seen lies lower than it counted.
 * @returns `measure`, a ref for the elements of rows, which carry `data-row`.
 */
export function useRowHeights<Row extends { key: string }>(
  rows: readonly Row[],
  frame: RefObject<HTMLElement | null>,
  likely: (row: Row) => number,
  onShift: (by: number) => void,
): { heights: Heights; measure: (element: HTMLTableRowElement | null) => (() => void) | undefined } {
  const [heights, setHeights] = useState<Heights>(() => new Map());
  const known = useRef(new Map<string, number>());
  const current = useRef(rows);
  useEffect(() => {
    current.current = rows;
  }, [rows]);
  const observer = useRef<ResizeObserver | null>(null);

  const measure = useCallback(
    (element: HTMLTableRowElement | null) => {
      if (element === null) return;
      observer.current ??= new ResizeObserver((entries) => {
        const top = frame.current?.getBoundingClientRect().top ?? 0;
        let before = 0;
        let isNew = false;
        for (const { target, borderBoxSize } of entries) {
          const row = current.current[Number((target as HTMLElement).dataset['index'])];
          const height = borderBoxSize[0]?.blockSize;
          if (row === undefined || height === undefined || height === 0) continue;
          const counted = known.current.get(row.key) ?? likely(row);
          if (Math.abs(counted - height) < 0.5) continue;
          known.current.set(row.key, height);
          isNew = true;
          if (target.getBoundingClientRect().top < top) before += height - counted;
        }
        if (!isNew) return;
        if (before !== 0) {
          frame.current?.scrollBy({ top: before, behavior: 'instant' });
          onShift(before);
        }
        setHeights(new Map(known.current));
      });
      const { current: watching } = observer;
      watching.observe(element);
      return () => watching.unobserve(element);
    },
    [frame, likely, onShift],
  );
  return { heights, measure };
}
