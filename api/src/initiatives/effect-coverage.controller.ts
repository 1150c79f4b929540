import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { CoverageItem } from '#domain/initiatives/contract';
import { IdPipe } from '../platform/http/pipes.ts';
import { Allow } from '../platform/permissions/allow.ts';
import { CurrentMember } from '../platform/session/current-member.ts';
import type { Member } from '../platform/session/member.ts';
import { COVERAGE_SCHEMA } from './initiatives.openapi.ts';
import { InitiativesService } from './initiatives.service.ts';

@ApiTags('initiatives')
@Controller('plans/:planId/effect-coverage')
export class EffectCoverageController {
  private readonly initiatives: InitiativesService;

  constructor(initiatives: InitiativesService) {
    this.initiatives = initiatives;
  }

  @Get()
  @Allow('plans.read')
  @ApiOperation({ summary: 'Which expected effects no KPI measures, and which KPIs say an outcome' })
  @ApiOkResponse({ schema: COVERAGE_SCHEMA })
  coverage(
    @CurrentMember() member: Member,
    @Param('planId', IdPipe) planId: string,
  ): Promise<{ items: CoverageItem[] }> {
    return this.initiatives.coverage(member, planId);
  }
}
