import type { CreatePlanInput } from '#domain/plans/contract';
import { MAX_NAME_LENGTH } from '#domain/problems/contract';
import { IntegerField, ObjectField, TextField } from '../platform/http/fields.ts';
import { PlanParentDto, PlanPeriodDto, PublishedField } from './plan-fields.dto.ts';

export class CreatePlanDto implements CreatePlanInput {
  @TextField({ max: MAX_NAME_LENGTH })
  title!: string;

  @TextField({ max: MAX_NAME_LENGTH, optional: true, nullable: true })
  titleEn?: string | null;

  @TextField({ max: MAX_NAME_LENGTH, optional: true, nullable: true })
  subtitle?: string | null;

  @TextField({ max: MAX_NAME_LENGTH, optional: true, nullable: true })
  subtitleEn?: string | null;

  @TextField({ max: MAX_NAME_LENGTH, description: '策定主体' })
  publisher!: string;

  @PublishedField()
  published?: string | null;

  @ObjectField(PlanParentDto, { optional: true, nullable: true, description: 'The strategy the plan rests on' })
  parent?: PlanParentDto | null;

  @ObjectField(PlanPeriodDto)
  period!: PlanPeriodDto;

  @IntegerField({
    min: 1,
    max: 12,
    optional: true,
    nullable: true,
    description: "Month in which the plan's years start; left out: the organisation's",
  })
  fiscalStartMonth?: number | null;
}
