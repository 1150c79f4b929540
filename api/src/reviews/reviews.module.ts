import { Module } from '@nestjs/common';
import { DecisionsController } from './decisions.controller.ts';
import { DecisionsService } from './decisions.service.ts';
import { EvidenceService } from './evidence.service.ts';
import { ReviewsController } from './reviews.controller.ts';
import { ReviewsService } from './reviews.service.ts';

@Module({
  controllers: [ReviewsController, DecisionsController],
  providers: [ReviewsService, DecisionsService, EvidenceService],
  exports: [ReviewsService, EvidenceService],
})
export class ReviewsModule {}
