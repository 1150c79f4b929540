/** Sixty months of a KPI, another course for each, with months that nobody reported. */
export function valuesOf(series: number): (number | null)[] {
  return Array.from({ length: 60 }, (_, month) =>
    (month + series) % 17 === 0 ? null : Math.round(50 + 30 * Math.sin((month + series) / 5) + ((month * series) % 11)),
  );
}

export const seriesOf = (count: number) => Array.from({ length: count }, (_, index) => valuesOf(index));
