import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { ACCESS, type Access } from '../permissions/allow.ts';
import { HttpProblem } from '../problems/refusal.ts';
import { sameText } from './tokens.ts';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** 403: the write did not come from our own page. */
class Forged extends HttpProblem {
  constructor(code: 'csrf' | 'foreign_origin') {
    super(403, code, {
      ja: 'この画面からの操作であることを確認できませんでした。画面を再読み込みしてから、もう一度お試しください。',
      en: 'We could not tell that this came from our own page. Reload the page and try again.',
    });
  }
}

/** A browser sends the cookie along whoever made it ask: a write must prove that our own page did. */
@Injectable()
export class ForgeryGuard implements CanActivate {
  private readonly reflector: Reflector;

  constructor(reflector: Reflector) {
    this.reflector = reflector;
  }

  canActivate(context: ExecutionContext): true {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (READS.has(request.method)) return true;
    if (isForeign(request)) throw new Forged('foreign_origin');

    const access = this.reflector.get<Access | undefined>(ACCESS, context.getHandler());
    if (!request.csrfToken || access?.kind === 'public') return true;
    const sent = request.headers['x-csrf-token'];
    if (typeof sent !== 'string' || !sameText(sent, request.csrfToken)) throw new Forged('csrf');
    return true;
  }
}

function isForeign(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true;
  const { origin } = request.headers;
  if (origin === undefined) return false;
  return !URL.canParse(origin) || new URL(origin).host !== request.host;
}
