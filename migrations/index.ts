import { CreateTenantsAndMembers1795000000000 } from './1795000000000-tenants-members.ts';
import { CreatePlans1795000001000 } from './1795000001000-plans.ts';
import { CreateInitiatives1795000002000 } from './1795000002000-initiatives.ts';
import { CreateScheduleItems1795000003000 } from './1795000003000-schedule-items.ts';
import { CreateKpis1795000004000 } from './1795000004000-kpis.ts';
import { CreatePeriodClosuresAndKpiActuals1795000005000 } from './1795000005000-period-closures-kpi-actuals.ts';
import { CreateReviews1795000006000 } from './1795000006000-reviews.ts';
import { DateAddedInitiatives1795000007000 } from './1795000007000-added-on.ts';
import { CreateAuditSeals1795000009000 } from './1795000009000-audit-seals.ts';
import { CreateJudgementSchemes1797000000000 } from './1797000000000-judgement-schemes.ts';
import { DefineKpisFully1798000000000 } from './1798000000000-kpi-definition.ts';
import { CreateTenantRevision1798000010000 } from './1798000010000-tenant-revision.ts';
import { KeepTargetUnits1798000011000 } from './1798000011000-target-units.ts';
import { CreateKpiExpectations1799000000000 } from './1799000000000-kpi-expectations.ts';
import { KeepAnswersAsText1799000010000 } from './1799000010000-same-answer.ts';
import { EndKpisByEvents1799000011000 } from './1799000011000-kpi-events.ts';
import { FindKeptValuesByDay1799100000000 } from './1799100000000-kept-values-by-day.ts';
import { FindCountsOfRatios1799200000000 } from './1799200000000-kpi-by-ratio.ts';
import { KeepExpectationUnits1799300000000 } from './1799300000000-expectation-units.ts';
import { OrderDepartments1799600000000 } from './1799600000000-department-order.ts';
import { FindDecisionsByMeeting1799700000000 } from './1799700000000-decisions-by-meeting.ts';
import { CreateKpiBreakdowns1800000000000 } from './1800000000000-kpi-breakdowns.ts';
import { LinkEffectsToKpis1801000000000 } from './1801000000000-effect-kpis.ts';

/** Every migration, oldest first. */
export const migrations = [
  CreateTenantsAndMembers1795000000000,
  CreatePlans1795000001000,
  CreateInitiatives1795000002000,
  CreateScheduleItems1795000003000,
  CreateKpis1795000004000,
  CreatePeriodClosuresAndKpiActuals1795000005000,
  CreateReviews1795000006000,
  DateAddedInitiatives1795000007000,
  CreateAuditSeals1795000009000,
  CreateJudgementSchemes1797000000000,
  DefineKpisFully1798000000000,
  CreateTenantRevision1798000010000,
  KeepTargetUnits1798000011000,
  CreateKpiExpectations1799000000000,
  KeepAnswersAsText1799000010000,
  EndKpisByEvents1799000011000,
  FindKeptValuesByDay1799100000000,
  FindCountsOfRatios1799200000000,
  KeepExpectationUnits1799300000000,
  OrderDepartments1799600000000,
  FindDecisionsByMeeting1799700000000,
  CreateKpiBreakdowns1800000000000,
  LinkEffectsToKpis1801000000000,
];
