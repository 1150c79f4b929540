import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ChangeMemberInput, CreateMemberInput, MemberView } from '#domain/members/contract';
import { refusalOfSeat, type Seat } from '#domain/members/seats';
import type { Page } from '#domain/problems/contract';
import { AuditTrail } from '../platform/audit/audit-trail.ts';
import { Clock } from '../platform/clock.ts';
import { TenantDatabase } from '../platform/database/tenant-database.ts';
import { etagOf } from '../platform/http/etag.ts';
import { decodeCursor, type PageQuery, toPage } from '../platform/http/lists.ts';
import { newId } from '../platform/ids.ts';
import { Forbidden, NotFound, Refusal, StaleVersion } from '../platform/problems/refusal.ts';
import { Credentials } from '../platform/session/credentials.ts';
import type { Member } from '../platform/session/member.ts';
import { requireGoodPassword } from '../platform/session/password-policy.ts';
import { endSessionsOf } from '../platform/session/session.queries.ts';
import { MemberRow } from './member.entity.ts';
import { LAST_CHANGE, LIST_MEMBERS, LOAD_MEMBER, LOCK_ADMINS, TENANT_WORDS } from './members.queries.ts';
import { SEAT_REFUSALS } from './refusals.ts';

@Injectable()
export class MembersService {
  private readonly tenants: TenantDatabase;
  private readonly credentials: Credentials;
  private readonly audit: AuditTrail;
  private readonly clock: Clock;

  constructor(tenants: TenantDatabase, credentials: Credentials, audit: AuditTrail, clock: Clock) {
    this.tenants = tenants;
    this.credentials = credentials;
    this.audit = audit;
    this.clock = clock;
  }

  /** Everybody with a seat in the tenant, by e-mail address. */
  async list(member: Member, { limit, cursor }: PageQuery): Promise<Page<MemberView>> {
    const [after = null] = decodeCursor(cursor, ['string']) ?? [];
    const rows = await this.tenants.read<MemberView>(member, LIST_MEMBERS, [member.tenantId, limit + 1, after]);
    return toPage(rows, limit, (last) => [last.email]);
  }

  /** @throws NotFound */
  async get(member: Member, id: string): Promise<MemberView> {
    const [found] = await this.tenants.read<MemberView>(member, LOAD_MEMBER, [member.tenantId, id]);
    if (!found) throw new NotFound();
    return found;
  }

  /** @throws Refusal by `refusalOfSeat` or for an address that has a seat; BadInput by the password policy */
  async create(member: Member, { password, ...input }: CreateMemberInput): Promise<MemberView> {
    const [tenant] = await this.tenants.read<{ words: string[] }>(member, TENANT_WORDS, [member.tenantId]);
    const words = [input.email, input.name, input.nameEn ?? '', ...(tenant?.words ?? [])];
    await requireGoodPassword(password, words, '/password');
    const passwordHash = await this.credentials.hash(password);
    const { tenantId } = member;
    const { departmentId = null, ...rest } = input;
    return this.tenants.transaction(member, async (tx) => {
      refuseSeat(null, { roles: input.roles, departmentId, disabled: false }, { isSelf: false, otherAdmins: 1 });
      const id = newId();
      await tx.insert(MemberRow, { tenantId, id, ...rest, departmentId, passwordHash });
      const after = await this.load(tx, tenantId, id);
      await this.audit.add(tx, member, 'member.created', { type: 'member', id, after });
      return after;
    });
  }

  /** Changes what is given. A member who is disabled, or whose roles change, is signed out at once. */
  async change(member: Member, id: string, expected: number, input: ChangeMemberInput): Promise<MemberView> {
    const { tenantId } = member;
    return this.tenants.transaction(member, async (tx) => {
      const admins = await tx.query<{ id: string }[]>(LOCK_ADMINS, [tenantId]);
      // Two admins may have taken the role from each other while this one waited for the lock.
      if (!admins.some((admin) => admin.id === member.memberId)) throw new Forbidden('members.write');
      const before = await this.load(tx, tenantId, id);
      const seat = seatOf(before);
      const { disabled = seat.disabled, ...columns } = input;
      const next: Seat = {
        roles: input.roles ?? seat.roles,
        departmentId: input.departmentId === undefined ? seat.departmentId : input.departmentId,
        disabled,
      };
      const otherAdmins = admins.filter((admin) => admin.id !== id).length;
      refuseSeat(seat, next, { isSelf: id === member.memberId, otherAdmins });

      const { affected } = await tx.update(
        MemberRow,
        { tenantId, id, version: expected },
        {
          ...columns,
          ...(disabled !== seat.disabled && { disabledAt: disabled ? this.clock.now() : null }),
          version: () => 'version + 1',
        },
      );
      const after = await this.load(tx, tenantId, id);
      if (affected !== 1) throw await this.stale(tx, tenantId, after);
      if (disabled !== seat.disabled || input.roles !== undefined) await endSessionsOf(tx, tenantId, id);
      await this.audit.add(tx, member, 'member.changed', { type: 'member', id, before, after });
      return after;
    });
  }

  private async load(tx: EntityManager, tenantId: string, id: string): Promise<MemberView> {
    const [found] = await tx.query<MemberView[]>(LOAD_MEMBER, [tenantId, id]);
    if (!found) throw new NotFound();
    return found;
  }

  private async stale(tx: EntityManager, tenantId: string, value: MemberView): Promise<StaleVersion> {
    const [last] = await tx.query<{ changedBy: string | null; changedAt: Date }[]>(LAST_CHANGE, [tenantId, value.id]);
    return new StaleVersion({
      etag: etagOf(value.version),
      value,
      changedBy: last?.changedBy ?? null,
      changedAt: last?.changedAt.toISOString() ?? null,
    });
  }
}

function seatOf({ roles, department, disabled }: MemberView): Seat {
  return { roles, departmentId: department?.id ?? null, disabled };
}

function refuseSeat(...facts: Parameters<typeof refusalOfSeat>): void {
  const refusal = refusalOfSeat(...facts);
  if (refusal) throw new Refusal(refusal, SEAT_REFUSALS[refusal]);
}
