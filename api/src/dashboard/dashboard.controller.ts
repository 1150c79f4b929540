import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Day } from '#domain/calendar/day';
import type { FiscalYear } from '#domain/calendar/fiscal-year';
import type { DashboardView } from '#domain/dashboard/contract';
import { ContentETag } from '../platform/http/etag.ts';
import { Kept } from '../platform/http/kept-answers.ts';
import { DayPipe, FiscalYearPipe, IdPipe } from '../platform/http/pipes.ts';
import { Allow } from '../platform/permissions/allow.ts';
import { CurrentMember } from '../platform/session/current-member.ts';
import type { Member } from '../platform/session/member.ts';
import { DASHBOARD_SCHEMA } from './dashboard.openapi.ts';
import { DashboardService } from './dashboard.service.ts';

@ApiTags('dashboard')
@Controller('plans/:planId/dashboard')
export class DashboardController {
  private readonly dashboard: DashboardService;

  constructor(dashboard: DashboardService) {
    this.dashboard = dashboard;
  }

  @Get()
  @Allow('plans.read')
  @ContentETag()
  @Kept()
  @ApiOperation({
    summary: 'Verdict counts with denominator and exclusions, values and targets, movers, who has not answered',
  })
  @ApiQuery({ name: 'fiscalYear', required: false, type: 'integer', description: 'Left out: the year of the day' })
  @ApiQuery({ name: 'asOf', required: false, description: 'YYYY-MM-DD; left out: the plan’s own day' })
  @ApiOkResponse({ schema: DASHBOARD_SCHEMA })
  get(
    @CurrentMember() member: Member,
    @Param('planId', IdPipe) planId: string,
    @Query('fiscalYear', FiscalYearPipe) fiscalYear: FiscalYear | null,
    @Query('asOf', DayPipe) asOf: Day | null,
  ): Promise<DashboardView> {
    return this.dashboard.get(member, planId, fiscalYear, asOf);
  }
}
