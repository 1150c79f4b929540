import { Controller, Delete, Get, HttpCode, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { OwnSession } from '#domain/members/contract';
import type { Page } from '#domain/problems/contract';
import { PageQuery } from '../http/lists.ts';
import { IdPipe } from '../http/pipes.ts';
import { SignedIn } from '../permissions/allow.ts';
import { CurrentMember } from './current-member.ts';
import type { Member } from './member.ts';
import { OwnSessions } from './own-sessions.service.ts';
import { OWN_SESSIONS_SCHEMA } from './session.openapi.ts';

@ApiTags('session')
@Controller('sessions')
export class OwnSessionsController {
  private readonly sessions: OwnSessions;

  constructor(sessions: OwnSessions) {
    this.sessions = sessions;
  }

  @Get()
  @SignedIn()
  @ApiOperation({ summary: 'Where one is signed in: the own sessions that live, the latest first' })
  @ApiOkResponse({ schema: OWN_SESSIONS_SCHEMA })
  list(@CurrentMember() member: Member, @Query() page: PageQuery): Promise<Page<OwnSession>> {
    return this.sessions.list(member, page);
  }

  @Delete(':sessionId')
  @SignedIn()
  @HttpCode(204)
  @ApiOperation({ summary: 'End one of the own sessions, on a lost device, say' })
  end(@CurrentMember() member: Member, @Param('sessionId', IdPipe) id: string): Promise<void> {
    return this.sessions.end(member, id);
  }
}
