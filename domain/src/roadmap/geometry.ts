import { addDays, type Day } from '../calendar/day.ts';
import { DEFAULT_START_MONTH, firstDayOf, type FiscalYear, lastDayOf } from '../calendar/fiscal-year.ts';
import type { FuzzyDate } from '../schedule-items/fuzzy-date.ts';

/** One fiscal year on the time axis. Lengths are pixels, or whatever unit the scale was given in. */
export type Column = {
  fiscalYear: FiscalYear;
  from: Day;
  to: Day;
  x: number;
  width: number;
  /** 計画期間前, the plan's own years, or after them. */
  zone: 'before' | 'plan' | 'after';
};

/** The time axis; `startMonth` is the month in which its fiscal years start. */
export type Axis = { columns: Column[]; width: number; startMonth: number };

/** 計画全体: every fiscal year has the same width, as on the printed sheet. Else every day has. */
export type Scale = { yearWidth: number } | { dayWidth: number };

/** Where an item stands: its left edge and width, and which of its edges are not edges. */
export type Span = {
  x: number;
  width: number;
  /** It began before the axis does (「2017年度から」). */
  startsBefore: boolean;
  /** No end by design, or an end beyond the axis: no vertical line closes it. */
  runsOn: boolean;
};

export type Placeable = {
  kind: 'bar' | 'milestone' | 'gate';
  planned: { start: FuzzyDate | null; end: FuzzyDate | null };
  openEnded: boolean;
};

/** An item with its place in the lane. */
export type Placed<Item> = { item: Item; row: number; span: Span };
/** Items of one lane on their rows, in their own order; `unplaced` are those whose years nobody knows. */
export type LaneLayout<Item> = { rows: number; placed: Placed<Item>[]; unplaced: Item[] };

/** The axis from one fiscal year to another, both inside, with the plan's own years told apart. */
export function axisOf(
  years: { fromFiscalYear: FiscalYear; toFiscalYear: FiscalYear; planFrom: FiscalYear; planTo: FiscalYear },
  scale: Scale,
  startMonth: number = DEFAULT_START_MONTH,
): Axis {
  const columns: Column[] = [];
  let x = 0;
  for (let fiscalYear = years.fromFiscalYear; fiscalYear <= years.toFiscalYear; fiscalYear += 1) {
    const [from, to] = [firstDayOf(fiscalYear, startMonth), lastDayOf(fiscalYear, startMonth)];
    const width = 'yearWidth' in scale ? scale.yearWidth : scale.dayWidth * (daysBetween(from, to) + 1);
    const zone = fiscalYear < years.planFrom ? 'before' : fiscalYear > years.planTo ? 'after' : 'plan';
    columns.push({ fiscalYear, from, to, x, width, zone });
    x += width;
  }
  return { columns, width: x, startMonth };
}

/** Where a day begins on the axis; `null` for a day outside it. */
export function xOfDay(axis: Axis, day: Day): number | null {
  const column = axis.columns.find(({ from, to }) => from <= day && day <= to);
  if (column === undefined) return null;
  return column.x + (column.width * daysBetween(column.from, day)) / (daysBetween(column.from, column.to) + 1);
}

/**
 * The span from the first day a start may stand for to the last day an end may stand for: a bar known as 2019年度 fills
 * that year and no more. An item with one date spans that date; one without any has no place (`null`). What lies wholly
 * outside the axis has no width and stands at the edge that it lies beyond.
 */
export function spanOf(axis: Axis, item: Placeable): Span | null {
  const first = axis.columns[0];
  const last = axis.columns.at(-1);
  const start = item.planned.start ?? item.planned.end;
  const end = item.openEnded ? null : (item.planned.end ?? item.planned.start);
  if (first === undefined || last === undefined || start === null) return null;
  const startsBefore = start.from < first.from;
  if (end !== null && end.to < first.from) return { x: 0, width: 0, startsBefore, runsOn: false };
  if (start.from > last.to) return { x: axis.width, width: 0, startsBefore, runsOn: true };
  const x = xOfDay(axis, start.from) ?? 0;
  const right = end === null ? axis.width : (xOfDay(axis, addDays(end.to, 1)) ?? axis.width);
  return { x, width: Math.max(right - x, 1), startsBefore, runsOn: end === null || end.to > last.to };
}

/**
 * Put the items of one lane on as few rows as their order allows: each on the first row that is free at its left edge.
 * Milestones and gates carry their label to the right of the mark, so they keep the rest of their row; so does what lies
 * outside the axis and is only named.
 */
export function layOutLane<Item extends Placeable>(axis: Axis, items: readonly Item[]): LaneLayout<Item> {
  const filledTo: number[] = [];
  const layout: LaneLayout<Item> = { rows: 0, placed: [], unplaced: [] };
  for (const item of items) {
    const span = spanOf(axis, item);
    if (span === null) {
      layout.unplaced.push(item);
      continue;
    }
    // Half a pixel of tolerance: neighbours that share an edge must not be pushed apart by a rounding error.
    const free = filledTo.findIndex((right) => right <= span.x + 0.5);
    const row = free === -1 ? filledTo.length : free;
    filledTo[row] = item.kind === 'bar' && span.width > 0 ? span.x + span.width : Infinity;
    layout.placed.push({ item, row, span });
  }
  layout.rows = filledTo.length;
  return layout;
}

/** A closed initiative in one line: from its first bar's start to its last one's end, and the points between. */
export function summaryOf(axis: Axis, items: readonly Placeable[]): { bar: Span | null; points: number[] } {
  let bar: Span | null = null;
  const points: number[] = [];
  for (const item of items) {
    const span = spanOf(axis, item);
    if (span === null) continue;
    if (item.kind === 'bar') bar = bar === null ? span : union(bar, span);
    else if (span.width > 0) points.push(span.x + span.width);
  }
  return { bar, points };
}

function union(one: Span, other: Span): Span {
  const x = Math.min(one.x, other.x);
  return {
    x,
    width: Math.max(one.x + one.width, other.x + other.width) - x,
    startsBefore: one.startsBefore || other.startsBefore,
    runsOn: one.runsOn || other.runsOn,
  };
}

export function daysBetween(from: Day, to: Day): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
