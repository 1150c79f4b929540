import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiConflictResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FiscalYear } from '#domain/calendar/fiscal-year';
import type { ExpectationView } from '#domain/kpi-actuals/contract';
import { IfMatchOrNoneMatch } from '../platform/http/if-match.ts';
import { FiscalYearPipe, IdPipe } from '../platform/http/pipes.ts';
import { Allow } from '../platform/permissions/allow.ts';
import { CurrentMember } from '../platform/session/current-member.ts';
import type { Member } from '../platform/session/member.ts';
import { ExpectDto } from './expect.dto.ts';
import { ExpectationsService } from './expectations.service.ts';
import { EXPECTATION_VIEW_SCHEMA } from './kpi-actuals.openapi.ts';

@ApiTags('kpi-actuals')
@Controller('kpis/:kpiId/expectations/:fiscalYear')
export class ExpectationsController {
  private readonly expectations: ExpectationsService;

  constructor(expectations: ExpectationsService) {
    this.expectations = expectations;
  }

  @Get()
  @Allow('plans.read')
  @ApiOperation({ summary: '見込値 of a fiscal year as it stands; 404 where nobody said' })
  @ApiOkResponse({ schema: EXPECTATION_VIEW_SCHEMA })
  get(
    @CurrentMember() member: Member,
    @Param('kpiId', IdPipe) kpiId: string,
    @Param('fiscalYear', FiscalYearPipe) fiscalYear: FiscalYear,
  ): Promise<ExpectationView> {
    return this.expectations.get(member, { kpiId, fiscalYear });
  }

  @Put()
  @Allow('kpi-actuals.record')
  @ApiOperation({
    summary: 'Say (If-None-Match: *) or change (If-Match) what is expected of the end of the running fiscal year',
  })
  @ApiOkResponse({ schema: EXPECTATION_VIEW_SCHEMA })
  @ApiConflictResponse({
    description: '`year_not_begun`, `year_over`, `kpi_closed`, `withdrawn`, `reason_required`, …',
  })
  set(
    @CurrentMember() member: Member,
    @Param('kpiId', IdPipe) kpiId: string,
    @Param('fiscalYear', FiscalYearPipe) fiscalYear: FiscalYear,
    @IfMatchOrNoneMatch() expected: number | 'absent',
    @Body() input: ExpectDto,
  ): Promise<ExpectationView> {
    return this.expectations.set(member, { kpiId, fiscalYear }, expected, input);
  }
}
