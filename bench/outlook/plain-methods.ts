import { changesOf, medianOf } from './backtest.ts';

/** What anybody would try first, on a series with one value a year: the value after the last one. */
export const PLAIN_METHODS: Record<string, (known: number[]) => number> = {
  naive: (known) => lastOf(known),
  drift: (known) => lastOf(known) + (lastOf(known) - (known[0] ?? 0)) / (known.length - 1),
  'Theil–Sen over the last eight': (known) => theilSen(known.slice(-8)),
  'half the median of the last five changes': (known) => lastOf(known) + medianOf(changesOf(known).slice(-5)) / 2,
};

/** Half the width of the plain conformal range: the ⌈0.8 (n + 1)⌉-th of n past absolute changes around the last value. */
export function plainReach(known: number[]): number {
  const changes = changesOf(known)
    .map(Math.abs)
    .sort((a, b) => a - b);
  const place = Math.min(Math.ceil(0.8 * (changes.length + 1)), changes.length);
  return changes[place - 1] ?? 0;
}

function theilSen(values: number[]): number {
  const slopes = values.flatMap((value, from) =>
    values.slice(from + 1).map((later, index) => (later - value) / (index + 1)),
  );
  const slope = medianOf(slopes);
  return medianOf(values.map((value, index) => value - slope * index)) + slope * values.length;
}

function lastOf(known: number[]): number {
  return known.at(-1) ?? 0;
}
