import { useBlocker } from '@tanstack/react-router';
import { currentLanguage } from '../platform/i18n/language.ts';
import { textsIn } from '../platform/i18n/texts.ts';
import { UI_TEXTS } from './texts.ts';

/**
 * Asks before a page with unsaved input is left, by link or by closing the tab.
 *
 * @param of what the input belongs to: the page, where changes of its filters pass, or all of its address, where another
 *   fiscal year, day or part is another form.
 */
export function useUnsavedWarning(unsaved: boolean, of: 'page' | 'address' = 'page'): void {
  useBlocker({
    shouldBlockFn: ({ current, next }) => {
      const isOther =
        current.pathname !== next.pathname ||
        (of === 'address' && JSON.stringify(current.search) !== JSON.stringify(next.search));
      return unsaved && isOther && !mayDiscard();
    },
    enableBeforeUnload: unsaved,
  });
}

/** Asks whether what was typed may be lost. */
export function mayDiscard(): boolean {
  return window.confirm(textsIn(currentLanguage(), UI_TEXTS)('unsaved'));
}
