import type { Language } from './language.ts';

/** The opening and the closing bracket of an aside. */
export function bracketsOf(language: Language): readonly [open: string, close: string] {
  return language === 'ja' ? ['（', '）'] : [' (', ')'];
}

/** An aside in the brackets of the language: 「（暫定）」 or “ (provisional)”. */
export function aside(text: string, language: Language): string {
  const [open, close] = bracketsOf(language);
  return open + text + close;
}
