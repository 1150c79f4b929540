import { Module } from '@nestjs/common';
import { ReviewsModule } from '../reviews/reviews.module.ts';
import { PacketsService } from './packets.service.ts';
import { ReviewMeetingsController } from './review-meetings.controller.ts';
import { ReviewMeetingsService } from './review-meetings.service.ts';

@Module({
  imports: [ReviewsModule],
  controllers: [ReviewMeetingsController],
  providers: [ReviewMeetingsService, PacketsService],
})
export class ReviewMeetingsModule {}
