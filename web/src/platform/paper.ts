import { useSyncExternalStore } from 'react';

let printing = false;

/** Whether the page is drawn for paper: while it is printed, and where a browser only shows how it would be. */
export function useOnPaper(): boolean {
  return useSyncExternalStore(subscribe, isOnPaper);
}

/** `beforeprint` comes while there is still time to draw; the query also answers a browser that only shows print. */
function subscribe(listener: () => void): () => void {
  const query = window.matchMedia('print');
  const onPrint = ({ type }: Event) => {
    printing = type === 'beforeprint';
    listener();
  };
  query.addEventListener('change', listener);
  window.addEventListener('beforeprint', onPrint);
  window.addEventListener('afterprint', onPrint);
  return () => {
    query.removeEventListener('change', listener);
    window.removeEventListener('beforeprint', onPrint);
    window.removeEventListener('afterprint', onPrint);
  };
}

function isOnPaper(): boolean {
  return printing || window.matchMedia('print').matches;
}
