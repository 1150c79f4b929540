import { beforeAll, describe, expect, it } from '@jest/globals';
import { dictionary } from '@zxcvbn-ts/language-common';
import {
  CHOOSER,
  commonPasswordsMadeLong,
  passphrases,
  passwordsOfEveryLength,
  STATED_PASSWORDS,
} from '../../../test/passwords.ts';
import { commonWords, type GuessedWords } from './common-words.ts';
import { refusalOfPassword } from './password-policy.ts';

let common: GuessedWords;
beforeAll(async () => {
  common = await commonWords();
});

const refusalOf = (password: string) => refusalOfPassword(password, Object.values(CHOOSER), common);
const refused = (passwords: string[]) => passwords.filter((password) => refusalOf(password) !== null);

describe('refusalOfPassword', () => {
  it.each(STATED_PASSWORDS)('$name: $refusal', ({ password, refusal }) => expect(refusalOf(password)).toBe(refusal));

  it('knows more words than guessers try in a year', () => {
    expect(common.bits.size).toBeGreaterThan(10_000);
    expect(dictionary['passwords-common'].filter((word) => !common.bits.has(word))).toEqual([]);
  });

  it('refuses the two hundred most common passwords, made long in the usual ways', () => {
    const made = commonPasswordsMadeLong();
    expect(made.length).toBeGreaterThan(250);
    expect(refused(made)).toEqual(made);
  });

  it('takes four words from the list made for passphrases, also in capitals, with a digit or in full width', () => {
    expect(refused(passphrases())).toEqual([]);
  });

  it('takes every length from 15 to 128 code points', () => {
    const made = passwordsOfEveryLength();
    expect([made.at(0)?.length, made.at(-1)?.length]).toEqual([15, 128]);
    expect(refused(made)).toEqual([]);
  });
});
