import { Body, Controller, Param, Patch, Post, Put } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import type { PlanView, PolicyView, ThemeView, VisionView } from '#domain/plans/contract';
import { IfMatch } from '../platform/http/if-match.ts';
import { IdPipe } from '../platform/http/pipes.ts';
import { Allow } from '../platform/permissions/allow.ts';
import { CurrentMember } from '../platform/session/current-member.ts';
import type { Member } from '../platform/session/member.ts';
import {
  ChangePlanPartDto,
  ChangePolicyDto,
  CreatePlanPartDto,
  CreatePolicyDto,
  ReplaceVisionPolicyLinksDto,
} from './plan-part.dto.ts';
import { PlanPartsService } from './plan-parts.service.ts';
import { PLAN_SCHEMA, POLICY_SCHEMA, THEME_SCHEMA, VISION_SCHEMA } from './plans.openapi.ts';

@ApiTags('plans')
@Controller()
export class PlanPartsController {
  private readonly parts: PlanPartsService;

  constructor(parts: PlanPartsService) {
    this.parts = parts;
  }

  @Post('plans/:planId/visions')
  @Allow('plans.write')
  @ApiOperation({ summary: 'Add a vision (めざす姿) at the end of a plan' })
  @ApiCreatedResponse({ schema: VISION_SCHEMA })
  @ApiConflictResponse({ description: '`too_many_parts`' })
  createVision(
    @CurrentMember() member: Member,
    @Param('planId', IdPipe) planId: string,
    @Body() input: CreatePlanPartDto,
  ): Promise<VisionView> {
    return this.parts.create('vision', member, planId, input);
  }

  @Post('plans/:planId/policies')
  @Allow('plans.write')
  @ApiOperation({ summary: 'Add a policy (取組方針) at the end of a plan' })
  @ApiCreatedResponse({ schema: POLICY_SCHEMA })
  @ApiConflictResponse({ description: '`too_many_parts`' })
  createPolicy(
    @CurrentMember() member: Member,
    @Param('planId', IdPipe) planId: string,
    @Body() input: CreatePolicyDto,
  ): Promise<PolicyView> {
    return this.parts.create('policy', member, planId, input);
  }

  @Post('policies/:policyId/themes')
  @Allow('plans.write')
  @ApiOperation({ summary: 'Add a theme (テーマ) at the end of a policy' })
  @ApiCreatedResponse({ schema: THEME_SCHEMA })
  @ApiConflictResponse({ description: '`too_many_parts`' })
  createTheme(
    @CurrentMember() member: Member,
    @Param('policyId', IdPipe) policyId: string,
    @Body() input: CreatePlanPartDto,
  ): Promise<ThemeView> {
    return this.parts.create('theme', member, policyId, input);
  }

  @Patch('visions/:visionId')
  @Allow('plans.write')
  @ApiOperation({ summary: "Change a vision's name or place" })
  @ApiOkResponse({ schema: VISION_SCHEMA })
  changeVision(
    @CurrentMember() member: Member,
    @Param('visionId', IdPipe) visionId: string,
    @IfMatch() expected: number,
    @Body() input: ChangePlanPartDto,
  ): Promise<VisionView> {
    return this.parts.change('vision', member, visionId, expected, input);
  }

  @Patch('policies/:policyId')
  @Allow('plans.write')
  @ApiOperation({ summary: "Change a policy's name, label or place" })
  @ApiOkResponse({ schema: POLICY_SCHEMA })
  changePolicy(
    @CurrentMember() member: Member,
    @Param('policyId', IdPipe) policyId: string,
    @IfMatch() expected: number,
    @Body() input: ChangePolicyDto,
  ): Promise<PolicyView> {
    return this.parts.change('policy', member, policyId, expected, input);
  }

  @Patch('themes/:themeId')
  @Allow('plans.write')
  @ApiOperation({ summary: "Change a theme's name or place" })
  @ApiOkResponse({ schema: THEME_SCHEMA })
  changeTheme(
    @CurrentMember() member: Member,
    @Param('themeId', IdPipe) themeId: string,
    @IfMatch() expected: number,
    @Body() input: ChangePlanPartDto,
  ): Promise<ThemeView> {
    return this.parts.change('theme', member, themeId, expected, input);
  }

  @Put('plans/:planId/vision-policy-links')
  @Allow('plans.write')
  @ApiOperation({ summary: "Say anew which policy serves which vision; the version is the plan's" })
  @ApiOkResponse({ schema: PLAN_SCHEMA })
  @ApiUnprocessableEntityResponse({ description: '`unknown_reference`' })
  replaceLinks(
    @CurrentMember() member: Member,
    @Param('planId', IdPipe) planId: string,
    @IfMatch() expected: number,
    @Body() input: ReplaceVisionPolicyLinksDto,
  ): Promise<PlanView> {
    return this.parts.replaceLinks(member, planId, expected, input);
  }
}
