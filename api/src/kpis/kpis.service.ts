import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Day } from '#domain/calendar/day';
import type { ChangeKpiInput, CreateKpiInput, KpiVersionView, KpiView, SuccessorTask } from '#domain/kpis/contract';
import { addsUpAlike, withoutFormerAmounts } from '#domain/kpis/definition';
import { refusalToChangeDefinition, refusalToDefine } from '#domain/kpis/defining';
import { keepValues } from '../kpi-actuals/kept-values.service.ts';
import { addUpWholes } from '../kpi-actuals/wholes.service.ts';
import { AuditTrail } from '../platform/audit/audit-trail.ts';
import { Clock } from '../platform/clock.ts';
import { TenantDatabase } from '../platform/database/tenant-database.ts';
import { etagOf } from '../platform/http/etag.ts';
import { newId } from '../platform/ids.ts';
import { BadInput, NotFound, Refusal, StaleVersion } from '../platform/problems/refusal.ts';
import type { Member } from '../platform/session/member.ts';
import { breakDown } from './breakdown.service.ts';
import { endByNewEvent } from './event-ends.service.ts';
import { requireGoodEnd } from './require-good-end.ts';
import { KpiVersion } from './kpi-version.entity.ts';
import { completed, inForce, type KpiRow, kpiView, versionColumns } from './kpi-view.ts';
import { Kpi } from './kpi.entity.ts';
import {
  END_COUNT_OF_RATIO,
  HAS_ACTUALS_FROM,
  LAST_CHANGE_OF_KPI,
  LEAVE_TARGETS_OF_FORMER_UNIT,
  LIST_KPIS,
  LIST_SUCCESSOR_TASKS,
  LOAD_KPI,
  LOCK_FOR_NEW_KPI,
  LOCK_INITIATIVE_OF_KPI,
  NEXT_POSITION,
  PLAN_EXISTS,
} from './kpis.queries.ts';
import { definitionProblem, DERIVED_HAS_NO_FORM } from './refusals.ts';

@Injectable()
export class KpisService {
  private readonly tenant: TenantDatabase;
  private readonly audit: AuditTrail;
  private readonly clock: Clock;

  constructor(tenant: TenantDatabase, audit: AuditTrail, clock: Clock) {
    this.tenant = tenant;
    this.audit = audit;
    this.clock = clock;
  }

  /** KPIs of an initiative in the order of its sheet. `asOf`: whose fiscal year's definition is shown. */
  async list(member: Member, initiativeId: string, asOf: Day | null): Promise<{ items: KpiView[] }> {
    const rows = await this.tenant.read<KpiRow>(member, LIST_KPIS, this.parameters(member, initiativeId, asOf));
    if (rows.length === 0) throw new NotFound();
    return { items: rows.filter(({ id }) => id !== null).map(kpiView) };
  }

  async get(member: Member, id: string, asOf: Day | null): Promise<KpiView> {
    const [row] = await this.tenant.read<KpiRow>(member, LOAD_KPI, this.parameters(member, id, asOf));
    if (!row) throw new NotFound();
    return kpiView(row);
  }

  /** What is to be carried on of a plan, as of today. */
  async successorTasks(member: Member, planId: string): Promise<{ items: SuccessorTask[] }> {
    const { tenantId } = member;
    const [plan] = await this.tenant.read(member, PLAN_EXISTS, [tenantId, planId]);
    if (!plan) throw new NotFound();
    const parameters = [tenantId, planId, this.clock.today(member)];
    return { items: await this.tenant.read<SuccessorTask>(member, LIST_SUCCESSOR_TASKS, parameters) };
  }

  /** Adds a KPI at the end of the initiative's list; with `pairedCount` also the count that is its numerator. Answers the KPI itself. */
  async create(member: Member, initiativeId: string, input: CreateKpiInput): Promise<KpiView> {
    requireRatioForPair(input);
    const own = completed(input, input.effectiveFiscalYear);
    const refusal = refusalToDefine(own);
    if (refusal) throw definitionProblem(refusal);
    return this.tenant.transaction(member, async (tx) => {
      const position = await this.nextPosition(tx, member, initiativeId);
      const count = countOf(own, input);
      const pairLabel = count && `${count.name}・${own.name}`;
      const id = newId();
      const row = { tenantId: member.tenantId, initiativeId, pairLabel, updatedBy: member.memberId };
      // The count stands before its ratio, as the pair is printed.
      await this.insert(tx, { ...row, id, position: position + (count ? 1 : 0) }, own);
      if (count) await this.insert(tx, { ...row, id: newId(), position, derivedFromId: id }, count);
      const after = await this.load(tx, member, id);
      await this.audit.add(tx, member, 'kpi.created', { type: 'kpi', id, after: { ...after, pairedCount: count } });
      return after;
    });
  }

  /**
   * Changes a definition and when it ends. With `effectiveFiscalYear` the definition becomes a version of its own from that
   * year on; without it the version in force is mended, and its kept values are computed anew.
   */
  async change(member: Member, id: string, expected: number, input: ChangeKpiInput): Promise<KpiView> {
    return this.tenant.transaction(member, async (tx) => {
      await tx.query(LOCK_INITIATIVE_OF_KPI, [member.tenantId, id]);
      const before = await this.load(tx, member, id);
      const { effectiveFiscalYear, closedOn, validUntilItemId, succeededById, breakdown, ...definition } = input;
      await requireGoodEnd(tx, member, before, input);
      const byEvent =
        validUntilItemId === undefined || closedOn !== undefined
          ? null
          : await endByNewEvent(tx, member, id, validUntilItemId, this.clock.today(member));
      const { affected } = await tx.update(
        Kpi,
        { tenantId: member.tenantId, id, version: expected },
        {
          closedOn,
          ...(closedOn !== undefined && { closedByEvent: false }),
          ...byEvent,
          validUntilItemId,
          succeededById,
          ...(breakdown !== undefined && {
            breakdownDimension: breakdown?.dimension ?? null,
            breakdownTotal: breakdown?.total ?? null,
          }),
          version: () => 'version + 1',
          updatedAt: () => 'now()',
          updatedBy: member.memberId,
        },
      );
      if (affected !== 1) throw await this.stale(tx, member, before);

      if (breakdown !== undefined) {
        const { kind } = before.definition;
        await breakDown(tx, member, { id, kind, isDerived: before.derivedFromId !== null }, breakdown);
      }
      const end = closedOn ?? byEvent?.closedOn;
      if (end) await tx.query(END_COUNT_OF_RATIO, [member.tenantId, id, end, member.memberId]);
      const given = Object.fromEntries(Object.entries(definition).filter(([, value]) => value !== undefined));
      if (effectiveFiscalYear !== undefined || Object.keys(given).length > 0) {
        const from = effectiveFiscalYear ?? before.definition.effectiveFiscalYear;
        const current = inForce(before.versions, from);
        const isNew = current.effectiveFiscalYear !== from;
        const { changeReason = isNew ? null : current.changeReason } = input;
        const { certainty, ask } = current;
        const after = { ...completed({ ...current, ...given }, from), changeReason, certainty, ask };
        await this.define(tx, member, before, isNew ? withoutFormerAmounts(current, after, given) : after);
      }
      // Which parts count, or that they make the whole, is seen at once and not with the next report.
      if (breakdown?.total === 'derived') await addUpWholes(tx, member, id);
      const after = await this.load(tx, member, id);
      await this.audit.add(tx, member, 'kpi.changed', { type: 'kpi', id, before, after });
      return after;
    });
  }

  private async define(tx: EntityManager, member: Member, kpi: KpiView, after: KpiVersionView): Promise<void> {
    const { tenantId } = member;
    const from = after.effectiveFiscalYear;
    const before = inForce(kpi.versions, from);
    if (kpi.derivedFromId !== null && (after.kind !== before.kind || after.frequency !== before.frequency)) {
      throw new Refusal('derived_has_no_form', DERIVED_HAS_NO_FORM);
    }
    const [reported] = await tx.query<{ found: boolean }[]>(HAS_ACTUALS_FROM, [tenantId, kpi.id, from]);
    const years = kpi.versions.map((version) => version.effectiveFiscalYear);
    const refusal = refusalToChangeDefinition({
      before,
      after,
      from,
      firstVersion: Math.min(...years),
      lastVersion: Math.max(...years),
      hasActuals: reported?.found ?? false,
      reason: after.changeReason,
    });
    if (refusal) throw definitionProblem(refusal);

    const { effectiveFiscalYear, ...columns } = versionColumns(after);
    if (years.includes(from)) await tx.update(KpiVersion, { tenantId, kpiId: kpi.id, effectiveFiscalYear }, columns);
    else {
      await tx.insert(KpiVersion, { tenantId, kpiId: kpi.id, effectiveFiscalYear, ...columns });
      if (after.unit !== before.unit) await tx.query(LEAVE_TARGETS_OF_FORMER_UNIT, [tenantId, kpi.id, from]);
    }
    if (!addsUpAlike(before, after)) await keepValues(tx, member, kpi.id);
  }

  private async nextPosition(tx: EntityManager, member: Member, initiativeId: string): Promise<number> {
    const initiative = [member.tenantId, initiativeId];
    const locked = await tx.query<unknown[]>(LOCK_FOR_NEW_KPI, initiative);
    if (locked.length === 0) throw new NotFound();
    const [next] = await tx.query<{ position: number }[]>(NEXT_POSITION, initiative);
    return next?.position ?? 1;
  }

  private async insert(
    tx: EntityManager,
    kpi: Partial<Kpi> & { tenantId: string; id: string },
    definition: KpiVersionView,
  ): Promise<void> {
    await tx.insert(Kpi, kpi);
    await tx.insert(KpiVersion, { tenantId: kpi.tenantId, kpiId: kpi.id, ...versionColumns(definition) });
  }

  private async load(tx: EntityManager, member: Member, id: string): Promise<KpiView> {
    const [row] = await tx.query<KpiRow[]>(LOAD_KPI, this.parameters(member, id, null));
    if (!row) throw new NotFound();
    return kpiView(row);
  }

  private parameters(member: Member, id: string, asOf: Day | null): unknown[] {
    return [member.tenantId, this.clock.today(member), member.fiscalStartMonth, asOf, id];
  }

  private async stale(tx: EntityManager, member: Member, value: KpiView): Promise<StaleVersion> {
    const [last] = await tx.query<{ changedBy: string; changedAt: Date }[]>(LAST_CHANGE_OF_KPI, [
      member.tenantId,
      value.id,
    ]);
    return new StaleVersion({
      etag: etagOf(value.version),
      value,
      changedBy: last?.changedBy ?? null,
      changedAt: last?.changedAt.toISOString() ?? null,
    });
  }
}

/** The count of a pair: the ratio's numerator, in a unit of its own, with a target and name of its own. */
function countOf(ratio: KpiVersionView, { pairedCount }: CreateKpiInput): KpiVersionView | null {
  if (!pairedCount) return null;
  const { direction, frequency, source, responsible } = ratio;
  const kind = ratio.ratioOf === 'levels' ? 'level' : 'count';
  return completed({ ...pairedCount, kind, direction, frequency, source, responsible }, ratio.effectiveFiscalYear);
}

function requireRatioForPair({ kind, pairedCount }: CreateKpiInput): void {
  if (!pairedCount || kind === 'ratio') return;
  const detail = { ja: '件数との組にできるのは、割合のKPIだけです。', en: 'Only a ratio has a count beside it.' };
  throw new BadInput([{ pointer: '/pairedCount', code: 'pair_needs_a_ratio', detail }]);
}
