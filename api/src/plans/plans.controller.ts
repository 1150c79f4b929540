import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { PlanSummary, PlanView } from '#domain/plans/contract';
import type { Page } from '#domain/problems/contract';
import { IfMatch } from '../platform/http/if-match.ts';
import { PageQuery } from '../platform/http/lists.ts';
import { IdPipe } from '../platform/http/pipes.ts';
import { Allow } from '../platform/permissions/allow.ts';
import { CurrentMember } from '../platform/session/current-member.ts';
import type { Member } from '../platform/session/member.ts';
import { ChangePlanDto } from './change-plan.dto.ts';
import { CreatePlanDto } from './create-plan.dto.ts';
import { PLAN_SCHEMA, PLANS_SCHEMA } from './plans.openapi.ts';
import { PlansService } from './plans.service.ts';

@ApiTags('plans')
@Controller('plans')
export class PlansController {
  private readonly plans: PlansService;

  constructor(plans: PlansService) {
    this.plans = plans;
  }

  @Get()
  @Allow('plans.read')
  @ApiOperation({ summary: 'Plans of the organisation, the youngest first' })
  @ApiOkResponse({ schema: PLANS_SCHEMA })
  list(@CurrentMember() member: Member, @Query() query: PageQuery): Promise<Page<PlanSummary>> {
    return this.plans.list(member, query);
  }

  @Post()
  @Allow('plans.write')
  @ApiOperation({ summary: 'Enter a plan; its visions, policies and themes are added one by one' })
  @ApiCreatedResponse({ schema: PLAN_SCHEMA })
  create(@CurrentMember() member: Member, @Body() input: CreatePlanDto): Promise<PlanView> {
    return this.plans.create(member, input);
  }

  @Get(':planId')
  @Allow('plans.read')
  @ApiOperation({ summary: 'A plan with its visions, policies (also empty ones), themes and editions' })
  @ApiOkResponse({ schema: PLAN_SCHEMA })
  get(@CurrentMember() member: Member, @Param('planId', IdPipe) planId: string): Promise<PlanView> {
    return this.plans.get(member, planId);
  }

  @Patch(':planId')
  @Allow('plans.write')
  @ApiOperation({ summary: "Change a plan's title, period or origin" })
  @ApiOkResponse({ schema: PLAN_SCHEMA })
  change(
    @CurrentMember() member: Member,
    @Param('planId', IdPipe) planId: string,
    @IfMatch() expected: number,
    @Body() input: ChangePlanDto,
  ): Promise<PlanView> {
    return this.plans.change(member, planId, expected, input);
  }
}
