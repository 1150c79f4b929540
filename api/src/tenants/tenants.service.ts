import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type ChangeTenantInput, type LevelNames, LEVELS, type TenantView } from '#domain/tenants/contract';
import { AuditTrail } from '../platform/audit/audit-trail.ts';
import { TenantDatabase } from '../platform/database/tenant-database.ts';
import { etagOf } from '../platform/http/etag.ts';
import { NotFound, StaleVersion } from '../platform/problems/refusal.ts';
import type { Member } from '../platform/session/member.ts';
import { Tenant } from '../platform/tenancy/tenant.entity.ts';
import { LAST_CHANGE, LOAD_TENANT } from './tenants.queries.ts';

type Change = { changedBy: string | null; changedAt: Date };

/** What an organisation sets for itself. A member knows one tenant: their own. */
@Injectable()
export class TenantsService {
  private readonly tenants: TenantDatabase;
  private readonly audit: AuditTrail;

  constructor(tenants: TenantDatabase, audit: AuditTrail) {
    this.tenants = tenants;
    this.audit = audit;
  }

  async get(member: Member): Promise<TenantView> {
    const [tenant] = await this.tenants.read<TenantView>(member, LOAD_TENANT, [member.tenantId]);
    if (!tenant) throw new NotFound();
    return tenant;
  }

  /** Names the levels anew; `expected` is the version that the member saw. */
  async change(member: Member, expected: number, input: ChangeTenantInput): Promise<TenantView> {
    return this.tenants.transaction(member, async (tx) => {
      const { tenantId } = member;
      const before = await this.load(tx, tenantId);
      const { affected } = await tx.update(
        Tenant,
        { tenantId, version: expected },
        { levelNames: levelNames(input), version: () => 'version + 1' },
      );
      const after = await this.load(tx, tenantId);
      if (affected !== 1) throw await this.stale(tx, after);
      await this.audit.add(tx, member, 'tenant.changed', { type: 'tenant', id: tenantId, before, after });
      return after;
    });
  }

  private async load(tx: EntityManager, tenantId: string): Promise<TenantView> {
    const [tenant] = await tx.query<TenantView[]>(LOAD_TENANT, [tenantId]);
    if (!tenant) throw new NotFound();
    return tenant;
  }

  private async stale(tx: EntityManager, value: TenantView): Promise<StaleVersion> {
    const [last] = await tx.query<Change[]>(LAST_CHANGE, [value.id]);
    return new StaleVersion({
      etag: etagOf(value.version),
      value,
      changedBy: last?.changedBy ?? null,
      changedAt: last?.changedAt.toISOString() ?? null,
    });
  }
}

/** As it is kept: only the levels that have a name, each with both languages. */
function levelNames(input: ChangeTenantInput): LevelNames {
  const names: LevelNames = {};
  for (const level of LEVELS) {
    const name = input.levelNames[level];
    if (name) names[level] = { ja: name.ja, en: name.en ?? null };
  }
  return names;
}
