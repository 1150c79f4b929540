import { MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH } from '#domain/members/contract';
import { BadInput, type Sentence } from '../problems/refusal.ts';
import { commonWords, guessedWords, type GuessedWords } from './common-words.ts';
import { normalised } from './password.ts';

export type PasswordRefusal = 'too_short' | 'too_long' | 'too_common' | 'too_simple' | 'names_account';

export const PASSWORD_REFUSALS: Record<PasswordRefusal, Sentence> = {
  too_short: {
    ja: `パスワードは${MIN_PASSWORD_LENGTH}文字以上にしてください。覚えやすい語句をいくつか組み合わせると長くできます。`,
    en: `A password needs at least ${MIN_PASSWORD_LENGTH} characters. Several words in a row are easy to remember.`,
  },
  too_long: {
    ja: `パスワードは${MAX_PASSWORD_LENGTH}文字以内にしてください。`,
    en: `A password takes at most ${MAX_PASSWORD_LENGTH} characters.`,
  },
  too_common: {
    ja: 'よく使われる語だけでできたパスワードは使えません。別の語句を加えてください。',
    en: 'This password is made of common words only. Add something that others would not think of.',
  },
  too_simple: {
    ja: '同じ文字や並びの繰り返しでできたパスワードは使えません。別の語句を加えてください。',
    en: 'This password repeats one character or sequence. Add something that others would not think of.',
  },
  names_account: {
    ja: '名前・メールアドレス・組織名だけでできたパスワードは使えません。別の語句を加えてください。',
    en: 'This password is made of your name, e-mail address or organisation only. Add something else.',
  },
};

/** Fewer different characters than this make no password, however long it is. */
const MIN_DIFFERENT = 5;
const SEQUENCES = [
  'abcdefghijklmnopqrstuvwxyz',
  '0123456789',
  'qwertyuiopasdfghjklzxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
];
/** A password that falls apart into common words within so many guesses, as a power of two, is one of them. */
const MIN_BITS = 28;
/** What a character that is part of no word costs who guesses: a lower-case letter, roughly. */
const BITS_OF_CHARACTER = 5;
/** The own name and so many other characters (a year, say) are still the own name. */
const FREE_CHARACTERS = 4;
/** Signs that stand for letters: `P4$$w0rd`. */
const STANDS_FOR: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
};

/**
 * Why this password may not be chosen, or `null`. Length counts; capitals and signs are not asked for (NIST SP 800-63B).
 *
 * @param words what others know about the account: name, e-mail address, tenant.
 * @param common what guessers try first: `await commonWords()`.
 */
export function refusalOfPassword(
  password: string,
  words: readonly string[],
  common: GuessedWords,
): PasswordRefusal | null {
  const text = normalised(password).toLowerCase();
  const length = [...text].length;
  if (length < MIN_PASSWORD_LENGTH) return 'too_short';
  if (length > MAX_PASSWORD_LENGTH) return 'too_long';

  const plain = lettersOf(text);
  if (new Set(plain).size < MIN_DIFFERENT || isRepetition(plain) || SEQUENCES.some((one) => runsThrough(one, plain))) {
    return 'too_simple';
  }
  const own = guessedWords(new Map(words.flatMap(partsOf).map((word) => [word, 0])));
  const spellings = [plain, lettersOf(text.replace(/[013457@$]/g, (sign) => STANDS_FOR[sign] ?? sign))];
  const least = (known: readonly GuessedWords[], character: number) =>
    Math.min(...spellings.map((spelling) => guessesOf(spelling, known, character)));
  if (least([own], 1) <= FREE_CHARACTERS) return 'names_account';
  return least([own, common], BITS_OF_CHARACTER) < MIN_BITS ? 'too_common' : null;
}

/** @throws BadInput that points at `pointer`. */
export async function requireGoodPassword(password: string, words: readonly string[], pointer: string): Promise<void> {
  const refusal = refusalOfPassword(password, words, await commonWords());
  if (refusal) throw new BadInput([{ pointer, code: `password_${refusal}`, detail: PASSWORD_REFUSALS[refusal] }]);
}

/** What remains when the usual decoration is taken off. */
function lettersOf(text: string): string {
  return text.replace(/[\s\-_.,!?@#$%^&*+=:;'"()/\\]/gu, '');
}

/** A text that is known about the account, and its words. */
function partsOf(text: string): string[] {
  const whole = normalised(text).toLowerCase();
  return [lettersOf(whole), ...whole.split(/[^\p{L}\p{N}]+/u)].filter((word) => word.length >= 3);
}

/** `abcabcabc…`: the text occurs in itself, doubled, before its end. */
function isRepetition(text: string): boolean {
  const at = (text + text).indexOf(text, 1);
  return at < text.length && at <= text.length / 3;
}

function runsThrough(sequence: string, text: string): boolean {
  const around = sequence.repeat(Math.ceil(text.length / sequence.length) + 1);
  return around.includes(text) || [...around].reverse().join('').includes(text);
}

/** The least that the text costs who knows these words, taken apart in every way; `character` is the cost of what is in none. */
function guessesOf(text: string, known: readonly GuessedWords[], character: number): number {
  const least = [0];
  for (let end = 1; end <= text.length; end += 1) {
    let cost = least[end - 1]! + character;
    for (const words of known) {
      for (let start = Math.max(0, end - words.longest); start < end; start += 1) {
        const bits = words.bits.get(text.slice(start, end));
        if (bits !== undefined) cost = Math.min(cost, least[start]! + bits);
      }
    }
    least[end] = cost;
  }
  return least[text.length]!;
}
