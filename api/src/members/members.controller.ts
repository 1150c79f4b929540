import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiConflictResponse, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { MemberView } from '#domain/members/contract';
import type { Page } from '#domain/problems/contract';
import { IfMatch } from '../platform/http/if-match.ts';
import { PageQuery } from '../platform/http/lists.ts';
import { IdPipe } from '../platform/http/pipes.ts';
import { Allow } from '../platform/permissions/allow.ts';
import { CurrentMember } from '../platform/session/current-member.ts';
import type { Member } from '../platform/session/member.ts';
import { ChangeMemberDto, CreateMemberDto } from './member.dto.ts';
import { MEMBER_SCHEMA, MEMBERS_SCHEMA } from './members.openapi.ts';
import { MembersService } from './members.service.ts';

@ApiTags('members')
@Controller('members')
export class MembersController {
  private readonly members: MembersService;

  constructor(members: MembersService) {
    this.members = members;
  }

  @Get()
  @Allow('members.write')
  @ApiOperation({ summary: 'Everybody with a seat in the tenant, by e-mail address' })
  @ApiOkResponse({ schema: MEMBERS_SCHEMA })
  list(@CurrentMember() member: Member, @Query() page: PageQuery): Promise<Page<MemberView>> {
    return this.members.list(member, page);
  }

  @Post()
  @Allow('members.write')
  @ApiOperation({ summary: 'Give somebody a seat' })
  @ApiCreatedResponse({ schema: MEMBER_SCHEMA })
  @ApiConflictResponse({ description: '`email_taken`, `department_required`, `unknown_department`' })
  create(@CurrentMember() member: Member, @Body() input: CreateMemberDto): Promise<MemberView> {
    return this.members.create(member, input);
  }

  @Get(':id')
  @Allow('members.write')
  @ApiOperation({ summary: 'One member' })
  @ApiOkResponse({ schema: MEMBER_SCHEMA })
  get(@CurrentMember() member: Member, @Param('id', IdPipe) id: string): Promise<MemberView> {
    return this.members.get(member, id);
  }

  @Patch(':id')
  @Allow('members.write')
  @ApiOperation({ summary: 'Change names, roles, department; disable and enable' })
  @ApiOkResponse({ schema: MEMBER_SCHEMA })
  @ApiConflictResponse({ description: '`own_role`, `last_admin`, `department_required`, `unknown_department`' })
  change(
    @CurrentMember() member: Member,
    @Param('id', IdPipe) id: string,
    @IfMatch() expected: number,
    @Body() input: ChangeMemberDto,
  ): Promise<MemberView> {
    return this.members.change(member, id, expected, input);
  }
}
