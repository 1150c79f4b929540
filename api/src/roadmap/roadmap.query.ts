import { Type } from 'class-transformer';
import type { Day } from '#domain/calendar/day';
import { DayField, IntegerField } from '../platform/http/fields.ts';

const MAX_EDITION = 10_000;

export class RoadmapQuery {
  @DayField({ optional: true, description: "The day to read; left out: today, or an ended plan's `defaultAsOf`" })
  asOf?: Day;

  @Type(() => Number)
  @IntegerField({
    min: 1,
    max: MAX_EDITION,
    optional: true,
    description: 'Number of an edition whose bars stand beside',
  })
  edition?: number;
}
