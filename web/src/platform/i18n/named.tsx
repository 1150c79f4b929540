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

const JAPANESE_RUN = /([\u3000-\u30ff\u3400-\u9fff\uff00-\uffef](?:[^\n]*[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef])?)/;

/**
 * A text that somebody typed in the language of their choice, or a sentence with such a text in it. On the English page its
 * Japanese is marked, from the first Japanese letter of a line to the last.
 */
export function Spoken({ text }: { text: string }) {
  const language = useLanguage();
  if (language === 'ja') return <>{text}</>;
  return (
    <>
      {text.split(JAPANESE_RUN).map((part, index) =>
        index % 2 === 0 ? (
          part
        ) : (
          <span key={index} lang="ja">
            {part}
          </span>
        ),
      )}
    </>
  );
}
