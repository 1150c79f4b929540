import type { Day } from '../calendar/day.ts';
import type { Period } from '../calendar/period.ts';
import type { BreakdownDimension, BreakdownKey, BreakdownTotal } from '../kpis/breakdown.ts';
import type { KeptValue } from '../kpis/judgement.ts';
import type { ValueState } from '../kpis/codes.ts';
import type { Expectation, ExpectedOutlook } from '../kpis/expectation.ts';
import type { Succession } from '../kpis/contract.ts';
import type { TrendModel } from './trend.ts';

/** Largest magnitude of a KPI number: |x| ≤ 1e12. */
export const MAX_ACTUAL = 1e12;
/** Digits behind the point that are kept. */
export const MAX_DECIMALS = 10;
export const MAX_NOTE_LENGTH = 2_000;

/** Exactly one of `value`, (`numerator`, `denominator`) and `state`. A missing denominator leaves the count valid. */
export type RecordActualInput = {
  value?: number;
  numerator?: number;
  denominator?: number | null;
  state?: Exclude<ValueState, 'value'>;
  note?: string;
  /** 速報: a 確報 may replace it later, even after the period was closed. */
  provisional?: boolean;
  /** Why, where a rule asks: the office on behalf, a total that falls, a correction after a decision. */
  reason?: string;
};

export type ActualView = {
  kpiId: string;
  period: Period;
  breakdownKey: string;
  /** In the KPI's unit; for a ratio the percentage 0–100 as derived; `null` where `state` says why. */
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  state: ValueState;
  provisional: boolean;
  note: string | null;
  /** 例示（架空値）. */
  example: boolean;
  /** Changed after the CIO had decided on that fiscal year. */
  correctedAfterReview: boolean;
  recordedBy: string | null;
  recordedAt: string;
  version: number;
};

/** 見込値 of a running fiscal year. Without `value` only the three-step answer is given. */
export type ExpectInput = {
  /** In the KPI's unit; of a ratio the percentage 0–100, of a milestone 1 done or 0 not. */
  value?: number;
  outlook: ExpectedOutlook;
  note?: string;
  /** Why, where a rule asks: the office on behalf, a change after a decision. */
  reason?: string;
};

export type ExpectationView = Expectation & {
  kpiId: string;
  fiscalYear: number;
  /** The unit in which it was said, where the definition has left it since: `value` is null then and not compared. */
  formerUnit: string | null;
  version: number;
};

/** A period of a fiscal year at the KPI's own frequency. */
export type PeriodOfYear = {
  period: Period;
  from: Day;
  to: Day;
  /** `null`: open for entry. */
  closed: { reason: string; closedBy: string; closedAt: string } | null;
};

/** What `GET …/actuals/{period}` answers where nothing was reported yet is 404; this is the entry form's view of a year. */
export type ActualsOfYear = {
  kpiId: string;
  fiscalYear: number;
  periods: (PeriodOfYear & { actual: ActualView | null })[];
  previousYear: { period: Period; value: number | null; state: ValueState }[];
  /** A decision stands on this year: a change is a correction and needs a reason. */
  decided: boolean;
  /** Today lies in this year: its end can be expected. */
  running: boolean;
  /** 見込値 as it stands now; `null`: nobody said. */
  expectation: ExpectationView | null;
};

/** The chart, its table and its sentence: everything was computed by `trendOf`. */
export type TrendView = TrendModel & {
  succession: Succession;
  /** The part that is drawn (区, 手続, 所属), which has no target of its own; `null`: the whole. */
  part: BreakdownName | null;
};

export type BreakdownName = Pick<BreakdownKey, 'key' | 'name' | 'nameEn'>;

/** What a part, or the whole, stands at in a fiscal year. */
export type PartOfYear = Omit<KeptValue, 'exclusions'>;

/** A report as a cell of the grid shows and changes it. */
export type CellView = Pick<
  ActualView,
  'value' | 'numerator' | 'denominator' | 'state' | 'provisional' | 'note' | 'example' | 'version'
>;

/**
 * A fiscal year of a KPI by its parts: a row for each that is reported in that year, a column for each period. What a row
 * stands at is as of the day; its reports are those that stand there now.
 */
export type BreakdownOfYear = {
  kpiId: string;
  fiscalYear: number;
  asOf: Day;
  dimension: BreakdownDimension;
  total: BreakdownTotal;
  periods: PeriodOfYear[];
  whole: RowOfYear;
  parts: (BreakdownName & RowOfYear)[];
  /** A decision stands on this year: a change is a correction and needs a reason. */
  decided: boolean;
};

/** The whole, or a part, in a year; `null` = nothing reported. */
export type RowOfYear = {
  toDate: PartOfYear | null;
  /** One for each of the year's periods, in their order. */
  actuals: (CellView | null)[];
};
