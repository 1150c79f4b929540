import { Injectable } from '@nestjs/common';
import type { Day } from '#domain/calendar/day';
import type { FiscalYear } from '#domain/calendar/fiscal-year';
import { fiscalYearOfPeriod, type Period, periodContains, periodRange, periodsOf } from '#domain/calendar/period';
import type { ActualsOfYear, ActualView, BreakdownOfYear, ExpectationView } from '#domain/kpi-actuals/contract';
import { isRunning } from '#domain/kpi-actuals/expecting';
import type { Frequency } from '#domain/kpis/codes';
import { Clock } from '../platform/clock.ts';
import { TenantDatabase } from '../platform/database/tenant-database.ts';
import { NotFound } from '../platform/problems/refusal.ts';
import type { Member } from '../platform/session/member.ts';
import { actualView } from './actual-view.ts';
import { LOAD_BREAKDOWN_OF_YEAR, LOAD_YEAR } from './kpi-actuals.queries.ts';

type Row = {
  fiscalYear: FiscalYear;
  startMonth: number;
  frequency: Frequency;
  actuals: ActualView[];
  closures: { period: Period; reason: string; closedBy: string; closedAt: string }[];
  decided: boolean;
  expectation: ExpectationView | null;
};

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
    const [row] = await this.tenant.read<BreakdownOfYear>(member, LOAD_BREAKDOWN_OF_YEAR, parameters);
    if (!row) throw new NotFound();
    return row;
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
    const periods = periodsOf(row.fiscalYear, row.frequency).map((period) => {
      const closure = row.closures.find((one) => periodContains(one.period, period));
      return {
        period,
        ...periodRange(period, row.startMonth),
        actual: actuals.find((actual) => actual.period === period) ?? null,
        closed: closure ? { reason: closure.reason, closedBy: closure.closedBy, closedAt: closure.closedAt } : null,
      };
    });
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
