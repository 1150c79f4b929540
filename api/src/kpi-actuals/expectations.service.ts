import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Day } from '#domain/calendar/day';
import type { FiscalYear } from '#domain/calendar/fiscal-year';
import type { ExpectationView, ExpectInput } from '#domain/kpi-actuals/contract';
import { refusalToExpect } from '#domain/kpi-actuals/expecting';
import { isOnBehalf } from '#domain/kpi-actuals/on-behalf';
import type { KpiKind } from '#domain/kpis/codes';
import { AuditTrail } from '../platform/audit/audit-trail.ts';
import { Clock } from '../platform/clock.ts';
import { TenantDatabase } from '../platform/database/tenant-database.ts';
import { etagOf } from '../platform/http/etag.ts';
import { NotFound, StaleVersion } from '../platform/problems/refusal.ts';
import type { Member } from '../platform/session/member.ts';
import { LOAD_EXPECTATION, LOAD_EXPECTING_FACTS } from './expectations.queries.ts';
import { LOCK_INITIATIVE, LOCK_KPI_AND_PAIR } from './kpi-actuals.queries.ts';
import { KpiExpectation } from './kpi-expectation.entity.ts';
import { expectingProblem } from './refusals.ts';

type Place = { kpiId: string; fiscalYear: FiscalYear };
type FactsRow = {
  kpiDepartmentId: string | null;
  department: string | null;
  initiativeEndsOn: Day | null;
  closedOn: Day | null;
  definition: { from: FiscalYear; kind: KpiKind; measurableFrom: FiscalYear | null } | null;
  isDecided: boolean;
};

/** 見込値: every word on it is a row of its own, so that a past day shows what was expected then. */
@Injectable()
export class ExpectationsService {
  private readonly tenant: TenantDatabase;
  private readonly audit: AuditTrail;
  private readonly clock: Clock;

  constructor(tenant: TenantDatabase, audit: AuditTrail, clock: Clock) {
    this.tenant = tenant;
    this.audit = audit;
    this.clock = clock;
  }

  /** The last word. @throws NotFound also where nobody said anything. */
  async get(member: Member, { kpiId, fiscalYear }: Place): Promise<ExpectationView> {
    const parameters = [member.tenantId, kpiId, fiscalYear];
    const [row] = await this.tenant.read<{ expectation: ExpectationView }>(member, LOAD_EXPECTATION, parameters);
    if (!row) throw new NotFound();
    return row.expectation;
  }

  /** `expected`: the version that was seen, or `absent` where nobody had said anything yet. */
  async set(member: Member, of: Place, expected: number | 'absent', input: ExpectInput): Promise<ExpectationView> {
    return this.tenant.transaction(member, async (tx) => {
      const { tenantId } = member;
      const startMonth = await lock(tx, member, of);
      const [facts] = await tx.query<FactsRow[]>(LOAD_EXPECTING_FACTS, [tenantId, of.kpiId, of.fiscalYear]);
      if (!facts) throw new NotFound();
      const onBehalf = isOnBehalf(member, facts.kpiDepartmentId);
      const today = this.clock.today(member);
      const { value = null, outlook, note = null, reason = null } = input;
      const { kind, measurableFrom } = facts.definition ?? { kind: null, measurableFrom: null };
      const asked = { ...facts, kind, measurableFrom, memberDepartmentId: member.departmentId, onBehalf };
      const refusal = refusalToExpect({ ...asked, fiscalYear: of.fiscalYear, today, startMonth, value, reason });
      if (refusal) throw expectingProblem(refusal, { ...facts, closure: null, onBehalf });

      const before = await load(tx, member, of);
      const seen = expected === 'absent' ? 0 : expected;
      if (before === null && seen !== 0) throw new NotFound();
      if (before !== null && before.version !== seen) throw stale(before);
      const said = { ...of, version: seen + 1, value, outlook, note, definitionFrom: facts.definition?.from ?? null };
      await tx.insert(KpiExpectation, { tenantId, ...said, setBy: member.memberId, setOn: today });
      const after = await load(tx, member, of);
      const action = before === null ? 'kpi-expectation.recorded' : 'kpi-expectation.changed';
      await this.audit.add(tx, member, action, { type: 'kpi', id: of.kpiId, before, after, reason, onBehalf });
      return after!;
    });
  }
}

/** One after another with whoever reports, closes or decides. Answers the plan's start month. */
async function lock(tx: EntityManager, { tenantId, fiscalStartMonth }: Member, { kpiId }: Place): Promise<number> {
  const parameters = [tenantId, kpiId, fiscalStartMonth];
  const [initiative] = await tx.query<{ id: string; startMonth: number }[]>(LOCK_INITIATIVE, parameters);
  if (!initiative) throw new NotFound();
  await tx.query(LOCK_KPI_AND_PAIR, [tenantId, kpiId]);
  return initiative.startMonth;
}

async function load(tx: EntityManager, { tenantId }: Member, of: Place): Promise<ExpectationView | null> {
  const parameters = [tenantId, of.kpiId, of.fiscalYear];
  const [row] = await tx.query<{ expectation: ExpectationView }[]>(LOAD_EXPECTATION, parameters);
  return row?.expectation ?? null;
}

function stale(value: ExpectationView): StaleVersion {
  return new StaleVersion({ etag: etagOf(value.version), value, changedBy: value.by, changedAt: value.on });
}
