import { describe, expect, it } from '@jest/globals';
import { defineTexts, textsIn } from './texts.ts';

const TEXTS = defineTexts({
  ja: {
    plain: '保存',
    form: { sum: '合計{{sum}}、差{{sum}}', items_other: '{{count}}件（{{of}}）' },
  },
  en: {
    plain: 'Save',
    form: {
      sum: 'Sum {{sum}}, difference {{sum}}',
      items_one: '{{count}} item ({{of}})',
      items_other: '{{count}} items ({{of}})',
    },
  },
});
const ja = textsIn('ja', TEXTS);
const en = textsIn('en', TEXTS);

describe('texts', () => {
  it('says a text of the language, by its path', () => {
    expect([ja('plain'), en('plain')]).toEqual(['保存', 'Save']);
  });

  it('fills every place of a slot, with whatever signs the value has', () => {
    expect(ja('form.sum', { sum: '$& {{sum}}' })).toBe('合計$& {{sum}}、差$& {{sum}}');
  });

  it.each([
    [0, '0件（a）', '0 items (a)'],
    [1, '1件（a）', '1 item (a)'],
    [2, '2件（a）', '2 items (a)'],
  ])('counts %d', (count, inJapanese, inEnglish) => {
    expect([ja, en].map((say) => say('form.items', { count, of: 'a' }))).toEqual([inJapanese, inEnglish]);
  });

  it('says a key as it is that a newer server names', () => {
    expect(ja('form.unknown' as 'plain')).toBe('form.unknown');
  });

  it('is the same function as long as the language stays, so that nothing is drawn anew for it', () => {
    expect(textsIn('ja', TEXTS)).toBe(ja);
  });
});
