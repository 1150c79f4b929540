import { Module } from '@nestjs/common';
import { JudgementSchemesController } from './judgement-schemes.controller.ts';
import { JudgementSchemesService } from './judgement-schemes.service.ts';
import { SchemeChoicesService } from './scheme-choices.service.ts';
import { WhatIfService } from './what-if.service.ts';

@Module({
  controllers: [JudgementSchemesController],
  providers: [JudgementSchemesService, SchemeChoicesService, WhatIfService],
})
export class JudgementSchemesModule {}
