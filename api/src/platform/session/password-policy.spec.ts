import { beforeAll, describe, expect, it } from '@jest/globals';
import { dictionary } from '@zxcvbn-ts/language-common';
import { commonWords, type GuessedWords } from './common-words.ts';
import { type PasswordRefusal, refusalOfPassword } from './password-policy.ts';

const words = ['hanako.yamamoto@city.example', '山本 花子', 'Hanako Yamamoto', 'osaka-demo', '大阪市'];
const { 'passwords-common': guessed, 'diceware-common': dice } = dictionary;

let common: GuessedWords;
beforeAll(async () => {
  common = await commonWords();
});

const refusalOf = (password: string) => refusalOfPassword(password, words, common);
/** The passwords of a table that are not answered as they should be. */
const otherThan = (refusal: PasswordRefusal | null, passwords: readonly string[]) =>
  passwords.filter((password) => refusalOf(password) !== refusal);

describe('refusalOfPassword', () => {
  it.each([
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
  ])('$name: $refusal', ({ password, refusal }) => expect(refusalOf(password)).toBe(refusal));

  it('knows more words than guessers try in a year', () => {
    expect(common.bits.size).toBeGreaterThan(10_000);
    expect(guessed.filter((word) => !common.bits.has(word))).toEqual([]);
  });

  it('refuses the two hundred most common passwords, made long in the usual ways', () => {
    const isLong = (password: string) => [...password].length >= 15;
    const made = guessed.slice(0, 200).flatMap((word) => [`${word}${word}2026!`, `${word}-password-1!`].filter(isLong));
    expect(made.length).toBeGreaterThan(250);
    expect(made.filter((password) => refusalOf(password) === null)).toEqual([]);
  });

  it('takes four words from the list made for passphrases, also in capitals or with a digit', () => {
    const made = Array.from({ length: 100 }, (_, index) =>
      [1, 7, 31, 97].map((step) => dice[(index * 389 + step * 1_021) % dice.length]).join(' '),
    );
    const spelt = made.flatMap((phrase) => [phrase, phrase.toUpperCase(), `${phrase} 7`]);
    expect(otherThan(null, spelt)).toEqual([]);
  });

  it('takes every length from 15 to 128 code points', () => {
    const alphabet = 'kx7rqw2mzt9ybl4hv';
    const made = Array.from({ length: 114 }, (_, more) => {
      // Neighbours differ by a growing step, so that nothing repeats.
      const start = Array.from({ length: 12 + more }, (__, index) => alphabet[(index * index * 7 + index * 3) % 17]);
      return `${start.join('')}Lk!`;
    });
    expect([made.at(0)?.length, made.at(-1)?.length]).toEqual([15, 128]);
    expect(otherThan(null, made)).toEqual([]);
  });
});
