import { Module } from '@nestjs/common';
import { RoadmapController } from './roadmap.controller.ts';
import { RoadmapService } from './roadmap.service.ts';

@Module({ controllers: [RoadmapController], providers: [RoadmapService] })
export class RoadmapModule {}
