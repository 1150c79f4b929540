import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsObject, ValidateNested } from 'class-validator';
import type { ChangePlanInput } from '#domain/plans/contract';
import { MAX_NAME_LENGTH, MAX_TEXT_LENGTH } from '#domain/problems/contract';
import { FiscalYearField, FlagField, presenceOf, TextField } from '../platform/http/fields.ts';

class PlanPeriodDto {
  @FiscalYearField({ description: 'First fiscal year' })
  fromFiscalYear!: number;

  @FiscalYearField({ description: 'Last fiscal year, itself included' })
  toFiscalYear!: number;

  @FlagField({ description: '目途: printed as such, never enforced' })
  soft!: boolean;

  @TextField({ max: MAX_TEXT_LENGTH, nullable: true, description: "The period in the plan's own words" })
  quote!: string | null;
}

export class ChangePlanDto implements ChangePlanInput {
  @TextField({ max: MAX_NAME_LENGTH, optional: true })
  title?: string;

  @TextField({ max: MAX_NAME_LENGTH, optional: true, nullable: true })
  titleEn?: string | null;

  @TextField({ max: MAX_NAME_LENGTH, optional: true, nullable: true })
  subtitle?: string | null;

  @TextField({ max: MAX_NAME_LENGTH, optional: true, nullable: true })
  subtitleEn?: string | null;

  @ApiPropertyOptional({ type: PlanPeriodDto })
  @presenceOf({ optional: true })
  @IsObject()
  @ValidateNested()
  @Type(() => PlanPeriodDto)
  period?: PlanPeriodDto;
}
