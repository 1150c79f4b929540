import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { PeriodClosureView } from '#domain/period-closures/contract';
import type { Page } from '#domain/problems/contract';
import { RequiresIdempotencyKey } from '../platform/http/idempotency-key.ts';
import { IfMatch } from '../platform/http/if-match.ts';
import { IdPipe } from '../platform/http/pipes.ts';
import { Allow } from '../platform/permissions/allow.ts';
import { BadInput } from '../platform/problems/refusal.ts';
import { CurrentMember } from '../platform/session/current-member.ts';
import type { Member } from '../platform/session/member.ts';
import { ClosePeriodDto, ListClosuresQuery, ReopenPeriodDto } from './close-period.dto.ts';
import { CLOSURE_SCHEMA, CLOSURES_SCHEMA } from './period-closures.openapi.ts';
import { PeriodClosuresService } from './period-closures.service.ts';

@ApiTags('period-closures')
@Controller('period-closures')
export class PeriodClosuresController {
  private readonly closures: PeriodClosuresService;

  constructor(closures: PeriodClosuresService) {
    this.closures = closures;
  }

  @Get()
  @Allow('plans.read')
  @ApiOperation({ summary: 'Closed periods, also those opened again, the latest first' })
  @ApiOkResponse({ schema: CLOSURES_SCHEMA })
  list(@CurrentMember() member: Member, @Query() query: ListClosuresQuery): Promise<Page<PeriodClosureView>> {
    return this.closures.list(member, query);
  }

  @Post()
  @Allow('period-closures.write')
  @RequiresIdempotencyKey()
  @ApiOperation({ summary: 'Close a period of a plan for entry (確定)' })
  @ApiCreatedResponse({ schema: CLOSURE_SCHEMA })
  close(@CurrentMember() member: Member, @Body() input: ClosePeriodDto): Promise<PeriodClosureView> {
    return this.closures.close(member, input);
  }

  @Delete(':closureId')
  @Allow('period-closures.write')
  @ApiOperation({ summary: 'Open a period again; the reason stands in the body or in ?reason=' })
  @ApiOkResponse({ schema: CLOSURE_SCHEMA })
  reopen(
    @CurrentMember() member: Member,
    @Param('closureId', IdPipe) id: string,
    @IfMatch() expected: number,
    @Body() body: ReopenPeriodDto,
    @Query() query: ReopenPeriodDto,
  ): Promise<PeriodClosureView> {
    const reason = body?.reason ?? query.reason;
    if (reason === undefined) throw new BadInput([{ pointer: '/reason', code: 'required', detail: REASON_REQUIRED }]);
    return this.closures.reopen(member, id, expected, reason);
  }
}

const REASON_REQUIRED = { ja: '確定を解除する理由を入力してください。', en: 'Say why the period is opened again.' };
