import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { InitiativeListItem, InitiativeView } from '#domain/initiatives/contract';
import type { Page } from '#domain/problems/contract';
import { IfMatch } from '../platform/http/if-match.ts';
import { IdPipe } from '../platform/http/pipes.ts';
import { Allow } from '../platform/permissions/allow.ts';
import { CurrentMember } from '../platform/session/current-member.ts';
import type { Member } from '../platform/session/member.ts';
import { ChangeInitiativeDto } from './change-initiative.dto.ts';
import { CreateInitiativeDto } from './create-initiative.dto.ts';
import { INITIATIVE_SCHEMA, INITIATIVES_SCHEMA } from './initiatives.openapi.ts';
import { InitiativesService } from './initiatives.service.ts';
import { ListInitiativesQuery } from './list-initiatives.query.ts';

@ApiTags('initiatives')
@Controller('initiatives')
export class InitiativesController {
  private readonly initiatives: InitiativesService;

  constructor(initiatives: InitiativesService) {
    this.initiatives = initiatives;
  }

  @Get()
  @Allow('plans.read')
  @ApiOperation({ summary: "Initiatives with status, verdict and last decision on their plan's own day" })
  @ApiOkResponse({ schema: INITIATIVES_SCHEMA })
  list(@CurrentMember() member: Member, @Query() query: ListInitiativesQuery): Promise<Page<InitiativeListItem>> {
    return this.initiatives.list(member, query);
  }

  @Post()
  @Allow('initiatives.write')
  @ApiOperation({ summary: "Add an initiative (追加) with the plan's next number" })
  @ApiCreatedResponse({ schema: INITIATIVE_SCHEMA })
  create(@CurrentMember() member: Member, @Body() input: CreateInitiativeDto): Promise<InitiativeView> {
    return this.initiatives.create(member, input);
  }

  @Get(':initiativeId')
  @Allow('plans.read')
  @ApiOperation({ summary: 'An initiative with its parts, effects, costs, contracts and reviews' })
  @ApiOkResponse({ schema: INITIATIVE_SCHEMA })
  get(@CurrentMember() member: Member, @Param('initiativeId', IdPipe) id: string): Promise<InitiativeView> {
    return this.initiatives.get(member, id);
  }

  @Patch(':initiativeId')
  @Allow('initiatives.write')
  @ApiOperation({ summary: 'Change what is given; a list that is given replaces the list' })
  @ApiOkResponse({ schema: INITIATIVE_SCHEMA })
  change(
    @CurrentMember() member: Member,
    @Param('initiativeId', IdPipe) id: string,
    @IfMatch() expected: number,
    @Body() input: ChangeInitiativeDto,
  ): Promise<InitiativeView> {
    return this.initiatives.change(member, id, expected, input);
  }
}
