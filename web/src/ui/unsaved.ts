import { useBlocker } from '@tanstack/react-router';
import { mayDiscard } from './may-discard.ts';

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
