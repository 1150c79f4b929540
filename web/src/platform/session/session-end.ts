import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let ended = false;

function change(to: boolean): void {
  if (ended === to) return;
  ended = to;
  for (const listener of listeners) listener();
}

/** Whether the server stopped knowing us while a page was open. */
export const sessionEnded = {
  announce: () => change(true),
  mended: () => change(false),
};

export function useSessionEnded(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => ended,
  );
}
