import { Module } from '@nestjs/common';
import { EffectCoverageController } from './effect-coverage.controller.ts';
import { InitiativesController } from './initiatives.controller.ts';
import { InitiativesService } from './initiatives.service.ts';

@Module({
  controllers: [InitiativesController, EffectCoverageController],
  providers: [InitiativesService],
  exports: [InitiativesService],
})
export class InitiativesModule {}
