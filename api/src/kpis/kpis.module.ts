import { Module } from '@nestjs/common';
import { KpiTargetsService } from './kpi-targets.service.ts';
import { KpisController } from './kpis.controller.ts';
import { KpisService } from './kpis.service.ts';
import { VerdictOverridesController } from './verdict-overrides.controller.ts';
import { VerdictOverridesService } from './verdict-overrides.service.ts';

@Module({
  controllers: [KpisController, VerdictOverridesController],
  providers: [KpisService, KpiTargetsService, VerdictOverridesService],
})
export class KpisModule {}
