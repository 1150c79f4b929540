import { applyDecorators } from '@nestjs/common';
import { ValidateBy } from 'class-validator';
import { MAX_NAME_LENGTH, MAX_TEXT_LENGTH } from '#domain/problems/contract';
import {
  CERTAINTIES,
  type Certainty,
  type ChangeScheduleItemInput,
  type CreateScheduleItemInput,
  MAX_ORDER,
  SCHEDULE_ITEM_KINDS,
  type ScheduleItemKind,
} from '#domain/schedule-items/contract';
import { type FuzzyDateText, isFuzzyDateText } from '#domain/schedule-items/fuzzy-date';
import {
  CodeField,
  documented,
  FlagField,
  IdField,
  IntegerField,
  presenceOf,
  TextField,
} from '../platform/http/fields.ts';

/** A date in one of its five precisions, or null. */
function FuzzyDateField(description: string): PropertyDecorator {
  const presence = { optional: true, nullable: true, description };
  return applyDecorators(
    documented(presence, { type: String, example: 'FY2018-Q3' }),
    ValidateBy({
      name: 'isFuzzyDate',
      validator: {
        validate: (value: unknown) => typeof value === 'string' && isFuzzyDateText(value),
        defaultMessage: () =>
          '時期は FY2018、FY2018-H1、FY2018-Q3、2018-07、2018-07-01 のいずれかの形で入力してください。 / Give the time as FY2018, FY2018-H1, FY2018-Q3, 2018-07 or 2018-07-01.',
      },
    }),
    presenceOf(presence),
  );
}

/** What can be said when an item is made, and changed later. */
class PlannedFields {
  @TextField({ max: MAX_NAME_LENGTH, optional: true, nullable: true })
  labelEn?: string | null;

  @IdField({ optional: true, description: 'A lane of the same initiative' })
  laneId?: string;

  @IntegerField({
    min: 1,
    max: MAX_ORDER,
    optional: true,
    description: 'Place inside the lane, from 1; left out = the last',
  })
  order?: number;

  @FuzzyDateField('Planned start, as precisely as it is known')
  plannedStart?: FuzzyDateText | null;

  @FuzzyDateField('Planned end, as precisely as it is known')
  plannedEnd?: FuzzyDateText | null;

  @FlagField({ optional: true, description: 'No end by design' })
  openEnded?: boolean;

  @FlagField({ optional: true, description: '予定: waits for a decision' })
  tentative?: boolean;

  @TextField({ max: MAX_TEXT_LENGTH, optional: true, nullable: true, description: 'e.g. 2区' })
  scope?: string | null;
}

export class CreateScheduleItemDto extends PlannedFields implements CreateScheduleItemInput {
  @TextField({ max: MAX_NAME_LENGTH, description: 'May be the same as that of another item' })
  label!: string;

  @CodeField({ codes: SCHEDULE_ITEM_KINDS })
  kind!: ScheduleItemKind;

  @TextField({ max: MAX_NAME_LENGTH, optional: true, description: 'Name of the lane, made where there is none' })
  laneName?: string;
}

export class ChangeScheduleItemDto extends PlannedFields implements ChangeScheduleItemInput {
  @TextField({ max: MAX_NAME_LENGTH, optional: true })
  label?: string;

  @FuzzyDateField('Actual start')
  actualStart?: FuzzyDateText | null;

  @FuzzyDateField('Actual end')
  actualEnd?: FuzzyDateText | null;

  @IntegerField({ min: 0, max: 100, optional: true, nullable: true, description: 'Percent done' })
  percent?: number | null;

  @CodeField({ codes: CERTAINTIES, optional: true, description: 'Left out, years that are entered become `given`' })
  certainty?: Certainty;
}
