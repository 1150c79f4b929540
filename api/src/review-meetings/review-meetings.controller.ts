import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Page } from '#domain/problems/contract';
import type { PacketView, ReviewMeetingSummary, ReviewMeetingView } from '#domain/review-meetings/contract';
import { ContentETag } from '../platform/http/etag.ts';
import { RequiresIdempotencyKey } from '../platform/http/idempotency-key.ts';
import { IdPipe } from '../platform/http/pipes.ts';
import { Allow } from '../platform/permissions/allow.ts';
import { CurrentMember } from '../platform/session/current-member.ts';
import type { Member } from '../platform/session/member.ts';
import { CreateReviewMeetingDto, FinalisePacketDto } from './create-review-meeting.dto.ts';
import { PacketsService } from './packets.service.ts';
import { ReviewMeetingsQuery } from './review-meetings.dto.ts';
import { MEETING_SCHEMA, MEETINGS_SCHEMA, PACKET_SCHEMA } from './review-meetings.openapi.ts';
import { ReviewMeetingsService } from './review-meetings.service.ts';

@ApiTags('review meetings')
@Controller('review-meetings')
export class ReviewMeetingsController {
  private readonly meetings: ReviewMeetingsService;
  private readonly packets: PacketsService;

  constructor(meetings: ReviewMeetingsService, packets: PacketsService) {
    this.meetings = meetings;
    this.packets = packets;
  }

  @Get()
  @ContentETag()
  @Allow('plans.read')
  @ApiOperation({ summary: 'Meetings, the youngest first' })
  @ApiOkResponse({ schema: MEETINGS_SCHEMA })
  list(@CurrentMember() member: Member, @Query() query: ReviewMeetingsQuery): Promise<Page<ReviewMeetingSummary>> {
    return this.meetings.list(member, query);
  }

  @Post()
  @Allow('review-meetings.run')
  @ApiOperation({ summary: 'Call a meeting on reviews of one plan that wait for a decision' })
  @ApiCreatedResponse({ schema: MEETING_SCHEMA })
  create(@CurrentMember() member: Member, @Body() input: CreateReviewMeetingDto): Promise<ReviewMeetingView> {
    return this.meetings.create(member, input);
  }

  @Get(':id')
  @ContentETag()
  @Allow('plans.read')
  @ApiOperation({ summary: 'A meeting with its agenda and every version of its packet' })
  @ApiOkResponse({ schema: MEETING_SCHEMA })
  get(@CurrentMember() member: Member, @Param('id', IdPipe) id: string): Promise<ReviewMeetingView> {
    return this.meetings.get(member, id);
  }

  @Post(':id/packets')
  @Allow('review-meetings.run')
  @RequiresIdempotencyKey()
  @ApiOperation({ summary: '資料確定: freeze the evidence as of a day; again: 差替え, the next version' })
  @ApiCreatedResponse({ schema: PACKET_SCHEMA })
  finalise(
    @CurrentMember() member: Member,
    @Param('id', IdPipe) id: string,
    @Body() input: FinalisePacketDto,
  ): Promise<PacketView> {
    return this.packets.finalise(member, id, input);
  }

  @Post(':id/opening')
  @Allow('review-meetings.run')
  @ApiOperation({ summary: '開会: from now on decisions are taken' })
  @ApiCreatedResponse({ schema: MEETING_SCHEMA })
  open(@CurrentMember() member: Member, @Param('id', IdPipe) id: string): Promise<ReviewMeetingView> {
    return this.meetings.open(member, id);
  }

  @Post(':id/closing')
  @Allow('review-meetings.run')
  @ApiOperation({ summary: '閉会: what is undecided stays open; later changes are 訂正' })
  @ApiCreatedResponse({ schema: MEETING_SCHEMA })
  close(@CurrentMember() member: Member, @Param('id', IdPipe) id: string): Promise<ReviewMeetingView> {
    return this.meetings.close(member, id);
  }
}
