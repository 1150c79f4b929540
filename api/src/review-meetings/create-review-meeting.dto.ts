import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsUUID } from 'class-validator';
import type { Day } from '#domain/calendar/day';
import { MAX_NAME_LENGTH } from '#domain/problems/contract';
import {
  type CreateReviewMeetingInput,
  type FinalisePacketInput,
  MEETING_KINDS,
  type MeetingKind,
} from '#domain/review-meetings/contract';
import { CodeField, DayField, TextField } from '../platform/http/fields.ts';

const MAX_REVIEWS = 500;

export class CreateReviewMeetingDto implements CreateReviewMeetingInput {
  @CodeField({ codes: MEETING_KINDS, description: '会議, 持ち回り, 随時' })
  kind!: MeetingKind;

  @DayField({ description: 'The day from which its decisions hold' })
  date!: Day;

  @TextField({ max: MAX_NAME_LENGTH, optional: true, description: 'Left out: 戦略会議 with its date' })
  name?: string;

  @ApiProperty({
    type: 'array',
    items: { type: 'string', format: 'uuid' },
    minItems: 1,
    maxItems: MAX_REVIEWS,
    description: 'The agenda in its order; reviews of one plan',
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_REVIEWS)
  @ArrayUnique()
  @IsUUID('loose', { each: true })
  reviewIds!: string[];
}

export class FinalisePacketDto implements FinalisePacketInput {
  @DayField({ description: '基準日: the business day that everything is read on' })
  asOf!: Day;
}
