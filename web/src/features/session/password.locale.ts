import { defineTexts } from '../../platform/i18n/texts.ts';

/** Words of the screen on which members change their password and see where they are signed in. */
export const PASSWORD_TEXTS = defineTexts({
  ja: {
    change: {
      title: 'パスワードの変更',
      lead: '変更すると、ほかの端末でのサインインはすべて終わります。',
      current: '現在のパスワード',
      next: '新しいパスワード',
      rule: '{{least}}文字以上。文字の種類に決まりはありません。覚えやすい長い文がお勧めです。',
      short: '新しいパスワードは{{least}}文字以上で入力してください（いま{{count}}文字です）',
      missing: '現在のパスワードを入力してください',
      submit: 'パスワードを変更する',
      done: 'パスワードを変更しました',
    },
    own: {
      title: 'サインイン中の端末',
      lead: '心当たりのないものや手元にない端末のサインインは、ここで終わらせることができます。',
      device: '端末',
      opened: 'サインインした日時',
      lastSeen: '最後に使った日時',
      address: '接続元',
      current: 'この端末',
      end: '終わらせる',
      endOf: '{{time}}にサインインした{{device}}のサインインを終わらせる',
      done: 'サインインを終わらせました',
      unknown: '不明',
    },
  },
  en: {
    change: {
      title: 'Change password',
      lead: 'Changing it ends your sessions on all other devices.',
      current: 'Current password',
      next: 'New password',
      rule: 'At least {{least}} characters of any kind. A long sentence you remember is best.',
      short: 'The new password needs at least {{least}} characters (it has {{count}})',
      missing: 'Enter your current password',
      submit: 'Change password',
      done: 'Your password has been changed',
    },
    own: {
      title: 'Where you are signed in',
      lead: 'End the session of a device that you do not know or do not have at hand.',
      device: 'Device',
      opened: 'Signed in',
      lastSeen: 'Last used',
      address: 'Address',
      current: 'This device',
      end: 'End',
      endOf: 'End the session of {{device}}, signed in on {{time}}',
      done: 'The session has been ended',
      unknown: 'Unknown',
    },
  },
});
