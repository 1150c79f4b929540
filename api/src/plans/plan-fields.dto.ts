import { Matches } from 'class-validator';
import { applyDecorators } from '@nestjs/common';
import type { CreatePlanInput, PlanPeriodInput } from '#domain/plans/contract';
import { MAX_NAME_LENGTH, MAX_TEXT_LENGTH } from '#domain/problems/contract';
import { FiscalYearField, FlagField, TextField } from '../platform/http/fields.ts';

export class PlanPeriodDto implements PlanPeriodInput {
  @FiscalYearField({ description: 'First fiscal year' })
  fromFiscalYear!: number;

  @FiscalYearField({ description: 'Last fiscal year, itself included' })
  toFiscalYear!: number;

  @FlagField({ description: '目途: printed as such, never enforced' })
  soft!: boolean;

  @TextField({
    max: MAX_TEXT_LENGTH,
    optional: true,
    nullable: true,
    description: "The period in the plan's own words",
  })
  quote?: string | null;
}

export class PlanParentDto implements NonNullable<CreatePlanInput['parent']> {
  @TextField({ max: MAX_NAME_LENGTH })
  title!: string;

  @TextField({ max: MAX_NAME_LENGTH, optional: true, nullable: true })
  edition?: string | null;
}

/** Month of first publication, `YYYY-MM`; may be left out or null. */
export function PublishedField(): PropertyDecorator {
  return applyDecorators(
    Matches(/^[12]\d{3}-(0[1-9]|1[0-2])$/, {
      message: '年月を YYYY-MM の形で入力してください（例：2018-05）。 / Give year and month as YYYY-MM, e.g. 2018-05.',
    }),
    TextField({ max: 7, optional: true, nullable: true, description: 'Month of first publication, YYYY-MM' }),
  );
}
