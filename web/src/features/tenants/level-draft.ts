import {
  type ChangeTenantInput,
  type Level,
  LEVELS,
  MAX_LEVEL_NAME_LENGTH,
  type TenantView,
} from '#domain/tenants/contract';

type Language = 'ja' | 'en';

/** What stands in the fields; empty where the own word stands. */
export type LevelDraft = Record<`${Level}.${Language}`, string>;

export function draftOf({ levelNames }: TenantView): LevelDraft {
  const fields = LEVELS.flatMap((level) => [
    [`${level}.ja`, levelNames[level]?.ja ?? ''],
    [`${level}.en`, levelNames[level]?.en ?? ''],
  ]);
  return Object.fromEntries(fields) as LevelDraft;
}

/** Only the levels that have been given a name. */
export function namesOf(draft: LevelDraft): ChangeTenantInput['levelNames'] {
  const names: ChangeTenantInput['levelNames'] = {};
  for (const level of LEVELS) {
    const ja = draft[`${level}.ja`].trim();
    if (ja !== '') names[level] = { ja, en: draft[`${level}.en`].trim() || null };
  }
  return names;
}

type Mistake = { level: Level; language: Language; reason: 'jaMissing' | 'tooLong'; most: number };

/** What can be told before anything is sent. */
export function mistakesIn(draft: LevelDraft): Mistake[] {
  const most = MAX_LEVEL_NAME_LENGTH;
  return LEVELS.flatMap((level): Mistake[] => {
    const texts = { ja: draft[`${level}.ja`].trim(), en: draft[`${level}.en`].trim() };
    const isLong = (['ja', 'en'] as const).filter((language) => texts[language].length > most);
    return [
      ...(texts.ja === '' && texts.en !== '' ? [{ level, language: 'ja', reason: 'jaMissing', most } as const] : []),
      ...isLong.map((language) => ({ level, language, reason: 'tooLong', most }) as const),
    ];
  });
}
