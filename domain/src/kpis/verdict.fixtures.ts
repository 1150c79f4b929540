import type { YearValue } from './aggregation.ts';
import type { Target } from './comparison.ts';
import { DEFAULT_SCHEME } from './schemes/presets.ts';
import { type PaceFacts, type VerdictFacts, verdictOf } from './verdict.ts';

// What a verdict rests on, for the specs of each of its answers.

/** The year's value of a KPI that nobody has reported on. */
export const NOTHING: YearValue = {
  value: null,
  state: null,
  notComputable: null,
  numerator: null,
  denominator: null,
  upTo: null,
  reported: 0,
  expected: 12,
  partial: false,
  provisional: false,
  exclusions: [],
};

/** A year's value of twelve reports out of twelve, unless `more` says otherwise. */
export const reported = (value: number, more: Partial<YearValue> = {}): YearValue => ({
  ...NOTHING,
  value,
  state: 'value',
  upTo: 'FY2018-M12',
  reported: 12,
  ...more,
});

export const target = (value: number): Target => ({ sort: 'number', value, low: null, high: null });
export const range = (low: number | null, high: number | null): Target => ({ sort: 'range', value: null, low, high });
export const ONLY_DIRECTION: Target = { sort: 'direction_only', value: null, low: null, high: null };
export const ALL: Target = { sort: 'all', value: null, low: null, high: null };

/** A count of 14 against a target of 20, by the default scheme, the year being over. */
const FACTS: VerdictFacts = {
  kind: 'count',
  direction: 'increase',
  baseline: null,
  previousYear: null,
  variant: null,
  scheme: DEFAULT_SCHEME,
  phase: 'year_end',
  closed: false,
  measurable: true,
  due: true,
  target: target(20),
  changedTarget: null,
  goal: null,
  actual: reported(14),
  expected: null,
  pace: { periodTarget: null, start: 0, share: null, lastYear: null, none: null },
};

export const judged = (facts: Partial<VerdictFacts>) => verdictOf({ ...FACTS, ...facts });

/** The same while the year runs. */
export const judgedMidYear = (facts: Partial<VerdictFacts>) => judged({ phase: 'mid_year', ...facts });

/** Half of the year is over, evenly. */
export const HALF: PaceFacts = {
  periodTarget: null,
  start: 0,
  share: { part: 6, whole: 12 },
  lastYear: null,
  none: null,
};
