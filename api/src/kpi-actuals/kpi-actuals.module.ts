import { Module } from '@nestjs/common';
import { ActualsOfYearService } from './actuals-of-year.service.ts';
import { KpiActualsController } from './kpi-actuals.controller.ts';
import { KpiActualsService } from './kpi-actuals.service.ts';
import { KpiTrendService } from './kpi-trend.service.ts';

@Module({ controllers: [KpiActualsController], providers: [KpiActualsService, ActualsOfYearService, KpiTrendService] })
export class KpiActualsModule {}
