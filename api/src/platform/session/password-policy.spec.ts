import { describe, expect, it } from '@jest/globals';
import { refusalOfPassword } from './password-policy.ts';

const words = ['hanako.yamamoto@city.example', '山本 花子', 'Hanako Yamamoto', 'osaka-demo', '大阪市'];

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
    { password: 'x'.repeat(129), refusal: 'too_long', name: '129 characters' },
    { password: 'aaaaaaaaaaaaaaaa', refusal: 'too_simple', name: 'one character' },
    { password: 'ababababababababab', refusal: 'too_simple', name: 'two characters' },
    { password: 'lakes7lakes7lakes7', refusal: 'too_simple', name: 'one word three times' },
    { password: 'abcdefghijklmnop', refusal: 'too_simple', name: 'the alphabet' },
    { password: 'ponmlkjihgfedcba', refusal: 'too_simple', name: 'the alphabet backwards' },
    { password: '1qaz2wsx3edc4rfv', refusal: 'too_simple', name: 'a walk over the keyboard' },
    { password: '0123456789012345', refusal: 'too_simple', name: 'digits in order' },
    { password: 'Password123456!!', refusal: 'too_common', name: 'what guessers try first' },
    { password: 'welcome-sunshine-2026', refusal: 'too_common', name: 'common words and a year' },
    { password: 'ｐａｓｓｗｏｒｄ１２３４５６７', refusal: 'too_common', name: 'the same in full width' },
    { password: 'hanakoyamamoto2026', refusal: 'names_account', name: 'the own name' },
    { password: 'hanako.yamamoto@city.example', refusal: 'names_account', name: 'the own e-mail address' },
    { password: 'osaka-demo-osaka-demo-1', refusal: 'names_account', name: 'the tenant' },
  ])('$name: $refusal', ({ password, refusal }) => expect(refusalOfPassword(password, words)).toBe(refusal));

  it('takes every length from 15 to 128 code points', () => {
    const alphabet = 'kx7rqw2mzt9ybl4hv';
    for (let length = 15; length <= 128; length += 1) {
      // Neighbours differ by a growing step, so that nothing repeats.
      const start = Array.from(
        { length: length - 3 },
        (_, index) => alphabet[(index * index * 7 + index * 3) % 17],
      ).join('');
      expect({ length, refusal: refusalOfPassword(`${start}Lk!`, words) }).toEqual({ length, refusal: null });
    }
  });
});
