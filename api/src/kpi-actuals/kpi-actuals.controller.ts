import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Day } from '#domain/calendar/day';
import type { FiscalYear } from '#domain/calendar/fiscal-year';
import type { Period } from '#domain/calendar/period';
import type { ActualsOfYear, ActualView, BreakdownOfYear, TrendView } from '#domain/kpi-actuals/contract';
import { ContentETag } from '../platform/http/etag.ts';
import { IfMatchOrNoneMatch } from '../platform/http/if-match.ts';
import { Kept } from '../platform/http/kept-answers.ts';
import { DayPipe, FiscalYearPipe, IdPipe, PeriodPipe } from '../platform/http/pipes.ts';
import { Allow } from '../platform/permissions/allow.ts';
import { CurrentMember } from '../platform/session/current-member.ts';
import type { Member } from '../platform/session/member.ts';
import { ActualsOfYearService } from './actuals-of-year.service.ts';
import { BreakdownKeyPipe, PartPipe } from './breakdown-key.pipe.ts';
import { ACTUAL_SCHEMA, ACTUALS_OF_YEAR_SCHEMA, BREAKDOWN_OF_YEAR_SCHEMA } from './kpi-actuals.openapi.ts';
import { KpiActualsService } from './kpi-actuals.service.ts';
import { KpiTrendService } from './kpi-trend.service.ts';
import { RecordActualDto } from './record-actual.dto.ts';
import { TREND_SCHEMA } from './trend.openapi.ts';

const PART = { name: 'breakdown', required: false, description: 'Key of a part (区, 手続, 所属); left out: the whole' };

@ApiTags('kpi-actuals')
@Controller('kpis/:kpiId')
export class KpiActualsController {
  private readonly actuals: KpiActualsService;
  private readonly years: ActualsOfYearService;
  private readonly trends: KpiTrendService;

  constructor(actuals: KpiActualsService, years: ActualsOfYearService, trends: KpiTrendService) {
    this.actuals = actuals;
    this.years = years;
    this.trends = trends;
  }

  @Get('actuals')
  @Allow('plans.read')
  @ApiOperation({ summary: 'The entry form: every period of a fiscal year, what was reported, what is closed' })
  @ApiQuery({ name: 'fiscalYear', required: false, type: 'integer', description: 'Left out: the plan’s present one' })
  @ApiQuery(PART)
  @ApiOkResponse({ schema: ACTUALS_OF_YEAR_SCHEMA })
  ofYear(
    @CurrentMember() member: Member,
    @Param('kpiId', IdPipe) kpiId: string,
    @Query('fiscalYear', FiscalYearPipe) fiscalYear: FiscalYear | null,
    @Query('breakdown', PartPipe) breakdown: string,
  ): Promise<ActualsOfYear> {
    return this.years.get(member, kpiId, fiscalYear, breakdown);
  }

  @Get('breakdown')
  @Allow('plans.read')
  @ApiOperation({ summary: 'A fiscal year by its parts (区, 手続, 所属); 404 where the KPI is not broken down' })
  @ApiQuery({ name: 'fiscalYear', required: false, type: 'integer', description: 'Left out: that of the day' })
  @ApiQuery({ name: 'asOf', required: false, description: 'YYYY-MM-DD; left out: the plan’s own day' })
  @ApiOkResponse({ schema: BREAKDOWN_OF_YEAR_SCHEMA })
  byPart(
    @CurrentMember() member: Member,
    @Param('kpiId', IdPipe) kpiId: string,
    @Query('fiscalYear', FiscalYearPipe) fiscalYear: FiscalYear | null,
    @Query('asOf', DayPipe) asOf: Day | null,
  ): Promise<BreakdownOfYear> {
    return this.years.byPart(member, kpiId, fiscalYear, asOf);
  }

  @Get('trend')
  @Allow('plans.read')
  @ContentETag()
  @Kept()
  @ApiOperation({ summary: 'Periods with actual, target, previous year, verdict with trace, and marks' })
  @ApiQuery({ name: 'asOf', required: false, description: 'YYYY-MM-DD; left out: the plan’s own day' })
  @ApiQuery(PART)
  @ApiOkResponse({ schema: TREND_SCHEMA })
  trend(
    @CurrentMember() member: Member,
    @Param('kpiId', IdPipe) kpiId: string,
    @Query('asOf', DayPipe) asOf: Day | null,
    @Query('breakdown', PartPipe) breakdown: string,
  ): Promise<TrendView> {
    return this.trends.get(member, kpiId, asOf, breakdown);
  }

  @Get('actuals/:period')
  @Allow('plans.read')
  @ApiOperation({ summary: 'One report; 404 where nothing was reported' })
  @ApiOkResponse({ schema: ACTUAL_SCHEMA })
  get(
    @CurrentMember() member: Member,
    @Param('kpiId', IdPipe) kpiId: string,
    @Param('period', PeriodPipe) period: Period,
  ): Promise<ActualView> {
    return this.actuals.get(member, { kpiId, period, breakdownKey: '' });
  }

  @Put('actuals/:period')
  @Allow('kpi-actuals.record')
  @ApiOperation({ summary: 'Report (If-None-Match: *) or change (If-Match) one period' })
  @ApiOkResponse({ schema: ACTUAL_SCHEMA })
  record(
    @CurrentMember() member: Member,
    @Param('kpiId', IdPipe) kpiId: string,
    @Param('period', PeriodPipe) period: Period,
    @IfMatchOrNoneMatch() expected: number | 'absent',
    @Body() input: RecordActualDto,
  ): Promise<ActualView> {
    return this.actuals.record(member, { kpiId, period, breakdownKey: '' }, expected, input);
  }

  @Get('actuals/:period/:breakdownKey')
  @Allow('plans.read')
  @ApiOperation({ summary: 'One report on a part (区, 手続, 所属)' })
  @ApiOkResponse({ schema: ACTUAL_SCHEMA })
  getPart(
    @CurrentMember() member: Member,
    @Param('kpiId', IdPipe) kpiId: string,
    @Param('period', PeriodPipe) period: Period,
    @Param('breakdownKey', BreakdownKeyPipe) breakdownKey: string,
  ): Promise<ActualView> {
    return this.actuals.get(member, { kpiId, period, breakdownKey });
  }

  @Put('actuals/:period/:breakdownKey')
  @Allow('kpi-actuals.record')
  @ApiOperation({ summary: 'Report or change one period of a part (区, 手続, 所属)' })
  @ApiOkResponse({ schema: ACTUAL_SCHEMA })
  recordPart(
    @CurrentMember() member: Member,
    @Param('kpiId', IdPipe) kpiId: string,
    @Param('period', PeriodPipe) period: Period,
    @Param('breakdownKey', BreakdownKeyPipe) breakdownKey: string,
    @IfMatchOrNoneMatch() expected: number | 'absent',
    @Body() input: RecordActualDto,
  ): Promise<ActualView> {
    return this.actuals.record(member, { kpiId, period, breakdownKey }, expected, input);
  }
}
