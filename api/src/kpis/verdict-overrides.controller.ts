import { Body, Controller, Delete, Get, Param, Put } from '@nestjs/common';
import { ApiConflictResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FiscalYear } from '#domain/calendar/fiscal-year';
import type { VerdictOverrideView } from '#domain/kpis/contract';
import { IfMatch, IfMatchOrNoneMatch } from '../platform/http/if-match.ts';
import { FiscalYearPipe, IdPipe } from '../platform/http/pipes.ts';
import { Allow } from '../platform/permissions/allow.ts';
import { CurrentMember } from '../platform/session/current-member.ts';
import type { Member } from '../platform/session/member.ts';
import { OVERRIDE_VIEW_SCHEMA, OVERRIDES_SCHEMA } from './kpis.openapi.ts';
import { OverrideVerdictDto, WithdrawOverrideDto } from './verdict-override.dto.ts';
import { VerdictOverridesService } from './verdict-overrides.service.ts';

@ApiTags('kpis')
@Controller('kpis/:kpiId/verdict-overrides')
export class VerdictOverridesController {
  private readonly overrides: VerdictOverridesService;

  constructor(overrides: VerdictOverridesService) {
    this.overrides = overrides;
  }

  @Get()
  @Allow('plans.read')
  @ApiOperation({ summary: 'Verdicts by hand (手動判定) on a KPI, with everything that was written about them' })
  @ApiOkResponse({ schema: OVERRIDES_SCHEMA })
  list(
    @CurrentMember() member: Member,
    @Param('kpiId', IdPipe) kpiId: string,
  ): Promise<{ items: VerdictOverrideView[] }> {
    return this.overrides.list(member, kpiId);
  }

  @Put(':fiscalYear')
  @Allow('verdicts.override')
  @ApiOperation({
    summary: 'Give (If-None-Match: *) or change (If-Match) a verdict by hand; the computed one stays beside it',
  })
  @ApiOkResponse({ schema: OVERRIDE_VIEW_SCHEMA })
  @ApiConflictResponse({ description: '`nothing_to_judge`, `same_as_computed`, `already_decided`' })
  set(
    @CurrentMember() member: Member,
    @Param('kpiId', IdPipe) kpiId: string,
    @Param('fiscalYear', FiscalYearPipe) fiscalYear: FiscalYear,
    @IfMatchOrNoneMatch() expected: number | 'absent',
    @Body() input: OverrideVerdictDto,
  ): Promise<VerdictOverrideView> {
    return this.overrides.set(member, kpiId, fiscalYear, expected, input);
  }

  @Delete(':fiscalYear')
  @Allow('verdicts.override')
  @ApiOperation({ summary: 'Take a verdict by hand back: the computed one holds again, and the history stays' })
  @ApiOkResponse({ schema: OVERRIDE_VIEW_SCHEMA })
  @ApiConflictResponse({ description: '`no_override`, `already_decided`' })
  withdraw(
    @CurrentMember() member: Member,
    @Param('kpiId', IdPipe) kpiId: string,
    @Param('fiscalYear', FiscalYearPipe) fiscalYear: FiscalYear,
    @IfMatch() expected: number,
    @Body() input: WithdrawOverrideDto,
  ): Promise<VerdictOverrideView> {
    return this.overrides.withdraw(member, kpiId, fiscalYear, expected, input);
  }
}
