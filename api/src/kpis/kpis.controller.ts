import { Body, Controller, Get, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Day } from '#domain/calendar/day';
import type { KpiView, SuccessorTask, TargetView } from '#domain/kpis/contract';
import { IfMatch, IfMatchOrNoneMatch } from '../platform/http/if-match.ts';
import { DayPipe, FiscalYearPipe, IdPipe } from '../platform/http/pipes.ts';
import { Allow } from '../platform/permissions/allow.ts';
import { CurrentMember } from '../platform/session/current-member.ts';
import type { Member } from '../platform/session/member.ts';
import { ChangeKpiDto, CreateKpiDto } from './kpi-definition.dto.ts';
import { KpiTargetsService } from './kpi-targets.service.ts';
import { KPI_SCHEMA, KPIS_SCHEMA, SUCCESSOR_TASKS_SCHEMA, TARGET_SCHEMA } from './kpis.openapi.ts';
import { KpisService } from './kpis.service.ts';
import { SetTargetDto } from './set-target.dto.ts';

const AS_OF = { name: 'asOf', required: false, description: 'The day whose fiscal year’s definition is shown' };

@ApiTags('kpis')
@Controller()
export class KpisController {
  private readonly kpis: KpisService;
  private readonly targets: KpiTargetsService;

  constructor(kpis: KpisService, targets: KpiTargetsService) {
    this.kpis = kpis;
    this.targets = targets;
  }

  @Get('initiatives/:initiativeId/kpis')
  @Allow('plans.read')
  @ApiOperation({ summary: 'KPIs of an initiative with every version and target, in the order of its sheet' })
  @ApiQuery(AS_OF)
  @ApiOkResponse({ schema: KPIS_SCHEMA })
  list(
    @CurrentMember() member: Member,
    @Param('initiativeId', IdPipe) initiativeId: string,
    @Query('asOf', DayPipe) asOf: Day | null,
  ): Promise<{ items: KpiView[] }> {
    return this.kpis.list(member, initiativeId, asOf);
  }

  @Post('initiatives/:initiativeId/kpis')
  @Allow('kpis.write')
  @ApiOperation({ summary: 'Add a KPI, or a 件数・割合 pair in one go: then the ratio is answered' })
  @ApiCreatedResponse({ schema: KPI_SCHEMA })
  create(
    @CurrentMember() member: Member,
    @Param('initiativeId', IdPipe) initiativeId: string,
    @Body() input: CreateKpiDto,
  ): Promise<KpiView> {
    return this.kpis.create(member, initiativeId, input);
  }

  @Get('plans/:planId/successor-tasks')
  @Allow('plans.read')
  @ApiOperation({ summary: '後継KPIを設定する: KPIs that ended on their event and that nothing carries on' })
  @ApiOkResponse({ schema: SUCCESSOR_TASKS_SCHEMA })
  successorTasks(
    @CurrentMember() member: Member,
    @Param('planId', IdPipe) planId: string,
  ): Promise<{ items: SuccessorTask[] }> {
    return this.kpis.successorTasks(member, planId);
  }

  @Get('kpis/:kpiId')
  @Allow('plans.read')
  @ApiOperation({ summary: 'A KPI with the versions of its definition, its validity and its targets' })
  @ApiQuery(AS_OF)
  @ApiOkResponse({ schema: KPI_SCHEMA })
  get(
    @CurrentMember() member: Member,
    @Param('kpiId', IdPipe) kpiId: string,
    @Query('asOf', DayPipe) asOf: Day | null,
  ): Promise<KpiView> {
    return this.kpis.get(member, kpiId, asOf);
  }

  @Patch('kpis/:kpiId')
  @Allow('kpis.write')
  @ApiOperation({ summary: 'Mend a definition, make a version of it from a fiscal year on, end or succeed the KPI' })
  @ApiOkResponse({ schema: KPI_SCHEMA })
  change(
    @CurrentMember() member: Member,
    @Param('kpiId', IdPipe) kpiId: string,
    @IfMatch() expected: number,
    @Body() input: ChangeKpiDto,
  ): Promise<KpiView> {
    return this.kpis.change(member, kpiId, expected, input);
  }

  @Get('kpis/:kpiId/targets/:fiscalYear')
  @Allow('plans.read')
  @ApiOperation({
    summary: 'The target of one fiscal year, with those it replaced; 404 where none is set (目標値未設定)',
  })
  @ApiOkResponse({ schema: TARGET_SCHEMA })
  target(
    @CurrentMember() member: Member,
    @Param('kpiId', IdPipe) kpiId: string,
    @Param('fiscalYear', FiscalYearPipe) fiscalYear: number,
  ): Promise<TargetView> {
    return this.targets.get(member, kpiId, fiscalYear);
  }

  @Put('kpis/:kpiId/targets/:fiscalYear')
  @Allow('kpis.write')
  @ApiOperation({ summary: 'Set (If-None-Match: *) or change (If-Match) the target of one fiscal year' })
  @ApiOkResponse({ schema: TARGET_SCHEMA })
  setTarget(
    @CurrentMember() member: Member,
    @Param('kpiId', IdPipe) kpiId: string,
    @Param('fiscalYear', FiscalYearPipe) fiscalYear: number,
    @IfMatchOrNoneMatch() expected: number | 'absent',
    @Body() input: SetTargetDto,
  ): Promise<TargetView> {
    return this.targets.set(member, kpiId, fiscalYear, expected, input);
  }
}
