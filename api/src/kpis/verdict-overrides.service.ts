import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Day } from '#domain/calendar/day';
import type { FiscalYear } from '#domain/calendar/fiscal-year';
import type { OverrideVerdictInput, VerdictOverrideView, WithdrawOverrideInput } from '#domain/kpis/contract';
import { judgeKpi } from '#domain/kpis/judgement';
import { refusalToOverride } from '#domain/kpis/verdict-override';
import { AuditTrail } from '../platform/audit/audit-trail.ts';
import { Clock } from '../platform/clock.ts';
import { TenantDatabase } from '../platform/database/tenant-database.ts';
import { etagOf } from '../platform/http/etag.ts';
import { NotFound, Refusal, StaleVersion } from '../platform/problems/refusal.ts';
import type { Member } from '../platform/session/member.ts';
import { judgementContext, type JudgementSettings } from './kpi-facts.service.ts';
import { LOCK_INITIATIVE_OF_KPI } from './kpis.queries.ts';
import { type PackedKpiFacts, unpackKpiFacts } from './packed-facts.service.ts';
import { OVERRIDE_SENTENCES } from './refusals.ts';
import { VerdictOverrideRow } from './verdict-override.entity.ts';
import { LOAD_OVERRIDES, LOAD_OVERRIDING_FACTS } from './verdict-overrides.queries.ts';

type Row = Pick<VerdictOverrideView, 'kpiId' | 'history'> & { fiscalYear: FiscalYear | null };
type FactsRow = {
  startMonth: number;
  asOf: Day;
  settings: JudgementSettings;
  kpis: PackedKpiFacts;
  decided: boolean;
};
/** A verdict, or null to withdraw the one that stands. */
type Wanted = Omit<OverrideVerdictInput, 'verdict'> & { verdict: OverrideVerdictInput['verdict'] | null };

/** 手動判定: every word on it is a row of its own, so that none is ever lost. */
@Injectable()
export class VerdictOverridesService {
  private readonly tenant: TenantDatabase;
  private readonly audit: AuditTrail;
  private readonly clock: Clock;

  constructor(tenant: TenantDatabase, audit: AuditTrail, clock: Clock) {
    this.tenant = tenant;
    this.audit = audit;
    this.clock = clock;
  }

  /** Fiscal years of a KPI on which a verdict by hand was ever given, the earliest first. */
  async list(member: Member, kpiId: string): Promise<{ items: VerdictOverrideView[] }> {
    const rows = await this.tenant.read<Row>(member, LOAD_OVERRIDES, [member.tenantId, kpiId, null]);
    if (rows.length === 0) throw new NotFound();
    return { items: rows.map(viewOf).filter((view) => view !== null) };
  }

  /** `expected`: the version that was seen, or `absent` where nothing had been written yet. */
  async set(
    member: Member,
    kpiId: string,
    fiscalYear: FiscalYear,
    expected: number | 'absent',
    input: OverrideVerdictInput,
  ): Promise<VerdictOverrideView> {
    return this.write(member, { kpiId, fiscalYear }, expected, input, 'verdict.overridden');
  }

  async withdraw(
    member: Member,
    kpiId: string,
    fiscalYear: FiscalYear,
    expected: number,
    input: WithdrawOverrideInput,
  ): Promise<VerdictOverrideView> {
    return this.write(
      member,
      { kpiId, fiscalYear },
      expected,
      { ...input, verdict: null },
      'verdict.override-withdrawn',
    );
  }

  private async write(
    member: Member,
    of: { kpiId: string; fiscalYear: FiscalYear },
    expected: number | 'absent',
    { verdict, reason, correction = false }: Wanted,
    action: string,
  ): Promise<VerdictOverrideView> {
    return this.tenant.transaction(member, async (tx) => {
      const { tenantId } = member;
      await tx.query(LOCK_INITIATIVE_OF_KPI, [tenantId, of.kpiId]);
      const before = await load(tx, member, of);
      const seen = expected === 'absent' ? 0 : expected;
      if (before === null && (verdict === null || seen !== 0)) throw new NotFound();
      if (before !== null && before.version !== seen) throw stale(before);
      if (verdict === null && before?.override === null)
        throw new Refusal('no_override', OVERRIDE_SENTENCES.no_override);

      const { computed, decided } = await this.facts(tx, member, of);
      const refusal = refusalToOverride({ computed, wanted: verdict, decided, correction });
      if (refusal) throw new Refusal(refusal, OVERRIDE_SENTENCES[refusal]);

      const row = { tenantId, ...of, version: seen + 1, verdict, computed, reason, correction: decided };
      const insert = tx.createQueryBuilder().insert().into(VerdictOverrideRow);
      const written = await insert
        .values({ ...row, setBy: member.memberId, setOn: this.clock.today(member) })
        .orIgnore()
        .returning('version')
        .execute();
      const after = await load(tx, member, of);
      if (after === null) throw new Error('the verdict that was just written is gone');
      if ((written.raw as unknown[]).length !== 1) throw stale(after);
      await this.audit.add(tx, member, action, { type: 'kpi', id: of.kpiId, before, after, reason });
      return after;
    });
  }

  /** What the rules say now, and whether a decision stands on it. */
  private async facts(tx: EntityManager, member: Member, { kpiId, fiscalYear }: { kpiId: string; fiscalYear: number }) {
    const today = this.clock.today(member);
    const parameters = [member.tenantId, kpiId, fiscalYear, today, member.fiscalStartMonth];
    const [row] = await tx.query<FactsRow[]>(LOAD_OVERRIDING_FACTS, parameters);
    if (!row) throw new NotFound();
    const { startMonth, asOf, settings, decided } = row;
    const [kpi] = unpackKpiFacts(row.kpis);
    if (!kpi) throw new NotFound();
    const context = judgementContext(settings, { asOf, fiscalYear, startMonth });
    return { computed: judgeKpi(kpi.facts, context).computed, decided };
  }
}

async function load(
  tx: EntityManager,
  { tenantId }: Member,
  { kpiId, fiscalYear }: { kpiId: string; fiscalYear: FiscalYear },
): Promise<VerdictOverrideView | null> {
  const [row] = await tx.query<Row[]>(LOAD_OVERRIDES, [tenantId, kpiId, fiscalYear]);
  if (!row) throw new NotFound();
  return viewOf(row);
}

/** `null` for the row of a KPI on which nothing was written. */
function viewOf({ kpiId, fiscalYear, history }: Row): VerdictOverrideView | null {
  const last = history.at(-1);
  if (fiscalYear === null || last === undefined) return null;
  const { version, verdict, reason, by, on } = last;
  return { kpiId, fiscalYear, override: verdict && { verdict, reason, by, on }, version, history };
}

function stale(value: VerdictOverrideView): StaleVersion {
  const last = value.history.at(-1);
  const { version } = value;
  return new StaleVersion({
    etag: etagOf(version),
    value,
    changedBy: last?.by ?? null,
    changedAt: last?.on ?? null,
  });
}
