import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { Axis } from '#domain/roadmap/geometry';

/**
 * Zooming keeps the time in the middle of the window where it is. At first the plan's own years stand at the left: what
 * lies before the plan is one look back.
 *
 * @param room width of the part that shows the axis, in pixels. Asking the element would lay out all that is new in it.
 */
export function useSteadyScroll(frame: RefObject<HTMLElement | null>, axis: Axis, room: number): void {
  const shown = useRef<Axis | null>(null);
  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null || room <= 0 || shown.current === axis) return;
    const before = shown.current;
    shown.current = axis;
    if (before === null) {
      const first = axis.columns.find(({ zone }) => zone === 'plan')?.x ?? 0;
      // Only where all of it does not fit anyway.
      if (first > 0 && axis.width > room) element.scrollTo({ left: first });
    } else if (before.width !== axis.width) {
      element.scrollTo({ left: ((element.scrollLeft + room / 2) / before.width) * axis.width - room / 2 });
    }
  }, [frame, axis, room]);
}
