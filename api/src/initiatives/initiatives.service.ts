import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type {
  ChangeInitiativeInput,
  CoverageItem,
  CreateInitiativeInput,
  InitiativeListItem,
  InitiativeView,
} from '#domain/initiatives/contract';
import { retyped } from '#domain/initiatives/sourced-text';
import { mayActOn, scopeOf } from '#domain/members/permissions';
import type { Page } from '#domain/problems/contract';
import { AuditTrail } from '../platform/audit/audit-trail.ts';
import { Clock } from '../platform/clock.ts';
import { TenantDatabase } from '../platform/database/tenant-database.ts';
import { etagOf } from '../platform/http/etag.ts';
import { decodeCursor, toPage } from '../platform/http/lists.ts';
import { newId } from '../platform/ids.ts';
import { NotFound, StaleVersion } from '../platform/problems/refusal.ts';
import type { Member } from '../platform/session/member.ts';
import { type InitiativeDetailRow, initiativeListItem, type InitiativeRow, initiativeView } from './initiative-view.ts';
import { Initiative } from './initiative.entity.ts';
import { HOLD_PLAN, LIST_COVERAGE, LIST_INITIATIVES, LOAD_INITIATIVE, NEXT_NUMBER } from './initiatives.queries.ts';
import type { ListInitiativesQuery } from './list-initiatives.query.ts';
import { replaceLists, requireYearsOnce } from './replace-lists.ts';
import { requireReferences, unknownReference } from './require-references.ts';

@Injectable()
export class InitiativesService {
  private readonly tenant: TenantDatabase;
  private readonly audit: AuditTrail;
  private readonly clock: Clock;

  constructor(tenant: TenantDatabase, audit: AuditTrail, clock: Clock) {
    this.tenant = tenant;
    this.audit = audit;
    this.clock = clock;
  }

  /** Initiatives with status, verdict and last decision on their plan's own day, in one statement. */
  async list(member: Member, query: ListInitiativesQuery): Promise<Page<InitiativeListItem>> {
    const { planId, policyId, departmentId, status, q, limit, cursor } = query;
    const after = decodeCursor(cursor, ['string', 'number']) ?? [null, null];
    const filters = [planId, policyId, departmentId, status, q?.trim()].map((filter) => filter ?? null);
    const rows = await this.tenant.read<InitiativeRow>(member, LIST_INITIATIVES, [
      ...this.at(member),
      ...filters,
      limit + 1,
      ...after,
      scopeOf(member.roles, 'drafts.read'),
      member.departmentId,
    ]);
    const { items, nextCursor } = toPage(rows, limit, (last) => [last.planId, last.number]);
    return { items: items.map(initiativeListItem), nextCursor };
  }

  /** @throws NotFound for an initiative that is not there, another tenant's, or a draft that is not for this member. */
  async get(member: Member, id: string): Promise<InitiativeView> {
    const [row] = await this.tenant.read<InitiativeDetailRow>(member, LOAD_INITIATIVE, [...this.at(member), id]);
    if (!row || (row.status === 'draft' && !readsDraftsOf(member, row))) throw new NotFound();
    return viewFor(member, row);
  }

  /** What every initiative of a plan promises, and which KPIs measure that. */
  async coverage(member: Member, planId: string): Promise<{ items: CoverageItem[] }> {
    const rows = await this.tenant.read<CoverageItem>(member, LIST_COVERAGE, [member.tenantId, planId]);
    if (rows.length === 0) throw new NotFound();
    return { items: rows.filter(({ id }) => id !== null) };
  }

  /** Adds an initiative to a plan: 追加, active, with the plan's next number. */
  async create(member: Member, input: CreateInitiativeInput): Promise<InitiativeView> {
    return this.tenant.transaction(member, async (tx) => {
      const { tenantId } = member;
      const { planId, policyIds, effects, ...texts } = input;
      const [plan] = await tx.query<unknown[]>(HOLD_PLAN, [tenantId, planId]);
      if (!plan) throw unknownReference(['/planId']);
      await requireReferences(tx, member, planId, input);
      const [next] = await tx.query<{ number: number }[]>(NEXT_NUMBER, [tenantId, planId]);

      const id = newId();
      await tx.insert(Initiative, {
        ...texts,
        tenantId,
        id,
        planId,
        number: next!.number,
        origin: 'added',
        addedOn: input.addedOn ?? this.clock.today(member),
        status: 'active',
        updatedBy: member.memberId,
      });
      await replaceLists(tx, { tenantId, initiativeId: id }, { policyIds, effects });
      const after = viewFor(member, await this.load(tx, member, id));
      await this.audit.add(tx, member, 'initiative.created', { type: 'initiative', id, after });
      return after;
    });
  }

  /** Changes what is given; a list that is given replaces the list. `expected` is the version that the member saw. */
  async change(member: Member, id: string, expected: number, input: ChangeInitiativeInput): Promise<InitiativeView> {
    requireYearsOnce(input.costs);
    return this.tenant.transaction(member, async (tx) => {
      const { tenantId } = member;
      const before = await this.load(tx, member, id);
      await requireReferences(tx, member, before.planId, input);
      const { current, future, parts, policyIds, effects, effectKpis, costs, contracts, ...columns } = input;
      const oneText = (text: string | null, was: InitiativeView['current']) =>
        text === null ? null : retyped([text], was ? [was] : [], before.origin)[0];
      const { affected } = await tx.update(
        Initiative,
        { tenantId, id, version: expected },
        {
          ...columns,
          ...(current !== undefined && { currentState: oneText(current, before.current) }),
          ...(future !== undefined && { futureState: oneText(future, before.future) }),
          ...(parts && { parts: retyped(parts, before.parts, before.origin) }),
          version: () => 'version + 1',
          updatedAt: () => 'now()',
          updatedBy: member.memberId,
        },
      );
      if (affected !== 1) throw staleBy(member, await this.load(tx, member, id));
      await replaceLists(
        tx,
        { tenantId, initiativeId: id },
        { policyIds, effects, effectKpis, costs, contracts },
        before,
      );
      const after = viewFor(member, await this.load(tx, member, id));
      await this.audit.add(tx, member, 'initiative.changed', {
        type: 'initiative',
        id,
        before: viewFor(member, before),
        after,
      });
      return after;
    });
  }

  private async load(tx: EntityManager, member: Member, id: string): Promise<InitiativeDetailRow> {
    const [row] = await tx.query<InitiativeDetailRow[]>(LOAD_INITIATIVE, [...this.at(member), id]);
    if (!row) throw new NotFound();
    return row;
  }

  /** `$1`, `$2` and `$3` of every statement. */
  private at(member: Member): [string, string, number] {
    return [member.tenantId, this.clock.today(member), member.fiscalStartMonth];
  }
}

function viewFor(member: Member, row: InitiativeDetailRow): InitiativeView {
  return initiativeView(row, readsDraftsOf(member, row));
}

function readsDraftsOf(member: Member, { departmentId }: InitiativeDetailRow): boolean {
  return mayActOn(member, 'drafts.read', departmentId);
}

function staleBy(member: Member, row: InitiativeDetailRow): StaleVersion {
  const value = viewFor(member, row);
  return new StaleVersion({
    etag: etagOf(value.version),
    value,
    changedBy: row.updatedBy,
    changedAt: value.updatedAt,
  });
}
