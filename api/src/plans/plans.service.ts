import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ChangePlanInput, CreatePlanInput, PlanSummary, PlanView } from '#domain/plans/contract';
import type { Page } from '#domain/problems/contract';
import { AuditTrail } from '../platform/audit/audit-trail.ts';
import { Clock } from '../platform/clock.ts';
import { TenantDatabase } from '../platform/database/tenant-database.ts';
import { decodeCursor, type PageQuery, toPage } from '../platform/http/lists.ts';
import { newId } from '../platform/ids.ts';
import { NotFound } from '../platform/problems/refusal.ts';
import type { Member } from '../platform/session/member.ts';
import { planColumns } from './plan-columns.ts';
import { type PlanRow, planSummary, type PlanSummaryRow, planView } from './plan-view.ts';
import { Plan } from './plan.entity.ts';
import { LIST_PLANS, LOAD_PLAN } from './plans.queries.ts';
import { staleBy } from './stale-by.ts';

@Injectable()
export class PlansService {
  private readonly tenant: TenantDatabase;
  private readonly audit: AuditTrail;
  private readonly clock: Clock;

  constructor(tenant: TenantDatabase, audit: AuditTrail, clock: Clock) {
    this.tenant = tenant;
    this.audit = audit;
    this.clock = clock;
  }

  /** Plans of the member's tenant, the youngest first. */
  async list(member: Member, { limit, cursor }: PageQuery): Promise<Page<PlanSummary>> {
    const after = decodeCursor(cursor, ['number', 'string', 'string']) ?? [null, null, null];
    const rows = await this.tenant.read<PlanSummaryRow>(member, LIST_PLANS, [member.tenantId, limit + 1, ...after]);
    const { items, nextCursor } = toPage(rows, limit, (last) => [last.fromFiscalYear, last.title, last.id]);
    return {
      items: items.map((row) => planSummary(row, this.clock.today(member), member.fiscalStartMonth)),
      nextCursor,
    };
  }

  /** @throws NotFound for a plan that is not there, or another tenant's. */
  async get(member: Member, id: string): Promise<PlanView> {
    const [row] = await this.tenant.read<PlanRow>(member, LOAD_PLAN, [member.tenantId, id]);
    if (!row) throw new NotFound();
    return this.view(member, row);
  }

  /** A plan without visions and policies: what it stands for is added next. */
  async create(member: Member, input: CreatePlanInput): Promise<PlanView> {
    const columns = planColumns(input);
    return this.tenant.transaction(member, async (tx) => {
      const id = newId();
      await tx.insert(Plan, { ...columns, tenantId: member.tenantId, id });
      const after = await this.load(tx, member, id);
      await this.audit.add(tx, member, 'plan.created', { type: 'plan', id, after });
      return after;
    });
  }

  /** Changes what is given and leaves the rest; `expected` is the version that the member saw. */
  async change(member: Member, id: string, expected: number, input: ChangePlanInput): Promise<PlanView> {
    const columns = planColumns(input);
    return this.tenant.transaction(member, async (tx) => {
      const before = await this.load(tx, member, id);
      const { tenantId } = member;
      const { affected } = await tx.update(
        Plan,
        { tenantId, id, version: expected },
        { ...columns, version: () => 'version + 1' },
      );
      const after = await this.load(tx, member, id);
      if (affected !== 1) throw await staleBy(tx, member, 'plan', after);
      await this.audit.add(tx, member, 'plan.changed', { type: 'plan', id, before, after });
      return after;
    });
  }

  /** As `get`, inside a transaction. */
  async load(tx: EntityManager, member: Member, id: string): Promise<PlanView> {
    const [row] = await tx.query<PlanRow[]>(LOAD_PLAN, [member.tenantId, id]);
    if (!row) throw new NotFound();
    return this.view(member, row);
  }

  private view(member: Member, row: PlanRow): PlanView {
    return planView(row, this.clock.today(member), member.fiscalStartMonth);
  }
}
