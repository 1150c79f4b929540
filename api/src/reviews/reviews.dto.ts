import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { PageQuery } from '../platform/http/lists.ts';

export class ReviewsQuery extends PageQuery {
  @ApiPropertyOptional({ type: 'integer', description: 'Only reviews of this fiscal year' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1900)
  @Max(2200)
  fiscalYear?: number;

  @ApiPropertyOptional({ type: 'string', format: 'uuid', description: 'Only reviews of this plan' })
  @IsOptional()
  @IsUUID('loose')
  planId?: string;
}
