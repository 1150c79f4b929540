import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { periodContains, periodRange } from '#domain/calendar/period';
import { refusalToClose } from '#domain/period-closures/closing';
import type { ClosePeriodInput, PeriodClosureView } from '#domain/period-closures/contract';
import type { Page } from '#domain/problems/contract';
import { AuditTrail } from '../platform/audit/audit-trail.ts';
import { Clock } from '../platform/clock.ts';
import { TenantDatabase } from '../platform/database/tenant-database.ts';
import { etagOf } from '../platform/http/etag.ts';
import { decodeCursor, toPage } from '../platform/http/lists.ts';
import { newId } from '../platform/ids.ts';
import { BadInput, NotFound, Refusal, StaleVersion } from '../platform/problems/refusal.ts';
import type { Member } from '../platform/session/member.ts';
import type { ListClosuresQuery } from './close-period.dto.ts';
import { PeriodClosure } from './period-closure.entity.ts';
import {
  CLOSED_PERIODS,
  LIST_CLOSURES,
  LOAD_CLOSURE,
  LOCK_INITIATIVES,
  PLAN_TO_CLOSE,
} from './period-closures.queries.ts';
import { alreadyClosed, CLOSURE_SENTENCES } from './refusals.ts';

@Injectable()
export class PeriodClosuresService {
  private readonly tenant: TenantDatabase;
  private readonly audit: AuditTrail;
  private readonly clock: Clock;

  constructor(tenant: TenantDatabase, audit: AuditTrail, clock: Clock) {
    this.tenant = tenant;
    this.audit = audit;
    this.clock = clock;
  }

  /** Closures, also those opened again, the latest first. */
  async list(member: Member, { limit, cursor, planId }: ListClosuresQuery): Promise<Page<PeriodClosureView>> {
    const [after] = decodeCursor(cursor, ['string']) ?? [null];
    const parameters = [member.tenantId, limit + 1, planId ?? null, after];
    const rows = (await this.tenant.read<Row>(member, LIST_CLOSURES, parameters)).map(viewOf);
    return toPage(rows, limit, (last) => [last.id]);
  }

  /** Closes a period for entry. Reports that were being saved are let through first, later ones are refused. */
  async close(member: Member, { planId, period, reason }: ClosePeriodInput): Promise<PeriodClosureView> {
    return this.tenant.transaction(member, async (tx) => {
      const { tenantId } = member;
      const [plan] = await tx.query<{ startMonth: number }[]>(PLAN_TO_CLOSE, [
        tenantId,
        planId,
        member.fiscalStartMonth,
      ]);
      if (!plan) throw new BadInput([{ pointer: '/planId', code: 'not_found', detail: NO_SUCH_PLAN }]);
      await tx.query(LOCK_INITIATIVES, [tenantId, planId]);

      const { from, to } = periodRange(period, plan.startMonth);
      const closed = (await tx.query<Row[]>(CLOSED_PERIODS, [tenantId, planId])).map(viewOf);
      const refusal = refusalToClose({
        period,
        to,
        today: this.clock.today(member),
        closed: closed.map((one) => one.period),
      });
      if (refusal) {
        const standing = closed.find((one) => periodContains(one.period, period));
        throw new Refusal(refusal, standing ? alreadyClosed(standing) : CLOSURE_SENTENCES[refusal]);
      }
      const id = newId();
      const row = { tenantId, id, planId, period, periodFrom: from, periodTo: to, reason, closedBy: member.memberId };
      await tx.insert(PeriodClosure, row);
      const after = await load(tx, member, id);
      await this.audit.add(tx, member, 'period.closed', { type: 'period-closure', id, after, reason });
      return after;
    });
  }

  /** Opens a period for entry again. The row stays and says who and why. */
  async reopen(member: Member, id: string, expected: number, reason: string): Promise<PeriodClosureView> {
    return this.tenant.transaction(member, async (tx) => {
      const before = await load(tx, member, id);
      if (before.reopenedAt !== null) throw new Refusal('not_closed', CLOSURE_SENTENCES.not_closed);
      const { affected } = await tx.update(
        PeriodClosure,
        { tenantId: member.tenantId, id, version: expected },
        { reopenedAt: () => 'now()', reopenedBy: member.memberId, reopenReason: reason, version: () => 'version + 1' },
      );
      const after = await load(tx, member, id);
      if (affected !== 1) {
        const { version, reopenedBy, closedBy, reopenedAt, closedAt } = after;
        throw new StaleVersion({
          etag: etagOf(version),
          value: after,
          changedBy: reopenedBy ?? closedBy,
          changedAt: reopenedAt ?? closedAt,
        });
      }
      await this.audit.add(tx, member, 'period.reopened', { type: 'period-closure', id, before, after, reason });
      return after;
    });
  }
}

type Row = Omit<PeriodClosureView, 'closedAt' | 'reopenedAt'> & { closedAt: Date; reopenedAt: Date | null };

function viewOf(row: Row): PeriodClosureView {
  return { ...row, closedAt: row.closedAt.toISOString(), reopenedAt: row.reopenedAt?.toISOString() ?? null };
}

async function load(tx: EntityManager, member: Member, id: string): Promise<PeriodClosureView> {
  const [row] = await tx.query<Row[]>(LOAD_CLOSURE, [member.tenantId, id]);
  if (!row) throw new NotFound();
  return viewOf(row);
}

const NO_SUCH_PLAN = {
  ja: 'この計画は見つかりません。もう一度選んでください。',
  en: 'There is no such plan. Choose again.',
};
