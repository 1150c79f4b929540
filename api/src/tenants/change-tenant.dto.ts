import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { applyDecorators } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsObject, ValidateNested } from 'class-validator';
import { type ChangeTenantInput, MAX_LEVEL_NAME_LENGTH } from '#domain/tenants/contract';
import { presenceOf, TextField } from '../platform/http/fields.ts';

class LevelNameDto {
  @TextField({ max: MAX_LEVEL_NAME_LENGTH })
  ja!: string;

  @TextField({ max: MAX_LEVEL_NAME_LENGTH, optional: true, nullable: true })
  en?: string | null;
}

function LevelNameField(description: string): PropertyDecorator {
  return applyDecorators(
    ApiPropertyOptional({ type: LevelNameDto, description }),
    presenceOf({ optional: true }),
    IsObject(),
    ValidateNested(),
    Type(() => LevelNameDto),
  );
}

class LevelNamesDto {
  @LevelNameField('Instead of めざす姿 / Vision')
  vision?: LevelNameDto;

  @LevelNameField('Instead of 取組方針 / Policy')
  policy?: LevelNameDto;

  @LevelNameField('Instead of テーマ / Theme')
  theme?: LevelNameDto;

  @LevelNameField('Instead of 取組項目 / Initiative')
  initiative?: LevelNameDto;

  @LevelNameField('Instead of 戦略会議 / Review meeting')
  reviewMeeting?: LevelNameDto;
}

export class ChangeTenantDto implements ChangeTenantInput {
  @ApiProperty({ type: LevelNamesDto, description: 'Takes the place of all names there are' })
  @IsObject()
  @ValidateNested()
  @Type(() => LevelNamesDto)
  levelNames!: LevelNamesDto;
}
