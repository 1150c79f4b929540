import { defineTexts } from '../../platform/i18n/texts.ts';

export const TENANTS_TEXTS = defineTexts({
  ja: {
    title: '設定',
    lead: '計画の階層と会議を、組織で使っている名前で呼べます。変更はすぐに全員の画面に反映されます。',
    levels: '階層の名前',
    levelsHelp:
      'メニュー、見出し、表の項目名に使います。空欄にすると、もとの名前に戻ります。文章の中の言葉は変わりません。',
    ja: '日本語の名前',
    en: '英語の名前',
    jaOf: '「{{level}}」の日本語の名前',
    enOf: '「{{level}}」の英語の名前',
    own: 'もとの名前：{{word}}',
    saved: '階層の名前を保存しました',
    jaMissing: '「{{level}}」の日本語の名前も入力してください。英語だけでは保存できません',
    tooLong: '「{{level}}」の名前は{{most}}文字以内で入力してください',
  },
  en: {
    title: 'Settings',
    lead: 'Call the levels of the plan and the meeting by the words of your organisation. Everybody sees a change at once.',
    levels: 'Names of the levels',
    levelsHelp:
      'Used in the menu, in headings and above columns. Left empty, the own name stands again. Sentences stay as they are.',
    ja: 'Japanese name',
    en: 'English name',
    jaOf: 'Japanese name of “{{level}}”',
    enOf: 'English name of “{{level}}”',
    own: 'Without a name of yours: {{word}}',
    saved: 'The names of the levels have been saved',
    jaMissing: 'Enter the Japanese name of “{{level}}” too: an English one alone cannot be saved',
    tooLong: 'The name of “{{level}}” takes at most {{most}} characters',
  },
});
