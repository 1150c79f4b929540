import { type Case, changesOf, medianOf, totalOf } from './backtest.ts';

/** A value so many periods after the last one. */
type Method = (known: number[], ahead: number) => number;

/** What anybody would try first. */
export const PLAIN_METHODS: Record<string, Method> = {
  naive: (known) => lastOf(known),
  drift: (known, ahead) => lastOf(known) + (ahead * (lastOf(known) - (known[0] ?? 0))) / (known.length - 1),
  'Theil–Sen over the last eight': (known, ahead) => theilSen(known.slice(-8), ahead),
  'half the median of the last five changes': (known, ahead) =>
    lastOf(known) + (ahead * medianOf(changesOf(known).slice(-5))) / 2,
};

/** What a plain method says of the end of the running year: its last value, or what was reached and all that is left. */
export function yearEndBy(method: Method, { known, open, reached }: Pick<Case, 'known' | 'open' | 'reached'>): number {
  if (reached === null) return method(known, open);
  return reached + totalOf(Array.from({ length: open }, (_, index) => method(known, index + 1)));
}

/**
 * Half the width of the plain conformal range: the ⌈0.8 (n + 1)⌉-th of the n past absolute misses of the last value, taken
 * for as many periods ahead. One period ahead these are the past absolute changes.
 */
export function plainReach({ known, open, reached }: Pick<Case, 'known' | 'open' | 'reached'>): number {
  const misses = known.slice(0, -open).map((last, at) => {
    const came = known.slice(at + 1, at + 1 + open);
    return Math.abs(reached === null ? lastOf(came) - last : totalOf(came) - open * last);
  });
  const inOrder = misses.sort((a, b) => a - b);
  return inOrder[Math.min(Math.ceil(0.8 * (inOrder.length + 1)), inOrder.length) - 1] ?? 0;
}

function theilSen(values: number[], ahead: number): number {
  const slopes = values.flatMap((value, from) =>
    values.slice(from + 1).map((later, index) => (later - value) / (index + 1)),
  );
  const slope = medianOf(slopes);
  return medianOf(values.map((value, index) => value - slope * index)) + slope * (values.length - 1 + ahead);
}

function lastOf(known: number[]): number {
  return known.at(-1) ?? 0;
}
