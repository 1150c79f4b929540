import { Injectable } from '@nestjs/common';
import type { OwnSession } from '#domain/members/contract';
import type { Page } from '#domain/problems/contract';
import { AuditTrail } from '../audit/audit-trail.ts';
import { TenantDatabase } from '../database/tenant-database.ts';
import { decodeCursor, type PageQuery, toPage } from '../http/lists.ts';
import { NotFound } from '../problems/refusal.ts';
import type { Member } from './member.ts';
import { endSession } from './session.queries.ts';

/** Those that live, as `auth_session` sees it: `$1` tenant, `$2` member. */
const ALIVE = `s.tenant_id = $1 AND s.member_id = $2 AND s.ended_at IS NULL AND s.expires_at > now()
  AND s.last_seen_at > now() - interval '30 minutes'`;

/** Ids rise with time: the latest first. `$3` this session, `$4` rows, `$5` the last id of the page before or null. */
const LIST_OWN_SESSIONS = `
  SELECT s.id, s.id = $3 AS current, s.address, s.user_agent AS "userAgent", s.created_at AS "openedAt",
         s.last_seen_at AS "lastSeenAt", s.expires_at AS "expiresAt"
    FROM member_session s WHERE ${ALIVE} AND ($5::uuid IS NULL OR s.id < $5::uuid) ORDER BY s.id DESC LIMIT $4`;

const HOLD_OWN_SESSION = `SELECT s.id FROM member_session s WHERE ${ALIVE} AND s.id = $3 FOR UPDATE`;

/** The places where a member is signed in. */
@Injectable()
export class OwnSessions {
  private readonly tenants: TenantDatabase;
  private readonly audit: AuditTrail;

  constructor(tenants: TenantDatabase, audit: AuditTrail) {
    this.tenants = tenants;
    this.audit = audit;
  }

  /** The member's own living sessions, the latest first. */
  async list(member: Member, { limit, cursor }: PageQuery): Promise<Page<OwnSession>> {
    const [after = null] = decodeCursor(cursor, ['string']) ?? [];
    const parameters = [member.tenantId, member.memberId, member.sessionId, limit + 1, after];
    return toPage(await this.tenants.read<OwnSession>(member, LIST_OWN_SESSIONS, parameters), limit, ({ id }) => [id]);
  }

  /** Ends one of them; it is refused from its next request on. @throws NotFound for anybody else's, or one that has ended */
  async end(member: Member, id: string): Promise<void> {
    const { tenantId, memberId } = member;
    await this.tenants.inTenant(member, async (tx) => {
      const [found] = await tx.query<unknown[]>(HOLD_OWN_SESSION, [tenantId, memberId, id]);
      if (!found) throw new NotFound();
      await endSession(tx, tenantId, id);
      await this.audit.add(tx, member, 'session.ended', { type: 'session', id });
    });
  }
}
