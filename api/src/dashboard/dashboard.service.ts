import { Injectable } from '@nestjs/common';
import type { Day } from '#domain/calendar/day';
import type { FiscalYear } from '#domain/calendar/fiscal-year';
import type { DashboardView, InitiativeDashboardView } from '#domain/dashboard/contract';
import type { AsOfReason } from '#domain/plans/contract';
import { Clock } from '../platform/clock.ts';
import { TenantDatabase } from '../platform/database/tenant-database.ts';
import { NotFound } from '../platform/problems/refusal.ts';
import type { Member } from '../platform/session/member.ts';
import { type DashboardRow, dashboardView, initiativeDashboardView } from './dashboard-view.ts';
import { LOAD_DASHBOARD, LOAD_INITIATIVE_DASHBOARD } from './dashboard.queries.ts';

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
    return this.read(member, LOAD_DASHBOARD, { id: planId, fiscalYear, asOf }, dashboardView);
  }

  /** The same of one initiative, whose sheet shows it. */
  async ofInitiative(
    member: Member,
    initiativeId: string,
    fiscalYear: FiscalYear | null,
    asOf: Day | null,
  ): Promise<InitiativeDashboardView> {
    const asked = { id: initiativeId, fiscalYear, asOf };
    return this.read(member, LOAD_INITIATIVE_DASHBOARD, asked, initiativeDashboardView);
  }

  private async read<View>(
    member: Member,
    statement: string,
    { id, fiscalYear, asOf }: { id: string; fiscalYear: FiscalYear | null; asOf: Day | null },
    viewOf: (row: DashboardRow, asOfReason: AsOfReason) => View,
  ): Promise<View> {
    const today = this.clock.today(member);
    const parameters = [member.tenantId, id, asOf, today, member.fiscalStartMonth, fiscalYear];
    const [row] = await this.tenant.read<DashboardRow>(member, statement, parameters);
    if (!row) throw new NotFound();
    return viewOf(row, asOf !== null ? 'asked' : row.asOf === today ? 'today' : 'plan_ended');
  }
}
