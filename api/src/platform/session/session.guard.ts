import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { TenantDatabase } from '../database/tenant-database.ts';
import { languageOf } from '../http/language.ts';
import { Cookies } from './cookies.ts';
import type { Member } from './member.ts';
import { REAUTHENTICATION_IDLE } from './reauthentication.ts';
import { FIND_SESSION, type LiveSession, TOUCH_SESSION } from './session.queries.ts';
import { hashOfToken } from './tokens.ts';

/** A session in use is noted at most this often, in seconds: reading must not mean writing. */
const TOUCH_EVERY = 60;

declare module 'fastify' {
  interface FastifyRequest {
    /** What a write by this session must send as X-CSRF-Token. */
    csrfToken: string | null;
  }
}

/** Finds out who asks. Whether they may is asked later; roles are read anew for every request, so a change acts at once. */
@Injectable()
export class SessionGuard implements CanActivate {
  private readonly tenants: TenantDatabase;
  private readonly cookies: Cookies;

  constructor(tenants: TenantDatabase, cookies: Cookies) {
    this.tenants = tenants;
    this.cookies = cookies;
  }

  async canActivate(context: ExecutionContext): Promise<true> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const session = await this.find(this.cookies.session(request));
    request.member = session && this.memberOf(session, request);
    request.csrfToken = session?.csrf_token ?? null;
    return true;
  }

  private async find(token: string | undefined): Promise<LiveSession | null> {
    if (!token || token.length > 100) return null;
    const [session] = await this.tenants.lookUp<LiveSession>(FIND_SESSION, [hashOfToken(token)]);
    if (!session) return null;
    if (session.idle >= REAUTHENTICATION_IDLE) session.reauthenticated_at = null;
    if (session.idle >= TOUCH_EVERY) {
      const { tenant_id: tenantId, session_id: sessionId } = session;
      await this.tenants.inTenant({ tenantId }, (tx) => tx.query(TOUCH_SESSION, [tenantId, sessionId]));
    }
    return session;
  }

  private memberOf(session: LiveSession, request: FastifyRequest): Member {
    return {
      tenantId: session.tenant_id,
      memberId: session.member_id,
      sessionId: session.session_id,
      roles: session.roles,
      departmentId: session.department_id,
      timeZone: session.time_zone,
      fiscalStartMonth: session.fiscal_start_month,
      reauthenticatedAt: session.reauthenticated_at,
      request: {
        id: request.id,
        address: request.ip,
        language: languageOf(request.headers['accept-language']),
        command: null,
      },
    };
  }
}
