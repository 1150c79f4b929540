import type { Day } from '../calendar/day.ts';
import type { NamedRef } from '../problems/contract.ts';
import type { Certainty } from '../schedule-items/contract.ts';
import type { Breakdown } from './breakdown.ts';
import type { Direction, Frequency, KpiClass, KpiKind, RunningEntry, TargetSort, Verdict } from './codes.ts';
import type { Grade } from './rollup.ts';
import type { VerdictOverride } from './verdict-override.ts';

/** One definition, in force from its fiscal year until the next one starts. */
export type KpiVersionView = {
  effectiveFiscalYear: number;
  name: string;
  nameEn: string | null;
  unit: string;
  unitEn: string | null;
  decimals: number;
  kind: KpiKind;
  /** Only for `running_total`. */
  entry: RunningEntry | null;
  /** Only for `ratio`: whether its parts are counts (summed) or levels (last). */
  ratioOf: 'counts' | 'levels' | null;
  direction: Direction;
  frequency: Frequency;
  /** 投入, 実施, 活動 or 成果指標; `null` = nobody said. */
  kpiClass: KpiClass | null;
  /** 対象範囲 (2区): what or whom the numbers are about. Another scope splits the series. */
  scope: string | null;
  /** 公表までの日数: days after a period's end until its number can be known; a report is due that much later. */
  publicationLagDays: number;
  numeratorLabel: string | null;
  denominatorLabel: string | null;
  baseline: { value: number; fiscalYear: number | null; note: string | null } | null;
  /** 期首累計: what had been counted before the plan; in the KPI's unit. */
  openingValue: number | null;
  finalTarget: { value: number; fiscalYear: number } | null;
  /** First fiscal year in which it can be measured at all; `null` = from the start. */
  measurableFrom: number | null;
  source: string | null;
  method: string | null;
  responsible: string | null;
  /** Why this version replaced the one before; `null` = nobody said, or it is the first. */
  changeReason: string | null;
  /** How sure the reading of kind and unit is. */
  certainty: Certainty;
  /** What the organisation must still say about the definition. */
  ask: string | null;
};

export type KpiView = {
  id: string;
  initiativeId: string;
  departmentId: string | null;
  position: number;
  /** The version in force on `asOf`, or the first one before that. */
  definition: KpiVersionView;
  versions: KpiVersionView[];
  /** Of a 件数・割合 pair: the ratio it is derived from. Its values cannot be entered. */
  derivedFromId: string | null;
  /** The printed label of the pair, on both members. */
  pairLabel: string | null;
  validity: { untilItemId: string | null; untilLabel: string | null; quote: string | null };
  /** The last day it is measured; `null` while open. */
  closedOn: Day | null;
  succeededById: string | null;
  /** The KPI that carries on, and those that this one carries on: another series, never one line through both. */
  succession: Succession;
  /** By what it is broken down; of the count of a pair, as its ratio is. `null` = it is not. */
  breakdown: Breakdown | null;
  targets: TargetView[];
  /** Fiscal years with a 見込値 in the unit of their definition. */
  expectedYears: number[];
  version: number;
};

export type Succession = { successor: NamedRef | null; predecessors: NamedRef[] };

/** 後継KPIを設定する: a KPI that ended on its event, and nothing carries on. Done once it has a successor. */
export type SuccessorTask = {
  kpi: NamedRef;
  initiative: { id: string; number: number; title: string; titleEn: string | null };
  department: NamedRef | null;
  /** The event that it ended on, as its plan calls it. */
  event: { label: string; labelEn: string | null };
  /** The last day on which it was measured. */
  closedOn: Day;
};

export type TargetView = {
  kpiId: string;
  fiscalYear: number;
  sort: TargetSort;
  /** `number`: the value to reach. Otherwise `null`. */
  value: number | null;
  /** `range`: lower and upper bound. Otherwise `null`. */
  low: number | null;
  high: number | null;
  note: string | null;
  example: boolean;
  setOn: Day;
  /** The definition has changed its unit since: it is not compared and must be set anew. */
  ofFormerUnit: boolean;
  version: number;
  /** Earlier targets of the same year, oldest first: a changed target never rewrites what was promised. */
  history: {
    sort: TargetSort;
    value: number | null;
    low: number | null;
    high: number | null;
    setOn: Day;
    replacedOn: Day;
    reason: string | null;
  }[];
};

/** 手動判定 on a KPI in one fiscal year, with everything that was written about it. */
export type VerdictOverrideView = {
  kpiId: string;
  fiscalYear: number;
  /** The one that stands; `null`: it was withdrawn. */
  override: VerdictOverride | null;
  version: number;
  /** Oldest first; `verdict: null` withdrew. */
  history: {
    version: number;
    verdict: Grade | null;
    /** What the rules said then. */
    computed: Verdict;
    reason: string;
    /** 訂正: written after a decision on that fiscal year. */
    correction: boolean;
    by: string | null;
    on: Day;
  }[];
};

/** `correction` says that the writer knows of the decision on that fiscal year. */
export type OverrideVerdictInput = { verdict: Grade; reason: string; correction?: boolean };
export type WithdrawOverrideInput = { reason: string; correction?: boolean };

export type SetTargetInput = {
  sort: TargetSort;
  /** In which the numbers are meant; refused where that year's definition has another. */
  unit?: string;
  value?: number | null;
  low?: number | null;
  high?: number | null;
  note?: string | null;
  reason?: string;
};

export type KpiDefinitionInput = {
  name: string;
  nameEn?: string | null;
  unit: string;
  unitEn?: string | null;
  decimals?: number;
  kind: KpiKind;
  entry?: RunningEntry | null;
  ratioOf?: 'counts' | 'levels' | null;
  direction: Direction;
  frequency: Frequency;
  kpiClass?: KpiClass | null;
  scope?: string | null;
  publicationLagDays?: number;
  numeratorLabel?: string | null;
  denominatorLabel?: string | null;
  baseline?: { value: number; fiscalYear: number | null; note: string | null } | null;
  openingValue?: number | null;
  finalTarget?: { value: number; fiscalYear: number } | null;
  measurableFrom?: number | null;
  source?: string | null;
  method?: string | null;
  responsible?: string | null;
};
/** A pair is made in one go: the ratio, and the count derived from its numerator. */
export type CreateKpiInput = KpiDefinitionInput & {
  effectiveFiscalYear: number;
  pairedCount?: { name: string; nameEn?: string | null; unit: string };
};
/** A change is a new version from `effectiveFiscalYear` on; without it, the version in force is mended in place. */
export type ChangeKpiInput = Partial<KpiDefinitionInput> & {
  effectiveFiscalYear?: number;
  /** Why; stands on the trend where the new version begins. */
  changeReason?: string | null;
  closedOn?: Day | null;
  validUntilItemId?: string | null;
  succeededById?: string | null;
  /** Replaces all parts; a part that has reports stays, and its validity ends. */
  breakdown?: Breakdown | null;
};
