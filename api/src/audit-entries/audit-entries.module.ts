import { Module } from '@nestjs/common';
import { AuditEntriesController } from './audit-entries.controller.ts';
import { AuditEntriesService } from './audit-entries.service.ts';

@Module({ controllers: [AuditEntriesController], providers: [AuditEntriesService] })
export class AuditEntriesModule {}
