import { Injectable } from '@nestjs/common';
import type { Day } from '#domain/calendar/day';
import type { FiscalYear } from '#domain/calendar/fiscal-year';
import { fiscalYearOfPeriod, type Period, periodContains, periodRange, periodsOf } from '#domain/calendar/period';
import type {
  ActualsOfYear,
  ActualView,
  BreakdownName,
  BreakdownOfYear,
  CellView,
  ExpectationView,
  PartOfYear,
  PeriodOfYear,
  RowOfYear,
} from '#domain/kpi-actuals/contract';
import { isRunning } from '#domain/kpi-actuals/expecting';
import type { Frequency } from '#domain/kpis/codes';
import { Clock } from '../platform/clock.ts';
import { TenantDatabase } from '../platform/database/tenant-database.ts';
import { NotFound } from '../platform/problems/refusal.ts';
import type { Member } from '../platform/session/member.ts';
import { actualView } from './actual-view.ts';
import { LOAD_BREAKDOWN_OF_YEAR, LOAD_YEAR } from './kpi-actuals.queries.ts';

type Year = {
  fiscalYear: FiscalYear;
  startMonth: number;
  frequency: Frequency;
  closures: { period: Period; reason: string; closedBy: string; closedAt: string }[];
  decided: boolean;
};
type Row = Year & { actuals: ActualView[]; expectation: ExpectationView | null };
type StoredRow = { toDate: PartOfYear | null; actuals: { period: Period; cell: CellView }[] };
type BreakdownRow = Year &
  Pick<BreakdownOfYear, 'asOf' | 'dimension' | 'total'> & { whole: StoredRow; parts: (BreakdownName & StoredRow)[] };

@Injectable()
export class ActualsOfYearService {
  private readonly tenant: TenantDatabase;
  private readonly clock: Clock;

  constructor(tenant: TenantDatabase, clock: Clock) {
    this.tenant = tenant;
    this.clock = clock;
  }

  /** A KPI's fiscal year by its parts. @throws NotFound also for a KPI that is not broken down. */
  async byPart(
    member: Member,
    kpiId: string,
    fiscalYear: FiscalYear | null,
    asOf: Day | null,
  ): Promise<BreakdownOfYear> {
    const { tenantId, fiscalStartMonth } = member;
    const parameters = [tenantId, kpiId, fiscalYear, asOf, this.clock.today(member), fiscalStartMonth];
    const [row] = await this.tenant.read<BreakdownRow>(member, LOAD_BREAKDOWN_OF_YEAR, parameters);
    if (!row) throw new NotFound();
    const periods = periodsOfYear(row);
    const rowOf = ({ toDate, actuals }: StoredRow): RowOfYear => ({
      toDate,
      actuals: periods.map(({ period }) => {
        const stored = actuals.find((one) => one.period === period);
        return stored === undefined ? null : actualView(stored.cell);
      }),
    });
    const { dimension, total, decided } = row;
    const parts = row.parts.map((part) => ({ ...part, ...rowOf(part) }));
    return {
      kpiId,
      fiscalYear: row.fiscalYear,
      asOf: row.asOf,
      dimension,
      total,
      decided,
      periods,
      whole: rowOf(row.whole),
      parts,
    };
  }

  /** Every period of a KPI's fiscal year with what was reported for it. `fiscalYear` null: the plan's present one; `breakdownKey` empty: the whole. */
  async get(
    member: Member,
    kpiId: string,
    fiscalYear: FiscalYear | null,
    breakdownKey: string,
  ): Promise<ActualsOfYear> {
    const { tenantId, fiscalStartMonth } = member;
    const today = this.clock.today(member);
    const parameters = [tenantId, kpiId, fiscalYear, today, fiscalStartMonth, breakdownKey];
    const [row] = await this.tenant.read<Row>(member, LOAD_YEAR, parameters);
    if (!row) throw new NotFound();
    const actuals = row.actuals.map(actualView);
    const periods = periodsOfYear(row).map((one) => ({
      ...one,
      actual: actuals.find(({ period }) => period === one.period) ?? null,
    }));
    const before = actuals.filter(({ period }) => fiscalYearOfPeriod(period) < row.fiscalYear);
    return {
      kpiId,
      fiscalYear: row.fiscalYear,
      periods,
      previousYear: before.map(({ period, value, state }) => ({ period, value, state })),
      decided: row.decided,
      running: isRunning(row.fiscalYear, this.clock.today(member), row.startMonth),
      expectation: row.expectation,
    };
  }
}

function periodsOfYear({ fiscalYear, frequency, startMonth, closures }: Year): PeriodOfYear[] {
  return periodsOf(fiscalYear, frequency).map((period) => {
    const closure = closures.find((one) => periodContains(one.period, period));
    return {
      period,
      ...periodRange(period, startMonth),
      closed: closure ? { reason: closure.reason, closedBy: closure.closedBy, closedAt: closure.closedAt } : null,
    };
  });
}
