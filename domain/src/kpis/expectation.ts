import type { Day } from '../calendar/day.ts';

/** 実施できる見込 in three steps: all of it, not quite all of it, not. */
export const EXPECTED_OUTLOOKS = ['achievable', 'partly', 'not'] as const;
export type ExpectedOutlook = (typeof EXPECTED_OUTLOOKS)[number];

/** What the department expects of a KPI by the end of a running fiscal year. */
export type Expectation = {
  /** 見込値 in the KPI's unit, of a ratio the percentage 0–100; `null`: none was given, and verdicts fall back on the pace. */
  value: number | null;
  outlook: ExpectedOutlook;
  note: string | null;
  /** Name; `null`: loaded with the data. */
  by: string | null;
  on: Day;
  /** 例示（架空値）. */
  example: boolean;
};
