import type {} from '@fastify/cookie';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '../config.ts';

const DEVICE_DAYS = 90;

/**
 * Over TLS the cookie's `__Host-` name binds it to this host. On plain http browsers refuse that name, and cookies
 * do not tell ports apart: there each copy on the machine has a name of its own.
 */
@Injectable()
export class Cookies {
  private readonly config: Config;

  constructor(@Inject(CONFIG) config: Config) {
    this.config = config;
  }

  session(request: FastifyRequest): string | undefined {
    return request.cookies[this.name('sid', request)];
  }

  device(request: FastifyRequest): string | undefined {
    return request.cookies[this.name('device', request)];
  }

  setSession(request: FastifyRequest, reply: FastifyReply, token: string): void {
    void reply.setCookie(this.name('sid', request), token, this.options(request));
  }

  setDevice(request: FastifyRequest, reply: FastifyReply, mark: string): void {
    void reply.setCookie(this.name('device', request), mark, {
      ...this.options(request),
      maxAge: DEVICE_DAYS * 86_400,
    });
  }

  clearSession(request: FastifyRequest, reply: FastifyReply): void {
    void reply.clearCookie(this.name('sid', request), this.options(request));
  }

  private name(base: string, request: FastifyRequest): string {
    return this.isSecure(request) ? `__Host-${base}` : `${base}-${this.config.instance}`;
  }

  private options(request: FastifyRequest) {
    return { path: '/', httpOnly: true, sameSite: 'lax', secure: this.isSecure(request) } as const;
  }

  /** `protocol` follows X-Forwarded-Proto only from a configured proxy. */
  private isSecure(request: FastifyRequest): boolean {
    return this.config.secureCookies || request.protocol === 'https';
  }
}
