/** What an organisation may call by its own word: the levels of its plans, and the meeting that decides. */
export const LEVELS = ['vision', 'policy', 'theme', 'initiative', 'reviewMeeting'] as const;
export type Level = (typeof LEVELS)[number];

/** A level that is missing goes by the product's own word; `en: null` stands in Japanese on English pages too. */
export type LevelNames = Partial<Record<Level, { ja: string; en: string | null }>>;

/** Longest name of a level, in UTF-16 code units: it heads columns and stands in the menu. */
export const MAX_LEVEL_NAME_LENGTH = 40;

export type TenantView = {
  id: string;
  slug: string;
  name: string;
  nameEn: string | null;
  levelNames: LevelNames;
  version: number;
};

/** The names take the place of all names there are. */
export type ChangeTenantInput = { levelNames: { [Name in Level]?: { ja: string; en?: string | null } } };
