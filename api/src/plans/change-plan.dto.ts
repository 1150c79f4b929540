import type { ChangePlanInput } from '#domain/plans/contract';
import { MAX_NAME_LENGTH } from '#domain/problems/contract';
import { ObjectField, TextField } from '../platform/http/fields.ts';
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

  @ObjectField(PlanParentDto, { optional: true, nullable: true, description: 'The strategy the plan rests on' })
  parent?: PlanParentDto | null;

  @ObjectField(PlanPeriodDto, { optional: true })
  period?: PlanPeriodDto;
}
