import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { ThrottlerModule } from '@nestjs/throttler';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditSealer } from './audit/audit-sealer.ts';
import { AuditTrail } from './audit/audit-trail.ts';
import { HeadStore } from './audit/head-store.ts';
import { Clock } from './clock.ts';
import { CONFIG, type Config } from './config.ts';
import { dataSourceOptions } from './database/data-source-options.ts';
import { TenantDatabase } from './database/tenant-database.ts';
import { HealthModule } from './health/health.module.ts';
import { ETagInterceptor } from './http/etag.ts';
import { IdempotencyGuard } from './http/idempotency.guard.ts';
import { KeptAnswers } from './http/kept-answers.ts';
import { limitOf, RateLimitGuard } from './http/rate-limit.guard.ts';
import { ShapePipe } from './http/validation-pipe.ts';
import { logging } from './logging.ts';
import { PermissionGuard } from './permissions/permission.guard.ts';
import { RouteCheck } from './permissions/undeclared-routes.ts';
import { ProblemFilter } from './problems/problem-filter.ts';
import { ForgeryGuard } from './session/forgery.guard.ts';
import { SessionGuard } from './session/session.guard.ts';
import { SessionModule } from './session/session.module.ts';

/** What every feature stands on. Global: features inject `TenantDatabase`, `AuditTrail` and `Clock` without importing it. */
@Global()
@Module({})
export class PlatformModule {
  // oxlint-disable-next-line typescript/no-unsafe-function-type -- TypeORM's own type for entity classes
  static forRoot(config: Config, entities: Function[]): DynamicModule {
    const minute = [{ ttl: 60_000, limit: limitOf(config.rateLimitFactor) }];
    return {
      module: PlatformModule,
      imports: [
        logging(config),
        DiscoveryModule,
        ThrottlerModule.forRoot({ throttlers: minute, skipIf: () => config.rateLimitFactor === 0 }),
        TypeOrmModule.forRoot({ ...dataSourceOptions(config, entities), retryAttempts: 3, retryDelay: 1_000 }),
        SessionModule,
        HealthModule,
      ],
      providers: [
        { provide: CONFIG, useValue: config },
        Clock,
        TenantDatabase,
        AuditTrail,
        AuditSealer,
        { provide: HeadStore, useValue: new HeadStore(config.dataDir) },
        KeptAnswers,
        RouteCheck,
        // In this order: who asks, whether our own page asks, how often, whether they may, whether they asked before.
        { provide: APP_GUARD, useClass: SessionGuard },
        { provide: APP_GUARD, useClass: ForgeryGuard },
        { provide: APP_GUARD, useClass: RateLimitGuard },
        { provide: APP_GUARD, useClass: PermissionGuard },
        { provide: APP_GUARD, useClass: IdempotencyGuard },
        { provide: APP_PIPE, useClass: ShapePipe },
        { provide: APP_INTERCEPTOR, useClass: ETagInterceptor },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
      exports: [CONFIG, Clock, TenantDatabase, AuditTrail, AuditSealer, HeadStore],
    };
  }
}
