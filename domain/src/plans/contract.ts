import type { Day } from '../calendar/day.ts';
import type { NamedRef } from '../problems/contract.ts';

/** What a plan speaks of when nobody named a day: today, or the plan's last day once that has passed. */
export type AsOfReason = 'asked' | 'today' | 'plan_ended';

export type PlanSummary = {
  id: string;
  title: string;
  titleEn: string | null;
  subtitle: string | null;
  subtitleEn: string | null;
  publisher: string;
  /** Month of first publication, `YYYY-MM`. */
  published: string | null;
  /** The strategy the plan rests on, and which edition of it. */
  parent: { title: string; edition: string | null } | null;
  /** A soft period (目途) is printed as such and never enforced. */
  period: { fromFiscalYear: number; toFiscalYear: number; soft: boolean; quote: string | null };
  fiscalStartMonth: number;
  defaultAsOf: Day;
  defaultAsOfReason: AsOfReason;
  /** Editions published so far, oldest first. `publishedOn` keeps the precision that was published, `YYYY-MM` or `YYYY-MM-DD`. */
  editions: { number: number; publishedOn: string; reason: string | null }[];
  version: number;
};

/** めざす姿. `position` counts from 1 within its plan. */
export type VisionView = NamedRef & { position: number; version: number };
/** テーマ. `position` counts from 1 within its policy. */
export type ThemeView = NamedRef & { position: number; version: number };
/** 取組方針. `position` counts from 1 within its plan. */
export type PolicyView = NamedRef & {
  position: number;
  version: number;
  /** Short name in the sheet's corner, e.g. スマートシティ. */
  label: string | null;
  labelEn: string | null;
  themes: ThemeView[];
  initiativeCount: number;
};

export type PlanView = PlanSummary & {
  visions: VisionView[];
  policies: PolicyView[];
  /** Which vision each policy serves. */
  visionPolicyLinks: { visionId: string; policyId: string }[];
  /** False where the source's lines between visions and policies are lost: an empty list then means 未確認, not "none". */
  visionPolicyLinksKnown: boolean;
  /** 基本的な考え方, word for word, one paragraph an entry. */
  basics: { heading: string; paragraphs: string[] }[];
};

export type PlanPeriodInput = { fromFiscalYear: number; toFiscalYear: number; soft: boolean; quote?: string | null };
export type CreatePlanInput = {
  title: string;
  titleEn?: string | null;
  subtitle?: string | null;
  subtitleEn?: string | null;
  publisher: string;
  published?: string | null;
  parent?: { title: string; edition?: string | null } | null;
  period: PlanPeriodInput;
  /** 1–12; left out or null = the years start with the tenant's. */
  fiscalStartMonth?: number | null;
};
/** What the plan's years are cut by, `fiscalStartMonth`, stays: everything dated rests on it. */
export type ChangePlanInput = Partial<Omit<CreatePlanInput, 'fiscalStartMonth'>>;

/** A vision or a theme; it is added at the end. */
export type CreatePlanPartInput = { name: string; nameEn?: string | null };
export type CreatePolicyInput = CreatePlanPartInput & { label?: string | null; labelEn?: string | null };
/** `position` moves it there, or to the end where there are fewer; the others make room. */
export type ChangePlanPartInput = Partial<CreatePlanPartInput> & { position?: number };
export type ChangePolicyInput = Partial<CreatePolicyInput> & { position?: number };

/** Takes the place of all links there are, and says that they are known. */
export type ReplaceVisionPolicyLinksInput = { links: { visionId: string; policyId: string }[] };

/** Most visions, policies or themes that stand in one list. */
export const MAX_PLAN_PARTS = 100;
