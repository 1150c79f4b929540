import { describe, expect, it } from '@jest/globals';
import type { Period } from '../calendar/period.ts';
import type { KpiVersion } from '../kpis/definition.ts';
import { keptValues, type StoredActual } from './kept-values.ts';

const COUNT: KpiVersion = {
  effectiveFiscalYear: 2018,
  unit: '件',
  kind: 'count',
  entry: null,
  ratioOf: null,
  direction: 'increase',
  frequency: 'half',
  openingValue: null,
  numeratorLabel: null,
  denominatorLabel: null,
  method: null,
  baseline: null,
  finalTarget: null,
  measurableFrom: null,
};
const report = (period: Period, value: number): StoredActual => ({
  period,
  value,
  numerator: null,
  denominator: null,
  state: 'value',
  provisional: false,
  example: false,
});
const ACTUALS = [report('FY2019-H2', 4), report('FY2018-H1', 1), report('FY2018-H2', 2), report('FY2019-H1', 3)];
const kept = (versions: KpiVersion[], changed: Period | null = null) =>
  keptValues(versions, ACTUALS, changed).map(({ period, value }) => [period, value]);

describe('the values kept beside reports', () => {
  it('are the year’s value up to each report, whatever the order of entry', () => {
    expect(kept([COUNT])).toEqual([
      ['FY2018-H1', 1],
      ['FY2018-H2', 3],
      ['FY2019-H1', 3],
      ['FY2019-H2', 7],
    ]);
  });

  it('after a correction are those that can differ: its year from it on', () => {
    expect(kept([COUNT], 'FY2018-H2')).toEqual([['FY2018-H2', 3]]);
    expect(kept([COUNT], 'FY2019-H1')).toEqual([
      ['FY2019-H1', 3],
      ['FY2019-H2', 7],
    ]);
  });

  it('of increments also those of later years', () => {
    const increments: KpiVersion = { ...COUNT, kind: 'running_total', entry: 'increment' };
    expect(kept([increments], 'FY2018-H2')).toEqual([
      ['FY2018-H2', 3],
      ['FY2019-H1', 6],
      ['FY2019-H2', 10],
    ]);
  });

  it('never add across a changed definition', () => {
    const increments: KpiVersion = { ...COUNT, kind: 'running_total', entry: 'increment' };
    const changed: KpiVersion = { ...increments, effectiveFiscalYear: 2019, unit: '人' };
    expect(kept([increments, changed]).slice(2)).toEqual([
      ['FY2019-H1', 3],
      ['FY2019-H2', 7],
    ]);
  });

  it('leave out what was reported before there was a definition', () => {
    expect(kept([{ ...COUNT, effectiveFiscalYear: 2019 }])).toHaveLength(2);
  });
});
