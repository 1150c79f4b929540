import type { FiscalYear } from '../calendar/fiscal-year.ts';
import { comparePeriods, endsBy, fiscalYearOfPeriod, type Period } from '../calendar/period.ts';
import { accumulates, type KpiMeasure, type PeriodActual, yearToDates, type YearValue } from '../kpis/aggregation.ts';
import { type KpiVersion, seriesStart, versionIn } from '../kpis/definition.ts';
import type { KeptValue } from '../kpis/judgement.ts';

/** A report, and whether it is 例示（架空値）. */
export type StoredActual = PeriodActual & { example: boolean };

/**
 * The year-to-date value to keep beside each report, so that no screen adds reports up.
 *
 * @param versions every version of the KPI's definition.
 * @param actuals every report on the KPI for one breakdown key, in any order.
 * @param changed the period that was written: only the values that can differ since are returned, those of its year from
 *   it on, and of running totals typed as increments also later years. `null` = all of them.
 */
export function keptValues(
  versions: readonly KpiVersion[],
  actuals: readonly StoredActual[],
  changed: Period | null = null,
): KeptValue[] {
  const inOrder = [...actuals].sort((one, other) => comparePeriods(one.period, other.period));
  const byYear = Map.groupBy(inOrder, ({ period }) => fiscalYearOfPeriod(period));
  return [...byYear].flatMap(([fiscalYear, ofYear]) => {
    const version = versionIn(versions, fiscalYear);
    if (version === null) return [];
    const ends = ofYear
      .map(({ period }) => period)
      .filter((one) => changed === null || mayDiffer(version, one, changed));
    // Of fifty years of months only those that are read: of all but a running sum one year's.
    const readable = accumulates(version) ? seriesOf(inOrder, seriesStart(versions, fiscalYear) ?? fiscalYear) : ofYear;
    return yearToDates(version, readable, fiscalYear, ends).map((value, index) =>
      keptValue(value, ends[index]!, ofYear),
    );
  });
}

function mayDiffer(version: KpiMeasure, period: Period, changed: Period): boolean {
  const [year, changedYear] = [fiscalYearOfPeriod(period), fiscalYearOfPeriod(changed)];
  if (year > changedYear) return accumulates(version);
  return year === changedYear && endsBy(changed, period);
}

function seriesOf(actuals: readonly StoredActual[], start: FiscalYear): StoredActual[] {
  return actuals.filter(({ period }) => fiscalYearOfPeriod(period) >= start);
}

function keptValue(year: YearValue, period: Period, ofYear: readonly StoredActual[]): KeptValue {
  const { value, numerator, denominator, state, upTo, reported, expected, provisional, exclusions } = year;
  return {
    period,
    value,
    numerator,
    denominator,
    // There is a report for this very period, so there is a state, unless its frequency is another version's.
    state: state ?? 'not_collected',
    upTo,
    reported,
    expected,
    provisional,
    example: ofYear.some((actual) => actual.example && endsBy(actual.period, period)),
    exclusions,
  };
}
