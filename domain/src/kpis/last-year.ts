import type { FiscalYear } from '../calendar/fiscal-year.ts';
import { endsBy, fiscalYearOfPeriod, type Period, periodsOf, samePeriodIn } from '../calendar/period.ts';
import { type KpiVersion, versionIn } from './definition.ts';
import type { KeptValue } from './judgement.ts';

/** What the share of last year is made of, beside last year's whole. */
export type LastYear = {
  /** What last year stood at by the period that ends with this year's last one that counts, in the KPI's unit. */
  toDate: number | null;
  /** Where the year before it had ended, which a running total carried into it. */
  carried: number | null;
  /** The version before last year's, where that one came into force in that very year; `null` otherwise. */
  formerDefinition: KpiVersion | null;
};

/**
 * Last year as `judgeKpi` asks about it, from everything that was kept.
 *
 * @param kept in the order of their periods.
 * @param upTo this year's last period that counts; `null` where none does yet.
 */
export function lastYearOf(
  versions: readonly KpiVersion[],
  kept: readonly KeptValue[],
  { fiscalYear, upTo }: { fiscalYear: FiscalYear; upTo: Period | null },
): LastYear {
  const before = fiscalYear - 1;
  const then = upTo === null ? null : samePeriodIn(upTo, before);
  // By where they end, not by name: last year's second quarter ends with this year's sixth month.
  const endsThen = ({ period }: KeptValue) => then !== null && endsBy(period, then) && endsBy(then, period);
  return {
    toDate: kept.find(endsThen)?.value ?? null,
    carried: kept.findLast(({ period }) => fiscalYearOfPeriod(period) === before - 1)?.value ?? null,
    formerDefinition:
      versionIn(versions, before)?.effectiveFiscalYear === before ? versionIn(versions, before - 1) : null,
  };
}

/** Whether a kept value is a whole year's, and no period of it is unknown; 該当なし is known to have none. */
export function isKnownInFull({ period, exclusions }: KeptValue): boolean {
  const year = periodsOf(fiscalYearOfPeriod(period), 'year')[0]!;
  return endsBy(year, period) && !lacksPeriods(exclusions, period);
}

/** Whether the number of some period is missing, of those that had ended by then. */
export function lacksPeriods(exclusions: KeptValue['exclusions'], by: Period): boolean {
  return exclusions.some(
    ({ reason, periods }) => reason !== 'not_applicable' && periods.some((period) => endsBy(period, by)),
  );
}
