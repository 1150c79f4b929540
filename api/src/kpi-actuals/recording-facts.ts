import type { EntityManager } from 'typeorm';
import type { Day } from '#domain/calendar/day';
import type { FiscalYear } from '#domain/calendar/fiscal-year';
import { fiscalYearOfPeriod, type Period, periodRange } from '#domain/calendar/period';
import type { ActualView } from '#domain/kpi-actuals/contract';
import type { StoredActual } from '#domain/kpi-actuals/kept-values';
import type { BreakdownTotal, Total } from '#domain/kpis/breakdown';
import type { Frequency, KpiKind, RunningEntry } from '#domain/kpis/codes';
import type { KpiVersion } from '#domain/kpis/definition';
import { NotFound } from '../platform/problems/refusal.ts';
import type { Member } from '../platform/session/member.ts';
import { LOAD_RECORDING_FACTS, LOCK_INITIATIVE, LOCK_KPI_AND_PAIR } from './kpi-actuals.queries.ts';

/** Which report: of which KPI, period and breakdown key (empty: the KPI as a whole). */
export type Place = { kpiId: string; period: Period; breakdownKey: string };

/** A report as `LOAD_RECORDING_FACTS` packs it. */
export type StoredReport = [
  breakdownKey: string,
  period: Period,
  value: StoredActual['value'],
  numerator: StoredActual['numerator'],
  denominator: StoredActual['denominator'],
  state: StoredActual['state'],
  provisional: boolean,
  example: boolean,
  periodTo: Day,
  version: number,
];

type Row = {
  startMonth: number;
  /** Instant of the transaction. */
  now: string;
  /** Name of the member. */
  recorder: string;
  kpiDepartmentId: string | null;
  department: string | null;
  initiativeEndsOn: Day | null;
  closedOn: Day | null;
  isDerived: boolean;
  isDeclared: boolean;
  breakdownTotal: BreakdownTotal | null;
  definition: { kind: KpiKind; entry: RunningEntry | null; frequency: Frequency; measurableFrom: number | null } | null;
  existing: { id: string; view: ActualView } | null;
  /** Of totals only. */
  previous: { value: number } | null;
  next: { value: number } | null;
  closure: { reason: string; closedBy: string; closedAt: string } | null;
  isDecided: boolean;
  /** The parts of the period, where the whole follows from them and one of them is reported. */
  parts: { key: string; report: Total | null }[] | null;
  /** Of the KPI and the counts that follow from it, the reports of the period's year, or of all years where they add up. */
  series: { kpiId: string; versions: KpiVersion[]; reports: StoredReport[] }[];
};

export type RecordingFacts = Row & { fiscalYear: FiscalYear; from: Day; to: Day };

/**
 * Takes the locks of a report and reads what it rests on. All of it leaves as one message; each statement sees what those
 * before it have waited for.
 * @throws NotFound for a KPI that is not there.
 */
export async function lockAndLoad(tx: EntityManager, member: Member, place: Place): Promise<RecordingFacts> {
  const { tenantId, memberId, fiscalStartMonth } = member;
  const { kpiId, period, breakdownKey } = place;
  const fiscalYear = fiscalYearOfPeriod(period);
  const fromJanuary = periodRange(period, 1);
  const [, , [row]] = await Promise.all([
    tx.query(LOCK_INITIATIVE, [tenantId, kpiId, fiscalStartMonth]),
    tx.query(LOCK_KPI_AND_PAIR, [tenantId, kpiId]),
    tx.query<Row[]>(LOAD_RECORDING_FACTS, [
      tenantId,
      kpiId,
      period,
      breakdownKey,
      fiscalYear,
      fromJanuary.from,
      fromJanuary.to,
      fiscalStartMonth,
      memberId,
    ]),
  ]);
  if (!row) throw new NotFound();
  return { ...row, fiscalYear, ...periodRange(period, row.startMonth) };
}
