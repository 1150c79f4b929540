import { type RefObject, useLayoutEffect, useState } from 'react';

/** Width of an element in pixels, kept as it changes; 0 before the first layout. On paper the last one stays. */
export function useElementWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const measured = element.current;
    if (measured === null) return;
    const observer = new ResizeObserver(([entry]) => entry && setWidth(Math.floor(entry.contentRect.width)));
    observer.observe(measured);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
