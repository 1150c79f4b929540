import type { Sentence } from './refusal.ts';

/** The kind of each status, in a few words. */
const TITLES: Record<number, Sentence> = {
  400: { ja: '入力に誤りがあります', en: 'Bad request' },
  401: { ja: 'サインインが必要です', en: 'Sign-in required' },
  403: { ja: '権限がありません', en: 'Not allowed' },
  404: { ja: '見つかりません', en: 'Not found' },
  405: { ja: 'この操作はできません', en: 'Method not allowed' },
  408: { ja: '時間内に受信できませんでした', en: 'Request timeout' },
  409: { ja: '現在の状態では行えません', en: 'Refused in the present state' },
  412: { ja: 'ほかの人が変更しました', en: 'Changed by somebody else' },
  413: { ja: '送信内容が大きすぎます', en: 'Too large' },
  414: { ja: 'アドレスが長すぎます', en: 'Address too long' },
  415: { ja: '対応していない形式です', en: 'Unsupported media type' },
  422: { ja: '処理できない内容です', en: 'Unprocessable' },
  428: { ja: '前提条件が必要です', en: 'Precondition required' },
  429: { ja: 'リクエストが多すぎます', en: 'Too many requests' },
  431: { ja: 'ヘッダーが大きすぎます', en: 'Headers too large' },
  500: { ja: 'サーバーでエラーが起きました', en: 'Internal error' },
  503: { ja: 'ただいま利用できません', en: 'Unavailable' },
};

export function titleOf(status: number): Sentence {
  return TITLES[status] ?? (status < 500 ? TITLES[400]! : TITLES[500]!);
}
