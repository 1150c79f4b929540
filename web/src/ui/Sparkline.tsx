const WIDTH = 96;
const HEIGHT = 24;
const MARGIN = 3;

/** The shape of a series, 96×24, no axes. `null` is a gap, never a dip to zero. Decoration; the figures stand beside it. */
export function Sparkline({ values }: { values: readonly (number | null)[] }) {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return null;
  const least = Math.min(...known);
  const span = Math.max(...known) - least || 1;
  const x = (index: number) => MARGIN + (index / Math.max(1, values.length - 1)) * (WIDTH - 2 * MARGIN);
  const y = (value: number) => HEIGHT - MARGIN - ((value - least) / span) * (HEIGHT - 2 * MARGIN);
  const line = values
    .map((value, index) =>
      value === null ? '' : `${values[index - 1] == null ? 'M' : 'L'}${x(index).toFixed(1)} ${y(value).toFixed(1)}`,
    )
    .join('');
  const last = values.findLastIndex((value) => value !== null);
  return (
    <svg width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" focusable="false">
      <path d={line} fill="none" stroke="var(--c-data-1)" strokeWidth="1.5" />
      <circle cx={x(last)} cy={y(values[last] ?? least)} r="2.5" fill="var(--c-data-1)" />
    </svg>
  );
}
