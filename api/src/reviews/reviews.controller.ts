import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Page } from '#domain/problems/contract';
import type { ReviewListItem, ReviewView } from '#domain/reviews/contract';
import { ContentETag } from '../platform/http/etag.ts';
import { IfMatch } from '../platform/http/if-match.ts';
import { IdPipe } from '../platform/http/pipes.ts';
import { Allow } from '../platform/permissions/allow.ts';
import { CurrentMember } from '../platform/session/current-member.ts';
import type { Member } from '../platform/session/member.ts';
import { AdviseDto, AssessDto } from './assess.dto.ts';
import { CreateReviewDto } from './create-review.dto.ts';
import { ReviewsQuery } from './reviews.dto.ts';
import { REVIEW_SCHEMA, REVIEWS_SCHEMA } from './reviews.openapi.ts';
import { ReviewsService } from './reviews.service.ts';

@ApiTags('reviews')
@Controller('reviews')
export class ReviewsController {
  private readonly reviews: ReviewsService;

  constructor(reviews: ReviewsService) {
    this.reviews = reviews;
  }

  @Get()
  @ContentETag()
  @Allow('plans.read')
  @ApiOperation({ summary: 'Reviews that the member may read: decided ones, and drafts within reach' })
  @ApiOkResponse({ schema: REVIEWS_SCHEMA })
  list(@CurrentMember() member: Member, @Query() query: ReviewsQuery): Promise<Page<ReviewListItem>> {
    return this.reviews.list(member, query);
  }

  @Post()
  @Allow('reviews.prepare')
  @ApiOperation({ summary: 'Put an initiative up for review; one yearly review a fiscal year' })
  @ApiCreatedResponse({ schema: REVIEW_SCHEMA })
  create(@CurrentMember() member: Member, @Body() input: CreateReviewDto): Promise<ReviewView> {
    return this.reviews.create(member, input);
  }

  @Get(':id')
  @Allow('plans.read')
  @ApiOperation({
    summary: 'A review: evidence, decisions with their corrections, and where today differs from the record',
  })
  @ApiOkResponse({ schema: REVIEW_SCHEMA })
  get(@CurrentMember() member: Member, @Param('id', IdPipe) id: string): Promise<ReviewView> {
    return this.reviews.get(member, id);
  }

  @Put(':id/self-assessment')
  @Allow('reviews.assess')
  @ApiOperation({ summary: 'How the department itself sees it, until the review is decided' })
  @ApiOkResponse({ schema: REVIEW_SCHEMA })
  assess(
    @CurrentMember() member: Member,
    @Param('id', IdPipe) id: string,
    @IfMatch() expected: number,
    @Body() input: AssessDto,
  ): Promise<ReviewView> {
    return this.reviews.assess(member, id, expected, input);
  }

  @Put(':id/opinion')
  @Allow('reviews.advise')
  @ApiOperation({ summary: "The opinion of the CIO's adviser, until the review is decided" })
  @ApiOkResponse({ schema: REVIEW_SCHEMA })
  advise(
    @CurrentMember() member: Member,
    @Param('id', IdPipe) id: string,
    @IfMatch() expected: number,
    @Body() input: AdviseDto,
  ): Promise<ReviewView> {
    return this.reviews.advise(member, id, expected, input);
  }
}
