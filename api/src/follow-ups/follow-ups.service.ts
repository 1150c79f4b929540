import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AnswerFollowUpInput, FollowUpView } from '#domain/follow-ups/contract';
import { scopeOf } from '#domain/members/permissions';
import type { Page } from '#domain/problems/contract';
import { AuditTrail } from '../platform/audit/audit-trail.ts';
import { TenantDatabase } from '../platform/database/tenant-database.ts';
import { etagOf } from '../platform/http/etag.ts';
import { decodeCursor, toPage } from '../platform/http/lists.ts';
import { requireScope } from '../platform/permissions/require-own.ts';
import { NotFound, StaleVersion } from '../platform/problems/refusal.ts';
import type { Member } from '../platform/session/member.ts';
import { FollowUp } from './follow-up.entity.ts';
import type { FollowUpsQuery } from './follow-ups.dto.ts';
import { LIST_FOLLOW_UPS, LOAD_FOLLOW_UP } from './follow-ups.queries.ts';
import { refuseFollowUp } from './refusals.ts';

type FollowUpRow = Omit<FollowUpView, 'answeredAt'> & { answeredAt: Date | null; isReplaced: boolean };

/** 指示事項 and 対応状況. */
@Injectable()
export class FollowUpsService {
  private readonly tenant: TenantDatabase;
  private readonly audit: AuditTrail;

  constructor(tenant: TenantDatabase, audit: AuditTrail) {
    this.tenant = tenant;
    this.audit = audit;
  }

  /** Conditions of the decisions that stand, the earliest due first. */
  async list(member: Member, { departmentId, open, limit, cursor }: FollowUpsQuery): Promise<Page<FollowUpView>> {
    const after = decodeCursor(cursor, ['string', 'string']) ?? [null, null];
    const isOpen = open === undefined ? null : open === 'true';
    const parameters = [member.tenantId, limit + 1, departmentId ?? null, isOpen, ...after];
    const rows = await this.tenant.read<FollowUpRow>(member, LIST_FOLLOW_UPS, parameters);
    const { items, nextCursor } = toPage(rows, limit, (last) => [last.due, last.id]);
    return { items: items.map(viewOf), nextCursor };
  }

  /** The department's answer, or what the office states: that the CIO withdrew it, or that nobody answered. */
  async answer(
    member: Member,
    id: string,
    expected: number,
    { answer, comment }: AnswerFollowUpInput,
  ): Promise<FollowUpView> {
    return this.tenant.transaction(member, async (tx) => {
      const { tenantId, memberId } = member;
      const row = await load(tx, tenantId, id);
      requireScope(member, 'follow-ups.answer', row.department.id);
      if (row.isReplaced) throw refuseFollowUp('decision_replaced');
      if (answer === 'not_done' && !comment) throw refuseFollowUp('comment_required');
      const isOffice = scopeOf(member.roles, 'follow-ups.answer') === 'all';
      if ((answer === 'withdrawn' || answer === 'no_answer') && !isOffice) throw refuseFollowUp('office_states_it');

      const words = { answer, comment: comment ?? null, answeredBy: memberId, answeredAt: () => 'now()' };
      const { affected } = await tx.update(
        FollowUp,
        { tenantId, id, version: expected },
        { ...words, version: () => 'version + 1' },
      );
      const after = viewOf(await load(tx, tenantId, id));
      if (affected !== 1) {
        const { version, answeredBy: changedBy, answeredAt: changedAt } = after;
        throw new StaleVersion({ etag: etagOf(version), value: after, changedBy, changedAt });
      }
      const before = { answer: row.answer, comment: row.comment };
      const onBehalf = member.departmentId !== row.department.id;
      await this.audit.add(tx, member, 'follow-up.answered', {
        type: 'follow-up',
        id,
        before,
        after: { answer, comment },
        onBehalf,
      });
      return after;
    });
  }
}

async function load(tx: EntityManager, tenantId: string, id: string): Promise<FollowUpRow> {
  const rows = await tx.query(LOAD_FOLLOW_UP, [tenantId, id]);
  const [row] = rows as FollowUpRow[];
  if (!row) throw new NotFound();
  return row;
}

function viewOf({ isReplaced: _, answeredAt, ...view }: FollowUpRow): FollowUpView {
  return { ...view, answeredAt: answeredAt?.toISOString() ?? null };
}
