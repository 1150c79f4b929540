import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { InitiativeScheduleView, ScheduleItemView } from '#domain/schedule-items/contract';
import { IfMatch } from '../platform/http/if-match.ts';
import { IdPipe } from '../platform/http/pipes.ts';
import { ID, listOf, objectSchema } from '../platform/openapi/schema.ts';
import { Allow } from '../platform/permissions/allow.ts';
import { CurrentMember } from '../platform/session/current-member.ts';
import type { Member } from '../platform/session/member.ts';
import { LANE_SCHEMA, SCHEDULE_ITEM_SCHEMA } from './schedule-item-rows.service.ts';
import { ChangeScheduleItemDto, CreateScheduleItemDto } from './schedule-item.dto.ts';
import { ScheduleItemsService } from './schedule-items.service.ts';

const SCHEDULE_SCHEMA = objectSchema<InitiativeScheduleView>({
  initiativeId: ID,
  lanes: listOf(LANE_SCHEMA),
  items: listOf(SCHEDULE_ITEM_SCHEMA, 'By lane and order'),
  nextCursor: { type: 'null', description: 'A schedule is never paged' },
});

@ApiTags('schedule-items')
@Controller()
export class ScheduleItemsController {
  private readonly items: ScheduleItemsService;

  constructor(items: ScheduleItemsService) {
    this.items = items;
  }

  @Get('initiatives/:initiativeId/schedule-items')
  @Allow('plans.read')
  @ApiOperation({ summary: "Lanes and items of an initiative, with their states on its plan's own day" })
  @ApiOkResponse({ schema: SCHEDULE_SCHEMA })
  list(
    @CurrentMember() member: Member,
    @Param('initiativeId', IdPipe) initiativeId: string,
  ): Promise<InitiativeScheduleView> {
    return this.items.list(member, initiativeId);
  }

  @Post('initiatives/:initiativeId/schedule-items')
  @Allow('initiatives.write')
  @ApiOperation({ summary: 'Add a bar, milestone or gate, and its lane where there is none of that name' })
  @ApiCreatedResponse({ schema: SCHEDULE_ITEM_SCHEMA })
  create(
    @CurrentMember() member: Member,
    @Param('initiativeId', IdPipe) initiativeId: string,
    @Body() input: CreateScheduleItemDto,
  ): Promise<ScheduleItemView> {
    return this.items.create(member, initiativeId, input);
  }

  @Get('schedule-items/:scheduleItemId')
  @Allow('plans.read')
  @ApiOperation({ summary: 'A bar, milestone or gate' })
  @ApiOkResponse({ schema: SCHEDULE_ITEM_SCHEMA })
  get(@CurrentMember() member: Member, @Param('scheduleItemId', IdPipe) id: string): Promise<ScheduleItemView> {
    return this.items.get(member, id);
  }

  @Patch('schedule-items/:scheduleItemId')
  @Allow('initiatives.write')
  @ApiOperation({ summary: 'Change what is given: plan, actual dates, percent, lane or order' })
  @ApiOkResponse({ schema: SCHEDULE_ITEM_SCHEMA })
  change(
    @CurrentMember() member: Member,
    @Param('scheduleItemId', IdPipe) id: string,
    @IfMatch() expected: number,
    @Body() input: ChangeScheduleItemDto,
  ): Promise<ScheduleItemView> {
    return this.items.change(member, id, expected, input);
  }

  @Delete('schedule-items/:scheduleItemId')
  @HttpCode(204)
  @Allow('initiatives.write')
  @ApiOperation({ summary: 'Delete an item that no edition, KPI or decision rests on' })
  @ApiNoContentResponse()
  delete(
    @CurrentMember() member: Member,
    @Param('scheduleItemId', IdPipe) id: string,
    @IfMatch() expected: number,
  ): Promise<void> {
    return this.items.delete(member, id, expected);
  }
}
