import { createSecretKey, type KeyObject } from 'node:crypto';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { Credentials } from '../session/credentials.ts';
import { commandOf, KEY_REQUIRED, keyIsMissing } from './idempotency-key.ts';

/** Reads the Idempotency-Key, after it is known who asks and that they may. */
@Injectable()
export class IdempotencyGuard implements CanActivate {
  private readonly reflector: Reflector;
  /** As an object: Node would make one of it for each request. */
  private readonly seal: KeyObject;

  constructor(reflector: Reflector, credentials: Credentials) {
    this.reflector = reflector;
    this.seal = createSecretKey(credentials.pepper);
  }

  canActivate(context: ExecutionContext): true {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const command = commandOf(request, this.seal);
    const required = this.reflector.get<boolean | undefined>(KEY_REQUIRED, context.getHandler()) === true;
    if (required && !command) keyIsMissing();
    if (request.member) request.member.request.command = command;
    return true;
  }
}
