import { Module } from '@nestjs/common';
import { KpiTargetsService } from './kpi-targets.service.ts';
import { KpisController } from './kpis.controller.ts';
import { KpisService } from './kpis.service.ts';

@Module({ controllers: [KpisController], providers: [KpisService, KpiTargetsService] })
export class KpisModule {}
