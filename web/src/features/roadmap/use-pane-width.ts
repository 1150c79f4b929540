import { type KeyboardEvent, type PointerEvent, useState } from 'react';

export const LEAST_PANE = 240;
export const MOST_PANE = 520;
const STANDARD_PANE = 320;
/** On a phone the names leave room for at least one year. */
const NARROW_PANE = 168;
const STEP = 20;
const STORED_UNDER = 'ayumi.roadmap-pane';

/**
 * How wide the names are: as somebody drew them, by mouse or keyboard, kept for the next visit.
 *
 * @param room width of the whole chart, in pixels. A narrow one cannot be divided.
 */
export function usePaneWidth(room: number) {
  const [chosen, setChosen] = useState(storedWidth);
  const isNarrow = room < 720;
  const width = isNarrow ? NARROW_PANE : chosen;
  const set = (to: number) => {
    const within = Math.round(Math.min(MOST_PANE, Math.max(LEAST_PANE, to)));
    setChosen(within);
    try {
      localStorage.setItem(STORED_UNDER, String(within));
    } catch {
      // Lasts until the page is closed.
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const to = { ArrowLeft: width - STEP, ArrowRight: width + STEP, Home: LEAST_PANE, End: MOST_PANE }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    set(to);
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    const handle = event.currentTarget;
    const from = event.clientX - width;
    handle.setPointerCapture(event.pointerId);
    const move = ({ clientX }: { clientX: number }) => set(clientX - from);
    handle.addEventListener('pointermove', move);
    handle.addEventListener('lostpointercapture', () => handle.removeEventListener('pointermove', move), {
      once: true,
    });
  };
  return { width, separator: isNarrow ? null : { onKeyDown, onPointerDown } };
}

function storedWidth(): number {
  try {
    const stored = Number(localStorage.getItem(STORED_UNDER));
    return stored >= LEAST_PANE && stored <= MOST_PANE ? stored : STANDARD_PANE;
  } catch {
    return STANDARD_PANE;
  }
}
