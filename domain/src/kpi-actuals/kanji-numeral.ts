const DIGITS = '〇一二三四五六七八九';
const TENS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
const GROUPS: Record<string, number> = { 万: 1e4, 億: 1e8, 兆: 1e12 };

/**
 * The number that kanji numerals write: 一二三 and 百二十三 are 123, 三千 is 3000, 二億五千万 is 250000000.
 * @returns `null` for anything else, also for a mixture with other digits.
 */
export function parseKanjiNumeral(text: string): number | null {
  if (!/^[〇零一二三四五六七八九十百千万億兆]+$/.test(text)) return null;
  const plain = text.replaceAll('零', '〇');
  if (/^[〇一二三四五六七八九]+$/.test(plain)) return Number([...plain].map((digit) => DIGITS.indexOf(digit)).join(''));

  let total = 0;
  let group = 0;
  let digit: number | null = null;
  for (const character of plain) {
    const ten = TENS[character];
    const unit = GROUPS[character];
    if (ten !== undefined) {
      group += (digit ?? 1) * ten;
      digit = null;
    } else if (unit !== undefined) {
      if (group + (digit ?? 0) === 0) return null;
      total += (group + (digit ?? 0)) * unit;
      [group, digit] = [0, null];
    } else {
      if (digit !== null) return null;
      digit = DIGITS.indexOf(character);
    }
  }
  return total + group + (digit ?? 0);
}
