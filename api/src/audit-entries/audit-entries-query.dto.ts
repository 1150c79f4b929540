import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';
import { IdField, TextField } from '../platform/http/fields.ts';
import { PageQuery } from '../platform/http/lists.ts';

export class AuditEntriesQuery extends PageQuery {
  @TextField({ max: 100, optional: true, description: 'e.g. `kpi-actual`' })
  objectType?: string;

  @TextField({ max: 200, optional: true })
  objectId?: string;

  @IdField({ optional: true, description: 'The member who did it' })
  actorId?: string;
}

export class ChainVerificationQuery {
  @ApiPropertyOptional({ type: 'integer', minimum: 0, default: 0, description: '`next` of the stretch before' })
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  after: number = 0;
}
