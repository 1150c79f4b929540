import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { JudgementSchemeView, NewSchemeVersionInput, SchemeInput } from '#domain/judgement-schemes/contract';
import { PRESET_SCHEMES } from '#domain/kpis/schemes/presets';
import { presetOf } from '#domain/kpis/schemes/scheme-in-force';
import { AuditTrail } from '../platform/audit/audit-trail.ts';
import { TenantDatabase } from '../platform/database/tenant-database.ts';
import { etagOf } from '../platform/http/etag.ts';
import { newId } from '../platform/ids.ts';
import { NotFound, Refusal, StaleVersion } from '../platform/problems/refusal.ts';
import type { Member } from '../platform/session/member.ts';
import { JudgementSchemeVersion } from './judgement-scheme-version.entity.ts';
import { JudgementSchemeRow } from './judgement-scheme.entity.ts';
import { HOLD_SCHEME, LOAD_SCHEMES, LOAD_USES } from './judgement-schemes.queries.ts';
import { PRESET_NOT_CHANGED, requireGoodBands } from './refusals.ts';
import { ownSchemeView, presetView, type SchemeRow, type UseRow } from './scheme-view.ts';

/** What is audited of a scheme. */
const TYPE = 'judgement-scheme';

/** 判定基準: the published ones, and the organisation's own in their versions. */
@Injectable()
export class JudgementSchemesService {
  private readonly tenant: TenantDatabase;
  private readonly audit: AuditTrail;

  constructor(tenant: TenantDatabase, audit: AuditTrail) {
    this.tenant = tenant;
    this.audit = audit;
  }

  /** The organisation's own first, then the published ones. */
  async list(member: Member): Promise<{ items: JudgementSchemeView[] }> {
    const [rows, uses] = await Promise.all([
      this.tenant.read<SchemeRow>(member, LOAD_SCHEMES, [member.tenantId, null]),
      this.tenant.read<UseRow>(member, LOAD_USES, [member.tenantId]),
    ]);
    const own = rows.map((row) => ownSchemeView(row, uses));
    return { items: [...own, ...PRESET_SCHEMES.map((scheme) => presetView(scheme, uses))] };
  }

  async get(member: Member, id: string): Promise<JudgementSchemeView> {
    const uses = await this.tenant.read<UseRow>(member, LOAD_USES, [member.tenantId]);
    const preset = presetOf(id);
    if (preset !== null) return presetView(preset, uses);
    const [row] = await this.tenant.read<SchemeRow>(member, LOAD_SCHEMES, [member.tenantId, id]);
    if (!row) throw new NotFound();
    return ownSchemeView(row, uses);
  }

  /** A scheme of the organisation's own, in its first version. */
  async create(member: Member, input: SchemeInput): Promise<JudgementSchemeView> {
    requireGoodBands(input);
    return this.tenant.transaction(member, async (tx) => {
      const id = newId();
      await tx.insert(JudgementSchemeRow, { tenantId: member.tenantId, id });
      await insertVersion(tx, member, id, 1, input, null);
      const after = await load(tx, member, id);
      await this.audit.add(tx, member, 'judgement-scheme.created', { type: TYPE, id, after: after.latest });
      return after;
    });
  }

  /** The next version. Plans keep the version they chose until they choose this one. */
  async addVersion(member: Member, id: string, input: NewSchemeVersionInput): Promise<JudgementSchemeView> {
    if (presetOf(id) !== null) throw new Refusal('published_scheme', PRESET_NOT_CHANGED);
    requireGoodBands(input);
    return this.tenant.transaction(member, async (tx) => {
      await tx.query(HOLD_SCHEME, [member.tenantId, id]);
      const before = await load(tx, member, id);
      const { basedOn, reason, ...scheme } = input;
      if (before.version !== basedOn) {
        const { madeBy: changedBy, madeAt: changedAt } = before.latest;
        throw new StaleVersion({ etag: etagOf(before.version), value: before, changedBy, changedAt });
      }
      await insertVersion(tx, member, id, basedOn + 1, scheme, reason);
      const after = await load(tx, member, id);
      const change = { type: TYPE, id, before: before.latest, after: after.latest, reason };
      await this.audit.add(tx, member, 'judgement-scheme.changed', change);
      return after;
    });
  }
}

async function insertVersion(
  tx: EntityManager,
  { tenantId, memberId }: Member,
  schemeId: string,
  version: number,
  { name, nameEn, yearEnd, midYear, pace, multiYear, variant }: SchemeInput,
  reason: string | null,
): Promise<void> {
  await tx.insert(JudgementSchemeVersion, {
    tenantId,
    schemeId,
    version,
    name,
    nameEn: nameEn ?? null,
    yearEnd: [...yearEnd],
    midYear: midYear && [...midYear],
    pace,
    multiYear: multiYear ?? null,
    variant: variant ?? null,
    reason,
    madeBy: memberId,
  });
}

async function load(tx: EntityManager, { tenantId }: Member, id: string): Promise<JudgementSchemeView> {
  const [row] = await tx.query<SchemeRow[]>(LOAD_SCHEMES, [tenantId, id]);
  if (!row) throw new NotFound();
  return ownSchemeView(row, await tx.query<UseRow[]>(LOAD_USES, [tenantId]));
}
