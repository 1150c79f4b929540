import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsObject, ValidateNested } from 'class-validator';
import type { ChangePlanInput } from '#domain/plans/contract';
import { MAX_NAME_LENGTH } from '#domain/problems/contract';
import { presenceOf, TextField } from '../platform/http/fields.ts';
import { PlanParentDto, PlanPeriodDto, PublishedField } from './plan-fields.dto.ts';

export class ChangePlanDto implements ChangePlanInput {
  @TextField({ max: MAX_NAME_LENGTH, optional: true })
  title?: string;

  @TextField({ max: MAX_NAME_LENGTH, optional: true, nullable: true })
  titleEn?: string | null;

  @TextField({ max: MAX_NAME_LENGTH, optional: true, nullable: true })
  subtitle?: string | null;

  @TextField({ max: MAX_NAME_LENGTH, optional: true, nullable: true })
  subtitleEn?: string | null;

  @TextField({ max: MAX_NAME_LENGTH, optional: true, description: '策定主体' })
  publisher?: string;

  @PublishedField()
  published?: string | null;

  @ApiPropertyOptional({ type: PlanParentDto, nullable: true, description: 'The strategy the plan rests on' })
  @presenceOf({ optional: true, nullable: true })
  @IsObject()
  @ValidateNested()
  @Type(() => PlanParentDto)
  parent?: PlanParentDto | null;

  @ApiPropertyOptional({ type: PlanPeriodDto })
  @presenceOf({ optional: true })
  @IsObject()
  @ValidateNested()
  @Type(() => PlanPeriodDto)
  period?: PlanPeriodDto;
}
