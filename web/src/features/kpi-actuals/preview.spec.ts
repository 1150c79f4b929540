import { describe, expect, it } from '@jest/globals';
import type { TrendView } from '#domain/kpi-actuals/contract';
import { report, target, TREND_FACTS, VERSION } from '#domain/kpi-actuals/trend.fixtures';
import { trendOf } from '#domain/kpi-actuals/trend';
import type { TrendFacts } from '#domain/kpi-actuals/trend-years';
import type { KpiView } from '#domain/kpis/contract';
import type { Expectation } from '#domain/kpis/expectation';
import { previewOf, previewOfExpected } from './preview.ts';

const LEVEL = { ...VERSION, kind: 'level', direction: 'at_least', unit: '点', baseline: null } as const;
const facts = {
  ...TREND_FACTS,
  versions: [LEVEL],
  targets: [target(2018, 80)],
  actuals: [report('FY2018-H1', 60)],
  asOf: '2018-11-30',
} as const;
const ALONE = { succession: { successor: null, predecessors: [] }, part: null };
const trendWith = (changes: Partial<TrendFacts> = {}): TrendView => ({
  ...trendOf({ ...facts, ...changes }),
  ...ALONE,
});
const TREND = trendWith();
const KPI = { definition: LEVEL, versions: [LEVEL], targets: facts.targets, closedOn: null } as unknown as KpiView; // The preview asks no more of it.
const said = (value: number | null): Expectation => ({
  value,
  outlook: 'partly',
  note: null,
  by: null,
  on: '2018-11-30',
  example: false,
});
const previewed = (expectation: Expectation | null) => previewOfExpected(KPI, TREND, 2018, expectation, 4);

describe('previewOfExpected', () => {
  it('judges the running year of a level by what is typed, as the API will', () => {
    expect(previewed(null)).toMatchObject({ verdict: 'undetermined', trace: null });
    expect(previewed(said(72))).toMatchObject({ verdict: 'on_track', trace: { basis: 'expected', shownPercent: 90 } });
    expect(previewed(said(40))).toMatchObject({ verdict: 'behind' });
    const stored = trendWith({ expectations: [{ ...said(72), fiscalYear: 2018 }] });
    const { verdict, trace } = stored.years.find(({ fiscalYear }) => fiscalYear === 2018)!;
    expect(previewed(said(72))).toMatchObject({ verdict, trace: { shownPercent: trace?.shownPercent } });
  });

  it('falls back on the pace where only the answer in three steps is given', () => {
    expect(previewed(said(null))).toMatchObject({ verdict: 'undetermined', expectation: { outlook: 'partly' } });
  });
});

describe('previewOf', () => {
  it('keeps the 見込値 that stands while another report is typed', () => {
    const trend = trendWith({ expectations: [{ ...said(72), fiscalYear: 2018 }] });
    expect(previewOf(KPI, trend, 'FY2018-H1', { value: 50 }, 4)).toMatchObject({
      verdict: 'on_track',
      actual: { value: 50 },
    });
  });
});
