import { HttpProblem, type Mistake, Refusal } from '../problems/refusal.ts';

/** 401: the same for a wrong password, an unknown address and a disabled member. */
export class WrongCredentials extends HttpProblem {
  constructor() {
    super(401, 'wrong_credentials', {
      ja: 'メールアドレスかパスワードが正しくありません。もう一度確かめて入力してください。',
      en: 'The e-mail address or the password is wrong. Check them and try again.',
    });
  }
}

/** 409: the password opens several seats; told only to who has it. */
export class TenantRequired extends Refusal {
  constructor(slugs: string[]) {
    const mistakes = slugs.map((slug): Mistake => ({ pointer: '/tenant', code: 'choose', detail: slug }));
    super(
      'tenant_required',
      {
        ja: 'このメールアドレスは複数の組織に登録されています。組織を選んでください。',
        en: 'This e-mail address has seats in several organisations. Choose one.',
      },
      mistakes,
    );
  }
}

/** 403: the present password was not the one that was given. */
export class WrongPassword extends HttpProblem {
  constructor(pointer: string) {
    const detail = { ja: 'パスワードが正しくありません。', en: 'The password is wrong.' };
    super(403, 'wrong_password', detail, { errors: [{ pointer, code: 'wrong_password', detail }] });
  }
}
