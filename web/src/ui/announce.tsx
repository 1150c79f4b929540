import { useEffect, useSyncExternalStore } from 'react';

type Message = { text: string; number: number } | null;

let message: Message = null;
let count = 0;
const listeners = new Set<() => void>();

function set(next: Message): void {
  message = next;
  for (const listener of listeners) listener();
}

/** Says, for eyes and ears, that something has happened: 「保存しました」. Gone after some seconds; never the only trace. */
export function announce(text: string): void {
  count += 1;
  set({ text, number: count });
}

/** Takes back what was said last, where it has been followed: it would ask for it once more. */
export function unsay(): void {
  set(null);
}

const SHOWN_FOR_MS = 6_000;

/** Where announcements appear. Once, in the shell. */
export function Announcer() {
  const current = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => message,
  );
  useEffect(() => {
    if (current === null) return;
    const timer = setTimeout(() => set(null), SHOWN_FOR_MS);
    return () => clearTimeout(timer);
  }, [current]);
  return (
    <div
      role="status"
      aria-live="polite"
      className="no-print pointer-events-none fixed inset-x-0 bottom-6 z-30 flex justify-center px-4"
    >
      {current !== null && (
        <p key={current.number} className="rounded-8 border-2 border-action bg-surface px-6 py-3 font-bold shadow-3">
          {current.text}
        </p>
      )}
    </div>
  );
}
