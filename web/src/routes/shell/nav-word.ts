import type { Level } from '#domain/tenants/contract';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useLevelNames } from '../../platform/wording/level-name.ts';
import { SHELL_TEXTS } from './texts.ts';

/** Screens that are called by what they list: the organisation's own word. */
const LISTED = { initiatives: 'initiative', meetings: 'reviewMeeting' } as const satisfies Record<string, Level>;

export type NavWord = keyof typeof SHELL_TEXTS.ja.nav | keyof typeof LISTED;

/** The name of a screen in the menu, which also heads it while nothing better is known. */
export function useNavWord(): (word: NavWord) => string {
  const t = useTexts(SHELL_TEXTS);
  const level = useLevelNames();
  return (word) => (word in LISTED ? level(LISTED[word as keyof typeof LISTED], 'many') : t(`nav.${word as 'home'}`));
}
