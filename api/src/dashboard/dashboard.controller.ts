import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Day } from '#domain/calendar/day';
import type { FiscalYear } from '#domain/calendar/fiscal-year';
import type { DashboardView, InitiativeDashboardView } from '#domain/dashboard/contract';
import { ContentETag } from '../platform/http/etag.ts';
import { Kept } from '../platform/http/kept-answers.ts';
import { DayPipe, FiscalYearPipe, IdPipe } from '../platform/http/pipes.ts';
import { Allow } from '../platform/permissions/allow.ts';
import { CurrentMember } from '../platform/session/current-member.ts';
import type { Member } from '../platform/session/member.ts';
import { DASHBOARD_SCHEMA, INITIATIVE_DASHBOARD_SCHEMA } from './dashboard.openapi.ts';
import { DashboardService } from './dashboard.service.ts';

const FISCAL_YEAR = {
  name: 'fiscalYear',
  required: false,
  type: 'integer',
  description: 'Left out: the year of the day',
} as const;
const AS_OF = { name: 'asOf', required: false, description: 'YYYY-MM-DD; left out: the plan’s own day' };

@ApiTags('dashboard')
@Controller()
export class DashboardController {
  private readonly dashboard: DashboardService;

  constructor(dashboard: DashboardService) {
    this.dashboard = dashboard;
  }

  @Get('plans/:planId/dashboard')
  @Allow('plans.read')
  @ContentETag()
  @Kept()
  @ApiOperation({
    summary: 'Verdict counts with denominator and exclusions, values and targets, movers, who has not answered',
  })
  @ApiQuery(FISCAL_YEAR)
  @ApiQuery(AS_OF)
  @ApiOkResponse({ schema: DASHBOARD_SCHEMA })
  get(
    @CurrentMember() member: Member,
    @Param('planId', IdPipe) planId: string,
    @Query('fiscalYear', FiscalYearPipe) fiscalYear: FiscalYear | null,
    @Query('asOf', DayPipe) asOf: Day | null,
  ): Promise<DashboardView> {
    return this.dashboard.get(member, planId, fiscalYear, asOf);
  }

  @Get('initiatives/:initiativeId/dashboard')
  @Allow('plans.read')
  @ContentETag()
  @ApiOperation({
    summary: 'The same of one initiative: its KPIs with values, targets and verdicts, and how its work stands',
  })
  @ApiQuery(FISCAL_YEAR)
  @ApiQuery(AS_OF)
  @ApiOkResponse({ schema: INITIATIVE_DASHBOARD_SCHEMA })
  ofInitiative(
    @CurrentMember() member: Member,
    @Param('initiativeId', IdPipe) initiativeId: string,
    @Query('fiscalYear', FiscalYearPipe) fiscalYear: FiscalYear | null,
    @Query('asOf', DayPipe) asOf: Day | null,
  ): Promise<InitiativeDashboardView> {
    return this.dashboard.ofInitiative(member, initiativeId, fiscalYear, asOf);
  }
}
