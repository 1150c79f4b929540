import { addDays, type Day } from '../calendar/day.ts';
import { type Period, periodRange, periodsOf } from '../calendar/period.ts';
import type { Precision } from '../schedule-items/fuzzy-date.ts';
import { MONTHS_OF } from '../schedule-items/slip.ts';
import type { YearSpan } from './axis-years.ts';
import { type Axis, daysBetween, type Scale, xOfDay } from './geometry.ts';

/** 計画全体, 年度, 四半期, 月, from far to near. Weeks and days are left out on purpose: no plan is known by them. */
export const ZOOMS = ['plan', 'year', 'quarter', 'month'] as const;
export type Zoom = (typeof ZOOMS)[number];

/** Pixels a day; a quarter is then about 180 wide, a month about 120. */
const DAY_WIDTH: Record<Exclude<Zoom, 'plan'>, number> = { year: 1, quarter: 2, month: 4 };
const LEAST_YEAR_WIDTH = 180;

/** What one step of the keyboard is at this zoom. */
export const ZOOM_UNIT: Record<Zoom, Precision> = {
  plan: 'fiscal_year',
  year: 'fiscal_year',
  quarter: 'quarter',
  month: 'month',
};

/** How wide time is drawn. `room` is the width that 計画全体 may fill, in pixels; on a phone it scrolls all the same. */
export function scaleOf(zoom: Zoom, years: YearSpan, room: number): Scale {
  if (zoom !== 'plan') return { dayWidth: DAY_WIDTH[zoom] };
  const count = years.toFiscalYear - years.fromFiscalYear + 1;
  return { yearWidth: Math.max(LEAST_YEAR_WIDTH, Math.floor(room / count)) };
}

/** One step nearer (1) or further away (−1), as far as it goes. */
export function zoomed(zoom: Zoom, by: 1 | -1): Zoom {
  return ZOOMS[ZOOMS.indexOf(zoom) + by] ?? zoom;
}

/** The years shown: what the dates need, but at most one year before the plan and one after it. */
export function shownYears(needed: YearSpan, plan: YearSpan): YearSpan {
  return {
    fromFiscalYear: Math.max(needed.fromFiscalYear, plan.fromFiscalYear - 1),
    toFiscalYear: Math.min(needed.toFiscalYear, plan.toFiscalYear + 1),
  };
}

/** A quarter or month in the axis's header. */
export type HeaderCell = { period: Period; from: Day; to: Day; x: number; width: number };

/** The quarters or months of every fiscal year on the axis, in order. */
export function headerCells(axis: Axis, unit: 'quarter' | 'month'): HeaderCell[] {
  return axis.columns.flatMap(({ fiscalYear }) =>
    periodsOf(fiscalYear, unit).map((period) => {
      const { from, to } = periodRange(period, axis.startMonth);
      const x = xOfDay(axis, from) ?? 0;
      return { period, from, to, x, width: (xOfDay(axis, addDays(to, 1)) ?? axis.width) - x };
    }),
  );
}

/** How many whole steps a drag over so many pixels means. */
export function stepsOf(axis: Axis, pixels: number, unit: Precision): number {
  const [first, last] = [axis.columns[0], axis.columns.at(-1)];
  if (first === undefined || last === undefined) return 0;
  const days = (pixels * (daysBetween(first.from, last.to) + 1)) / axis.width;
  return Math.round(days / (unit === 'day' ? 1 : (MONTHS_OF[unit] * 365.25) / 12)) + 0;
}
