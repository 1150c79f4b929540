/** What each word costs somebody who guesses, in bits, and the length of the longest one. */
export type GuessedWords = { bits: ReadonlyMap<string, number>; longest: number };

/** Bits for a word that the list of the package does not have but that guessers of this country and these years try early. */
const LOCAL_BITS = 6;
const LOCAL_WORDS = `
  パスワード ぱすわーど 大阪 東京 日本 市役所 県庁 役所 管理者 さくら ありがとう こんにちは pasuwado nippon nihon osaka kyoto yokohama nagoya
  sapporo fukuoka kobe hiroshima sendai shiyakusho kencho kokyo arigato konnichiwa aishiteru doraemon pikachu heisei
  reiwa showa changeme administrator correcthorsebatterystaple
`;
const [FIRST_YEAR, LAST_YEAR] = [1950, 2039];

let known: Promise<GuessedWords> | undefined;

/**
 * The words that guessers try first, in lower case: some fifty thousand passwords by how often they were used, and words of
 * this place. Read when the first password is chosen, since unpacking them takes 60 ms and a few MB that most processes
 * never need.
 */
export function commonWords(): Promise<GuessedWords> {
  known ??= loadWords();
  return known;
}

async function loadWords(): Promise<GuessedWords> {
  const { dictionary } = await import('@zxcvbn-ts/language-common');
  const words = new Map(dictionary['passwords-common'].map((word, rank) => [word, Math.log2(rank + 2)]));
  for (const word of LOCAL_WORDS.trim().split(/\s+/)) words.set(word, LOCAL_BITS);
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year += 1) words.set(String(year), LOCAL_BITS);
  return guessedWords(words);
}

export function guessedWords(bits: ReadonlyMap<string, number>): GuessedWords {
  return { bits, longest: Math.max(0, ...[...bits.keys()].map(({ length }) => length)) };
}
