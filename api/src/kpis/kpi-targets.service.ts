import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { FiscalYear } from '#domain/calendar/fiscal-year';
import type { SetTargetInput, TargetView } from '#domain/kpis/contract';
import { refusalToSetTarget } from '#domain/kpis/defining';
import { AuditTrail } from '../platform/audit/audit-trail.ts';
import { Clock } from '../platform/clock.ts';
import { TenantDatabase } from '../platform/database/tenant-database.ts';
import { etagOf } from '../platform/http/etag.ts';
import { BadInput, type Mistake, NotFound, StaleVersion } from '../platform/problems/refusal.ts';
import type { Member } from '../platform/session/member.ts';
import { isDecidedYear } from './decided-year.service.ts';
import { KpiTargetHistory } from './kpi-target-history.entity.ts';
import { KpiTarget } from './kpi-target.entity.ts';
import { kpiVersionInForce } from './kpi-facts.service.ts';
import type { KpiVersion } from './kpi-version.entity.ts';
import { LOAD_TARGET, LOCK_INITIATIVE_OF_KPI } from './kpis.queries.ts';
import { targetProblem } from './refusals.ts';

const DEFINITION_IN_YEAR = `
  SELECT v.kind, v.direction, v.unit, v.effective_fiscal_year <= $3::integer AS "hasBegun", ${isDecidedYear('i', '$3')} AS "isDecided"
    FROM kpi k JOIN initiative i ON i.tenant_id = $1 AND i.id = k.initiative_id
   CROSS JOIN LATERAL ${kpiVersionInForce('k', '$3::integer')} v
   WHERE k.tenant_id = $1 AND k.id = $2`;

@Injectable()
export class KpiTargetsService {
  private readonly tenant: TenantDatabase;
  private readonly audit: AuditTrail;
  private readonly clock: Clock;

  constructor(tenant: TenantDatabase, audit: AuditTrail, clock: Clock) {
    this.tenant = tenant;
    this.audit = audit;
    this.clock = clock;
  }

  /** The target of one fiscal year. @throws NotFound also where none is set (目標値未設定). */
  async get(member: Member, kpiId: string, fiscalYear: FiscalYear): Promise<TargetView> {
    const [row] = await this.tenant.read<TargetRow>(member, LOAD_TARGET, [member.tenantId, kpiId, fiscalYear]);
    if (!row?.target) throw new NotFound();
    return row.target;
  }

  /** Sets or changes a year's target. What it was stays as history: a changed target never rewrites what was promised. */
  async set(
    member: Member,
    kpiId: string,
    fiscalYear: FiscalYear,
    expected: number | 'absent',
    input: SetTargetInput,
  ): Promise<TargetView> {
    const target = targetOf(input);
    return this.tenant.transaction(member, async (tx) => {
      const { tenantId } = member;
      await tx.query(LOCK_INITIATIVE_OF_KPI, [tenantId, kpiId]);
      const [definition] = await tx.query<DefinitionInYear[]>(DEFINITION_IN_YEAR, [tenantId, kpiId, fiscalYear]);
      if (!definition) throw new NotFound();
      const refusal = refusalToSetTarget(definition, input);
      if (refusal) throw targetProblem(refusal);

      const before = (await this.load(tx, member, kpiId, fiscalYear)).target;
      const key = { tenantId, kpiId, fiscalYear };
      const row = { ...target, example: false, setOn: this.clock.today(member), setBy: member.memberId };
      const written =
        expected === 'absent'
          ? (
              await tx
                .createQueryBuilder()
                .insert()
                .into(KpiTarget)
                .values({ ...key, ...row })
                .orIgnore()
                .returning('version')
                .execute()
            ).raw.length
          : (await tx.update(KpiTarget, { ...key, version: expected }, { ...row, version: () => 'version + 1' }))
              .affected;
      if (written !== 1) throw await this.stale(tx, member, kpiId, fiscalYear);
      if (before) await this.keep(tx, key, before, row.setOn, input.reason);
      const { target: after } = await this.load(tx, member, kpiId, fiscalYear);
      if (!after) throw new Error('the target that was just written is gone');
      await this.audit.add(tx, member, 'kpi-target.set', {
        type: 'kpi',
        id: kpiId,
        before,
        after,
        reason: input.reason ?? null,
      });
      return after;
    });
  }

  private async keep(
    tx: EntityManager,
    key: Pick<KpiTarget, 'tenantId' | 'kpiId' | 'fiscalYear'>,
    { version, sort, value, low, high, setOn }: TargetView,
    replacedOn: KpiTargetHistory['replacedOn'],
    reason: string | undefined,
  ): Promise<void> {
    await tx.insert(KpiTargetHistory, {
      ...key,
      version,
      sort,
      value,
      low,
      high,
      setOn,
      replacedOn,
      reason: reason ?? null,
    });
  }

  private async load(tx: EntityManager, member: Member, kpiId: string, fiscalYear: FiscalYear): Promise<TargetRow> {
    const [row] = await tx.query<TargetRow[]>(LOAD_TARGET, [member.tenantId, kpiId, fiscalYear]);
    return row ?? { target: null, setBy: null };
  }

  /** Somebody else set it first, or nothing is set that could be changed. */
  private async stale(tx: EntityManager, member: Member, kpiId: string, fiscalYear: FiscalYear): Promise<Error> {
    const { target, setBy } = await this.load(tx, member, kpiId, fiscalYear);
    if (!target) return new NotFound();
    return new StaleVersion({ etag: etagOf(target.version), value: target, changedBy: setBy, changedAt: target.setOn });
  }
}

type DefinitionInYear = Pick<KpiVersion, 'kind' | 'direction' | 'unit'> & { hasBegun: boolean; isDecided: boolean };
type TargetRow = { target: TargetView | null; setBy: string | null };

/** A sort has its own numbers and no others. */
function targetOf({
  sort,
  value,
  low,
  high,
  note,
}: SetTargetInput): Pick<KpiTarget, 'sort' | 'value' | 'low' | 'high' | 'note'> {
  const mistakes: Mistake[] = [];
  const needs = (pointer: string, given: number | null | undefined, belongs: boolean) => {
    if (belongs && given == null) mistakes.push({ pointer, code: 'required', detail: REQUIRED });
    if (!belongs && given != null) mistakes.push({ pointer, code: 'of_another_sort', detail: OF_ANOTHER_SORT });
  };
  needs('/value', value, sort === 'number');
  needs('/low', low, sort === 'range');
  needs('/high', high, sort === 'range');
  if (low != null && high != null && low > high)
    mistakes.push({ pointer: '/high', code: 'below_low', detail: BELOW_LOW });
  if (mistakes.length > 0) throw new BadInput(mistakes);
  return { sort, value: value ?? null, low: low ?? null, high: high ?? null, note: note ?? null };
}

const REQUIRED = { ja: 'この種類の目標には必須です。', en: 'This sort of target needs it.' };
const OF_ANOTHER_SORT = { ja: 'この種類の目標には入力できません。', en: 'This sort of target does not have it.' };
const BELOW_LOW = { ja: '上限は下限以上にしてください。', en: 'The upper bound must be the lower bound or more.' };
