import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { type Permission, scopeOf } from '#domain/members/permissions';
import { Forbidden, NotSignedIn } from '../problems/refusal.ts';
import { ACCESS, type Access } from './allow.ts';

/** Holds the route's `@Allow` against the member's roles. Own or all is asked by the service, in its transaction. */
@Injectable()
export class PermissionGuard implements CanActivate {
  private readonly reflector: Reflector;

  constructor(reflector: Reflector) {
    this.reflector = reflector;
  }

  canActivate(context: ExecutionContext): true {
    const access = this.reflector.get<Access>(ACCESS, context.getHandler());
    if (access.kind === 'public') return true;
    const { member } = context.switchToHttp().getRequest<FastifyRequest>();
    if (!member) throw new NotSignedIn();
    if (access.kind === 'signed-in') return true;
    if (!access.anyOf.some((permission) => scopeOf(member.roles, permission) !== null)) {
      throw new Forbidden(access.anyOf[0] as Permission);
    }
    return true;
  }
}
