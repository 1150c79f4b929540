import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { NotSignedIn } from '../problems/refusal.ts';
import type { Member } from './member.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the session guard; `null` when nobody is signed in. */
    member: Member | null;
  }
}

/** The signed-in member of this request. On a public route without one it is a 401. */
export const CurrentMember = createParamDecorator((_: unknown, context: ExecutionContext): Member => {
  const { member } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!member) throw new NotSignedIn();
  return member;
});
