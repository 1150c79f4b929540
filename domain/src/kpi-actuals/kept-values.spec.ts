import { describe, expect, it } from '@jest/globals';
import type { Period } from '../calendar/period.ts';
import { COUNT } from '../kpis/definition.fixtures.ts';
import type { KpiVersion } from '../kpis/definition.ts';
import { keptValues, type StoredActual } from './kept-values.ts';

const HALVES: KpiVersion = { ...COUNT, frequency: 'half' };
const INCREMENTS: KpiVersion = { ...HALVES, kind: 'running_total', entry: 'increment', openingValue: 5 };
const report = (period: Period, value: number, example = false): StoredActual => ({
  period,
  value,
  numerator: null,
  denominator: null,
  state: 'value',
  provisional: false,
  example,
});
const ACTUALS = [report('FY2018-H1', 10), report('FY2018-H2', 15), report('FY2019-H1', 20), report('FY2019-H2', 1)];
const summary = (values: ReturnType<typeof keptValues>) => values.map(({ period, value }) => [period, value]);

describe('kept values', () => {
  it('add up within a year, whatever the order of entry', () => {
    const sums = [
      ['FY2018-H1', 10],
      ['FY2018-H2', 25],
      ['FY2019-H1', 20],
      ['FY2019-H2', 21],
    ];
    expect(summary(keptValues([HALVES], ACTUALS))).toEqual(sums);
    expect(summary(keptValues([HALVES], ACTUALS.toReversed()))).toEqual(sums);
  });

  it('are given again only where a write can have changed them', () => {
    expect(summary(keptValues([HALVES], ACTUALS, 'FY2018-H2'))).toEqual([['FY2018-H2', 25]]);
    expect(summary(keptValues([INCREMENTS], ACTUALS, 'FY2018-H2'))).toEqual([
      ['FY2018-H2', 30],
      ['FY2019-H1', 50],
      ['FY2019-H2', 51],
    ]);
  });

  it('do not cross a changed definition', () => {
    const redefined = { ...INCREMENTS, effectiveFiscalYear: 2019, openingValue: null, method: '延べ件数' };
    expect(summary(keptValues([INCREMENTS, redefined], ACTUALS))).toEqual([
      ['FY2018-H1', 15],
      ['FY2018-H2', 30],
      ['FY2019-H1', 20],
      ['FY2019-H2', 21],
    ]);
  });

  it('are an example as soon as a report of the year is', () => {
    const mixed = [report('FY2018-H1', 10, true), report('FY2018-H2', 15), report('FY2019-H1', 20)];
    expect(keptValues([HALVES], mixed).map(({ example }) => example)).toEqual([true, true, false]);
  });

  it('say which periods they lack', () => {
    expect(keptValues([HALVES], [report('FY2018-H2', 15)])[0]).toMatchObject({
      upTo: 'FY2018-H2',
      reported: 1,
      expected: 2,
      exclusions: [{ reason: 'not_reported', periods: ['FY2018-H1'] }],
    });
  });
});
