import { type ExecutionContext, Injectable } from '@nestjs/common';
import { ThrottlerGuard, type ThrottlerLimitDetail } from '@nestjs/throttler';
import type { FastifyRequest } from 'fastify';
import { REQUESTS_A_MINUTE } from '#domain/problems/contract';
import { TooMany } from '../problems/refusal.ts';

/** Requests a minute from one address without a session. */
const ANONYMOUS_LIMIT = 60;

/** One bucket for each member (of one tenant), and one for each address without a session. */
export function limitOf(factor: number) {
  return (context: ExecutionContext): number =>
    (requestOf(context).member ? REQUESTS_A_MINUTE : ANONYMOUS_LIMIT) * factor;
}

/** Counts in memory: with n processes a member has n times the limit at most. */
@Injectable()
export class RateLimitGuard extends ThrottlerGuard {
  protected override async getTracker(request: FastifyRequest): Promise<string> {
    const { member } = request;
    return member
      ? `member:${member.tenantId}:${member.memberId}`
      : `address:${await super.getTracker(request as never)}`;
  }

  /** The same bucket whatever is asked for. */
  protected override generateKey(_: ExecutionContext, tracker: string): string {
    return tracker;
  }

  protected override throwThrottlingException(_: ExecutionContext, detail: ThrottlerLimitDetail): Promise<void> {
    throw new TooMany(detail.timeToBlockExpire);
  }
}

function requestOf(context: ExecutionContext): FastifyRequest {
  return context.switchToHttp().getRequest<FastifyRequest>();
}
