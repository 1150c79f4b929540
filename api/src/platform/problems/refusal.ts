import { type Permission, rolesThatMay } from '#domain/members/permissions';

/** The same sentence in both languages: what happened and how to mend it. */
export type Sentence = { ja: string; en: string };

/** One place in the request that is wrong: a JSON pointer (`/value`), a parameter (`?asOf`) or a header (`If-Match`). */
export type Mistake = { pointer: string; code: string; detail: Sentence | string };

type Extras = {
  errors?: Mistake[];
  allowedRoles?: string[];
  current?: { etag: string; value: unknown; changedBy: string | null; changedAt: string | null };
  /** Seconds after which asking again makes sense. */
  retryAfter?: number;
  /** 405: the methods that the address takes. */
  allow?: string[];
};

/** Everything that is answered on purpose. What is thrown and is not one of these is an accident: 500. */
export class HttpProblem extends Error {
  readonly status: number;
  /** Stable and the same in every language. */
  readonly code: string;
  readonly sentence: Sentence;
  readonly extras: Extras;

  constructor(status: number, code: string, sentence: Sentence, extras: Extras = {}) {
    super(sentence.en);
    this.status = status;
    this.code = code;
    this.sentence = sentence;
    this.extras = extras;
  }
}

/** 409: a rule of the trade says no; `code` is the domain's reason. */
export class Refusal extends HttpProblem {
  constructor(code: string, sentence: Sentence, errors: Mistake[] = []) {
    super(409, code, sentence, { errors });
  }
}

/** 404: not there, or another tenant's. Says nothing about which, or of what. */
export class NotFound extends HttpProblem {
  constructor() {
    super(404, 'not_found', {
      ja: '見つかりません。削除されたか、アドレスが正しくない可能性があります。',
      en: 'Not found. It may have been removed, or the address is wrong.',
    });
  }
}

/** 412: somebody else was faster. Carries what stands there now. */
export class StaleVersion extends HttpProblem {
  constructor(current: { etag: string; value: unknown; changedBy: string | null; changedAt: string | null }) {
    super(
      412,
      'stale_version',
      {
        ja: '開いている間に、ほかの人が変更しました。現在の内容を確かめてから、もう一度保存してください。',
        en: 'Somebody changed this while you had it open. Look at what it says now, then save again.',
      },
      { current },
    );
  }
}

/** 400: the request has the wrong shape; `errors` point at the places. */
export class BadInput extends HttpProblem {
  constructor(errors: Mistake[], code = 'bad_input') {
    super(
      400,
      code,
      {
        ja: '入力に誤りがあります。示された項目を直してください。',
        en: 'The input has mistakes. Mend the places that are named.',
      },
      { errors },
    );
  }
}

/** 422: well-formed, but it cannot be meant. */
export class Unprocessable extends HttpProblem {
  constructor(code: string, sentence: Sentence, errors: Mistake[] = []) {
    super(422, code, sentence, { errors });
  }
}

/** 403: known to the member, but not theirs to do; names the roles that may. */
export class Forbidden extends HttpProblem {
  constructor(permission: Permission) {
    super(
      403,
      'forbidden',
      {
        ja: 'この操作を行う権限がありません。権限を持つ担当者に依頼してください。',
        en: 'You may not do this. Ask somebody who holds one of the roles that may.',
      },
      { allowedRoles: rolesThatMay(permission) },
    );
  }
}

/** 401: nobody is signed in, or the session has ended. */
export class NotSignedIn extends HttpProblem {
  constructor() {
    super(401, 'not_signed_in', {
      ja: 'サインインしていないか、セッションが終了しました。サインインしてください。',
      en: 'You are not signed in, or your session has ended. Sign in.',
    });
  }
}

/** 503: not now; nothing was changed. */
export class Unavailable extends HttpProblem {
  constructor(retryAfter = 2) {
    super(
      503,
      'unavailable',
      {
        ja: 'ただいま混み合っているか、準備中です。しばらくしてからもう一度お試しください。',
        en: 'Busy or starting up. Try again in a moment.',
      },
      { retryAfter },
    );
  }
}

/** 429: too many requests. `retryAfter` in seconds. */
export class TooMany extends HttpProblem {
  constructor(retryAfter: number, sentence?: Sentence) {
    super(
      429,
      'too_many_requests',
      sentence ?? {
        ja: `リクエストが多すぎます。${retryAfter}秒後にもう一度お試しください。`,
        en: `Too many requests. Try again in ${retryAfter} seconds.`,
      },
      { retryAfter },
    );
  }
}
