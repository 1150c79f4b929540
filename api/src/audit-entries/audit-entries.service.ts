import { Injectable } from '@nestjs/common';
import type { AuditEntryView } from '#domain/audit-entries/contract';
import type { Page } from '#domain/problems/contract';
import { TenantDatabase } from '../platform/database/tenant-database.ts';
import { decodeCursor, toPage } from '../platform/http/lists.ts';
import type { Member } from '../platform/session/member.ts';
import type { AuditEntriesQuery } from './audit-entries-query.dto.ts';

type Row = Omit<AuditEntryView, 'sequence' | 'at'> & { sequence: string; at: Date };

/** Parameters: tenant, rows, sequence of the last one before or null, then the filters or nulls. */
const LIST_AUDIT_ENTRIES = `
  SELECT a.sequence, a.at, a.on_behalf AS "onBehalf", a.action, a.before, a.after, a.reason, a.request_id AS "requestId",
         jsonb_build_object('type', a.object_type, 'id', a.object_id) AS object,
         CASE WHEN m.id IS NULL THEN NULL ELSE jsonb_build_object('id', m.id, 'name', m.name) END AS actor
    FROM audit_entry a
    LEFT JOIN member m ON m.tenant_id = a.tenant_id AND m.id = a.actor_id
   WHERE a.tenant_id = $1
     AND ($3::bigint IS NULL OR a.sequence < $3)
     AND ($4::text IS NULL OR a.object_type = $4)
     AND ($5::text IS NULL OR a.object_id = $5)
     AND ($6::uuid IS NULL OR a.actor_id = $6)
   ORDER BY a.sequence DESC LIMIT $2`;

/** Reads the history; it is written by `AuditTrail`, beside every change. */
@Injectable()
export class AuditEntriesService {
  private readonly tenants: TenantDatabase;

  constructor(tenants: TenantDatabase) {
    this.tenants = tenants;
  }

  /** What was done in the tenant, the latest first. */
  async list(member: Member, query: AuditEntriesQuery): Promise<Page<AuditEntryView>> {
    const { limit, cursor, objectType = null, objectId = null, actorId = null } = query;
    const [after = null] = decodeCursor(cursor, ['number']) ?? [];
    const parameters = [member.tenantId, limit + 1, after, objectType, objectId, actorId];
    const rows = await this.tenants.read<Row>(member, LIST_AUDIT_ENTRIES, parameters);
    const entries = rows.map((row) => ({ ...row, sequence: Number(row.sequence), at: row.at.toISOString() }));
    return toPage(entries, limit, (last) => [last.sequence]);
  }
}
