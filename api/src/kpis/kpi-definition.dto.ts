import { PartialType } from '@nestjs/swagger';
import type { Day } from '#domain/calendar/day';
import {
  type Direction,
  DIRECTIONS,
  FREQUENCIES,
  type Frequency,
  KPI_CLASSES,
  KPI_KINDS,
  type KpiClass,
  type KpiKind,
  RUNNING_ENTRIES,
  type RunningEntry,
} from '#domain/kpis/codes';
import {
  type Breakdown,
  BREAKDOWN_DIMENSIONS,
  BREAKDOWN_TOTALS,
  type BreakdownDimension,
  type BreakdownTotal,
} from '#domain/kpis/breakdown';
import type { ChangeKpiInput, CreateKpiInput, KpiDefinitionInput } from '#domain/kpis/contract';
import { MAX_NAME_LENGTH, MAX_TEXT_LENGTH } from '#domain/problems/contract';
import {
  CodeField,
  DayField,
  FiscalYearField,
  IdField,
  IntegerField,
  ObjectField,
  ObjectListField,
  TextField,
} from '../platform/http/fields.ts';
import { QuantityField } from '../platform/http/quantity-field.ts';

const MAX_UNIT_LENGTH = 40;
const MAX_KEY_LENGTH = 100;
/** As many as there are members of a large prefecture. */
const MAX_KEYS = 200;
/** Five years: what a census needs. */
const MAX_LAG_DAYS = 1_830;

class BaselineDto {
  @QuantityField({ description: "Value before the plan, in the KPI's unit" })
  value!: number;

  @FiscalYearField({ nullable: true, description: 'When it was measured' })
  fiscalYear!: number | null;

  @TextField({ max: MAX_TEXT_LENGTH, nullable: true })
  note!: string | null;
}

class FinalTargetDto {
  @QuantityField({ description: "In the KPI's unit" })
  value!: number;

  @FiscalYearField({ description: 'By the end of which fiscal year' })
  fiscalYear!: number;
}

class DefinitionDto implements KpiDefinitionInput {
  @TextField({ max: MAX_NAME_LENGTH })
  name!: string;

  @TextField({ max: MAX_NAME_LENGTH, optional: true, nullable: true })
  nameEn?: string | null;

  @TextField({ max: MAX_UNIT_LENGTH, description: '件, 人, %' })
  unit!: string;

  @TextField({ max: MAX_UNIT_LENGTH, optional: true, nullable: true })
  unitEn?: string | null;

  @IntegerField({ min: 0, max: 10, optional: true, description: 'Digits behind the point that screens print' })
  decimals?: number;

  @CodeField({ codes: KPI_KINDS, description: 'How the values of periods make the value of a year' })
  kind!: KpiKind;

  @CodeField({
    codes: RUNNING_ENTRIES,
    optional: true,
    nullable: true,
    description: 'running_total only: what is typed',
  })
  entry?: RunningEntry | null;

  @CodeField({
    codes: ['counts', 'levels'],
    optional: true,
    nullable: true,
    description: 'ratio only: what its parts are',
  })
  ratioOf?: 'counts' | 'levels' | null;

  @CodeField({ codes: DIRECTIONS, description: 'Which side of the target is good; monitor: 参考指標' })
  direction!: Direction;

  @CodeField({ codes: FREQUENCIES, description: 'How often it is reported' })
  frequency!: Frequency;

  @CodeField({ codes: KPI_CLASSES, optional: true, nullable: true, description: '投入, 実施, 活動 or 成果指標' })
  kpiClass?: KpiClass | null;

  @TextField({ max: MAX_NAME_LENGTH, optional: true, nullable: true, description: '対象範囲, e.g. 2区' })
  scope?: string | null;

  @IntegerField({
    min: 0,
    max: MAX_LAG_DAYS,
    optional: true,
    description: '公表までの日数: days after a period’s end until its number can be known',
  })
  publicationLagDays?: number;

  @TextField({ max: MAX_NAME_LENGTH, optional: true, nullable: true })
  numeratorLabel?: string | null;

  @TextField({ max: MAX_NAME_LENGTH, optional: true, nullable: true })
  denominatorLabel?: string | null;

  @ObjectField(BaselineDto, { optional: true, nullable: true, description: '基準値' })
  baseline?: BaselineDto | null;

  @QuantityField({ optional: true, nullable: true, description: '期首累計: counted before the first report' })
  openingValue?: number | null;

  @ObjectField(FinalTargetDto, { optional: true, nullable: true, description: '最終目標値' })
  finalTarget?: FinalTargetDto | null;

  @FiscalYearField({ optional: true, nullable: true, description: 'First fiscal year in which it can be measured' })
  measurableFrom?: number | null;

  @TextField({ max: MAX_TEXT_LENGTH, optional: true, nullable: true, description: 'Where the numbers come from' })
  source?: string | null;

  @TextField({ max: MAX_TEXT_LENGTH, optional: true, nullable: true, description: 'How they are counted' })
  method?: string | null;

  @TextField({ max: MAX_NAME_LENGTH, optional: true, nullable: true, description: 'The desk that counts' })
  responsible?: string | null;
}

class PairedCountDto {
  @TextField({ max: MAX_NAME_LENGTH })
  name!: string;

  @TextField({ max: MAX_NAME_LENGTH, optional: true, nullable: true })
  nameEn?: string | null;

  @TextField({ max: MAX_UNIT_LENGTH })
  unit!: string;
}

export class CreateKpiDto extends DefinitionDto implements CreateKpiInput {
  @FiscalYearField({ description: 'From which fiscal year it is measured' })
  effectiveFiscalYear!: number;

  @ObjectField(PairedCountDto, {
    optional: true,
    description: '件数・割合: the count that is the numerator of this ratio',
  })
  pairedCount?: PairedCountDto;
}

class BreakdownKeyDto {
  @TextField({ max: MAX_KEY_LENGTH, description: 'As reports name it' })
  key!: string;

  @TextField({ max: MAX_NAME_LENGTH })
  name!: string;

  @TextField({ max: MAX_NAME_LENGTH, nullable: true })
  nameEn!: string | null;

  @FiscalYearField({ nullable: true, description: 'First fiscal year in which it is reported' })
  fromFiscalYear!: number | null;

  @FiscalYearField({ nullable: true, description: 'Last fiscal year in which it is reported' })
  toFiscalYear!: number | null;
}

class BreakdownDto implements Breakdown {
  @CodeField({ codes: BREAKDOWN_DIMENSIONS, description: '区, 手続 or 所属' })
  dimension!: BreakdownDimension;

  @CodeField({ codes: BREAKDOWN_TOTALS, description: 'Whether the whole is entered, or follows from its parts' })
  total!: BreakdownTotal;

  @ObjectListField(BreakdownKeyDto, { minItems: 1, maxItems: MAX_KEYS })
  keys!: BreakdownKeyDto[];
}

export class ChangeKpiDto extends PartialType(DefinitionDto, { skipNullProperties: false }) implements ChangeKpiInput {
  @FiscalYearField({
    optional: true,
    description: 'Makes a new version from this year on; left out: the version in force is mended',
  })
  effectiveFiscalYear?: number;

  @TextField({
    max: MAX_TEXT_LENGTH,
    optional: true,
    nullable: true,
    description: 'Why; stands on the trend where the new version begins',
  })
  changeReason?: string | null;

  @DayField({
    optional: true,
    nullable: true,
    description: 'The last day on which it is measured; null opens it again',
  })
  closedOn?: Day | null;

  @IdField({ optional: true, nullable: true, description: 'The schedule item whose completion ends it' })
  validUntilItemId?: string | null;

  @IdField({ optional: true, nullable: true, description: 'The KPI that carries on' })
  succeededById?: string | null;

  @ObjectField(BreakdownDto, { optional: true, nullable: true, description: 'All its parts; null: not broken down' })
  breakdown?: BreakdownDto | null;
}
