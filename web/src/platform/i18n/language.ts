import { useSyncExternalStore } from 'react';

export const LANGUAGES = ['ja', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const STORED_UNDER = 'ayumi.language';
const listeners = new Set<() => void>();
let language: Language = storedLanguage();

/** The language of this browser: Japanese until somebody switches. */
export function currentLanguage(): Language {
  return language;
}

/** Switch without leaving the page: address, scroll position and everything typed stay. */
export function switchLanguage(to: Language): void {
  language = to;
  document.documentElement.lang = to;
  try {
    localStorage.setItem(STORED_UNDER, to);
  } catch {
    // A browser that stores nothing still speaks the language until the page is closed.
  }
  for (const listener of listeners) listener();
}

export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, currentLanguage);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function storedLanguage(): Language {
  try {
    return localStorage.getItem(STORED_UNDER) === 'en' ? 'en' : 'ja';
  } catch {
    return 'ja';
  }
}
