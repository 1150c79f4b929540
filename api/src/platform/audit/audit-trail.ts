import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { sendUnawaited } from '../database/unawaited.ts';
import type { Member } from '../session/member.ts';

/** Whose act it is. */
export type Actor = Pick<Member, 'tenantId' | 'memberId' | 'sessionId' | 'request'>;

export type AuditedObject = {
  /** e.g. `kpi-actual`. */
  type: string;
  id: string;
  before?: unknown;
  after?: unknown;
  reason?: string | null;
  /** Done for somebody else. */
  onBehalf?: boolean;
};

/** 変更履歴. One row for each operation that changed something, in the transaction of the change. */
@Injectable()
export class AuditTrail {
  /**
   * `action` is `<object>.<past participle>`, e.g. `kpi-actual.recorded`. Passwords and tokens are never handed in. The
   * entry leaves with the statements that follow it: there is nothing to wait for, and where it fails the change fails.
   */
  async add(tx: EntityManager, member: Actor, action: string, object: AuditedObject): Promise<void> {
    const { type, id, before, after, reason, onBehalf } = object;
    sendUnawaited(
      tx,
      `INSERT INTO audit_entry (tenant_id, actor_id, on_behalf, session_id, address, action, object_type, object_id,
                                before, after, reason, request_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        member.tenantId,
        member.memberId,
        onBehalf ?? false,
        member.sessionId,
        member.request.address,
        action,
        type,
        id,
        asJson(before),
        asJson(after),
        reason ?? null,
        member.request.id,
      ],
    );
  }
}

function asJson(value: unknown): string | null {
  return value === undefined || value === null ? null : JSON.stringify(value);
}
