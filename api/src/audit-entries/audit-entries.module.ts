import { Module } from '@nestjs/common';
import { AuditChainController } from './audit-chain.controller.ts';
import { AuditChainService } from './audit-chain.service.ts';
import { AuditEntriesController } from './audit-entries.controller.ts';
import { AuditEntriesService } from './audit-entries.service.ts';

@Module({
  controllers: [AuditEntriesController, AuditChainController],
  providers: [AuditEntriesService, AuditChainService],
})
export class AuditEntriesModule {}
