import { Injectable } from '@nestjs/common';
import type { FiscalYear } from '#domain/calendar/fiscal-year';
import { fiscalYearOfPeriod, type Period, periodContains, periodRange, periodsOf } from '#domain/calendar/period';
import type { ActualsOfYear, ActualView, ExpectationView } from '#domain/kpi-actuals/contract';
import { isRunning } from '#domain/kpi-actuals/expecting';
import type { Frequency } from '#domain/kpis/codes';
import { Clock } from '../platform/clock.ts';
import { TenantDatabase } from '../platform/database/tenant-database.ts';
import { NotFound } from '../platform/problems/refusal.ts';
import type { Member } from '../platform/session/member.ts';
import { actualView } from './actual-view.ts';
import { LOAD_YEAR } from './kpi-actuals.queries.ts';

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

  /** Every period of a KPI's fiscal year with what was reported for it. `fiscalYear` null: the plan's present one. */
  async get(member: Member, kpiId: string, fiscalYear: FiscalYear | null): Promise<ActualsOfYear> {
    const parameters = [member.tenantId, kpiId, fiscalYear, this.clock.today(member), member.fiscalStartMonth];
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
