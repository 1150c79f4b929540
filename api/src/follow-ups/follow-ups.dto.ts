import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { type AnswerFollowUpInput, FOLLOW_UP_ANSWERS, type FollowUpAnswer } from '#domain/follow-ups/contract';
import { MAX_TEXT_LENGTH } from '#domain/problems/contract';
import { CodeField, TextField } from '../platform/http/fields.ts';
import { PageQuery } from '../platform/http/lists.ts';

export class FollowUpsQuery extends PageQuery {
  @ApiPropertyOptional({ type: 'string', format: 'uuid', description: 'Only those of this department' })
  @IsOptional()
  @IsUUID('loose')
  departmentId?: string;

  @ApiPropertyOptional({
    enum: ['true', 'false'],
    description: 'true: without an answer; false: answered; left out: all',
  })
  @IsOptional()
  @IsIn(['true', 'false'])
  open?: 'true' | 'false';
}

export class AnswerFollowUpDto implements AnswerFollowUpInput {
  @CodeField({ codes: FOLLOW_UP_ANSWERS, description: 'withdrawn and no_answer are stated by the office' })
  answer!: FollowUpAnswer;

  @TextField({ max: MAX_TEXT_LENGTH, optional: true, description: 'Needed with not_done' })
  comment?: string;
}
