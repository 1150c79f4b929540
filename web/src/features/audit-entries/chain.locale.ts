import type { ChainFaultKind } from '#domain/audit-entries/contract';
import { defineTexts } from '../../platform/i18n/texts.ts';

const FAULTS_JA = {
  missing_link: '鎖の{{number}}番目がありません。',
  broken_link: '鎖の{{number}}番目が、ひとつ前とつながっていません。',
  unknown_version: '鎖の{{number}}番目は、この版では検証できない方式で作られています。',
  missing_entry: '鎖の{{number}}番目（記録{{sequence}}）の記録が消えています。',
  changed_entry: '鎖の{{number}}番目（記録{{sequence}}）の記録が書き換えられています。',
  unsealed_entry: '記録{{sequence}}は、正規の手順によらずに加えられています。',
  rewritten: '鎖の{{since}}番目から{{number}}番目までの間で、鎖が作り直されています。',
  cut_tail: '鎖の{{number}}番目から後が切り取られています。署名はその先まであります。',
  forged_head: '鎖の{{number}}番目への署名が正しくありません。',
  foreign_head: '鎖の{{number}}番目は、別の鍵で署名されています。',
} as const satisfies Record<ChainFaultKind, string>;

const FAULTS_EN = {
  missing_link: 'Link {{number}} of the chain is missing.',
  broken_link: 'Link {{number}} of the chain does not hold on to the one before it.',
  unknown_version: 'Link {{number}} of the chain was made in a way that this version cannot verify.',
  missing_entry: 'The entry of link {{number}} (entry {{sequence}}) is gone.',
  changed_entry: 'The entry of link {{number}} (entry {{sequence}}) was changed.',
  unsealed_entry: 'Entry {{sequence}} was put in past the log.',
  rewritten: 'The chain was made anew somewhere between the links {{since}} and {{number}}.',
  cut_tail: 'The chain was cut off before link {{number}}; it had been signed further.',
  forged_head: 'The signature over link {{number}} is not genuine.',
  foreign_head: 'Link {{number}} was signed with another key.',
} as const satisfies Record<ChainFaultKind, string>;

/** Words of the chain over the log. */
export const CHAIN_TEXTS = defineTexts({
  ja: {
    title: '改ざんの検知',
    sealed: '封印',
    signed: '署名',
    none: 'まだありません',
    notSigned: 'まだありません（5分以内に署名されます）',
    upTo: '{{number}}件目まで（{{at}}）',
    waiting: '（ほか{{count}}件が封印待ち）',
    key: '鍵',
    verify: '記録を検証する',
    progress: '{{total}}件中{{number}}件を検証しました',
    holds: '{{number}}件の記録は、書かれたときのままです。',
    broken: '記録が書かれたときのままではありません',
    noPlace: '（番号なし）',
    faults: FAULTS_JA,
  },
  en: {
    title: 'Tamper evidence',
    sealed: 'Sealed',
    signed: 'Signed',
    none: 'Nothing yet',
    notSigned: 'Not yet (within five minutes)',
    upTo: 'up to entry {{number}} ({{at}})',
    waiting: '({{count}} more wait to be sealed)',
    key: 'key',
    verify: 'Verify the log',
    progress: '{{number}} of {{total}} entries verified',
    holds: '{{number}} entries are as they were written.',
    broken: 'The log is not as it was written',
    noPlace: '(no number)',
    faults: FAULTS_EN,
  },
});
