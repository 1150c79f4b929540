import type { Language } from './language.ts';

/** An aside in the brackets of the language: 「（暫定）」 or “ (provisional)”. */
export function aside(text: string, language: Language): string {
  return language === 'ja' ? `（${text}）` : ` (${text})`;
}
