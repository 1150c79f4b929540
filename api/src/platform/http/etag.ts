import { createHash } from 'node:crypto';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Observable, tap } from 'rxjs';

export const CONTENT_ETAG = Symbol('content etag');

declare module 'fastify' {
  interface FastifyRequest {
    /** The answer is polled: it gets an ETag of its body, and 304 while that stays the same. */
    polled?: boolean;
  }
}

/** For reads that a screen polls: a strong ETag of the body, and 304 when the reader has it already. */
export const ContentETag = () => SetMetadata(CONTENT_ETAG, true);

/** Gives every answer that has a numeric `version` the ETag that the next change must send back. */
@Injectable()
export class ETagInterceptor implements NestInterceptor {
  private readonly reflector: Reflector;

  constructor(reflector: Reflector) {
    this.reflector = reflector;
  }

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    request.polled = this.reflector.get<boolean | undefined>(CONTENT_ETAG, context.getHandler()) === true;
    if (request.polled) return next.handle();
    return next.handle().pipe(
      tap((body: unknown) => {
        const version = (body as { version?: unknown } | null | undefined)?.version;
        if (typeof version === 'number') http.getResponse<FastifyReply>().header('etag', etagOf(version));
      }),
    );
  }
}

/** The ETag of a versioned thing. */
export function etagOf(version: number): string {
  return `"${version}"`;
}

/** Fastify `onSend`: the body is text by now, so it is hashed once and not serialised twice. */
export async function tagContent(request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<unknown> {
  if (!request.polled || reply.statusCode !== 200 || typeof payload !== 'string') return payload;
  const etag = `"${createHash('sha256').update(payload).digest('base64url').slice(0, 27)}"`;
  reply.header('etag', etag);
  const seen = request.headers['if-none-match']?.split(',').map((one) => one.trim().replace(/^W\//, ''));
  if (!seen?.includes(etag)) return payload;
  reply.code(304).removeHeader('content-type').removeHeader('content-length');
  return '';
}
