import { useBlocker } from '@tanstack/react-router';
import { currentLanguage } from '../platform/i18n/language.ts';
import { textsIn } from '../platform/i18n/texts.ts';
import { UI_TEXTS } from './texts.ts';

/** Asks before a page with unsaved input is left, by link or by closing the tab. Changes of its own filters pass. */
export function useUnsavedWarning(unsaved: boolean): void {
  useBlocker({
    shouldBlockFn: ({ current, next }) =>
      unsaved && current.pathname !== next.pathname && !window.confirm(textsIn(currentLanguage(), UI_TEXTS)('unsaved')),
    enableBeforeUnload: unsaved,
  });
}
