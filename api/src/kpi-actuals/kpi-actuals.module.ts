import { Module } from '@nestjs/common';
import { ActualsOfYearService } from './actuals-of-year.service.ts';
import { ExpectationsController } from './expectations.controller.ts';
import { ExpectationsService } from './expectations.service.ts';
import { KpiActualsController } from './kpi-actuals.controller.ts';
import { KpiActualsService } from './kpi-actuals.service.ts';
import { KpiTrendService } from './kpi-trend.service.ts';

@Module({
  controllers: [KpiActualsController, ExpectationsController],
  providers: [KpiActualsService, ActualsOfYearService, KpiTrendService, ExpectationsService],
})
export class KpiActualsModule {}
