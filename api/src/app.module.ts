import { type DynamicModule, Module } from '@nestjs/common';
import { AuditEntriesModule } from './audit-entries/audit-entries.module.ts';
import { DashboardModule } from './dashboard/dashboard.module.ts';
import { DepartmentsModule } from './departments/departments.module.ts';
import { FollowUpsModule } from './follow-ups/follow-ups.module.ts';
import { InitiativesModule } from './initiatives/initiatives.module.ts';
import { JudgementSchemesModule } from './judgement-schemes/judgement-schemes.module.ts';
import { KpiActualsModule } from './kpi-actuals/kpi-actuals.module.ts';
import { KpisModule } from './kpis/kpis.module.ts';
import { MembersModule } from './members/members.module.ts';
import { PeriodClosuresModule } from './period-closures/period-closures.module.ts';
import { PlansModule } from './plans/plans.module.ts';
import { ReviewMeetingsModule } from './review-meetings/review-meetings.module.ts';
import { ReviewsModule } from './reviews/reviews.module.ts';
import { RoadmapModule } from './roadmap/roadmap.module.ts';
import { ScheduleItemsModule } from './schedule-items/schedule-items.module.ts';
import { TenantsModule } from './tenants/tenants.module.ts';
import { entities } from './entities.ts';
import type { Config } from './platform/config.ts';
import { PlatformModule } from './platform/platform.module.ts';

/** The features. The author of a feature adds its module here: one import and one line. */
const features: NonNullable<DynamicModule['imports']> = [
  AuditEntriesModule,
  DashboardModule,
  DepartmentsModule,
  FollowUpsModule,
  InitiativesModule,
  JudgementSchemesModule,
  KpiActualsModule,
  KpisModule,
  MembersModule,
  PeriodClosuresModule,
  PlansModule,
  ReviewMeetingsModule,
  ReviewsModule,
  RoadmapModule,
  ScheduleItemsModule,
  TenantsModule,
];

@Module({})
export class AppModule {
  static forRoot(config: Config): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.forRoot(config, entities), ...features] };
  }
}
