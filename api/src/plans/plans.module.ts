import { Module } from '@nestjs/common';
import { PlanPartsController } from './plan-parts.controller.ts';
import { PlanPartsService } from './plan-parts.service.ts';
import { PlansController } from './plans.controller.ts';
import { PlansService } from './plans.service.ts';

@Module({
  controllers: [PlansController, PlanPartsController],
  providers: [PlansService, PlanPartsService],
  exports: [PlansService],
})
export class PlansModule {}
