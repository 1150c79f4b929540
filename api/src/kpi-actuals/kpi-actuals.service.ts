import { Injectable } from '@nestjs/common';
import type { ActualView, RecordActualInput } from '#domain/kpi-actuals/contract';
import { isOnBehalf } from '#domain/kpi-actuals/on-behalf';
import { type RecordedInput, refusalToRecord } from '#domain/kpi-actuals/recording';
import { AuditTrail } from '../platform/audit/audit-trail.ts';
import { Clock } from '../platform/clock.ts';
import { TenantDatabase } from '../platform/database/tenant-database.ts';
import { etagOf } from '../platform/http/etag.ts';
import { newId } from '../platform/ids.ts';
import { NotFound, StaleVersion } from '../platform/problems/refusal.ts';
import type { Member } from '../platform/session/member.ts';
import { actualView } from './actual-view.ts';
import { LOAD_ACTUAL } from './kpi-actuals.queries.ts';
import { recordedInput } from './recorded-input.ts';
import { lockAndLoad, type Place, type RecordingFacts } from './recording-facts.ts';
import { recordingProblem } from './refusals.ts';
import { type Report, sendReports } from './report-writes.ts';

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
   * Saves what is reported for one period, the reports and the year-to-date values that follow from it.
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
      const facts = await lockAndLoad(tx, member, place);
      const onBehalf = isOnBehalf(member, facts.kpiDepartmentId);
      const refusal = this.refusalTo(member, place, facts, onBehalf, input);
      if (refusal) throw recordingProblem(refusal, { ...facts, onBehalf });

      const before = facts.existing && actualView(facts.existing.view);
      if (before === null ? expected !== 'absent' : expected !== before.version) throw stale(before);
      const report: Report = { ...sent, ...input, state: sent.state ?? 'value' };
      const id = facts.existing?.id ?? newId();
      const after = viewOf(place, facts, report);
      sendReports(tx, member, facts, { id, place, report });
      const action = facts.isDecided ? 'corrected' : before ? 'changed' : 'recorded';
      const { reason } = input;
      await this.audit.add(tx, member, `kpi-actual.${action}`, {
        type: 'kpi-actual',
        id,
        before,
        after,
        reason,
        onBehalf,
      });
      return after;
    });
  }

  private refusalTo(
    member: Member,
    { period, breakdownKey }: Place,
    facts: RecordingFacts,
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

/** The report as it stands once it is written. */
function viewOf(place: Place, facts: RecordingFacts, report: Report): ActualView {
  const { kpiId, period, breakdownKey } = place;
  const { value, numerator, denominator, state, provisional, note = null } = report;
  const existing = facts.existing?.view;
  return actualView({
    kpiId,
    period,
    breakdownKey,
    value,
    numerator,
    denominator,
    state,
    provisional,
    note,
    example: false,
    correctedAfterReview: (existing?.correctedAfterReview ?? false) || facts.isDecided,
    recordedBy: facts.recorder,
    recordedAt: facts.now,
    version: (existing?.version ?? 0) + 1,
  });
}

/** Somebody else was faster; or there is nothing yet that could be changed. */
function stale(current: ActualView | null): Error {
  if (current === null) return new NotFound();
  const { version, recordedBy, recordedAt } = current;
  return new StaleVersion({ etag: etagOf(version), value: current, changedBy: recordedBy, changedAt: recordedAt });
}
