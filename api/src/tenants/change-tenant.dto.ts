import { type ChangeTenantInput, MAX_LEVEL_NAME_LENGTH } from '#domain/tenants/contract';
import { ObjectField, TextField } from '../platform/http/fields.ts';

class LevelNameDto {
  @TextField({ max: MAX_LEVEL_NAME_LENGTH })
  ja!: string;

  @TextField({ max: MAX_LEVEL_NAME_LENGTH, optional: true, nullable: true })
  en?: string | null;
}

class LevelNamesDto {
  @ObjectField(LevelNameDto, { optional: true, description: 'Instead of めざす姿 / Vision' })
  vision?: LevelNameDto;

  @ObjectField(LevelNameDto, { optional: true, description: 'Instead of 取組方針 / Policy' })
  policy?: LevelNameDto;

  @ObjectField(LevelNameDto, { optional: true, description: 'Instead of テーマ / Theme' })
  theme?: LevelNameDto;

  @ObjectField(LevelNameDto, { optional: true, description: 'Instead of 取組項目 / Initiative' })
  initiative?: LevelNameDto;

  @ObjectField(LevelNameDto, { optional: true, description: 'Instead of 戦略会議 / Review meeting' })
  reviewMeeting?: LevelNameDto;
}

export class ChangeTenantDto implements ChangeTenantInput {
  @ObjectField(LevelNamesDto, { description: 'Takes the place of all names there are' })
  levelNames!: LevelNamesDto;
}
