import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import type { Day } from '#domain/calendar/day';
import { MAX_NAME_LENGTH, MAX_TEXT_LENGTH } from '#domain/problems/contract';
import type {
  ConfirmDecisionInput,
  CorrectDecisionInput,
  DecideInput,
  KpiAction,
  ScheduleItemAction,
} from '#domain/reviews/contract';
import { type Decision, DECISIONS, REWORK_KINDS, type ReworkKind } from '#domain/reviews/decision';
import {
  CodeField,
  DayField,
  IdField,
  ObjectField,
  ObjectListField,
  presenceOf,
  TextField,
} from '../platform/http/fields.ts';

const MAX_CONDITIONS = 50;
/** More than any initiative has bars or KPIs. */
const MAX_ACTIONS = 500;

class ConditionDto {
  @TextField({ max: MAX_TEXT_LENGTH, description: 'What is to be done' })
  text!: string;

  @IdField({ description: 'The department that owns it' })
  departmentId!: string;

  @DayField({ description: 'By when' })
  due!: Day;
}

class ScheduleItemActionDto {
  @IdField()
  id!: string;

  @CodeField({
    codes: ['end', 'move', 'drop', 'firm', 'change'],
    description: 'end: planned end = effective date; move: to `toInitiativeId`; drop; firm or change: a tentative bar',
  })
  action!: ScheduleItemAction;

  @IdField({ optional: true, description: 'move: an initiative of the same plan' })
  toInitiativeId?: string;
}

class KpiActionDto {
  @IdField()
  id!: string;

  @CodeField({ codes: ['close', 'carry_over', 'replace'], description: 'close: last measured on the effective date' })
  action!: KpiAction;

  @IdField({ optional: true })
  toInitiativeId?: string;
}

/** What a decision and its correction have in common. */
class DecisionTermsDto {
  @CodeField({ codes: REWORK_KINDS, optional: true, description: 'rework only: 見直し or 再構築' })
  reworkKind?: ReworkKind;

  @TextField({ max: MAX_TEXT_LENGTH, optional: true, description: 'rework: what changes' })
  changes?: string;

  @DayField({ optional: true, description: 'withdraw and complete: from when' })
  effectiveDate?: Day;

  @DayField({ optional: true, description: 'rework: until when the department answers; defer: the next date' })
  due?: Day;

  @ApiPropertyOptional({ enum: [true], description: "Recorded by the office on the CIO's behalf: 案 until confirmed" })
  @presenceOf({ optional: true })
  @IsIn([true])
  onBehalf?: true;

  @ObjectListField(ScheduleItemActionDto, {
    maxItems: MAX_ACTIONS,
    optional: true,
    description: 'withdraw: each open bar',
  })
  scheduleItems?: ScheduleItemActionDto[];

  @ObjectListField(KpiActionDto, { maxItems: MAX_ACTIONS, optional: true, description: 'withdraw: each open KPI' })
  kpis?: KpiActionDto[];
}

export class DecideDto extends DecisionTermsDto implements DecideInput {
  @CodeField({ codes: DECISIONS, description: '継続, 見直し・再構築, 撤退, 完了, 保留' })
  decision!: Decision;

  @TextField({
    max: MAX_TEXT_LENGTH,
    optional: true,
    description: 'Needed by all but a continue whose verdict is good',
  })
  reason?: string;

  @ObjectListField(ConditionDto, {
    maxItems: MAX_CONDITIONS,
    optional: true,
    description: '指示事項; each becomes a follow-up. Left out: none',
  })
  conditions: ConditionDto[] = [];
}

export class CorrectDecisionDto extends DecisionTermsDto implements CorrectDecisionInput {
  @CodeField({ codes: DECISIONS, nullable: true, description: 'null undoes, only while the meeting is open' })
  decision!: Decision | null;

  @TextField({ max: MAX_TEXT_LENGTH, description: 'Why it is corrected' })
  reason!: string;

  @ObjectListField(ConditionDto, {
    maxItems: MAX_CONDITIONS,
    optional: true,
    description: 'Left out: those of the record it replaces',
  })
  conditions?: ConditionDto[];
}

class ApprovalDto {
  @DayField({ description: '決裁日' })
  date!: Day;

  @TextField({ max: MAX_NAME_LENGTH, description: '文書番号' })
  documentNumber!: string;

  @TextField({ max: MAX_NAME_LENGTH, description: '決裁者' })
  approvedBy!: string;

  @CodeField({ codes: ['own', 'sole', 'substitute'], description: '本人, 専決, 代決' })
  mode!: NonNullable<ConfirmDecisionInput['approval']>['mode'];
}

export class ConfirmDecisionDto implements ConfirmDecisionInput {
  @ObjectField(ApprovalDto, { optional: true, description: '決裁; needed from the office, not from the CIO in person' })
  approval?: ApprovalDto;
}
