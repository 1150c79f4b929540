import { Module } from '@nestjs/common';
import { PeriodClosuresController } from './period-closures.controller.ts';
import { PeriodClosuresService } from './period-closures.service.ts';

@Module({ controllers: [PeriodClosuresController], providers: [PeriodClosuresService] })
export class PeriodClosuresModule {}
