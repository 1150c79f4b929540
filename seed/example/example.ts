import type { Day } from '#domain/calendar/day';
import type { Period } from '#domain/calendar/period';
import type { FollowUpAnswer } from '#domain/follow-ups/contract';
import type { Breakdown } from '#domain/kpis/breakdown';
import type { Frequency, TargetSort, ValueState } from '#domain/kpis/codes';
import type { ExpectedOutlook } from '#domain/kpis/expectation';
import type { FuzzyDateText } from '#domain/schedule-items/fuzzy-date';
import type { Decision, ReworkKind } from '#domain/reviews/decision';
import type { ExampleScheme } from './schemes.ts';

/** 例示（架空値）: everything that a plan needs to be run and that its source does not have. None of it is a fact. */
export type Example = {
  departments: ExampleDepartment[];
  /** The key of the department that leads each initiative, by number. */
  leads: Record<number, string>;
  kpis: ExampleKpi[];
  schedule: Record<number, (ExampleDates | null)[]>;
  costs: ExampleCost[];
  contracts: ExampleContract[];
  closures: { period: Period; closedOn: Day; reason: string }[];
  /** Which KPIs are said to measure an effect: by initiative, the effect's words and names of KPIs. */
  measures: Record<number, { effect: string; kpis: string[] }[]>;
  /** KPIs that ended on an event: by initiative, their last day. */
  ended: Record<number, Day>;
  /** 判定基準 of the organisation's own. */
  schemes: ExampleScheme[];
  meetings: ExampleMeeting[];
};

export type ExampleDepartment = {
  key: string;
  name: string;
  nameEn: string;
  validFrom?: Day;
  validTo?: Day;
  successor?: string;
};

export type ExampleKpi = {
  name: string;
  frequency: Frequency;
  targets?: Record<number, ExampleTarget>;
  /** By fiscal year, in the order of its periods; of a 件数・割合 pair only the ratio has them. */
  actuals?: Record<number, Report[]>;
  /** 見込値 by fiscal year, as the department said it in the course of that year. */
  expected?: Record<number, ExampleExpectation>;
  breakdown?: ExampleBreakdown;
  /** 対象範囲 as the source has it in the plan's first years, and another one from a fiscal year on. */
  scopeChange?: { fromFiscalYear: number; scope: string; reason: string };
};

/** Reports by parts. Where the whole is derived, the KPI has no `actuals` of its own. */
export type ExampleBreakdown = Pick<Breakdown, 'dimension' | 'total'> & {
  parts: { key: string; name: string; nameEn: string; actuals: Record<number, Report[]> }[];
};

export type ExampleExpectation = { value: number; outlook: ExpectedOutlook; note: string; saidOn: Day };

export type ExampleTarget = {
  sort: TargetSort;
  value?: number;
  low?: number;
  high?: number;
  /** Before the year began, unless the target came late. */
  setOn?: Day;
  /** What was promised first, where it was changed in the course of the year. */
  before?: { value: number; setOn: Day; reason: string };
};

/** What a department reported for a period; `null`: nothing. */
export type Report = ReportedValue | null;
export type ReportedValue = {
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  state: ValueState;
  provisional: boolean;
  note: string | null;
  /** The 速報 that stood there until a 確報 replaced it on that day, after the CIO had decided. */
  before?: { numerator: number; correctedOn: Day };
};

export type ExampleDates = { start?: FuzzyDateText; end?: FuzzyDateText; percent?: number };
export type ExampleCost = { initiative: number; fiscalYear: number; budgetYen: number; settledYen: number | null };
export type ExampleContract = { initiative: number; name: string; endsOn: Day };

export type ExampleMeeting = {
  fiscalYear: number;
  name: string;
  heldOn: Day;
  /** A meeting that was held: what was frozen for it, and when. */
  packet: { asOf: Day; finalisedOn: Day } | null;
  reviews: ExampleReview[];
};

export type ExampleReview = {
  initiative: number;
  assessment?: { judgement: 'achievable' | 'partly' | 'not'; comment: string };
  opinion?: string;
  decision?: ExampleDecision;
};

export type ExampleDecision = {
  decision: Decision;
  reworkKind?: ReworkKind;
  reason?: string;
  changes?: string;
  due?: Day;
  conditions?: ExampleCondition[];
  /** Recorded by the office in the meeting; the 決裁 followed. */
  onBehalf?: { approvalDate: Day; documentNumber: string; approvedBy: string };
  /** 訂正 after the meeting: the reason as it should have read. */
  corrected?: { reason: string };
};

export type ExampleCondition = {
  text: string;
  due: Day;
  answer?: { answer: FollowUpAnswer; comment: string; on: Day };
};

const report: ReportedValue = {
  value: null,
  numerator: null,
  denominator: null,
  state: 'value',
  provisional: false,
  note: null,
};

/** Numbers as reported, one a period; `null` where nobody reported. */
export function values(...numbers: (number | null | ReportedValue)[]): Report[] {
  return numbers.map((value) => (typeof value === 'number' ? { ...report, value } : value));
}

/** Numerators and denominators as reported, one pair a period. */
export function parts(...pairs: ([number, number | null] | null | ReportedValue)[]): Report[] {
  return pairs.map((pair) => (Array.isArray(pair) ? { ...report, numerator: pair[0], denominator: pair[1] } : pair));
}

/** An answer without a number: why there is none. */
export function none(state: Exclude<ValueState, 'value'>, note: string | null = null): ReportedValue {
  return { ...report, state, note };
}

/** A number, or a numerator and its denominator (`null`: missing), with a remark. */
export function noted(value: number | [number, number | null], note: string | null): ReportedValue {
  return Array.isArray(value)
    ? { ...report, numerator: value[0], denominator: value[1], note }
    : { ...report, value, note };
}

/** 速報. */
export function preliminary(value: number | [number, number], note: string | null = null): ReportedValue {
  return { ...noted(value, note), provisional: true };
}

/** The same answer for several periods. */
export function repeated(times: number, answer: ReportedValue): ReportedValue[] {
  return Array.from({ length: times }, () => answer);
}

/** A number to reach. */
export function reach(value: number): ExampleTarget {
  return { sort: 'number', value };
}
