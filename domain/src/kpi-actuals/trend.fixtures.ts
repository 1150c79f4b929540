import type { Period } from '../calendar/period.ts';
import { COUNT } from '../kpis/definition.fixtures.ts';
import { DEFAULT_SCHEME } from '../kpis/schemes/presets.ts';
import type { TrendFacts, TrendTargetOfYear, TrendVersion } from './trend-years.ts';

// A KPI of two halves a year that the specs of the trend share.

export const VERSION: TrendVersion = {
  ...COUNT,
  unitEn: null,
  decimals: 0,
  frequency: 'half',
  changeReason: null,
  baseline: { value: 3 },
};
export const RATIO: TrendVersion = { ...VERSION, kind: 'ratio', ratioOf: 'counts', unit: '%' };

export const report = (period: Period, value: number | null): TrendFacts['actuals'][number] => ({
  period,
  value,
  numerator: null,
  denominator: null,
  state: value === null ? 'unknown' : 'value',
  provisional: false,
  example: true,
  note: null,
  correctedAfterReview: false,
});
export const number = (value: number) => ({ sort: 'number', value, low: null, high: null }) as const;
export const target = (fiscalYear: number, value: number): TrendTargetOfYear => ({
  ...number(value),
  fiscalYear,
  setOn: `${fiscalYear}-03-01` as TrendTargetOfYear['setOn'],
  example: false,
  history: [],
});
export const TREND_FACTS: TrendFacts = {
  pairedWith: null,
  kpi: { id: 'k', name: '申込み利用件数', nameEn: null, unitEn: null, decimals: 0 },
  versions: [VERSION],
  targets: [target(2018, 20), target(2019, 20)],
  actuals: [report('FY2018-H1', 5), report('FY2018-H2', 6), report('FY2019-H1', 0), report('FY2019-H2', 14)],
  closedOn: null,
  asOf: '2020-03-31',
  startMonth: 4,
  firstFiscalYear: 2018,
  lastFiscalYear: 2020,
  schemes: [{ fromFiscalYear: 2018, scheme: DEFAULT_SCHEME }],
  overrides: [],
  expectations: [],
  dueDays: 0,
};
