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

export type ThemeView = NamedRef & { position: number };
export type PolicyView = NamedRef & {
  position: number;
  /** Short name in the sheet's corner, e.g. スマートシティ. */
  label: string | null;
  labelEn: string | null;
  themes: ThemeView[];
  initiativeCount: number;
};

export type PlanView = PlanSummary & {
  visions: (NamedRef & { position: number })[];
  policies: PolicyView[];
  /** Which vision each policy serves. */
  visionPolicyLinks: { visionId: string; policyId: string }[];
  /** False where the source's lines between visions and policies are lost: an empty list then means 未確認, not "none". */
  visionPolicyLinksKnown: boolean;
  /** 基本的な考え方, word for word, one paragraph an entry. */
  basics: { heading: string; paragraphs: string[] }[];
};

export type ChangePlanInput = {
  title?: string;
  titleEn?: string | null;
  subtitle?: string | null;
  subtitleEn?: string | null;
  period?: { fromFiscalYear: number; toFiscalYear: number; soft: boolean; quote: string | null };
};
