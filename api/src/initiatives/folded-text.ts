const FIRST_KATAKANA = 0x30a1; // ァ
const LAST_KATAKANA = 0x30f6; // ヶ
const TO_HIRAGANA = 0x60;

const codes = Array.from({ length: LAST_KATAKANA - FIRST_KATAKANA + 1 }, (_, index) => FIRST_KATAKANA + index);
const KATAKANA = String.fromCharCode(...codes);
const HIRAGANA = String.fromCharCode(...codes.map((code) => code - TO_HIRAGANA));

/** SQL: the text as a search sees it, so that ＡＩ, AI and ai are one, and ゴミ, ｺﾞﾐ and ごみ. */
export function folded(sql: string): string {
  return `lower(translate(normalize(${sql}, NFKC), '${KATAKANA}', '${HIRAGANA}'))`;
}

/**
 * SQL: whether every word of `typed` (words are parted by blanks of any width) stands somewhere in `text`, folded.
 * Nothing in `typed` is a wildcard.
 */
export function containsWords(text: string, typed: string): string {
  return `(SELECT coalesce(bool_and(strpos(${folded(text)}, word) > 0), true)
    FROM regexp_split_to_table(${folded(typed)}, '\\s+') AS word)`;
}
