import { applyDecorators } from '@nestjs/common';
import { MinLength } from 'class-validator';
import type { OverrideVerdictInput, WithdrawOverrideInput } from '#domain/kpis/contract';
import { type Grade, GRADES_WORST_FIRST } from '#domain/kpis/rollup';
import { MIN_OVERRIDE_REASON_LENGTH } from '#domain/kpis/verdict-override';
import { MAX_TEXT_LENGTH } from '#domain/problems/contract';
import { CodeField, FlagField, TextField } from '../platform/http/fields.ts';

function ReasonField(description: string): PropertyDecorator {
  return applyDecorators(TextField({ max: MAX_TEXT_LENGTH, description }), MinLength(MIN_OVERRIDE_REASON_LENGTH));
}

export class OverrideVerdictDto implements OverrideVerdictInput {
  @CodeField({ codes: GRADES_WORST_FIRST })
  verdict!: Grade;

  @ReasonField('Why the computed verdict does not hold; at least ten characters')
  reason!: string;

  @FlagField({ optional: true, description: '訂正: needed after a decision on that fiscal year' })
  correction?: boolean;
}

export class WithdrawOverrideDto implements WithdrawOverrideInput {
  @ReasonField('Why it is taken back; at least ten characters')
  reason!: string;

  @FlagField({ optional: true, description: '訂正: needed after a decision on that fiscal year' })
  correction?: boolean;
}
