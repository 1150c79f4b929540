import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { RoadmapView } from '#domain/roadmap/contract';
import { ContentETag } from '../platform/http/etag.ts';
import { Kept } from '../platform/http/kept-answers.ts';
import { IdPipe } from '../platform/http/pipes.ts';
import { Allow } from '../platform/permissions/allow.ts';
import { CurrentMember } from '../platform/session/current-member.ts';
import type { Member } from '../platform/session/member.ts';
import { ROADMAP_SCHEMA } from './roadmap.openapi.ts';
import { RoadmapQuery } from './roadmap.query.ts';
import { RoadmapService } from './roadmap.service.ts';

@ApiTags('roadmap')
@Controller('plans/:planId/roadmap')
export class RoadmapController {
  private readonly roadmap: RoadmapService;

  constructor(roadmap: RoadmapService) {
    this.roadmap = roadmap;
  }

  @Get()
  @Allow('plans.read')
  @ContentETag()
  @Kept()
  @ApiOperation({ summary: 'Everything the Gantt draws, as the plan stood on a day' })
  @ApiOkResponse({ schema: ROADMAP_SCHEMA })
  get(
    @CurrentMember() member: Member,
    @Param('planId', IdPipe) planId: string,
    @Query() query: RoadmapQuery,
  ): Promise<RoadmapView> {
    return this.roadmap.get(member, planId, query.asOf ?? null, query.edition ?? null);
  }
}
