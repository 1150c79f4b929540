import type { NamedRef } from '#domain/problems/contract';
import { type Language, useLanguage } from './language.ts';

type Named = Pick<NamedRef, 'name' | 'nameEn'>;

/** The name in this language, Japanese where nobody has entered an English one. For titles and attributes. */
export function nameIn(language: Language, named: Named): string {
  return language === 'en' && named.nameEn ? named.nameEn : named.name;
}

/**
 * What users have entered, in the page's language. Without an English name the Japanese one stands, marked `lang="ja"`
 * so that a screen reader pronounces it.
 */
export function Name({ of }: { of: Named }) {
  const language = useLanguage();
  if (language === 'en' && !of.nameEn) return <span lang="ja">{of.name}</span>;
  return <>{nameIn(language, of)}</>;
}

/** A title with its English, as plans, initiatives and KPIs carry it. */
export function Title({ of }: { of: { title: string; titleEn: string | null } }) {
  return <Name of={{ name: of.title, nameEn: of.titleEn }} />;
}
