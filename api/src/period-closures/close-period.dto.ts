import { ApiPropertyOptional } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import type { Period } from '#domain/calendar/period';
import type { ClosePeriodInput, ReopenPeriodInput } from '#domain/period-closures/contract';
import { MAX_TEXT_LENGTH } from '#domain/problems/contract';
import { documented, IdField, TextField } from '../platform/http/fields.ts';
import { PageQuery } from '../platform/http/lists.ts';

const PERIOD = /^FY\d{4}(-(H[12]|Q[1-4]|M(0[1-9]|1[0-2])))?$/;

export class ClosePeriodDto implements ClosePeriodInput {
  @IdField()
  planId!: string;

  @documented(
    { description: 'FY2018, FY2018-H1, FY2018-Q3 or FY2018-M01: it closes every period inside it' },
    { type: String },
  )
  @Matches(PERIOD, {
    message:
      '期間は FY2018、FY2018-Q3、FY2018-M01 の形で指定してください。 / A period reads FY2018, FY2018-Q3 or FY2018-M01.',
  })
  period!: Period;

  @TextField({ max: MAX_TEXT_LENGTH, description: 'Why it is closed; whoever is refused reads it' })
  reason!: string;
}

/** The reason may stand in the body or, for clients that send none with DELETE, in the address. */
export class ReopenPeriodDto implements Partial<ReopenPeriodInput> {
  @TextField({ max: MAX_TEXT_LENGTH, optional: true, description: 'Why it is opened again' })
  reason?: string;
}

export class ListClosuresQuery extends PageQuery {
  @ApiPropertyOptional({ format: 'uuid' })
  @IdField({ optional: true })
  planId?: string;
}
