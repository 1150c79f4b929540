import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FollowUpView } from '#domain/follow-ups/contract';
import type { Page } from '#domain/problems/contract';
import { ContentETag } from '../platform/http/etag.ts';
import { IfMatch } from '../platform/http/if-match.ts';
import { IdPipe } from '../platform/http/pipes.ts';
import { Allow } from '../platform/permissions/allow.ts';
import { CurrentMember } from '../platform/session/current-member.ts';
import type { Member } from '../platform/session/member.ts';
import { AnswerFollowUpDto, FollowUpsQuery } from './follow-ups.dto.ts';
import { FOLLOW_UP_SCHEMA, FOLLOW_UPS_SCHEMA } from './follow-ups.openapi.ts';
import { FollowUpsService } from './follow-ups.service.ts';

@ApiTags('follow-ups')
@Controller('follow-ups')
export class FollowUpsController {
  private readonly followUps: FollowUpsService;

  constructor(followUps: FollowUpsService) {
    this.followUps = followUps;
  }

  @Get()
  @ContentETag()
  @Allow('plans.read')
  @ApiOperation({ summary: 'Conditions of the decisions that stand, the earliest due first' })
  @ApiOkResponse({ schema: FOLLOW_UPS_SCHEMA })
  list(@CurrentMember() member: Member, @Query() query: FollowUpsQuery): Promise<Page<FollowUpView>> {
    return this.followUps.list(member, query);
  }

  @Put(':id/answer')
  @Allow('follow-ups.answer')
  @ApiOperation({ summary: 'Answer a condition: its department, or the office' })
  @ApiOkResponse({ schema: FOLLOW_UP_SCHEMA })
  answer(
    @CurrentMember() member: Member,
    @Param('id', IdPipe) id: string,
    @IfMatch() expected: number,
    @Body() input: AnswerFollowUpDto,
  ): Promise<FollowUpView> {
    return this.followUps.answer(member, id, expected, input);
  }
}
