import { remembered } from '../remembered.ts';

export const LANGUAGES = ['ja', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const language = remembered('ayumi.language', LANGUAGES, (to) => {
  document.documentElement.lang = to;
});

/** The language of this browser: Japanese until somebody switches. */
export const currentLanguage = language.now;

/** Switch without leaving the page: address, scroll position and everything typed stay. */
export const switchLanguage = language.set;

export const useLanguage = language.use;
