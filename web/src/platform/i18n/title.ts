import { useEffect } from 'react';

const PRODUCT = 'Ayumi';

/** Names the page in the browser's tab and history: every screen has its own. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title === '' ? PRODUCT : `${title} | ${PRODUCT}`;
  }, [title]);
}
