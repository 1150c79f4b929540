import {
  type CreateInitiativeInput,
  MAX_DESCRIPTION_PARAGRAPHS,
  MAX_EFFECTS,
  MAX_FURTHER_POLICIES,
} from '#domain/initiatives/contract';
import type { Day } from '#domain/calendar/day';
import { MAX_NAME_LENGTH, MAX_TEXT_LENGTH } from '#domain/problems/contract';
import { DayField, IdField, IdListField, TextField, TextListField } from '../platform/http/fields.ts';

export class CreateInitiativeDto implements CreateInitiativeInput {
  @IdField()
  planId!: string;

  @IdField({ description: 'Its policy is the first that the initiative serves' })
  themeId!: string;

  @TextField({ max: MAX_NAME_LENGTH })
  title!: string;

  @TextField({ max: MAX_NAME_LENGTH, optional: true, nullable: true })
  titleEn?: string | null;

  @TextField({ max: MAX_NAME_LENGTH, optional: true, nullable: true })
  subtitle?: string | null;

  @IdField({ optional: true, nullable: true })
  departmentId?: string | null;

  @DayField({ optional: true, description: 'The day on which it joined the plan (追加); left out: today' })
  addedOn?: Day;

  @IdListField({ maxItems: MAX_FURTHER_POLICIES, optional: true, description: "Policies beside the theme's own" })
  policyIds?: string[];

  @TextListField({
    max: MAX_TEXT_LENGTH,
    maxItems: MAX_DESCRIPTION_PARAGRAPHS,
    optional: true,
    description: '背景・取組内容, a paragraph each',
  })
  description?: string[];

  @TextListField({ max: MAX_TEXT_LENGTH, maxItems: MAX_EFFECTS, optional: true, description: '期待される効果' })
  effects?: string[];
}
