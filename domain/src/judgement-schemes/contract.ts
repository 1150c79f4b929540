import type { Day } from '../calendar/day.ts';
import type { FiscalYear } from '../calendar/fiscal-year.ts';
import type { Verdict } from '../kpis/codes.ts';
import type { JudgementScheme } from '../kpis/schemes/judgement-scheme.ts';
import type { NamedRef } from '../problems/contract.ts';

/** A version as it was written; nothing changes it afterwards. Of a published scheme nobody here made it: all three `null`. */
export type SchemeVersionView = JudgementScheme & {
  reason: string | null;
  madeBy: string | null;
  madeAt: string | null;
};

/** A plan that is judged by the scheme from a fiscal year on, until its next choice. */
export type SchemeUse = { plan: NamedRef; fromFiscalYear: FiscalYear; version: number };

export type JudgementSchemeView = {
  /** A published scheme's own name (`osaka_city`), or a UUID. */
  id: string;
  /** Published, and the same in every organisation: to be chosen or copied, not changed. */
  published: boolean;
  /** The latest version; `versions` has all of them, the latest first. */
  latest: SchemeVersionView;
  versions: SchemeVersionView[];
  uses: SchemeUse[];
  /** Of the latest version; the ETag. */
  version: number;
};

export type SchemeInput = Omit<JudgementScheme, 'id' | 'version' | 'nameEn' | 'multiYear' | 'variant'> &
  Partial<Pick<JudgementScheme, 'nameEn' | 'multiYear' | 'variant'>>;

/** A change is a new version: `basedOn` is the version that the writer saw last. */
export type NewSchemeVersionInput = SchemeInput & { basedOn: number; reason: string };

/** What a plan is judged by from a fiscal year on. */
export type SchemeChoiceView = {
  planId: string;
  fromFiscalYear: FiscalYear;
  scheme: JudgementScheme;
  reason: string;
  chosenBy: string | null;
  chosenAt: string;
  version: number;
};
export type ChooseSchemeInput = { schemeId: string; schemeVersion: number; reason: string };

/** Bands that nobody has saved yet, tried on a plan. */
export type TrySchemeInput = { scheme: SchemeInput; fiscalYear?: FiscalYear; asOf?: Day };

/** What another scheme would change: how many verdicts, from which to which, and on which KPIs. Nothing is saved. */
export type WhatIfView = {
  plan: NamedRef;
  fiscalYear: FiscalYear;
  asOf: Day;
  /** The scheme in force in that fiscal year. */
  present: Pick<JudgementScheme, 'id' | 'version' | 'name' | 'nameEn'>;
  /** KPIs in all, and those whose verdict would be another one. */
  total: number;
  changed: number;
  transitions: { from: Verdict; to: Verdict; count: number }[];
  kpis: {
    kpiId: string;
    name: string;
    nameEn: string | null;
    initiative: NamedRef & { number: number };
    /** 達成率 or 進捗度 as a ratio; `null` where there is none. */
    achievement: number | null;
    /** The same in percent as it is printed, across no edge of either scheme. */
    shownPercent: number | null;
    from: Verdict;
    to: Verdict;
  }[];
};
