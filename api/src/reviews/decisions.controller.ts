import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { DecisionRecord } from '#domain/reviews/contract';
import { RequiresIdempotencyKey } from '../platform/http/idempotency-key.ts';
import { IdPipe } from '../platform/http/pipes.ts';
import { Allow } from '../platform/permissions/allow.ts';
import { CurrentMember } from '../platform/session/current-member.ts';
import type { Member } from '../platform/session/member.ts';
import { ConfirmDecisionDto, CorrectDecisionDto, DecideDto } from './decide.dto.ts';
import { DecisionsService } from './decisions.service.ts';
import { DECISION } from './reviews.openapi.ts';

@ApiTags('reviews')
@Controller('reviews/:id')
export class DecisionsController {
  private readonly decisions: DecisionsService;

  constructor(decisions: DecisionsService) {
    this.decisions = decisions;
  }

  @Post('decision')
  @Allow('reviews.decide', 'reviews.record')
  @RequiresIdempotencyKey()
  @ApiOperation({ summary: "Decide in the open meeting: the CIO's own is final, the office's (`onBehalf`) a 案" })
  @ApiCreatedResponse({ schema: DECISION })
  decide(
    @CurrentMember() member: Member,
    @Param('id', IdPipe) id: string,
    @Body() input: DecideDto,
  ): Promise<DecisionRecord> {
    return this.decisions.decide(member, id, input);
  }

  @Post('decision/confirmation')
  @Allow('reviews.confirm')
  @ApiOperation({ summary: 'Confirm a 案: the CIO in person, or the 決裁 that the office enters' })
  @ApiCreatedResponse({ schema: DECISION })
  confirm(
    @CurrentMember() member: Member,
    @Param('id', IdPipe) id: string,
    @Body() input: ConfirmDecisionDto,
  ): Promise<DecisionRecord> {
    return this.decisions.confirm(member, id, input);
  }

  @Post('corrections')
  @Allow('reviews.decide', 'reviews.record')
  @RequiresIdempotencyKey()
  @ApiOperation({
    summary: '訂正: a new record in place of the one that stands; `decision: null` undoes while the meeting is open',
  })
  @ApiCreatedResponse({ schema: DECISION })
  correct(
    @CurrentMember() member: Member,
    @Param('id', IdPipe) id: string,
    @Body() input: CorrectDecisionDto,
  ): Promise<DecisionRecord> {
    return this.decisions.correct(member, id, input);
  }
}
