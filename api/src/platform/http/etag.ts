import { transcode } from 'node:buffer';
import { hash } from 'node:crypto';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { finalize, type Observable, of, tap } from 'rxjs';
import { beginWaiting } from '../database/patience.ts';
import { Unavailable } from '../problems/refusal.ts';
import { Answer } from './answer.ts';
import { packingFor } from './compression.ts';
import { KEPT, KeptAnswers } from './kept-answers.ts';
import { Turns } from './turns.ts';

export const CONTENT_ETAG = Symbol('content etag');

declare module 'fastify' {
  interface FastifyRequest {
    /** The answer is polled: it gets an ETag of its body, and 304 while that stays the same. */
    polled?: boolean;
    /** The answer was kept: nothing is left to be made but 200 or 304. */
    kept?: Answer;
    /** Keeps the answer for the next who asks. */
    keep?: (answer: Answer) => void;
  }
}

/** For reads that a screen polls: a strong ETag of the body, and 304 when the reader has it already. */
export const ContentETag = () => SetMetadata(CONTENT_ETAG, true);

/** Gives every answer that has a numeric `version` the ETag that the next change must send back. */
@Injectable()
export class ETagInterceptor implements NestInterceptor {
  private readonly reflector: Reflector;
  private readonly answers: KeptAnswers;
  private readonly turns = new Turns();

  constructor(reflector: Reflector, answers: KeptAnswers) {
    this.reflector = reflector;
    this.answers = answers;
  }

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    request.polled = this.reflector.get<boolean | undefined>(CONTENT_ETAG, context.getHandler()) === true;
    if (request.polled) return this.polled(context, request, next);
    return next.handle().pipe(
      tap((body: unknown) => {
        const version = (body as { version?: unknown } | null | undefined)?.version;
        if (typeof version === 'number') http.getResponse<FastifyReply>().header('etag', etagOf(version));
      }),
    );
  }

  private async polled(
    context: ExecutionContext,
    request: FastifyRequest,
    next: CallHandler,
  ): Promise<Observable<unknown>> {
    const { member } = request;
    if (!member || this.reflector.get<boolean | undefined>(KEPT, context.getHandler()) !== true) return next.handle();
    const found = await this.answers.find(request, member);
    if (typeof found === 'function') {
      request.keep = found;
      return this.inTurn(request, next);
    }
    request.kept = found;
    return of(found.body);
  }

  /** What is kept is large to make. Its patience with the database begins when its turn has come. */
  private async inTurn({ socket }: FastifyRequest, next: CallHandler): Promise<Observable<unknown>> {
    await this.turns.next(() => socket.destroyed);
    return beginWaiting(() => next.handle()).pipe(
      tap({ error: (error: unknown) => error instanceof Unavailable && this.turns.giveUp(error) }),
      finalize(() => this.turns.end()),
    );
  }
}

/** The ETag of a versioned thing. */
export function etagOf(version: number): string {
  return `"${version}"`;
}

/** Fastify `onSend`: the body is text by now, so it is hashed once and not serialised twice. */
export async function tagContent(request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<unknown> {
  if (!request.polled || reply.statusCode !== 200) return payload;
  const answer = request.kept ?? (typeof payload === 'string' ? answerOf(payload) : null);
  if (answer === null) return payload;
  request.keep?.(answer);
  const { etag, body } = answer;
  reply.header('etag', etag).header('content-type', 'application/json; charset=utf-8');
  const seen = request.headers['if-none-match']?.split(',').map((one) => one.trim().replace(/^W\//, ''));
  if (seen?.includes(etag)) {
    reply.code(304).removeHeader('content-type').removeHeader('content-length');
    return '';
  }
  const packing = packingFor(request.headers['accept-encoding'], body);
  if (packing === null) return body;
  reply.header('content-encoding', packing).header('vary', 'accept-encoding');
  return answer.packed(packing);
}

function answerOf(payload: string): Answer {
  // In two steps, which take a third of the time that `Buffer.from(payload)` does with a text of other than Latin letters.
  const body = transcode(Buffer.from(payload, 'utf16le'), 'utf16le', 'utf8');
  return new Answer(`"${hash('sha256', body, 'base64url').slice(0, 27)}"`, body);
}
