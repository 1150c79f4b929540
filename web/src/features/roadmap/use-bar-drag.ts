import { type PointerEvent, useEffect, useRef } from 'react';
import type { Axis } from '#domain/roadmap/geometry';
import type { RoadmapView } from '#domain/roadmap/contract';
import { stepsOf } from '#domain/roadmap/zoom';
import type { ScheduleItemView } from '#domain/schedule-items/contract';
import { movedBy, type PlannedDates, resizedBy, stepUnit } from '#domain/schedule-items/move';
import { useTexts } from '../../platform/i18n/texts.ts';
import { announce } from '../../ui/announce.tsx';
import type { ItemWords } from '../../ui/gantt/item-words.ts';
import { datesOf, findItem, isSame, opened } from './draft-dates.ts';
import { ROADMAP_TEXTS } from './locale.ts';
import type { Planning } from './use-planning.ts';

/** How near its edge a bar is taken by it. */
const EDGE = 8;
/** A hand that trembles does not move anything. */
const THRESHOLD = 4;

type Grip = 'move' | 'start' | 'end';

/**
 * Moving by mouse: a bar is taken in its middle or at an edge and snaps to units of its own precision. Letting go saves,
 * Esc gives up. Fingers scroll; they edit in the form.
 */
export function useBarDrag(roadmap: RoadmapView, axis: Axis, words: ItemWords, planning: Planning | null) {
  const t = useTexts(ROADMAP_TEXTS);
  const current = useRef({ axis, planning });
  useEffect(() => {
    current.current = { axis, planning };
  });

  return (event: PointerEvent<HTMLElement>): void => {
    const element = (event.target as HTMLElement).closest<HTMLElement>('.gantt-item');
    const item = element && findItem(roadmap, element.dataset['ganttItem'] ?? '')?.item;
    if (!element || !item || planning === null || planning.isSaving) return;
    const dates = datesOf(item);
    const unit = stepUnit(dates);
    if (event.button !== 0 || event.pointerType === 'touch' || unit === null) return;

    const startMonth = roadmap.plan.fiscalStartMonth;
    const grip = gripOf(item, element, event.clientX);
    const from = event.clientX;
    let shown: PlannedDates | null = null;
    const release = new AbortController();
    const { signal } = release;

    const move = ({ clientX }: { clientX: number }) => {
      if (shown === null && Math.abs(clientX - from) < THRESHOLD) return;
      const steps = stepsOf(current.current.axis, clientX - from, unit);
      const to =
        grip === 'move' ? movedBy(dates, steps, unit, startMonth) : resizedBy(dates, grip, steps, unit, startMonth);
      if (to === null || (shown !== null && isSame(shown, to))) return;
      shown = to;
      current.current.planning?.show(item.id, to);
      const planned = words.planned({ planned: opened(to, startMonth), openEnded: item.openEnded });
      announce(t('dragged', { range: planned }));
    };
    const end = (save: boolean) => {
      release.abort();
      if (shown === null) return;
      swallowClick();
      if (save) current.current.planning?.save(item.id, shown);
      else current.current.planning?.giveUp();
    };
    window.addEventListener('pointermove', move, { signal });
    window.addEventListener('pointerup', () => end(true), { signal });
    window.addEventListener('pointercancel', () => end(false), { signal });
    window.addEventListener('keydown', (key) => key.key === 'Escape' && end(false), { signal, capture: true });
  };
}

/** Letting go of a bar is no press on it: the click that follows at once goes nowhere. */
function swallowClick(): void {
  const click = new AbortController();
  window.addEventListener('click', (event) => event.stopPropagation(), { capture: true, signal: click.signal });
  setTimeout(() => click.abort());
}

/** An end that is none, and a point, cannot be taken by it. */
function gripOf(item: ScheduleItemView, element: HTMLElement, x: number): Grip {
  const box = element.getBoundingClientRect();
  if (item.kind !== 'bar' || box.width < 4 * EDGE) return 'move';
  if (x - box.left < EDGE) return 'start';
  return box.right - x < EDGE && !item.openEnded ? 'end' : 'move';
}
