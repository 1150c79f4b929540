import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { FiscalYear } from '#domain/calendar/fiscal-year';
import type { ChooseSchemeInput, SchemeChoiceView } from '#domain/judgement-schemes/contract';
import { presetOf } from '#domain/kpis/schemes/scheme-in-force';
import { AuditTrail } from '../platform/audit/audit-trail.ts';
import { TenantDatabase } from '../platform/database/tenant-database.ts';
import { etagOf } from '../platform/http/etag.ts';
import { isId } from '../platform/ids.ts';
import { BadInput, NotFound, StaleVersion } from '../platform/problems/refusal.ts';
import type { Member } from '../platform/session/member.ts';
import { JudgementSchemeChoice } from './judgement-scheme-choice.entity.ts';
import { JudgementSchemeVersion } from './judgement-scheme-version.entity.ts';
import { LOAD_CHOICES } from './judgement-schemes.queries.ts';
import { UNKNOWN_SCHEME } from './refusals.ts';
import { type ChoiceRow, choiceView } from './scheme-view.ts';

/** What each plan is judged by, from which fiscal year on. What was decided keeps the scheme that its evidence names. */
@Injectable()
export class SchemeChoicesService {
  private readonly tenant: TenantDatabase;
  private readonly audit: AuditTrail;

  constructor(tenant: TenantDatabase, audit: AuditTrail) {
    this.tenant = tenant;
    this.audit = audit;
  }

  /** The choices of a plan, earliest year first; none: it is judged by the default scheme. */
  async list(member: Member, planId: string): Promise<{ items: SchemeChoiceView[] }> {
    const rows = await this.tenant.read<ChoiceRow>(member, LOAD_CHOICES, [member.tenantId, planId, null]);
    if (rows.length === 0) throw new NotFound();
    return { items: rows.map(choiceView).filter((choice) => choice !== null) };
  }

  /** Chooses what the plan is judged by from a fiscal year on; `expected` is the choice that was seen for it, or `absent`. */
  async choose(
    member: Member,
    planId: string,
    fromFiscalYear: FiscalYear,
    expected: number | 'absent',
    input: ChooseSchemeInput,
  ): Promise<SchemeChoiceView> {
    return this.tenant.transaction(member, async (tx) => {
      const before = await load(tx, member, planId, fromFiscalYear);
      const chosen = await chosenScheme(tx, member, input);
      const key = { tenantId: member.tenantId, planId, fromFiscalYear };
      const row = { ...chosen, reason: input.reason, chosenBy: member.memberId };
      const written =
        expected === 'absent'
          ? await insertIfAbsent(tx, { ...key, ...row })
          : (
              await tx.update(
                JudgementSchemeChoice,
                { ...key, version: expected },
                { ...row, chosenAt: () => 'now()', version: () => 'version + 1' },
              )
            ).affected;
      const after = await load(tx, member, planId, fromFiscalYear);
      if (after === null) throw new NotFound();
      if (written !== 1) throw stale(after);
      const change = { type: 'plan', id: planId, before, after, reason: input.reason };
      await this.audit.add(tx, member, 'judgement-scheme.chosen', change);
      return after;
    });
  }
}

async function load(
  tx: EntityManager,
  { tenantId }: Member,
  planId: string,
  fromFiscalYear: FiscalYear,
): Promise<SchemeChoiceView | null> {
  const [row] = await tx.query<ChoiceRow[]>(LOAD_CHOICES, [tenantId, planId, fromFiscalYear]);
  if (!row) throw new NotFound();
  return choiceView(row);
}

async function insertIfAbsent(tx: EntityManager, row: Partial<JudgementSchemeChoice>): Promise<number> {
  const insert = tx.createQueryBuilder().insert().into(JudgementSchemeChoice).values(row).orIgnore();
  return ((await insert.returning('version').execute()).raw as unknown[]).length;
}

async function chosenScheme(
  tx: EntityManager,
  { tenantId }: Member,
  { schemeId, schemeVersion: version }: ChooseSchemeInput,
): Promise<Pick<JudgementSchemeChoice, 'preset' | 'schemeId' | 'schemeVersion'>> {
  if (presetOf(schemeId)?.version === version) return { preset: schemeId, schemeId: null, schemeVersion: null };
  if (isId(schemeId) && (await tx.existsBy(JudgementSchemeVersion, { tenantId, schemeId, version }))) {
    return { preset: null, schemeId, schemeVersion: version };
  }
  throw new BadInput([{ pointer: '/schemeId', code: 'not_found', detail: UNKNOWN_SCHEME }]);
}

function stale(value: SchemeChoiceView): StaleVersion {
  const { version, chosenBy: changedBy, chosenAt: changedAt } = value;
  return new StaleVersion({ etag: etagOf(version), value, changedBy, changedAt });
}
