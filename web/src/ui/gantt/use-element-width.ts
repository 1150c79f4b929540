import { type RefObject, useCallback, useSyncExternalStore } from 'react';

/** Last width of each element. Asking for it anew would lay out the page at every drawing. */
const known = new WeakMap<HTMLElement, number>();

/**
 * Width of an element in pixels, without padding, kept as it changes; 0 before the element is there. It is known before
 * the first paint. While the page is printed the last one stays.
 */
export function useElementWidth(element: RefObject<HTMLElement | null>): number {
  const subscribe = useCallback(
    (listener: () => void) => {
      const measured = element.current;
      if (measured === null) return () => {};
      const observer = new ResizeObserver(([entry]) => {
        if (entry !== undefined) known.set(measured, Math.floor(entry.contentRect.width));
        listener();
      });
      observer.observe(measured);
      return () => observer.disconnect();
    },
    [element],
  );
  return useSyncExternalStore(subscribe, () => widthOf(element.current));
}

function widthOf(element: HTMLElement | null): number {
  if (element === null) return 0;
  const width = known.get(element) ?? element.clientWidth;
  known.set(element, width);
  return width;
}
