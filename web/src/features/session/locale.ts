import { defineTexts } from '../../platform/i18n/texts.ts';

export const SESSION_TEXTS = defineTexts({
  ja: {
    title: 'サインイン',
    lead: '組織から配付されたメールアドレスとパスワードでサインインします。',
    email: 'メールアドレス',
    password: 'パスワード',
    tenant: '組織',
    tenantHelp: 'このメールアドレスは複数の組織で使われています。サインインする組織を選んでください。',
    submit: 'サインインする',
    showPassword: 'パスワードを表示する',
    hidePassword: 'パスワードを隠す',
    missing: {
      email: 'メールアドレスを入力してください',
      password: 'パスワードを入力してください',
      tenant: '組織を選んでください',
    },
    refused:
      'メールアドレスまたはパスワードが違います。大文字・小文字と、前後の空白を確かめて、もう一度入力してください。',
    forgotten: 'パスワードを忘れたときは、組織のシステム管理者に再設定を依頼してください。',
    demo: {
      title: 'デモ用アカウント',
      lead: '選ぶと、メールアドレスとパスワードが入力されます。どのアカウントにも架空の値が含まれます。',
      use: '{{name}}を入力する',
      filled: '{{name}}のアカウントを入力しました。「サインインする」を押すと始まります。',
    },
    signOut: 'サインアウトする',
    ended: {
      title: 'もう一度サインインしてください',
      lead: '一定時間操作がなかったため、サインインの有効期限が切れました。入力中の内容はこの画面に残っています。',
    },
  },
  en: {
    title: 'Sign in',
    lead: 'Sign in with the e-mail address and password from your organisation.',
    email: 'E-mail address',
    password: 'Password',
    tenant: 'Organisation',
    tenantHelp: 'This e-mail address is used in several organisations. Choose the one to sign in to.',
    submit: 'Sign in',
    showPassword: 'Show password',
    hidePassword: 'Hide password',
    missing: {
      email: 'Enter your e-mail address',
      password: 'Enter your password',
      tenant: 'Choose the organisation',
    },
    refused: 'E-mail address or password is wrong. Check capital letters and spaces, and enter them again.',
    forgotten: 'If you have forgotten your password, ask an administrator of your organisation for a new one.',
    demo: {
      title: 'Demonstration accounts',
      lead: 'Choosing one fills in its address and password. All of them hold fictitious values.',
      use: 'Fill in {{name}}',
      filled: 'The account of {{name}} is filled in. Press “Sign in” to begin.',
    },
    signOut: 'Sign out',
    ended: {
      title: 'Please sign in again',
      lead: 'Your session ended because nothing happened for a while. What you have typed is still on this page.',
    },
  },
});
