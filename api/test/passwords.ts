import { dictionary } from '@zxcvbn-ts/language-common';
import type { PasswordRefusal } from '../src/platform/session/password-policy.ts';

export type JudgedPassword = { password: string; refusal: PasswordRefusal | null; name: string };

/** Who chooses the passwords of these tables: their own names may not be guessed. */
export const CHOOSER = {
  email: 'hanako.yamamoto@city.example',
  name: '山本 花子',
  nameEn: 'Hanako Yamamoto',
  tenantSlug: 'osaka-demo',
  tenantName: '大阪市',
};

const { 'passwords-common': guessed, 'diceware-common': dice } = dictionary;

/** Each sentence of the policy once or more. */
export const STATED_PASSWORDS: JudgedPassword[] = [
  { password: 'correct staple 42 lake', refusal: null, name: 'several words' },
  { password: 'gibt-es-hier-nur-einmal', refusal: null, name: 'another language' },
  { password: '雨上がりの朝に港まで歩いて行く', refusal: null, name: 'fifteen kanji and kana' },
  { password: 'ｆｕｌｌ－ｗｉｄｔｈ　ｌｅｔｔｅｒｓ', refusal: null, name: 'full-width letters' },
  { password: '🦉🌊🍵🚲🎻🧭🪁🌋🐙🧊🥁🛶🪐🌵🦔', refusal: null, name: 'fifteen emoji, thirty UTF-16 units' },
  { password: 'action-plan-2018-demo', refusal: null, name: 'the demonstration' },
  { password: 'fourteen chars', refusal: 'too_short', name: 'fourteen characters' },
  { password: '🦉🌊🍵🚲🎻🧭🪁🌋🐙🧊🥁🛶🪐🌵', refusal: 'too_short', name: 'fourteen emoji' },
  { password: '㌔㌔㌔㌔㌔㌔㌔', refusal: 'too_short', name: 'seven signs that are fourteen characters' },
  { password: 'x'.repeat(129), refusal: 'too_long', name: '129 characters' },
  { password: 'aaaaaaaaaaaaaaaa', refusal: 'too_simple', name: 'one character' },
  { password: 'ababababababababab', refusal: 'too_simple', name: 'two characters' },
  { password: 'lakes7lakes7lakes7', refusal: 'too_simple', name: 'one word three times' },
  { password: 'abcdefghijklmnop', refusal: 'too_simple', name: 'the alphabet' },
  { password: 'ponmlkjihgfedcba', refusal: 'too_simple', name: 'the alphabet backwards' },
  { password: '1qaz2wsx3edc4rfv', refusal: 'too_simple', name: 'a walk over the keyboard' },
  { password: '0123456789012345', refusal: 'too_simple', name: 'digits in order' },
  { password: 'Password123456!!', refusal: 'too_common', name: 'what guessers try first' },
  { password: 'P4$$w0rd-P4$$w0rd-2026', refusal: 'too_common', name: 'the same with signs for letters' },
  { password: 'welcome-sunshine-2026', refusal: 'too_common', name: 'common words and a year' },
  { password: 'ｐａｓｓｗｏｒｄ１２３４５６７', refusal: 'too_common', name: 'the same in full width' },
  { password: 'correct horse battery staple', refusal: 'too_common', name: 'the passphrase that everybody knows' },
  { password: 'ぱすわーど大阪ぱすわーど2026', refusal: 'too_common', name: 'common words of this place' },
  { password: 'hanakoyamamoto2026', refusal: 'names_account', name: 'the own name' },
  { password: 'hanako.yamamoto@city.example', refusal: 'names_account', name: 'the own e-mail address' },
  { password: 'H4n4k0-Y4m4m0t0-26', refusal: 'names_account', name: 'the own name with signs for letters' },
  { password: 'osaka-demo-osaka-demo-1', refusal: 'names_account', name: 'the tenant' },
  { password: 'osaka-demo-password', refusal: 'too_common', name: 'the tenant and a common word' },
];

/** The most common passwords, made long in the usual ways; which sentence refuses them differs. */
export function commonPasswordsMadeLong(): string[] {
  const isLong = (password: string) => [...password].length >= 15;
  return guessed.slice(0, 200).flatMap((word) => [`${word}${word}2026!`, `${word}-password-1!`].filter(isLong));
}

/** Four words from the list made for passphrases, also in capitals, with a digit or in full width. */
export function passphrases(): string[] {
  const made = Array.from({ length: 100 }, (_, index) =>
    [1, 7, 31, 97].map((step) => dice[(index * 389 + step * 1_021) % dice.length]).join(' '),
  );
  return made.flatMap((phrase) => [phrase, phrase.toUpperCase(), `${phrase} 7`, inFullWidth(phrase)]);
}

/** One of every length from 15 to 128 code points. */
export function passwordsOfEveryLength(): string[] {
  const alphabet = 'kx7rqw2mzt9ybl4hv';
  return Array.from({ length: 114 }, (_, more) => {
    // Neighbours differ by a growing step, so that nothing repeats.
    const start = Array.from({ length: 12 + more }, (__, index) => alphabet[(index * index * 7 + index * 3) % 17]);
    return `${start.join('')}Lk!`;
  });
}

function inFullWidth(text: string): string {
  return text
    .replace(/[!-~]/g, (sign) => String.fromCodePoint(sign.codePointAt(0)! + 0xfee0))
    .replaceAll(' ', '\u3000');
}
