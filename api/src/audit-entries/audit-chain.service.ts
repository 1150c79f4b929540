import { Injectable } from '@nestjs/common';
import type { AuditChainView, ChainFault, ChainVerificationView } from '#domain/audit-entries/contract';
import { AuditSealer } from '../platform/audit/audit-sealer.ts';
import { hashAt, linksAfter, looseEntries } from '../platform/audit/chain-records.ts';
import { ChainVerifier } from '../platform/audit/chain-verifier.ts';
import { HeadStore } from '../platform/audit/head-store.ts';
import { keyId } from '../platform/audit/signed-head.ts';
import { reading } from '../platform/database/statement.ts';
import { TenantDatabase } from '../platform/database/tenant-database.ts';
import type { Member } from '../platform/session/member.ts';

/** Links that one request looks at: well within the longest that a request may take. */
const STRETCH = 2_000;

const CHAIN = `
  SELECT (SELECT json_build_object('number', s.number, 'hash', encode(s.hash, 'hex'), 'at', s.sealed_at)
            FROM audit_seal s WHERE s.tenant_id = $1 ORDER BY s.number DESC LIMIT 1) AS sealed,
         (SELECT count(*) FROM audit_unsealed u WHERE u.tenant_id = $1) AS waiting`;

/** How far the log is chained and signed, and whether it is still what was written. */
@Injectable()
export class AuditChainService {
  private readonly tenants: TenantDatabase;
  private readonly heads: HeadStore;
  private readonly sealer: AuditSealer;

  constructor(tenants: TenantDatabase, heads: HeadStore, sealer: AuditSealer) {
    this.tenants = tenants;
    this.heads = heads;
    this.sealer = sealer;
  }

  async get(member: Member): Promise<AuditChainView> {
    const { sealed, waiting } = await this.chain(member);
    return { sealed, waiting: Number(waiting), signed: this.heads.lastView(member.tenantId) };
  }

  /** Looks at the links after `after`; the last stretch also looks at what has no link, and at the signed end. */
  async verify(member: Member, after: number): Promise<ChainVerificationView> {
    const read = reading(this.tenants, member);
    const { tenantId } = member;
    const { sealed } = await this.chain(member);
    const total = sealed?.number ?? 0;
    const hash = await hashAt(read, tenantId, after);
    const heads = this.heads.all(tenantId);
    if (hash === null) return { upTo: 0, total, fault: cutBefore(after), next: null };
    const verifier = new ChainVerifier(heads, [keyId(this.sealer.publicKey)], { number: after, hash });
    const links = await linksAfter(read, tenantId, after, STRETCH);
    const isLast = links.length < STRETCH;
    const fault =
      (after === 0 ? verifier.headFault() : null) ??
      first(links, (link) => verifier.link(link)) ??
      (isLast ? (first(await looseEntries(read, tenantId), (entry) => verifier.loose(entry)) ?? verifier.end()) : null);
    return { upTo: verifier.upTo, total, fault, next: fault || isLast ? null : verifier.upTo };
  }

  private async chain(member: Member): Promise<Omit<AuditChainView, 'signed' | 'waiting'> & { waiting: string }> {
    const rows = await this.tenants.read<{ sealed: AuditChainView['sealed']; waiting: string }>(member, CHAIN, [
      member.tenantId,
    ]);
    return rows[0]!;
  }
}

function first<One>(all: One[], faultOf: (one: One) => ChainFault | null): ChainFault | null {
  for (const one of all) {
    const fault = faultOf(one);
    if (fault) return fault;
  }
  return null;
}

/** The link to go on from has gone since the last stretch. */
function cutBefore(after: number): ChainFault {
  return { kind: 'missing_link', number: after, sequence: null, since: null };
}
