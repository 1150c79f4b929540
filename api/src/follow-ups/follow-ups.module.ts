import { Module } from '@nestjs/common';
import { FollowUpsController } from './follow-ups.controller.ts';
import { FollowUpsService } from './follow-ups.service.ts';

@Module({ controllers: [FollowUpsController], providers: [FollowUpsService] })
export class FollowUpsModule {}
