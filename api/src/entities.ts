import { Department } from './departments/department.entity.ts';
import { JudgementSchemeChoice } from './judgement-schemes/judgement-scheme-choice.entity.ts';
import { JudgementSchemeVersion } from './judgement-schemes/judgement-scheme-version.entity.ts';
import { JudgementSchemeRow } from './judgement-schemes/judgement-scheme.entity.ts';
import { KpiExpectation } from './kpi-actuals/kpi-expectation.entity.ts';
import { KpiActual } from './kpi-actuals/kpi-actual.entity.ts';
import { KpiToDate } from './kpi-actuals/kpi-to-date.entity.ts';
import { KpiBreakdownKey } from './kpis/kpi-breakdown-key.entity.ts';
import { KpiTargetHistory } from './kpis/kpi-target-history.entity.ts';
import { KpiTarget } from './kpis/kpi-target.entity.ts';
import { KpiVersion } from './kpis/kpi-version.entity.ts';
import { Kpi } from './kpis/kpi.entity.ts';
import { VerdictOverrideRow } from './kpis/verdict-override.entity.ts';
import { MemberRow } from './members/member.entity.ts';
import { PeriodClosure } from './period-closures/period-closure.entity.ts';
import { AuditEntry } from './platform/audit/audit-entry.entity.ts';
import { AuditSeal } from './platform/audit/audit-seal.entity.ts';
import { AuditUnsealed } from './platform/audit/audit-unsealed.entity.ts';
import { IdempotencyKey } from './platform/database/idempotency-key.entity.ts';
import { MemberSession } from './platform/session/member-session.entity.ts';
import { FiscalYearLabel } from './platform/tenancy/fiscal-year-label.entity.ts';
import { Edition } from './plans/edition.entity.ts';
import { Plan } from './plans/plan.entity.ts';
import { Policy } from './plans/policy.entity.ts';
import { Theme } from './plans/theme.entity.ts';
import { VisionPolicy } from './plans/vision-policy.entity.ts';
import { Vision } from './plans/vision.entity.ts';
import { EffectKpi } from './initiatives/effect-kpi.entity.ts';
import { Effect } from './initiatives/effect.entity.ts';
import { InitiativeContract } from './initiatives/initiative-contract.entity.ts';
import { InitiativeCost } from './initiatives/initiative-cost.entity.ts';
import { InitiativePolicy } from './initiatives/initiative-policy.entity.ts';
import { Initiative } from './initiatives/initiative.entity.ts';
import { Lane } from './schedule-items/lane.entity.ts';
import { ScheduleItem } from './schedule-items/schedule-item.entity.ts';
import { FollowUp } from './follow-ups/follow-up.entity.ts';
import { PacketEvidence } from './review-meetings/packet-evidence.entity.ts';
import { Packet } from './review-meetings/packet.entity.ts';
import { ReviewMeetingItem } from './review-meetings/review-meeting-item.entity.ts';
import { ReviewMeeting } from './review-meetings/review-meeting.entity.ts';
import { DecisionConfirmation } from './reviews/decision-confirmation.entity.ts';
import { DecisionEffect } from './reviews/decision-effect.entity.ts';
import { DecisionRow } from './reviews/decision.entity.ts';
import { Review } from './reviews/review.entity.ts';
import { TenantRevision } from './platform/tenancy/tenant-revision.entity.ts';
import { Tenant } from './platform/tenancy/tenant.entity.ts';

/**
 * Every table the API knows, in one list. The author of a feature adds its entities here, one import and one line each;
 * the drift check holds the list against the migrations.
 */
// oxlint-disable-next-line typescript/no-unsafe-function-type -- TypeORM's own type for entity classes
export const entities: Function[] = [
  Tenant,
  TenantRevision,
  FiscalYearLabel,
  Department,
  MemberRow,
  MemberSession,
  IdempotencyKey,
  AuditEntry,
  AuditSeal,
  AuditUnsealed,
  Kpi,
  KpiVersion,
  KpiBreakdownKey,
  KpiTarget,
  KpiTargetHistory,
  VerdictOverrideRow,
  JudgementSchemeRow,
  JudgementSchemeVersion,
  JudgementSchemeChoice,
  PeriodClosure,
  KpiActual,
  KpiExpectation,
  KpiToDate,
  Edition,
  Plan,
  Policy,
  Theme,
  VisionPolicy,
  Vision,
  Effect,
  EffectKpi,
  InitiativeContract,
  InitiativeCost,
  InitiativePolicy,
  Initiative,
  Lane,
  ScheduleItem,
  Review,
  ReviewMeeting,
  ReviewMeetingItem,
  Packet,
  PacketEvidence,
  DecisionRow,
  DecisionConfirmation,
  DecisionEffect,
  FollowUp,
];
