import { Injectable } from '@nestjs/common';
import type { Day } from '#domain/calendar/day';
import type { FiscalYear } from '#domain/calendar/fiscal-year';
import type { DashboardView } from '#domain/dashboard/contract';
import { Clock } from '../platform/clock.ts';
import { TenantDatabase } from '../platform/database/tenant-database.ts';
import { NotFound } from '../platform/problems/refusal.ts';
import type { Member } from '../platform/session/member.ts';
import { type DashboardRow, dashboardView } from './dashboard-view.ts';
import { LOAD_DASHBOARD } from './dashboard.queries.ts';

@Injectable()
export class DashboardService {
  private readonly tenant: TenantDatabase;
  private readonly clock: Clock;

  constructor(tenant: TenantDatabase, clock: Clock) {
    this.tenant = tenant;
    this.clock = clock;
  }

  /** A plan's verdicts in one fiscal year as of a day; null asks for the plan's own year and day. */
  async get(member: Member, planId: string, fiscalYear: FiscalYear | null, asOf: Day | null): Promise<DashboardView> {
    const today = this.clock.today(member);
    const parameters = [member.tenantId, planId, asOf, today, member.fiscalStartMonth, fiscalYear];
    const [row] = await this.tenant.read<DashboardRow>(member, LOAD_DASHBOARD, parameters);
    if (!row) throw new NotFound();
    return dashboardView(row, asOf !== null ? 'asked' : row.asOf === today ? 'today' : 'plan_ended');
  }
}
