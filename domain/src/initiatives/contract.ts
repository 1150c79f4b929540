import type { KpiClass } from '../kpis/codes.ts';
import type { Day } from '../calendar/day.ts';
import type { InitiativeVerdict } from './verdict.ts';
import type { NamedRef } from '../problems/contract.ts';
import type { DecisionSummary } from '../reviews/contract.ts';

export const INITIATIVE_STATUSES = [
  'draft',
  'active',
  'rebuilding',
  'withdrawal_planned',
  'withdrawn',
  'completed',
] as const;
export type InitiativeStatus = (typeof INITIATIVE_STATUSES)[number];
/** 当初 or 追加. */
export const INITIATIVE_ORIGINS = ['original', 'added'] as const;
export type InitiativeOrigin = (typeof INITIATIVE_ORIGINS)[number];

export type InitiativeListItem = {
  id: string;
  number: number;
  title: string;
  titleEn: string | null;
  subtitle: string | null;
  policies: NamedRef[];
  theme: NamedRef;
  department: NamedRef | null;
  origin: InitiativeOrigin;
  /** 追加: since when; `null` for 当初. */
  addedOn: Day | null;
  status: InitiativeStatus;
  verdict: InitiativeVerdict | null;
  lastDecision: DecisionSummary | null;
};

/** Most entries that the lists of an initiative take. */
export const MAX_DESCRIPTION_PARAGRAPHS = 100;
export const MAX_PARTS = 50;
export const MAX_EFFECTS = 50;
export const MAX_NOTES = 50;
export const MAX_FURTHER_POLICIES = 50;
export const MAX_COST_YEARS = 100;
export const MAX_CONTRACTS = 100;
/** Highest amount of money, in yen. */
export const MAX_YEN = 1_000_000_000_000_000;
/** Longest text to search for, in UTF-16 code units. */
export const MAX_SEARCH_LENGTH = 200;

/** Words that are the source's own (`quoted`), or a reader's summary of them: 要約（原文にない表現）. */
export type SourcedText = { text: string; quoted: boolean };

export type InitiativeView = {
  id: string;
  planId: string;
  number: number;
  title: string;
  titleEn: string | null;
  subtitle: string | null;
  /** Band of the sheet: which policy's corner mark it carries first. */
  theme: NamedRef;
  policies: (NamedRef & { label: string | null; labelEn: string | null })[];
  department: NamedRef | null;
  origin: InitiativeOrigin;
  /** 追加: since when; `null` for 当初. */
  addedOn: Day | null;
  status: InitiativeStatus;
  /** 撤退 or 完了: from when. */
  endsOn: Day | null;
  /** 背景・取組内容, one paragraph an entry, word for word. */
  description: string[];
  parts: SourcedText[];
  current: SourcedText | null;
  future: SourcedText | null;
  /** Systems of others it depends on. */
  externalDependencies: string[];
  /** 可能となる電子申請等: what it is broken down into. */
  breakdown: SourcedText[];
  /** With the KPIs that measure each; none measures it where the list is empty. `example`: the links are 例示. */
  effects: { id: string; text: string; kpiIds: string[]; example: boolean }[];
  notes: string[];
  costs: {
    fiscalYear: number;
    budgetYen: number | null;
    settledYen: number | null;
    note: string | null;
    example: boolean;
  }[];
  contracts: { name: string; endsOn: Day; note: string | null; example: boolean }[];
  reviews: {
    id: string;
    fiscalYear: number;
    kind: 'yearly' | 'ad_hoc';
    meetingId: string | null;
    meetingDate: Day | null;
    decision: DecisionSummary | null;
  }[];
  kpiIds: string[];
  version: number;
  updatedAt: string;
};

/** An initiative with what it promises and what measures that. */
export type CoverageItem = {
  id: string;
  number: number;
  title: string;
  titleEn: string | null;
  subtitle: string | null;
  effects: InitiativeView['effects'];
  kpis: { id: string; name: string; nameEn: string | null; kpiClass: KpiClass | null }[];
  version: number;
};

export type CreateInitiativeInput = {
  planId: string;
  themeId: string;
  title: string;
  titleEn?: string | null;
  subtitle?: string | null;
  departmentId?: string | null;
  /** The day on which it joined the plan; left out: today. */
  addedOn?: Day;
  /** Further policies beside the theme's own. */
  policyIds?: string[];
  description?: string[];
  effects?: string[];
};
export type ChangeInitiativeInput = {
  title?: string;
  titleEn?: string | null;
  subtitle?: string | null;
  departmentId?: string | null;
  policyIds?: string[];
  description?: string[];
  current?: string | null;
  future?: string | null;
  parts?: string[];
  effects?: string[];
  /** Which KPIs of the initiative measure an effect; effects that are not named keep theirs. */
  effectKpis?: { effectId: string; kpiIds: string[] }[];
  notes?: string[];
  costs?: { fiscalYear: number; budgetYen: number | null; settledYen: number | null; note: string | null }[];
  contracts?: { name: string; endsOn: Day; note: string | null }[];
};
