import { defineTexts } from '../platform/i18n/texts.ts';

/** What a field says about a number that was typed into it. */
export const NUMBER_TEXTS = defineTexts({
  ja: {
    understood: '{{text}} と読み取りました',
    understoodState: '「{{state}}」と読み取りました',
    error: {
      not_a_number: '「{{typed}}」は数字として読み取れません。数字で入力してください。',
      out_of_range: '1兆以下の数で入力してください。',
      too_many_decimals: '小数は10桁までで入力してください。',
      too_many_digits: '数字は15桁までで入力してください。',
      other_unit: '単位が違います。「{{typed}}」と入力されていますが、この欄の単位は「{{expected}}」です。',
      milestone_is_done_or_not: '「達成」か「未達成」で入力してください。',
    },
    ask: {
      long_vowel_mark: '「ー」はマイナスですか。',
      kanji_numeral: '漢数字を次の数と解釈しますか。',
      misplaced_comma: 'カンマの位置を確かめてください。どちらの数ですか。',
      multiplier_and_unit: '単位に「{{unit}}」が含まれます。どちらの数ですか。',
      choose: '{{value}}にする',
    },
    notes: {
      width: '全角を半角に直しました',
      thousands_separator: '桁区切りを外しました',
      minus_sign: 'マイナスの値として読み取りました',
      unit_removed: '単位を外しました',
      multiplier: '万・億などを数に直しました',
      approximate: '概数です。元の書き方は備考に残します',
      approximate_only: '概数です。数だけを保存します',
      percent_may_be_ratio: '{{value}}％で合っていますか。割合（0～1）で入力した場合は直してください',
    },
  },
  en: {
    understood: 'Read as {{text}}',
    understoodState: 'Read as “{{state}}”',
    error: {
      not_a_number: '“{{typed}}” cannot be read as a number. Enter digits.',
      out_of_range: 'Enter a number of at most 1,000,000,000,000.',
      too_many_decimals: 'Enter at most 10 decimals.',
      too_many_digits: 'Enter at most 15 digits.',
      other_unit: 'The unit differs: “{{typed}}” was typed, this field is in “{{expected}}”.',
      milestone_is_done_or_not: 'Enter whether it is done or not.',
    },
    ask: {
      long_vowel_mark: 'Is “ー” a minus?',
      kanji_numeral: 'Shall the numerals be read as this number?',
      misplaced_comma: 'Check the comma. Which number is it?',
      multiplier_and_unit: 'The unit contains “{{unit}}”. Which number is it?',
      choose: 'Take {{value}}',
    },
    notes: {
      width: 'full-width digits converted',
      thousands_separator: 'separators removed',
      minus_sign: 'read as negative',
      unit_removed: 'unit removed',
      multiplier: '万, 億 and the like converted',
      approximate: 'approximate: the original wording goes into the note',
      approximate_only: 'approximate: only the number is saved',
      percent_may_be_ratio: 'is {{value}} % right? If you typed a ratio (0–1), please correct it',
    },
  },
});
