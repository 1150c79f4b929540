import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsUUID } from 'class-validator';
import { PageQuery } from '../platform/http/lists.ts';

export class ReviewMeetingsQuery extends PageQuery {
  @ApiPropertyOptional({ type: 'string', format: 'uuid', description: 'Only meetings of this plan' })
  @IsOptional()
  @IsUUID('loose')
  planId?: string;
}
