import { boundsOf, type Outlook, type OutlookRefusal, outlookOf } from '#domain/kpi-actuals/outlook';
import type { Series } from './series.ts';

/** What stood in the books at one past moment, and what came of it. */
export type Case = {
  /** Everything reported by then. */
  known: number[];
  /** The value at the end of the running year. */
  truth: number;
  /** Periods that are left of it. */
  open: number;
  /** Of a year that is a sum: what it had been reported to be so far; `null` of any other. */
  reached: number | null;
  /** Mean absolute change from one period to the next, to compare series of all sizes. 0 where nothing moved. */
  scale: number;
  outlook: Outlook | OutlookRefusal | null;
};

const FIRST_GUESS = 4;

/** Rolling origin, from the fifth value on: at every past moment, the outlook on the end of the year that was running. */
export function* casesOf(series: Series): Generator<Case> {
  const { values, periodsPerYear, firstPlace, yearMadeBy } = series;
  for (let known = FIRST_GUESS; known < values.length; known++) {
    const reported = values.slice(0, known);
    const placed = [...Array<null>(firstPlace).fill(null), ...reported];
    const open = periodsPerYear - (placed.length % periodsPerYear);
    // The very end of a year leaves nothing open in it.
    if (periodsPerYear > 1 && open === periodsPerYear) continue;
    const truth = truthOf(series, known, open);
    if (truth === null) continue;
    const facts = { yearMadeBy, periodsPerYear, values: [...placed, ...Array<null>(open).fill(null)] };
    yield {
      known: reported,
      truth,
      open,
      reached: yearMadeBy === 'sum' ? totalOf(reported.slice(known + open - periodsPerYear)) : null,
      scale: meanChange(reported),
      outlook: outlookOf({ ...facts, bounds: boundsOf(facts, { isShare: false }) }),
    };
  }
}

function truthOf({ values, periodsPerYear, yearMadeBy }: Series, known: number, open: number): number | null {
  const end = known + open;
  if (end > values.length) return null;
  if (yearMadeBy !== 'sum') return values[end - 1] ?? null;
  const year = values.slice(Math.max(0, end - periodsPerYear), end);
  return year.length === periodsPerYear ? totalOf(year) : null;
}

export function totalOf(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

export function changesOf(values: number[]): number[] {
  return values.slice(1).map((value, index) => value - (values[index] ?? value));
}

function meanChange(values: number[]): number {
  const changes = changesOf(values);
  return changes.reduce((sum, change) => sum + Math.abs(change), 0) / changes.length;
}

export function medianOf(values: number[]): number {
  const inOrder = [...values].sort((a, b) => a - b);
  const middle = inOrder.length / 2;
  const [below, above] = [inOrder[Math.ceil(middle) - 1], inOrder[Math.floor(middle)]];
  return ((below ?? Number.NaN) + (above ?? Number.NaN)) / 2;
}
