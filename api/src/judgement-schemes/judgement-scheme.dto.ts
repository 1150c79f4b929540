import { IsNumber, Max, Min } from 'class-validator';
import type { Day } from '#domain/calendar/day';
import type {
  ChooseSchemeInput,
  NewSchemeVersionInput,
  SchemeInput,
  TrySchemeInput,
} from '#domain/judgement-schemes/contract';
import { ATTAINMENT_VARIANTS, type AttainmentVariant } from '#domain/kpi-actuals/achievement';
import { PACE_RULES, type PaceRule } from '#domain/kpis/pace';
import { type Grade, GRADES_WORST_FIRST } from '#domain/kpis/rollup';
import {
  type Band,
  BAND_WORDS,
  type BandWord,
  MAX_BANDS,
  MAX_EDGE,
  MULTI_YEAR_RULES,
  type MultiYearRule,
} from '#domain/kpis/schemes/judgement-scheme';
import { MAX_NAME_LENGTH, MAX_TEXT_LENGTH } from '#domain/problems/contract';
import {
  CodeField,
  DayField,
  documented,
  FiscalYearField,
  IntegerField,
  ObjectField,
  ObjectListField,
  presenceOf,
  TextField,
} from '../platform/http/fields.ts';

const MAX_VERSION = 1_000_000;

class BandDto implements Band {
  @documented(
    { nullable: true, description: 'Lower edge as a ratio, inside: 0.8 = 80 %; null: the last band' },
    { type: Number, minimum: 0, maximum: MAX_EDGE },
  )
  @IsNumber({ allowNaN: false, allowInfinity: false })
  @Min(0)
  @Max(MAX_EDGE)
  @presenceOf({ nullable: true })
  from!: number | null;

  @CodeField({ codes: GRADES_WORST_FIRST, description: 'The verdict of whatever lies in the band' })
  verdict!: Grade;

  @CodeField({ codes: BAND_WORDS, description: 'The word that is printed for it' })
  word!: BandWord;
}

export class SchemeDto implements SchemeInput {
  @TextField({ max: MAX_NAME_LENGTH })
  name!: string;

  @TextField({ max: MAX_NAME_LENGTH, optional: true, nullable: true })
  nameEn?: string | null;

  @ObjectListField(BandDto, {
    maxItems: MAX_BANDS,
    description: 'Best first, contiguous: every edge below the one before, the last band without one',
  })
  yearEnd!: BandDto[];

  @ObjectListField(BandDto, {
    maxItems: MAX_BANDS,
    nullable: true,
    description: 'The same in the running year; null: 判定なし there',
  })
  midYear!: BandDto[] | null;

  @CodeField({ codes: PACE_RULES, description: 'Where a running year has no target of the same periods' })
  pace!: PaceRule;

  @CodeField({
    codes: MULTI_YEAR_RULES,
    optional: true,
    nullable: true,
    description: 'A published rule for goals of several years; null: none',
  })
  multiYear?: MultiYearRule | null;

  @CodeField({
    codes: ATTAINMENT_VARIANTS,
    optional: true,
    nullable: true,
    description: 'How a 達成率 is written where less is better: T ÷ A or 2 − A ÷ T; null: not at all',
  })
  variant?: AttainmentVariant | null;
}

export class NewSchemeVersionDto extends SchemeDto implements NewSchemeVersionInput {
  @IntegerField({ min: 1, max: MAX_VERSION, description: 'The version that was seen last' })
  basedOn!: number;

  @TextField({ max: MAX_TEXT_LENGTH, description: 'Why it changes' })
  reason!: string;
}

export class ChooseSchemeDto implements ChooseSchemeInput {
  @TextField({ max: MAX_NAME_LENGTH, description: 'A published scheme’s own name, or the id of one of your own' })
  schemeId!: string;

  @IntegerField({ min: 1, max: MAX_VERSION })
  schemeVersion!: number;

  @TextField({ max: MAX_TEXT_LENGTH, description: 'Why the plan is judged by it' })
  reason!: string;
}

export class TrySchemeDto implements TrySchemeInput {
  @ObjectField(SchemeDto)
  scheme!: SchemeDto;

  @FiscalYearField({ optional: true, description: 'Left out: the year of the day' })
  fiscalYear?: number;

  @DayField({ optional: true, description: 'Left out: the plan’s own day' })
  asOf?: Day;
}
