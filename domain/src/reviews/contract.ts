import type { ChainHeadView } from '../audit-entries/contract.ts';
import type { Day } from '../calendar/day.ts';
import type { InitiativeStatus } from '../initiatives/contract.ts';
import type { AchievementGrounds } from '../kpis/achievement-grounds.ts';
import type { KpiKind, Verdict, ValueState } from '../kpis/codes.ts';
import type { FormulaTrace } from '../kpis/formula-trace.ts';
import type { NoPace } from '../kpis/pace.ts';
import type { JudgementScheme } from '../kpis/schemes/judgement-scheme.ts';
import type { Expectation } from '../kpis/expectation.ts';
import type { VerdictOverride } from '../kpis/verdict-override.ts';
import type { NamedRef } from '../problems/contract.ts';
import type { ScheduleItemView } from '../schedule-items/contract.ts';
import type { Decision, ReworkKind } from './decision.ts';

/** `proposed` 案 until the CIO confirms or the 決裁 is entered; `superseded` once a correction points at it. */
export const DECISION_STANDINGS = ['proposed', 'final', 'superseded'] as const;
export type DecisionStanding = (typeof DECISION_STANDINGS)[number];

/** A decision as lists, seals and marks show it. */
export type DecisionSummary = {
  id: string;
  reviewId: string;
  fiscalYear: number;
  decision: Decision;
  reworkKind: ReworkKind | null;
  decidedOn: Day;
  effectiveDate: Day | null;
  standing: DecisionStanding;
  example: boolean;
};

export type ScheduleItemAction = 'end' | 'move' | 'drop' | 'firm' | 'change';
export type KpiAction = 'close' | 'carry_over' | 'replace';

export type DecideInput = {
  decision: Decision;
  reworkKind?: ReworkKind;
  /** Withdraw, rework, complete and defer need it; continue where the verdict is bad. */
  reason?: string;
  /** What changes with a rework: KPI, schedule or scope, in words. */
  changes?: string;
  /** Withdraw and complete: from when. */
  effectiveDate?: Day;
  /** Rework: until when the department answers. Defer: the next date. */
  due?: Day;
  /** The office records in the meeting for the CIO. */
  onBehalf?: true;
  conditions: { text: string; departmentId: string; due: Day }[];
  scheduleItems?: { id: string; action: ScheduleItemAction; toInitiativeId?: string }[];
  kpis?: { id: string; action: KpiAction; toInitiativeId?: string }[];
};
/** 訂正: a new record that points at the one it replaces; `decision: null` undoes, only while the meeting is open. */
export type CorrectDecisionInput = Omit<DecideInput, 'decision' | 'reason' | 'conditions'> & {
  decision: Decision | null;
  reason: string;
  conditions?: DecideInput['conditions'];
};
/** The CIO confirms with an empty body; the office enters the 決裁. */
export type ConfirmDecisionInput = {
  approval?: { date: Day; documentNumber: string; approvedBy: string; mode: 'own' | 'sole' | 'substitute' };
};

/** One KPI as the decision saw it. */
export type EvidenceKpi = {
  kpiId: string;
  name: string;
  nameEn: string | null;
  unit: string;
  unitEn: string | null;
  decimals: number;
  fiscalYear: number;
  /** Missing from records of before. */
  kind?: KpiKind;
  actual: { value: number | null; state: ValueState | 'unreported'; provisional: boolean; upTo: string | null };
  target: { sort: string; value: number | null; low: number | null; high: number | null } | null;
  /** What the target was changed to in the course of the year; printed beside, never judged against. */
  changedTarget?: EvidenceKpi['target'];
  verdict: Verdict;
  /** What the rules said, where `verdict` is a 手動判定; then also who gave it, when and why. */
  computed?: Verdict;
  override?: VerdictOverride | null;
  /** 見込値 as it stood; missing from records of before. */
  expectation?: Expectation | null;
  provisional: boolean;
  /** An answer was due and missing; missing from records of before. */
  unreported?: boolean;
  /** 達成率, or 進捗度 where only that exists: a ratio, 1 = met. Records of before have only the ratio that was judged. */
  achievement?: number | null;
  /** What the achievement was computed from; missing where it is. */
  grounds?: AchievementGrounds | null;
  /** Why a running year was not judged; left out where it was, or cannot be. */
  noPace?: NoPace;
  trace: FormulaTrace | null;
  example: boolean;
};

/** Frozen when the packet is finalised; nothing changes it afterwards. */
export type Evidence = {
  asOf: Day;
  fiscalYear: number;
  edition: { number: number; publishedOn: string } | null;
  /** As it stood then; records from before schemes were kept whole have its id and version only. */
  judgementScheme: Pick<JudgementScheme, 'id' | 'version'> & Partial<JudgementScheme>;
  initiative: {
    id: string;
    number: number;
    title: string;
    titleEn: string | null;
    status: InitiativeStatus;
    department: NamedRef | null;
  };
  kpis: EvidenceKpi[];
  scheduleItems: Pick<
    ScheduleItemView,
    | 'id'
    | 'label'
    | 'labelEn'
    | 'kind'
    | 'lane'
    | 'planned'
    | 'actual'
    | 'openEnded'
    | 'tentative'
    | 'certainty'
    | 'state'
  >[];
  selfAssessment: { judgement: string | null; comment: string | null } | null;
  opinion: { text: string } | null;
  costs: { fiscalYear: number; budgetYen: number | null; settledYen: number | null; example: boolean }[];
};

export type DecisionRecord = {
  id: string;
  reviewId: string;
  meetingId: string;
  /** `null` only for an undo. */
  decision: Decision | null;
  reworkKind: ReworkKind | null;
  reason: string | null;
  changes: string | null;
  effectiveDate: Day | null;
  due: Day | null;
  conditions: { followUpId: string; text: string; department: NamedRef; due: Day; answer: string | null }[];
  scheduleItems: { id: string; label: string; action: ScheduleItemAction; toInitiativeId: string | null }[];
  kpis: { id: string; name: string; action: KpiAction; toInitiativeId: string | null }[];
  /** Who decided; `null` while it is a 案 that nobody has confirmed. */
  decidedBy: string | null;
  recordedBy: string;
  onBehalf: boolean;
  recordedAt: string;
  confirmation: { confirmedBy: string; confirmedAt: string; approval: ConfirmDecisionInput['approval'] | null } | null;
  standing: DecisionStanding;
  /** The record this one replaces, and the one that replaced it. */
  correctsId: string | null;
  correctedById: string | null;
  packet: { id: string; version: number; finalisedAt: string };
  evidence: Evidence;
  example: boolean;
};

export type ReviewListItem = {
  id: string;
  fiscalYear: number;
  kind: 'yearly' | 'ad_hoc';
  initiative: NamedRef & { number: number; subtitle: string | null };
  department: NamedRef | null;
  meetingId: string | null;
  verdict: Verdict | null;
  decision: DecisionSummary | null;
};

/** Where today's number is no longer the one decided on. */
export type EvidenceDifference = {
  kpiId: string;
  name: string;
  nameEn: string | null;
  unit: string;
  unitEn: string | null;
  decimals: number;
  then: { value: number | null; verdict: Verdict; manual: boolean };
  now: { value: number | null; verdict: Verdict; manual: boolean };
};

export type ReviewView = {
  id: string;
  planId: string;
  fiscalYear: number;
  kind: 'yearly' | 'ad_hoc';
  initiative: NamedRef & { number: number; subtitle: string | null; status: InitiativeStatus };
  department: NamedRef | null;
  meeting: { id: string; name: string; date: Day; state: string } | null;
  selfAssessment: {
    judgement: string | null;
    comment: string | null;
    by: string | null;
    at: string | null;
    example: boolean;
  } | null;
  opinion: { text: string; by: string | null; at: string | null; example: boolean } | null;
  /** What would be frozen now, or what the meeting's packet froze. */
  packet: { id: string; version: number; finalisedAt: string } | null;
  evidence: Evidence;
  /** Decisions oldest first, corrections among them. */
  decisions: DecisionRecord[];
  /** The signed end of the audit log that covers every record; null until there is one. */
  signed: ChainHeadView | null;
  /** `evidence` of the standing decision against today, empty where nothing differs. */
  differences: EvidenceDifference[];
  previous: {
    decision: DecisionSummary;
    reason: string | null;
    conditions: { text: string; due: Day; answer: string | null }[];
  } | null;
  preparedBy: string | null;
  version: number;
};

export type CreateReviewInput = { initiativeId: string; fiscalYear: number; kind?: 'yearly' | 'ad_hoc' };
export type AssessInput = { judgement: 'achievable' | 'partly' | 'not'; comment: string };
export type AdviseInput = { text: string };
