import { MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH } from '#domain/members/contract';
import { BadInput, type Sentence } from '../problems/refusal.ts';
import { COMMON_WORDS } from './common-words.ts';
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

/**
 * Why this password may not be chosen, or `null`. Length counts; capitals and signs are not asked for (NIST SP 800-63B).
 *
 * @param words what others know about the account: name, e-mail address, tenant.
 */
export function refusalOfPassword(password: string, words: readonly string[]): PasswordRefusal | null {
  const text = normalised(password);
  const length = [...text].length;
  if (length < MIN_PASSWORD_LENGTH) return 'too_short';
  if (length > MAX_PASSWORD_LENGTH) return 'too_long';

  const plain = lettersOf(text);
  if (new Set(plain).size < MIN_DIFFERENT || isRepetition(plain) || SEQUENCES.some((one) => runsThrough(one, plain))) {
    return 'too_simple';
  }
  const known = words.flatMap(partsOf).filter((word) => word.length >= 3);
  if (isMadeOf(plain, known)) return 'names_account';
  return isMadeOf(plain, [...known, ...COMMON_WORDS]) ? 'too_common' : null;
}

/** @throws BadInput that points at `pointer`. */
export function requireGoodPassword(password: string, words: readonly string[], pointer: string): void {
  const refusal = refusalOfPassword(password, words);
  if (refusal) throw new BadInput([{ pointer, code: `password_${refusal}`, detail: PASSWORD_REFUSALS[refusal] }]);
}

/** What remains when case and the usual decoration are taken off. */
function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[\s\-_.,!?@#$%^&*+=:;'"()/\\]/gu, '');
}

function partsOf(text: string): string[] {
  const whole = normalised(text).toLowerCase();
  return [lettersOf(whole), ...whole.split(/[^\p{L}\p{N}]+/u)];
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

/** Whether the text falls apart into known words, with at most four other characters (a year, say) in all. */
function isMadeOf(text: string, words: readonly string[]): boolean {
  // rest[i]: fewest foreign characters among the first i
  const rest = Array.from({ length: text.length + 1 }, (_, index) => index);
  for (let end = 1; end <= text.length; end += 1) {
    let least = rest[end - 1]! + 1;
    for (const word of words) {
      if (word.length <= end && text.endsWith(word, end)) least = Math.min(least, rest[end - word.length]!);
    }
    rest[end] = least;
  }
  return rest[text.length]! <= 4;
}
