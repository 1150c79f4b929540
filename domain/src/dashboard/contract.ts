import type { Day } from '../calendar/day.ts';
import type { InitiativeStatus } from '../initiatives/contract.ts';
import type { WorkDone } from '../initiatives/work-done.ts';
import type { Direction, KpiKind, TargetSort, ValueState, Verdict } from '../kpis/codes.ts';
import type { OpenedChange } from './movers.ts';
import type { AchievementGrounds } from '../kpis/achievement-grounds.ts';
import type { FormulaTrace } from '../kpis/formula-trace.ts';
import type { NoPace } from '../kpis/pace.ts';
import type { Expectation } from '../kpis/expectation.ts';
import type { VerdictOverride } from '../kpis/verdict-override.ts';
import type { AsOfReason } from '../plans/contract.ts';
import type { NamedRef } from '../problems/contract.ts';
import type { DecisionSummary } from '../reviews/contract.ts';

/** Counts with their denominator and what was left out of it: never a mean of unlike percentages. */
export type VerdictCounts = {
  /** KPIs in all. */
  total: number;
  /** Of these, compared with a target. */
  judged: number;
  counts: Partial<Record<Verdict, number>>;
  /** What was not judged and why; `total` = `judged` + their sum. */
  exclusions: { verdict: Verdict; count: number }[];
};

export type DashboardKpi = {
  id: string;
  name: string;
  nameEn: string | null;
  unit: string;
  unitEn: string | null;
  decimals: number;
  kind: KpiKind;
  direction: Direction;
  /** Of a 件数・割合 pair's count: the ratio that it is entered with. */
  derivedFromId: string | null;
  /** The fiscal year's value to date, from periods that had ended on `asOf`. */
  latest: { value: number | null; state: ValueState; upTo: string; provisional: boolean; example: boolean } | null;
  target: { sort: TargetSort; value: number | null; low: number | null; high: number | null; example: boolean } | null;
  /** Ratio, 1 = met; `null` where there is none. */
  achievement: number | null;
  /** What it was computed from; a `trace` tells more, where there is one. */
  grounds: AchievementGrounds | null;
  verdict: Verdict;
  /** What the rules say; `verdict` differs from it where an `override` (手動判定) stands. */
  computed: Verdict;
  override: VerdictOverride | null;
  /** 見込値 and 実施できる見込 for that fiscal year; `null`: nobody said. */
  expectation: Expectation | null;
  provisional: boolean;
  /** An answer is due and missing, also where the verdict says something else (目標値未設定). */
  unreported: boolean;
  trace: FormulaTrace | null;
  /** Why a running year is not judged; left out where it is, or cannot be. */
  noPace?: NoPace;
};

export type DashboardInitiative = {
  id: string;
  number: number;
  title: string;
  titleEn: string | null;
  subtitle: string | null;
  policyId: string;
  department: NamedRef | null;
  status: InitiativeStatus;
  /** The worst of its KPIs; `null` without KPIs. */
  verdict: Verdict | null;
  /** 取組の実施状況, from its schedule and apart from its KPIs; `null` without a schedule. */
  work: WorkDone | null;
  lastDecision: DecisionSummary | null;
  kpis: DashboardKpi[];
};

export type DashboardView = {
  plan: NamedRef;
  fiscalYear: number;
  asOf: Day;
  asOfReason: AsOfReason;
  /** 当初 + 追加 + 分割 − 統合 − 撤退 − 完了 = 現在. */
  initiatives: {
    original: number;
    added: number;
    split: number;
    merged: number;
    withdrawn: number;
    completed: number;
    current: number;
  };
  counts: VerdictCounts;
  byPolicy: (NamedRef & VerdictCounts & { label: string | null; labelEn: string | null })[];
  /** Every theme, in the order of the plan. */
  byTheme: (NamedRef & VerdictCounts & { policyId: string })[];
  byDepartment: (NamedRef & VerdictCounts)[];
  items: DashboardInitiative[];
  /** Largest change of achievement against the fiscal year before, either way; at most five. */
  movers: (OpenedChange & {
    kpiId: string;
    name: string;
    nameEn: string | null;
    initiativeId: string;
    unit: string;
    unitEn: string | null;
    decimals: number;
  })[];
  /** Who has not answered: periods that were due on `asOf` without a value. */
  unanswered: {
    department: NamedRef;
    kpis: { kpiId: string; name: string; nameEn: string | null; initiativeId: string; missing: number }[];
  }[];
};

/** The same of one initiative, for its sheet; `item` is `null` on a day on which the initiative is not in the plan. */
export type InitiativeDashboardView = Pick<DashboardView, 'fiscalYear' | 'asOf' | 'asOfReason'> & {
  item: DashboardInitiative | null;
};
