import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fiscalYearOfPeriod, type Period, periodsOf } from '../calendar/period.ts';
import { keptValues, type StoredActual } from '../kpi-actuals/kept-values.ts';
import { type KpiMeasure, yearToDate } from './aggregation.ts';
import { FREQUENCIES, type ValueState } from './codes.ts';
import type { KpiVersion } from './definition.ts';
import { bandOf, type Band, edgesOf } from './schemes/judgement-scheme.ts';
import { PRESET_SCHEMES } from './schemes/presets.ts';
import { shownPercent } from './schemes/shown-percent.ts';
import { KPI_SHAPES } from './shapes.fixtures.ts';

const YEARS = [2018, 2019, 2020];

const number = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((tenths) => tenths / 10);
const quantity = fc.oneof(fc.constant(0), number, fc.double({ min: -1e12, max: 1e12, noNaN: true }));

const measure: fc.Arbitrary<KpiMeasure> = fc
  .tuple(fc.constantFrom(...KPI_SHAPES), fc.constantFrom(...FREQUENCIES), fc.option(number))
  .map(([shape, frequency, openingValue]) => ({ ...shape, frequency, openingValue }));

const state = fc.constantFrom<ValueState[]>('not_applicable', 'unknown', 'not_collected', 'suppressed', 'below_unit');

/** Some periods of three years, each with a number or a state. */
function reportsOn(one: KpiMeasure): fc.Arbitrary<StoredActual[]> {
  const periods = YEARS.flatMap((year) => periodsOf(year, one.frequency));
  return fc
    .subarray(periods)
    .chain((some) => fc.tuple(...some.map((period) => fc.oneof(reported(one, period), silent(period)))));
}

function reported({ kind }: KpiMeasure, period: Period): fc.Arbitrary<StoredActual> {
  const base = { period, state: 'value', provisional: false, example: false } as const;
  if (kind !== 'ratio') return quantity.map((value) => ({ ...base, value, numerator: null, denominator: null }));
  const count = fc.nat(100_000);
  return fc.tuple(count, count).map(([numerator, denominator]) => ({ ...base, value: null, numerator, denominator }));
}

function silent(period: Period): fc.Arbitrary<StoredActual> {
  const base = { period, value: null, numerator: null, denominator: null, provisional: false, example: false };
  return state.map((one) => ({ ...base, state: one }));
}

const measured = measure.chain((one) => fc.tuple(fc.constant(one), reportsOn(one)));

describe('the value of a year', () => {
  it('does not depend on the order of entry', () => {
    fc.assert(
      fc.property(measured, fc.infiniteStream(fc.nat()), ([one, reports], order) => {
        const places = new Map(reports.map((report) => [report, order.next().value as number]));
        const shuffled = [...reports].sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
        for (const year of YEARS) {
          const whole: Period = `FY${year}`;
          expect(yearToDate(one, shuffled, year, whole)).toEqual(yearToDate(one, reports, year, whole));
        }
      }),
    );
  });

  it('is the same whether a period has no number or no report: null never acts as 0', () => {
    fc.assert(
      fc.property(measured, ([one, reports]) => {
        const numbers = reports.filter((report) => report.state === 'value');
        for (const year of YEARS) {
          const [withStates, without] = [reports, numbers].map((some) => yearToDate(one, some, year, `FY${year}`));
          expect([withStates?.value, withStates?.reported]).toEqual([without?.value, without?.reported]);
        }
      }),
    );
  });

  it('knows nothing of what lies before a split', () => {
    fc.assert(
      fc.property(measured, number, ([one, reports], shift) => {
        const versions = [2018, 2019].map((year) => versionFrom(year, one, `method of ${year}`));
        const before = (report: StoredActual) => fiscalYearOfPeriod(report.period) < 2019;
        const moved = reports.map((report) =>
          before(report) && report.value !== null ? { ...report, value: report.value + shift } : report,
        );
        const after = (some: StoredActual[]) =>
          keptValues(versions, some).filter(({ period }) => fiscalYearOfPeriod(period) >= 2019);
        expect(after(moved)).toEqual(after(reports));
        expect(after(reports.filter((report) => !before(report)))).toEqual(after(reports));
      }),
    );
  });
});

function versionFrom(effectiveFiscalYear: number, one: KpiMeasure, method: string): KpiVersion {
  return {
    ...one,
    effectiveFiscalYear,
    unit: '件',
    direction: 'increase',
    numeratorLabel: null,
    denominatorLabel: null,
    method,
    baseline: null,
    finalTarget: null,
    measurableFrom: null,
    scope: null,
    publicationLagDays: 0,
  };
}

const ratio = fc.oneof(
  fc.double({ min: -3, max: 3, noNaN: true }),
  // On an edge, and a hair beside it, where mistakes live.
  fc
    .constantFrom(0.5, 0.6, 0.8, 0.9, 1, 1.1)
    .chain((edge) => fc.constantFrom(edge, edge - 1e-12, edge + 1e-12, edge - 4e-4)),
);
const bands = fc.constantFrom(
  ...PRESET_SCHEMES.flatMap(({ yearEnd, midYear }): (readonly Band[])[] =>
    midYear === null ? [yearEnd] : [yearEnd, midYear],
  ),
);

describe('a band', () => {
  it('is always exactly one', () => {
    fc.assert(
      fc.property(bands, ratio, (some, value) => {
        const holding = some.filter(({ from }, index) => {
          const to = some[index - 1]?.from ?? Infinity;
          return value >= (from ?? -Infinity) && value < to;
        });
        expect(holding.map(({ word }) => word)).toEqual([bandOf(some, value).word]);
      }),
      { numRuns: 1_000 },
    );
  });

  it('is never contradicted by the percentage printed beside it', () => {
    fc.assert(
      fc.property(bands, ratio, (some, value) => {
        const printed = shownPercent(value, edgesOf(some));
        expect(bandOf(some, Math.round(printed * 10) / 1_000).word).toBe(bandOf(some, value).word);
      }),
      { numRuns: 1_000 },
    );
  });
});
