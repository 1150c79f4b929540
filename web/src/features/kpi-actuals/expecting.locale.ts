import { defineTexts } from '../../platform/i18n/texts.ts';

export const EXPECTING_TEXTS = defineTexts({
  ja: {
    title: '年度末の見込み（{{year}}）',
    none: 'まだ入力されていません。',
    over: 'この年度は終わっているため、見込値は変更できません。',
    said: '{{by}}が{{day}}に入力',
    someone: '例示データ',
    enter: '見込値を入力する',
    change: '見込値を変更する',
    form: '{{year}}の年度末の見込み',
    value: '見込値（{{unit}}）',
    valueHelp:
      '年度末の値としていま見込む数です。累計の件数は年度の合計を、割合は％を入力します。分からないときは空欄にして、下の見込みだけを選びます。',
    outlook: '実施できる見込み',
    outlookRequired: '実施できる見込みを選んでください。',
    unreadable: '見込値を数字で入力するか、空欄にしてください。',
    note: '備考',
    noteHelp: 'なぜそう見込むのかを書いておくと、進捗評価の資料に残ります。',
    reasonRequired: '理由を入力してください。',
    saved: '見込値を保存しました',
    conflict:
      '入力中に{{by}}が見込値を変更しました。現在は「{{value}}」です。入力した内容は残っています。確認してもう一度保存すると上書きします。',
    preview: '見込値を保存すると',
    previewNothing: '見込みを選ぶと、年度途中の状況がどう変わるかをここに示します。',
    verdict: '年度途中の状況',
  },
  en: {
    title: 'Expected by the year’s end ({{year}})',
    none: 'Not said yet.',
    over: 'This year is over: what was expected cannot be changed.',
    said: 'entered by {{by}} on {{day}}',
    someone: 'the example data',
    enter: 'Say what you expect',
    change: 'Change what you expect',
    form: 'Expected by the end of {{year}}',
    value: 'Expected value ({{unit}})',
    valueHelp:
      'What you now expect the year’s value to be at its end: of counts the sum of the year, of a ratio the percentage. Leave it empty if you cannot tell, and only answer below.',
    outlook: 'Will it be done?',
    outlookRequired: 'Choose whether it will be done.',
    unreadable: 'Enter the expected value in digits, or leave it empty.',
    note: 'Note',
    noteHelp: 'Why you expect it. It stays in the packet of the review.',
    reasonRequired: 'Enter a reason.',
    saved: 'The expected value is saved',
    conflict:
      '{{by}} changed the expected value while you were typing. It is now “{{value}}”. What you typed is still here: check it, and save again to overwrite.',
    preview: 'After saving what is expected',
    previewNothing: 'As you answer, the mid-year progress is shown here.',
    verdict: 'Mid-year progress',
  },
});
