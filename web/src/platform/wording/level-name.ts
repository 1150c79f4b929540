import type { Level } from '#domain/tenants/contract';
import { useLanguage } from '../i18n/language.ts';
import { defineTexts, textsIn } from '../i18n/texts.ts';
import { useSession } from '../session/session.ts';

/** The product's own words for the levels, as a heading over one and over many. */
export const LEVEL_TEXTS = defineTexts({
  ja: {
    one: {
      vision: 'めざす姿',
      policy: '取組方針',
      theme: 'テーマ',
      initiative: '取組項目',
      reviewMeeting: '戦略会議',
    },
    many: {
      vision: 'めざす姿',
      policy: '取組方針',
      theme: 'テーマ',
      initiative: '取組項目',
      reviewMeeting: '戦略会議',
    },
  },
  en: {
    one: {
      vision: 'Vision',
      policy: 'Policy',
      theme: 'Theme',
      initiative: 'Initiative',
      reviewMeeting: 'Review meeting',
    },
    many: {
      vision: 'Visions',
      policy: 'Policies',
      theme: 'Themes',
      initiative: 'Initiatives',
      reviewMeeting: 'Review meetings',
    },
  },
});

/** What this organisation calls a level where it heads a page, a column or a menu. */
export function useLevelNames(): (level: Level, form?: 'one' | 'many') => string {
  const { levelNames } = useSession().tenant;
  const language = useLanguage();
  const own = textsIn(language, LEVEL_TEXTS);
  return (level, form = 'one') => {
    const given = levelNames[level];
    if (given === undefined) return own(`${form}.${level}`);
    return language === 'en' ? (given.en ?? given.ja) : given.ja;
  };
}

/** One level's name; `many` where the heading stands over several. */
export function useLevelName(level: Level, form: 'one' | 'many' = 'one'): string {
  return useLevelNames()(level, form);
}

/** The name inside a heading: English writes it small there, but for abbreviations. */
export function inPhrase(name: string): string {
  return /^[A-Z][a-z]/.test(name) ? name[0]!.toLowerCase() + name.slice(1) : name;
}
