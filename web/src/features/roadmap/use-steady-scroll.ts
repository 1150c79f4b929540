import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { Axis } from '#domain/roadmap/geometry';

/**
 * Zooming keeps the time in the middle of the window where it is. At first the plan's own years stand at the left: what
 * lies before the plan is one look back.
 */
export function useSteadyScroll(frame: RefObject<HTMLElement | null>, axis: Axis, paneWidth: number): void {
  const shown = useRef<Axis | null>(null);
  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null || axis.width <= 0 || shown.current === axis) return;
    const before = shown.current;
    shown.current = axis;
    const half = (element.clientWidth - paneWidth) / 2;
    if (before === null) {
      const first = axis.columns.find(({ zone }) => zone === 'plan')?.x ?? 0;
      // Only where all of it does not fit anyway.
      if (axis.width > 2 * half + 1) element.scrollTo({ left: first });
    } else if (before.width !== axis.width) {
      element.scrollTo({ left: ((element.scrollLeft + half) / before.width) * axis.width - half });
    }
  }, [frame, axis, paneWidth]);
}
