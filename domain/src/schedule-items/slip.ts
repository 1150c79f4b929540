import type { Day } from '../calendar/day.ts';
import { DEFAULT_START_MONTH, fiscalYearOfDay } from '../calendar/fiscal-year.ts';
import { type FuzzyDate, type Precision, PRECISIONS } from './fuzzy-date.ts';
import type { ScheduleState } from './state.ts';

/** How many units later (earlier, if negative) something came than it was planned; 0 is as planned. */
export type Slip = { by: number; unit: Precision };

/**
 * How far a date lies from the planned one, in the planned date's own precision: against FY2018 everything up to
 * 2019-03-31 is as planned, against 2018-09 an end in November is two months late. A date known less precisely than the
 * plan is measured in its own units: nobody knows more.
 */
export function slipOf(planned: FuzzyDate, real: FuzzyDate, startMonth: number = DEFAULT_START_MONTH): Slip {
  const unit = coarser(planned.precision, real.precision);
  return { by: unitNumber(real.to, unit, startMonth) - unitNumber(planned.to, unit, startMonth), unit };
}

/** The one that tells less. */
export function coarser(one: Precision, other: Precision): Precision {
  return PRECISIONS.indexOf(one) <= PRECISIONS.indexOf(other) ? one : other;
}

/** Months of a unit that is made of months. */
export const MONTHS_OF: Record<Exclude<Precision, 'day'>, number> = { fiscal_year: 12, half: 6, quarter: 3, month: 1 };

/** Units of this kind, counted through the years, up to the one that the day lies in. */
function unitNumber(day: Day, unit: Precision, startMonth: number): number {
  if (unit === 'day') return Date.parse(day) / 86_400_000;
  const monthOfYear = (Number(day.slice(5, 7)) - startMonth + 12) % 12;
  return Math.floor((fiscalYearOfDay(day, startMonth) * 12 + monthOfYear) / MONTHS_OF[unit]);
}

/** What of an item tells how its end slipped; a milestone or gate is reached by its end or its start. */
type Ending = {
  planned: { end: FuzzyDate | null };
  actual: { start: FuzzyDate | null; end: FuzzyDate | null };
  kind: 'bar' | 'milestone' | 'gate';
  state: ScheduleState;
};

/**
 * How far the end of an item lies from where it was to be: when it ended or, while it is late, the day that is looked
 * from. `null` where there is no such end yet.
 *
 * @param frozen the end in the edition chosen as baseline. Against it a plan that was changed has slipped, too, before
 *   anything has ended. Left out: the end in the item's own plan.
 */
export function endSlip(item: Ending, asOf: Day, startMonth: number, frozen?: FuzzyDate | null): Slip | null {
  const against = frozen === undefined ? item.planned.end : frozen;
  const ended = item.actual.end ?? (item.kind === 'bar' ? null : item.actual.start);
  const running: FuzzyDate | null =
    item.state === 'late_finish' ? { precision: 'day', value: asOf, from: asOf, to: asOf } : null;
  const real = ended ?? running ?? (frozen === undefined ? null : item.planned.end);
  return against === null || real === null ? null : slipOf(against, real, startMonth);
}
