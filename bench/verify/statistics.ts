/** @throws RangeError when there is nothing to measure */
export function median(values: readonly number[]): number {
  return percentile(values, 50);
}

export function percentile(values: readonly number[], percent: number): number {
  if (values.length === 0) throw new RangeError('No values were measured.');
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))]!;
}

/** How often the best threshold tells which of two lists a value is from: 0.5 is as good as tossing a coin. */
export function distinguisher(one: readonly number[], other: readonly number[]): number {
  const all = [
    ...one.map((value) => ({ value, weight: 0.5 / one.length })),
    ...other.map((value) => ({ value, weight: -0.5 / other.length })),
  ].sort((a, b) => a.value - b.value);
  let below = 0;
  let best = 0;
  for (const [index, { value, weight }] of all.entries()) {
    below += weight;
    if (all[index + 1]?.value !== value) best = Math.max(best, Math.abs(below));
  }
  return 0.5 + best;
}
