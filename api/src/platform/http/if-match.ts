import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { BadInput, HttpProblem } from '../problems/refusal.ts';

/** 428: a change must say which version it saw. */
class PreconditionRequired extends HttpProblem {
  constructor(header: string) {
    super(
      428,
      'precondition_required',
      {
        ja: `${header} ヘッダーが必要です。最新の内容を読み込み、その ETag を付けて送信してください。`,
        en: `The header ${header} is required. Read the present state and send its ETag.`,
      },
      {
        errors: [
          {
            pointer: header,
            code: 'required',
            detail: { ja: 'このヘッダーは必須です。', en: 'This header is required.' },
          },
        ],
      },
    );
  }
}

/** Which header a route asks for, as the OpenAPI document tells it. */
export const PRECONDITION = Symbol('precondition');
export type Precondition = 'If-Match' | 'If-Match or If-None-Match';

const asksFor = (precondition: Precondition) => (target: object, method: string | symbol | undefined) => {
  if (method !== undefined) Reflect.defineMetadata(PRECONDITION, precondition, target[method as never]);
};

/** The version a PATCH, PUT or DELETE has seen, from `If-Match: "<version>"`. 428 when the header is missing. */
export const IfMatch = createParamDecorator(
  (_: unknown, context: ExecutionContext): number => {
    const text = headerOf(context, 'if-match');
    if (text === undefined) throw new PreconditionRequired('If-Match');
    return versionIn(text);
  },
  [asksFor('If-Match')],
);

/** As `IfMatch`; or `absent` for `If-None-Match: *`, where the PUT is to create. */
export const IfMatchOrNoneMatch = createParamDecorator(
  (_: unknown, context: ExecutionContext): number | 'absent' => {
    const seen = headerOf(context, 'if-match');
    const none = headerOf(context, 'if-none-match');
    if (seen !== undefined) return versionIn(seen);
    if (none === undefined) throw new PreconditionRequired('If-Match');
    if (none.trim() === '*') return 'absent';
    throw new BadInput([
      {
        pointer: 'If-None-Match',
        code: 'etag',
        detail: { ja: '新規作成のときは * を指定してください。', en: 'Send * to create.' },
      },
    ]);
  },
  [asksFor('If-Match or If-None-Match')],
);

function versionIn(text: string): number {
  const match = /^"(\d{1,9})"$/.exec(text.trim());
  if (!match) {
    throw new BadInput([
      {
        pointer: 'If-Match',
        code: 'etag',
        detail: {
          ja: '読み込んだときの ETag を指定してください（例："3"）。',
          en: 'Send the ETag you have read, e.g. "3".',
        },
      },
    ]);
  }
  return Number(match[1]);
}

function headerOf(context: ExecutionContext, name: 'if-match' | 'if-none-match'): string | undefined {
  return context.switchToHttp().getRequest<FastifyRequest>().headers[name];
}
