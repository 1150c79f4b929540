import { HttpException } from '@nestjs/common';
import { HttpProblem, type Sentence } from './refusal.ts';

type Known = { code: string; sentence: Sentence };

const badJson: Known = {
  code: 'malformed_json',
  sentence: { ja: '本文を JSON として読めません。', en: 'The body is not readable as JSON.' },
};

/** What Fastify refuses before our code sees it, by its own error codes. */
const KNOWN: Record<string, Known> = {
  FST_ERR_CTP_BODY_TOO_LARGE: {
    code: 'body_too_large',
    sentence: { ja: '送信できるのは 256 KiB までです。', en: 'A body may have 256 KiB at most.' },
  },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: {
    code: 'unsupported_media_type',
    sentence: {
      ja: '本文は JSON（Content-Type: application/json）で送信してください。',
      en: 'Send the body as JSON (Content-Type: application/json).',
    },
  },
  FST_ERR_CTP_INVALID_JSON_BODY: badJson,
  FST_ERR_CTP_EMPTY_JSON_BODY: {
    code: 'empty_body',
    sentence: { ja: '本文がありません。', en: 'The body is empty.' },
  },
  FST_ERR_BAD_URL: {
    code: 'bad_address',
    sentence: { ja: 'アドレスを読み取れません。', en: 'The address is not readable.' },
  },
};

const byStatus: Record<number, Known> = {
  408: {
    code: 'request_timeout',
    sentence: {
      ja: '時間内に受信できませんでした。もう一度送信してください。',
      en: 'It took too long to arrive. Send it again.',
    },
  },
};

/** A refusal by Fastify or Nest, or `null` for anything that is no client's mistake. */
export function problemOfFramework(error: unknown): HttpProblem | null {
  // Nest wraps what Fastify threw.
  const thrown = error instanceof HttpException && error.cause instanceof Error ? error.cause : error;
  if (!(thrown instanceof Error)) return null;
  const { statusCode, code = '' } = thrown as { statusCode?: number; code?: string };
  const status = thrown instanceof HttpException ? thrown.getStatus() : statusCode;
  // A body that reaches for __proto__ is refused while it is parsed, without a code of its own.
  if (thrown instanceof SyntaxError && status === 400) return new HttpProblem(400, badJson.code, badJson.sentence);
  if (status === undefined || status < 400 || status >= 500) return null;
  const known = KNOWN[code] ?? byStatus[status];
  if (known) return new HttpProblem(status, known.code, known.sentence);
  return new HttpProblem(status, 'bad_request', {
    ja: 'リクエストを処理できません。内容を確かめてください。',
    en: 'The request cannot be handled. Check what was sent.',
  });
}
