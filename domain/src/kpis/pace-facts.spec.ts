import { describe, expect, it } from '@jest/globals';
import { keptValues, type StoredActual } from '../kpi-actuals/kept-values.ts';
import { fiscalYearOfPeriod, type Period } from '../calendar/period.ts';
import type { ValueState } from './codes.ts';
import { COUNT } from './definition.fixtures.ts';
import { type KpiVersion, versionIn } from './definition.ts';
import { target, UNREPORTED } from './judgement.fixtures.ts';
import { type Judgement, judgeKpi } from './judgement.ts';
import { lastYearOf } from './last-year.ts';
import { DEFAULT_SCHEME } from './schemes/presets.ts';

type Answer = number | Exclude<ValueState, 'value'> | null;
/** Quarters of a year, `null` where nobody reported. */
type Years = Record<number, Answer[]>;

const QUARTERS: KpiVersion = { ...COUNT, effectiveFiscalYear: 2015, frequency: 'quarter' };
const TOTAL: KpiVersion = { ...QUARTERS, kind: 'running_total', entry: 'total', baseline: { value: 20 } };
const INCREMENTS: KpiVersion = { ...TOTAL, entry: 'increment', openingValue: 20, baseline: null };
/** A tenth in the first half, as every year. */
const SEASONAL: Answer[] = [5, 5, 10, 80];

function reports(fiscalYear: number, answers: Answer[], letter = 'Q'): StoredActual[] {
  const base = { numerator: null, denominator: null, provisional: false, example: false };
  return answers.flatMap((answer, index): StoredActual[] => {
    if (answer === null) return [];
    const number = String(index + 1).padStart(letter === 'M' ? 2 : 1, '0');
    const period = `FY${fiscalYear}-${letter}${number}` as Period;
    const isNumber = typeof answer === 'number';
    return [{ ...base, period, value: isNumber ? answer : null, state: isNumber ? 'value' : answer }];
  });
}

/** In October 2018, with a target of 200. */
function judged(versions: KpiVersion[], actuals: StoredActual[]): Judgement {
  const kept = keptValues(versions, actuals).filter(({ period }) => period <= 'FY2018-Q2' || period.includes('M'));
  const lastOf = (year: number) => kept.findLast(({ period }) => fiscalYearOfPeriod(period) === year) ?? null;
  const definition = versionIn(versions, 2018)!;
  return judgeKpi(
    {
      ...UNREPORTED,
      definition,
      formerDefinition: definition.effectiveFiscalYear === 2018 ? versionIn(versions, 2017) : null,
      targets: [target(200, '2018-03-01')],
      toDate: lastOf(2018),
      previous: lastOf(2017),
      lastYear: lastYearOf(versions, kept, { fiscalYear: 2018, upTo: lastOf(2018)?.upTo ?? null }),
    },
    {
      asOf: '2018-10-20',
      fiscalYear: 2018,
      startMonth: 4,
      scheme: { ...DEFAULT_SCHEME, pace: 'last_year_share' },
      dueDays: 30,
    },
  );
}
const ofYears = (versions: KpiVersion[], years: Years) =>
  judged(
    versions,
    Object.entries(years).flatMap(([year, answers]) => reports(Number(year), answers)),
  );

describe('the pace of last year', () => {
  it('asks a count for the share of the target that last year had reached by then', () => {
    const { verdict, trace } = ofYears([QUARTERS], { 2017: SEASONAL, 2018: [8, 8] });
    expect(verdict).toBe('on_track');
    expect(trace).toMatchObject({
      rule: 'last_year_share',
      inputs: { actual: 16, target: 200, paceTarget: 20, share: 0.1, previousToDate: 10, previousYear: 100 },
      shownPercent: 80,
    });
  });

  it('takes a total from where each of the two years began', () => {
    // From 40 to 140 last year, of which 10 by then; from 140 towards 200 this year.
    const { trace } = ofYears([TOTAL], { 2016: [null, null, null, 40], 2017: [45, 50, 60, 140], 2018: [142, 146] });
    expect(trace?.inputs).toMatchObject({ start: 140, paceTarget: 146, share: 0.1, previousStart: 40 });
  });

  it('takes increments from the opening value where there is no year before last year', () => {
    const { trace } = ofYears([INCREMENTS], { 2017: SEASONAL, 2018: [3, 5] });
    expect(trace?.inputs).toMatchObject({
      actual: 128,
      start: 120,
      paceTarget: 128,
      previousStart: 20,
      previousToDate: 30,
      previousYear: 120,
    });
  });

  it('takes increments from what was carried in, unless last year had begun another series', () => {
    const years: Years = { 2016: [10, 10, 10, 10], 2017: SEASONAL, 2018: [3, 5] };
    expect(ofYears([INCREMENTS], years).trace?.inputs).toMatchObject({ previousStart: 60, share: 0.1 });
    const anew = { ...INCREMENTS, effectiveFiscalYear: 2017, method: '延べ件数' };
    expect(ofYears([INCREMENTS, anew], years).trace?.inputs).toMatchObject({ previousStart: 20, share: 0.1 });
  });

  it('finds the same period by where it ends, when last year was reported in another rhythm', () => {
    const monthly = { ...QUARTERS, effectiveFiscalYear: 2018, frequency: 'month' } as const;
    const until = (months: number) => [
      ...reports(2017, SEASONAL),
      ...reports(2018, [1, 2, 3, 1, 2, 3].slice(0, months), 'M'),
    ];
    expect(judged([QUARTERS, monthly], until(6)).trace?.inputs).toMatchObject({ paceTarget: 20, actual: 12 });
    expect(judged([QUARTERS, monthly], until(5)).trace).toBeNull();
  });

  it('counts what did not apply as none', () => {
    const { trace } = ofYears([QUARTERS], { 2017: [10, 'not_applicable', 10, 80], 2018: [20, 'not_applicable'] });
    expect(trace).toMatchObject({ inputs: { share: 0.1 }, met: true });
  });

  it.each<{ name: string; versions?: KpiVersion[]; years: Years; noPace: string | null; verdict?: string }>([
    { name: 'nobody reported last year', noPace: 'last_year_incomplete', years: { 2018: [8, 8] } },
    {
      name: 'last year lacks a period by then',
      noPace: 'last_year_incomplete',
      years: { 2017: [null, 5, 10, 80], 2018: [8, 8] },
    },
    {
      name: 'last year lacks a period after then',
      noPace: 'last_year_incomplete',
      years: { 2017: [5, 5, 'unknown', 80], 2018: [8, 8] },
    },
    {
      name: 'last year was not reported to its end',
      noPace: 'last_year_incomplete',
      years: { 2017: [5, 5, 10], 2018: [8, 8] },
    },
    { name: 'nothing moved last year', noPace: 'last_year_unmoved', years: { 2017: [0, 0, 0, 0], 2018: [8, 8] } },
    {
      name: 'a total did not move',
      noPace: 'last_year_unmoved',
      versions: [TOTAL],
      years: { 2016: [1, 1, 1, 9], 2017: [9, 9, 9, 9], 2018: [9, 9] },
    },
    {
      name: 'the definition changed in between',
      noPace: 'definition_changed',
      versions: [QUARTERS, { ...QUARTERS, effectiveFiscalYear: 2018, scope: '6区' }],
      years: { 2017: SEASONAL, 2018: [8, 8] },
    },
    {
      name: 'this year lacks a period',
      noPace: 'period_missing',
      years: { 2017: SEASONAL, 2018: [null, 16] },
      verdict: 'partial_count',
    },
    {
      name: 'it is a level',
      noPace: 'expected_missing',
      versions: [{ ...QUARTERS, kind: 'level' }],
      years: { 2017: SEASONAL, 2018: [8, 8] },
    },
  ])('judges nothing where $name', ({ versions = [QUARTERS], years, noPace, verdict = 'undetermined' }) => {
    expect(ofYears(versions, years)).toMatchObject({ verdict, trace: null, noPace });
  });
});
