import type { Day } from '#domain/calendar/day';
import {
  type ChangeInitiativeInput,
  MAX_CONTRACTS,
  MAX_COST_YEARS,
  MAX_DESCRIPTION_PARAGRAPHS,
  MAX_EFFECTS,
  MAX_FURTHER_POLICIES,
  MAX_NOTES,
  MAX_PARTS,
  MAX_YEN,
} from '#domain/initiatives/contract';
import { MAX_NAME_LENGTH, MAX_TEXT_LENGTH } from '#domain/problems/contract';
import {
  DayField,
  FiscalYearField,
  IdField,
  IdListField,
  IntegerField,
  ObjectListField,
  TextField,
  TextListField,
} from '../platform/http/fields.ts';

const MAX_KPIS_OF_EFFECT = 50;

class InitiativeCostDto {
  @FiscalYearField()
  fiscalYear!: number;

  @IntegerField({ min: 0, max: MAX_YEN, nullable: true, description: '予算額, yen; null = not known' })
  budgetYen!: number | null;

  @IntegerField({ min: 0, max: MAX_YEN, nullable: true, description: '決算額, yen; null = not settled yet' })
  settledYen!: number | null;

  @TextField({ max: MAX_TEXT_LENGTH, nullable: true })
  note!: string | null;
}

class InitiativeContractDto {
  @TextField({ max: MAX_NAME_LENGTH })
  name!: string;

  @DayField({ description: 'Last day of the contract' })
  endsOn!: Day;

  @TextField({ max: MAX_TEXT_LENGTH, nullable: true })
  note!: string | null;
}

/** What is left out stays; a list that is given replaces the whole list. */
class EffectKpisDto {
  @IdField()
  effectId!: string;

  @IdListField({ maxItems: MAX_KPIS_OF_EFFECT, description: 'KPIs of the same initiative' })
  kpiIds!: string[];
}

export class ChangeInitiativeDto implements ChangeInitiativeInput {
  @TextField({ max: MAX_NAME_LENGTH, optional: true })
  title?: string;

  @TextField({ max: MAX_NAME_LENGTH, optional: true, nullable: true })
  titleEn?: string | null;

  @TextField({ max: MAX_NAME_LENGTH, optional: true, nullable: true })
  subtitle?: string | null;

  @IdField({ optional: true, nullable: true })
  departmentId?: string | null;

  @IdListField({ maxItems: MAX_FURTHER_POLICIES, optional: true, description: "Policies beside the theme's own" })
  policyIds?: string[];

  @TextListField({ max: MAX_TEXT_LENGTH, maxItems: MAX_DESCRIPTION_PARAGRAPHS, optional: true })
  description?: string[];

  @TextField({ max: MAX_TEXT_LENGTH, optional: true, nullable: true, description: '現状' })
  current?: string | null;

  @TextField({ max: MAX_TEXT_LENGTH, optional: true, nullable: true, description: '将来' })
  future?: string | null;

  @TextListField({ max: MAX_TEXT_LENGTH, maxItems: MAX_PARTS, optional: true })
  parts?: string[];

  @TextListField({ max: MAX_TEXT_LENGTH, maxItems: MAX_EFFECTS, optional: true, description: '期待される効果' })
  effects?: string[];

  @ObjectListField(EffectKpisDto, {
    maxItems: MAX_EFFECTS,
    optional: true,
    description: 'Which KPIs measure an effect',
  })
  effectKpis?: EffectKpisDto[];

  @TextListField({ max: MAX_TEXT_LENGTH, maxItems: MAX_NOTES, optional: true })
  notes?: string[];

  @ObjectListField(InitiativeCostDto, {
    maxItems: MAX_COST_YEARS,
    optional: true,
    description: 'At most one for each fiscal year',
  })
  costs?: InitiativeCostDto[];

  @ObjectListField(InitiativeContractDto, { maxItems: MAX_CONTRACTS, optional: true })
  contracts?: InitiativeContractDto[];
}
