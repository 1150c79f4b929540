import { Module } from '@nestjs/common';
import { ScheduleItemsController } from './schedule-items.controller.ts';
import { ScheduleItemsService } from './schedule-items.service.ts';

@Module({ controllers: [ScheduleItemsController], providers: [ScheduleItemsService], exports: [ScheduleItemsService] })
export class ScheduleItemsModule {}
