import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import type { RoadmapView } from '#domain/roadmap/contract';
import { type Zoom, ZOOM_UNIT } from '#domain/roadmap/zoom';
import { movedBy, resizedBy, stepUnit } from '#domain/schedule-items/move';
import { useTexts } from '../../platform/i18n/texts.ts';
import { announce } from '../../ui/announce.tsx';
import type { ItemWords } from '../../ui/gantt/item-words.ts';
import { datesOf, findItem, opened } from './draft-dates.ts';
import { ROADMAP_TEXTS } from './locale.ts';
import type { Planning } from './use-planning.ts';

/**
 * Moving by keyboard: Alt and an arrow move the focused item by one unit of the zoom, with Shift they move its end; Enter
 * saves and Esc gives up. An item that is left unsaved stays as it was.
 *
 * @returns whether the key was one of these, and handled.
 */
export function useItemKeys(roadmap: RoadmapView, zoom: Zoom, words: ItemWords, planning: Planning | null) {
  const t = useTexts(ROADMAP_TEXTS);
  const moving = useRef<HTMLElement | null>(null);
  // Items stand in the order of time: one that overtakes another is put elsewhere in the page, and loses its focus there.
  useLayoutEffect(() => {
    if (moving.current !== null && document.activeElement === document.body) moving.current.focus();
  });

  const step = (element: HTMLElement, itemId: string, by: 1 | -1, isEnd: boolean) => {
    const item = findItem(roadmap, itemId)?.item;
    if (planning === null || item === undefined || planning.isSaving) return;
    const startMonth = roadmap.plan.fiscalStartMonth;
    const dates = datesOf(planning.draft?.itemId === itemId ? planning.draft : item);
    const unit = stepUnit(dates, ZOOM_UNIT[zoom]);
    if (unit === null) return announce(t('undatedStays'));
    const resizes = isEnd && item.kind === 'bar';
    if (resizes && item.openEnded) return announce(t('openEndStays'));
    const to = resizes ? resizedBy(dates, 'end', by, unit, startMonth) : movedBy(dates, by, unit, startMonth);
    if (to === null) return announce(t('endBeforeStart'));
    moving.current = element;
    planning.show(itemId, to);
    const planned = words.planned({ planned: opened(to, startMonth), openEnded: item.openEnded });
    announce(t('movedTo', { range: planned }));
  };

  return {
    onKeyDown: (event: KeyboardEvent<HTMLElement>): void => {
      const element = event.target as HTMLElement;
      const itemId = element.dataset['ganttItem'];
      if (planning === null || itemId === undefined) return;
      const isDrafted = planning.draft?.itemId === itemId && !planning.isSaving;
      if (event.altKey && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
        event.preventDefault();
        step(element, itemId, event.key === 'ArrowRight' ? 1 : -1, event.shiftKey);
      } else if (isDrafted && event.key === 'Enter') {
        event.preventDefault();
        moving.current = null;
        planning.save(itemId, datesOf(planning.draft!));
      } else if (isDrafted && event.key === 'Escape') {
        event.preventDefault();
        moving.current = null;
        planning.giveUp();
        announce(t('gaveUp'));
      }
    },
    /** Leaving the item gives up what is not saved. */
    onFocus: (event: { target: EventTarget }): void => {
      const itemId = event.target instanceof HTMLElement ? event.target.dataset['ganttItem'] : undefined;
      if (planning?.draft == null || planning.isSaving || moving.current === null) return;
      if (itemId === planning.draft.itemId) return;
      moving.current = null;
      planning.giveUp();
    },
  };
}
