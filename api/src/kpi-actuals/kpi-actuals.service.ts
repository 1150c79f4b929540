import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { fiscalYearOfPeriod, type Period, periodRange } from '#domain/calendar/period';
import type { ActualView, RecordActualInput } from '#domain/kpi-actuals/contract';
import { type RecordedInput, refusalToRecord } from '#domain/kpi-actuals/recording';
import { type BreakdownTotal, type Total, totalOfParts } from '#domain/kpis/breakdown';
import type { Frequency, KpiKind, RunningEntry } from '#domain/kpis/codes';
import { AuditTrail } from '../platform/audit/audit-trail.ts';
import { Clock } from '../platform/clock.ts';
import { TenantDatabase } from '../platform/database/tenant-database.ts';
import { etagOf } from '../platform/http/etag.ts';
import { newId } from '../platform/ids.ts';
import { NotFound, StaleVersion } from '../platform/problems/refusal.ts';
import type { Member } from '../platform/session/member.ts';
import { actualView } from './actual-view.ts';
import { keepValues } from './kept-values.service.ts';
import {
  ADD_ACTUAL,
  CHANGE_ACTUAL,
  LOAD_ACTUAL,
  LOAD_PARTS,
  LOAD_RECORDING_FACTS,
  LOCK_INITIATIVE,
  LOCK_KPI_AND_PAIR,
} from './kpi-actuals.queries.ts';
import { isOnBehalf } from './on-behalf.ts';
import { recordedInput } from './recorded-input.ts';
import { recordingProblem } from './refusals.ts';

/** Which report: of which KPI, period and breakdown key (empty: the KPI as a whole). */
export type Place = { kpiId: string; period: Period; breakdownKey: string };

@Injectable()
export class KpiActualsService {
  private readonly tenant: TenantDatabase;
  private readonly audit: AuditTrail;
  private readonly clock: Clock;

  constructor(tenant: TenantDatabase, audit: AuditTrail, clock: Clock) {
    this.tenant = tenant;
    this.audit = audit;
    this.clock = clock;
  }

  /** One report. @throws NotFound also where nothing was reported. */
  async get(member: Member, { kpiId, period, breakdownKey }: Place): Promise<ActualView> {
    const parameters = [member.tenantId, kpiId, period, breakdownKey];
    const [row] = await this.tenant.read<{ actual: ActualView }>(member, LOAD_ACTUAL, parameters);
    if (!row) throw new NotFound();
    return actualView(row.actual);
  }

  /**
   * Saves what is reported for one period, the count of its pair with it, and the year-to-date values that follow.
   * @param expected the version that the member saw, or `absent` where there was nothing.
   */
  async record(
    member: Member,
    place: Place,
    expected: number | 'absent',
    sent: RecordActualInput,
  ): Promise<ActualView> {
    const input = recordedInput(sent);
    return this.tenant.transaction(member, async (tx) => {
      const facts = await this.lockAndLoad(tx, member, place);
      const onBehalf = isOnBehalf(member, facts.kpiDepartmentId);
      const refusal = this.refusalTo(member, place, facts, onBehalf, input);
      if (refusal) throw recordingProblem(refusal, { ...facts, onBehalf });

      const before = facts.existing && actualView(facts.existing.view);
      const id = await write(tx, member, place, facts, expected, { ...sent, ...input });
      if (id === null) throw stale(before);
      const [after] = await Promise.all([load(tx, member, place), keepValues(tx, member, place.kpiId, place)]);
      await followInCounts(tx, member, place, facts, { ...sent, ...input });
      if (place.breakdownKey !== '' && facts.breakdownTotal === 'derived') await addUp(tx, member, place, facts);
      const action = facts.isDecided ? 'corrected' : before ? 'changed' : 'recorded';
      await this.audit.add(tx, member, `kpi-actual.${action}`, {
        type: 'kpi-actual',
        id,
        before,
        after,
        reason: input.reason,
        onBehalf,
      });
      return after;
    });
  }

  private async lockAndLoad(tx: EntityManager, member: Member, { kpiId, period, breakdownKey }: Place): Promise<Facts> {
    const { tenantId } = member;
    const [initiative] = await tx.query<LockedInitiative[]>(LOCK_INITIATIVE, [
      tenantId,
      kpiId,
      member.fiscalStartMonth,
    ]);
    if (!initiative) throw new NotFound();
    const { from, to } = periodRange(period, initiative.startMonth);
    const fiscalYear = fiscalYearOfPeriod(period);
    const parameters = [tenantId, kpiId, fiscalYear, from, to, period, breakdownKey];
    // Sent together and run one after the other: the facts are those behind the locks.
    const [, [row]] = await Promise.all([
      tx.query(LOCK_KPI_AND_PAIR, [tenantId, initiative.id, kpiId]),
      tx.query<Row[]>(LOAD_RECORDING_FACTS, parameters),
    ]);
    if (!row) throw new NotFound();
    return { ...row, startMonth: initiative.startMonth, fiscalYear, from, to };
  }

  private refusalTo(
    member: Member,
    { period, breakdownKey }: Place,
    facts: Facts,
    onBehalf: boolean,
    input: RecordedInput,
  ) {
    return refusalToRecord({
      memberDepartmentId: member.departmentId,
      kpiDepartmentId: facts.kpiDepartmentId,
      onBehalf,
      period,
      today: this.clock.today(member),
      startMonth: facts.startMonth,
      kind: facts.definition?.kind ?? 'count',
      entry: facts.definition?.entry ?? null,
      frequency: facts.definition?.frequency ?? null,
      measurableFrom: facts.definition?.measurableFrom ?? null,
      closedOn: facts.closedOn,
      initiativeEndsOn: facts.initiativeEndsOn,
      isDerived: facts.isDerived,
      isDeclared: facts.isDeclared,
      totalIsDerived: breakdownKey === '' && facts.breakdownTotal === 'derived',
      periodIsClosed: facts.closure !== null,
      hasException: false,
      existing: facts.existing?.view ?? null,
      previousTotal: facts.previous?.value ?? null,
      nextTotal: facts.next?.value ?? null,
      isDecided: facts.isDecided,
      input,
    });
  }
}

type LockedInitiative = { id: string; startMonth: number };
type Days = ReturnType<typeof periodRange>;
type Row = {
  kpiDepartmentId: string | null;
  department: string | null;
  initiativeEndsOn: Days['to'] | null;
  closedOn: Days['to'] | null;
  isDerived: boolean;
  isDeclared: boolean;
  breakdownTotal: BreakdownTotal | null;
  definition: { kind: KpiKind; entry: RunningEntry | null; frequency: Frequency; measurableFrom: number | null } | null;
  existing: { id: string; view: ActualView } | null;
  previous: { value: number } | null;
  next: { value: number } | null;
  closure: { reason: string; closedBy: string; closedAt: string } | null;
  isDecided: boolean;
  countIds: string[];
};
type Facts = Row & Days & { startMonth: number; fiscalYear: number };

type Report = RecordedInput & Pick<RecordActualInput, 'state' | 'note'>;

/** Writes a report that follows from others and has no author of its own, and the values kept beside it. */
async function follow(tx: EntityManager, member: Member, place: Place, facts: Facts, report: Report): Promise<void> {
  const changed = await write(tx, member, place, facts, null, report);
  if (changed === null) await write(tx, member, place, facts, 'absent', report);
  await keepValues(tx, member, place.kpiId, place);
}

/** 件数・割合: the counts of a ratio are its numerator. */
async function followInCounts(tx: EntityManager, member: Member, place: Place, facts: Facts, report: Report) {
  for (const kpiId of facts.countIds)
    await follow(tx, member, { ...place, kpiId }, facts, { ...report, ...countOf(report) });
}

/** The whole of the period, from the parts as they stand now. */
async function addUp(tx: EntityManager, member: Member, place: Place, facts: Facts): Promise<void> {
  const parameters = [member.tenantId, place.kpiId, place.period, facts.fiscalYear];
  const parts = await tx.query<{ part: Total | null }[]>(LOAD_PARTS, parameters);
  const { state, ...total } = totalOfParts(
    facts.definition?.kind ?? 'count',
    parts.map(({ part }) => part),
  );
  const whole = { ...place, breakdownKey: '' };
  const hasState = state !== 'value';
  const report: Report = { ...total, hasState, reason: null, ...(state === 'value' ? {} : { state }) };
  await follow(tx, member, whole, facts, report);
  await followInCounts(tx, member, whole, facts, report);
}

function countOf({ numerator, hasState }: RecordedInput): Partial<RecordedInput> {
  return { value: hasState ? null : numerator, numerator: null, denominator: null };
}

/** The id of the row, or `null` where it is not as expected: of that version, `null` for any version, or `absent`. */
async function write(
  tx: EntityManager,
  member: Member,
  { kpiId, period, breakdownKey }: Place,
  { isDecided, fiscalYear, from, to }: Facts,
  expected: number | null | 'absent',
  { value, numerator, denominator, state, provisional, note }: Report,
): Promise<string | null> {
  const place = [member.tenantId, kpiId, period, breakdownKey];
  const report = [
    value,
    numerator,
    denominator,
    state ?? 'value',
    provisional,
    note ?? null,
    isDecided,
    member.memberId,
  ];
  if (expected === 'absent') {
    const added = await tx.query(ADD_ACTUAL, [...place, newId(), ...report, fiscalYear, from, to]);
    return (added as { id: string }[])[0]?.id ?? null;
  }
  // A statement that updates answers its rows and their number.
  const [changed] = await tx.query<[{ id: string }[], number]>(CHANGE_ACTUAL, [...place, expected, ...report]);
  return changed[0]?.id ?? null;
}

async function load(tx: EntityManager, member: Member, { kpiId, period, breakdownKey }: Place): Promise<ActualView> {
  const [row] = await tx.query<{ actual: ActualView }[]>(LOAD_ACTUAL, [member.tenantId, kpiId, period, breakdownKey]);
  if (!row) throw new NotFound();
  return actualView(row.actual);
}

/** Somebody else was faster; or there is nothing yet that could be changed. */
function stale(current: ActualView | null): Error {
  if (current === null) return new NotFound();
  const { version, recordedBy, recordedAt } = current;
  return new StaleVersion({ etag: etagOf(version), value: current, changedBy: recordedBy, changedAt: recordedAt });
}
