import { useEffect } from 'react';

/** The projector's text is 28 px: everything grows with the root's size. */
export function useLargeText(large: boolean): void {
  useEffect(() => {
    if (!large) return;
    document.documentElement.style.fontSize = '175%';
    return () => {
      document.documentElement.style.fontSize = '';
    };
  }, [large]);
}
