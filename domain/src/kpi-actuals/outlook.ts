import { sumOf } from '../kpis/exact.ts';

/** How the periods of a running year make its value: their sum, the last of them, or values that are already to date. */
export type YearMadeBy = 'sum' | 'last' | 'to_date';

/** The comparable values of one unbroken series. */
export type OutlookFacts = {
  yearMadeBy: YearMadeBy;
  periodsPerYear: number;
  /**
   * In the KPI's unit, one entry for each period of whole fiscal years, the last of which is the running one; `null` for
   * what was not reported or is still to come.
   */
  values: readonly (number | null)[];
  /** What the value cannot leave, such as 0 to 100 for a percentage; `null` = open. */
  bounds: { low: number | null; high: number | null };
};

/** `trend`: past changes over the same distance. `same_period`: how past years went on from the same period. */
export const OUTLOOK_METHODS = ['trend', 'same_period'] as const;
export type OutlookMethod = (typeof OUTLOOK_METHODS)[number];

/** Where the value may stand at the end of the running year: a continuation of what was reported, not a promise. */
export type Outlook = {
  method: OutlookMethod;
  /** In the KPI's unit, unrounded. The truth lay between `low` and `high` in 80 of 100 past cases. */
  low: number;
  middle: number;
  high: number;
  /** Comparable points that it rests on. */
  points: number;
};

export const OUTLOOK_REFUSALS = ['too_few_points', 'last_year_incomplete'] as const;
/** 見込みなし: `missing` more points are needed, or more values of the year before that the rest of this one is compared with. */
export type OutlookRefusal = { refused: (typeof OUTLOOK_REFUSALS)[number]; missing: number };

/** Comparable points without which nothing is said. */
export const MIN_OUTLOOK_POINTS = 4;
/** The present course is read from this many changes. */
const RECENT = 5;
/** Of a course that was seen, half goes on: this much came nearest on the back-tested series. */
const PERSISTENCE = 0.5;
/** Older changes than this many say nothing of the present ones. */
const MEMORY = 12;
/** Share of past deviations inside the range. More than 0.8, since the course itself was read from the same changes. */
const INSIDE = 0.84;
/** Periods that follow each other, or are of one year, differ less than the rest of a year may. */
const WITHIN_ONE_YEAR = 1.3;

/**
 * What a series has never left it is not said to leave: 0, and of a share 100. What was counted is counted: a year ends no
 * lower than it stands.
 */
export function boundsOf(
  { yearMadeBy, periodsPerYear, values }: Omit<OutlookFacts, 'bounds'>,
  { isShare }: { isShare: boolean },
): OutlookFacts['bounds'] {
  const numbers = values.filter((value) => value !== null);
  const running = values.slice(-periodsPerYear).filter((value) => value !== null);
  const floor = yearMadeBy === 'sum' ? sumOf(running) : 0;
  return {
    low: numbers.every((value) => value >= 0) ? floor : null,
    high: isShare && numbers.every((value) => value <= 100) ? 100 : null,
  };
}

/**
 * The outlook on the end of the running year from reported values only, judged by back-testing (`npm run bench:outlook`).
 *
 * @returns `null` where the year's last period is reported: there is nothing to look out for. A refusal where fewer than
 *   four points can be compared: an invented range would be read as knowledge.
 */
export function outlookOf(facts: OutlookFacts): Outlook | OutlookRefusal | null {
  const { values, periodsPerYear, yearMadeBy } = facts;
  if (values.length === 0 || values.at(-1) !== null) return null;
  const outlook =
    yearMadeBy === 'sum' && periodsPerYear > 1 ? outlookOfSum(values, periodsPerYear) : outlookOfLast(facts);
  return 'refused' in outlook ? outlook : inside(facts.bounds, outlook);
}

/** The per-period amount that is still needed to reach a target, in the KPI's unit; `null` when no period is left. */
export function neededPerPeriod(target: number, reached: number, periodsLeft: number): number | null {
  return periodsLeft <= 0 ? null : sumOf([target, -reached]) / periodsLeft;
}

function outlookOfLast({ values, periodsPerYear, yearMadeBy }: OutlookFacts): Outlook | OutlookRefusal {
  const at = values.findLastIndex((value) => value !== null);
  const last = values[at];
  if (last === null || last === undefined) return { refused: 'too_few_points', missing: MIN_OUTLOOK_POINTS };

  const left = values.length - 1 - at;
  const fromSamePeriod = movesFrom(values, left, periodsPerYear, at);
  const needsSamePeriod = yearMadeBy === 'to_date' || pointsIn(fromSamePeriod, 1) >= MIN_OUTLOOK_POINTS;
  const moves = needsSamePeriod ? fromSamePeriod : movesFrom(values, left, 1, at);
  const points = pointsIn(moves, needsSamePeriod ? 1 : left);
  if (points < MIN_OUTLOOK_POINTS) return { refused: 'too_few_points', missing: MIN_OUTLOOK_POINTS - points };

  // Over whole years there is no season, only a course.
  const isSeason = needsSamePeriod && left % periodsPerYear !== 0;
  const recent = moves.slice(needsSamePeriod ? -MEMORY : -MEMORY * left);
  const course = medianOf(recent.slice(-RECENT)) * (isSeason ? 1 : PERSISTENCE);
  const widening = needsSamePeriod || left === 1 ? 1 : WITHIN_ONE_YEAR;
  const { below, above } = spreadOf(recent.map((move) => (move - course) * widening));
  const middle = last + course;
  return { method: isSeason ? 'same_period' : 'trend', low: middle - below, middle, high: middle + above, points };
}

/** A change has two ends. Changes that overlap are not as many points as they are: what they share counts once. */
function pointsIn(moves: readonly number[], overlap: number): number {
  return moves.length === 0 ? 0 : Math.floor(moves.length / overlap) + 1;
}

/** Changes over `distance` periods, oldest first, from every `step`-th period before `at`. */
function movesFrom(values: readonly (number | null)[], distance: number, step: number, at: number): number[] {
  const moves: number[] = [];
  for (let from = at % step; from + distance <= at; from += step) {
    const [start, end] = [values[from], values[from + distance]];
    if (typeof start === 'number' && typeof end === 'number') moves.push(end - start);
  }
  return moves;
}

/** The rest of the year is last year's rest, times how the recent periods stand to the same ones of last year. */
function outlookOfSum(values: readonly (number | null)[], perYear: number): Outlook | OutlookRefusal {
  const first = values.length - perYear;
  const open = values.flatMap((value, index) => (index >= first && value === null ? [index] : []));
  const before = open.map((index) => values[index - perYear] ?? null);
  const ratios = ratiosToLastYear(values, perYear);
  if (ratios.length < MIN_OUTLOOK_POINTS) {
    return { refused: 'too_few_points', missing: MIN_OUTLOOK_POINTS - ratios.length };
  }
  const unknown = before.filter((value) => value === null).length;
  if (unknown > 0) return { refused: 'last_year_incomplete', missing: unknown };

  const rest = sumOf(before.filter((value) => value !== null));
  const reached = sumOf(values.slice(first).filter((value) => value !== null));
  const course = courseAt(ratios, ratios.length - 1);
  const misses = missesOver(values, ratios, open.length, perYear);
  const isTried = misses.length >= MIN_OUTLOOK_POINTS;
  const deviations = isTried ? misses : ratios.map(({ ratio }) => (ratio - course) * WITHIN_ONE_YEAR);
  const { below, above } = spreadOf(deviations);
  const middle = reached + course * rest;
  const points = isTried ? misses.length : ratios.length;
  return { method: 'same_period', low: middle - below * rest, middle, high: middle + above * rest, points };
}

type RatioToLastYear = { index: number; ratio: number };

function ratiosToLastYear(values: readonly (number | null)[], perYear: number): RatioToLastYear[] {
  return values.flatMap((value, index) => {
    const before = values[index - perYear];
    return value !== null && typeof before === 'number' && before > 0 ? [{ index, ratio: value / before }] : [];
  });
}

function courseAt(ratios: readonly RatioToLastYear[], last: number): number {
  return medianOf(ratios.slice(Math.max(0, last + 1 - RECENT), last + 1).map(({ ratio }) => ratio));
}

/** How far the same reading was off over as many periods, wherever in the past that can be said. */
function missesOver(
  values: readonly (number | null)[],
  ratios: readonly RatioToLastYear[],
  distance: number,
  perYear: number,
): number[] {
  return ratios.flatMap(({ index }, at) => {
    const [now, before] = [index + 1, index + 1 - perYear].map((from) => values.slice(from, from + distance));
    if (at < RECENT - 1 || now === undefined || before === undefined || now.length < distance) return [];
    if ([...now, ...before].includes(null)) return [];
    const base = sumOf(before.filter((value) => value !== null));
    return base > 0 ? [sumOf(now.filter((value) => value !== null)) / base - courseAt(ratios, at)] : [];
  });
}

/**
 * How far below and above the middle the range reaches: half-way between what holds most deviations on either side alike
 * and what holds most of each side's own, since a lopsided past makes a lopsided range, but few points tell little of sides.
 */
function spreadOf(deviations: readonly number[]): { below: number; above: number } {
  const tail = (1 + INSIDE) / 2;
  const alike = quantileOf(deviations.map(Math.abs), INSIDE);
  const below = quantileOf(
    deviations.map((deviation) => -deviation),
    tail,
  );
  return { below: (alike + below) / 2, above: (alike + quantileOf(deviations, tail)) / 2 };
}

/** The p-th part of n + 1 equal parts, between neighbours; the largest where that lies beyond it. */
function quantileOf(values: readonly number[], share: number): number {
  const inOrder = [...values].sort((a, b) => a - b);
  const place = Math.min(share * (inOrder.length + 1), inOrder.length);
  const below = inOrder[Math.max(Math.floor(place), 1) - 1] ?? 0;
  const above = inOrder[Math.floor(place)] ?? below;
  return below + (place - Math.floor(place)) * (above - below);
}

function medianOf(values: readonly number[]): number {
  return quantileOf(values, 0.5);
}

function inside({ low, high }: OutlookFacts['bounds'], outlook: Outlook): Outlook {
  const cut = (value: number) => Math.min(Math.max(value, low ?? -Infinity), high ?? Infinity);
  return { ...outlook, low: cut(outlook.low), middle: cut(outlook.middle), high: cut(outlook.high) };
}
