import type { TrendRow } from '#domain/kpi-actuals/trend-drawing';

/** Recharts clones these and adds what it knows: where to draw, and which row. */
type Placed = { x?: number; y?: number; width?: number; height?: number; payload?: TrendRow };
type Dotted = { cx?: number; cy?: number | null; index?: number; value?: number | null };

/** Fewer px than this between two places leave no room for a disc on each. */
const MOST_DISCS = 120;

/** Slanted strokes of 速報. A pattern of its own is printed where a background would be left out. */
export function Hatch({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="6" height="6" fill="var(--c-surface)" />
        <path d="M0 0V6" stroke="var(--c-data-1)" strokeWidth="3" />
      </pattern>
    </defs>
  );
}

/** 速報 is hatched: a form, not only a shade. What was corrected after a decision carries an asterisk. */
export function ActualBar({ hatch, x = 0, y = 0, width = 0, height = 0, payload }: Placed & { hatch: string }) {
  if (payload === undefined || payload.actual === null) return <g />;
  const inset = payload.provisional ? 0.75 : 0;
  // Below 0 the height is negative.
  const top = height < 0 ? y + height : y;
  return (
    <g className="trend-actual">
      <rect
        x={x + inset}
        y={top + inset}
        width={Math.max(width - 2 * inset, 1)}
        height={Math.max(Math.abs(height) - inset, 0)}
        fill={payload.provisional ? `url(#${hatch})` : 'var(--c-data-1)'}
        stroke="var(--c-data-1)"
        strokeWidth={payload.provisional ? 1.5 : 0}
      />
      {payload.correctedAfterReview && <Asterisk x={x + width / 2} y={top - 6} />}
    </g>
  );
}

/** A disc; hollow for 速報. Of very many only those that a line would not show. */
export function ActualDot({ rows, cx, cy, index, value }: Dotted & { rows: readonly TrendRow[] }) {
  const row = index === undefined ? undefined : rows[index];
  if (cx === undefined || cy === undefined || cy === null || value === null || value === undefined || !row)
    return <g />;
  const isCrowded = rows.length > MOST_DISCS && !row.provisional && !isAlone(rows, index ?? 0, 'actual');
  return (
    <g className="trend-actual">
      {!isCrowded && (
        <circle
          cx={cx}
          cy={cy}
          r={rows.length > MOST_DISCS ? 2 : 4}
          fill={row.provisional ? 'var(--c-surface)' : 'var(--c-data-1)'}
          stroke="var(--c-data-1)"
          strokeWidth={2}
        />
      )}
      {row.correctedAfterReview && <Asterisk x={cx} y={cy - 10} />}
    </g>
  );
}

/** A grey point only where no line reaches it. */
export function Loner({ rows, of, cx, cy, index = 0 }: Dotted & { rows: readonly TrendRow[]; of: 'previous' }) {
  if (cx === undefined || cy === undefined || cy === null || rows[index]?.[of] == null) return <g />;
  return isAlone(rows, index, of) ? <path d={`M${cx - 4} ${cy}h8`} stroke="var(--c-data-prev)" /> : <g />;
}

function isAlone(rows: readonly TrendRow[], index: number, of: 'actual' | 'previous'): boolean {
  const isJoined = (other: TrendRow | undefined) => other?.[of] != null && other.series === rows[index]?.series;
  return !isJoined(rows[index - 1]) && !isJoined(rows[index + 1]);
}

function Asterisk({ x, y }: { x: number; y: number }) {
  return (
    <path
      className="trend-corrected"
      transform={`translate(${x} ${y})`}
      d="M0-4.5V4.5M-4-2.2 4 2.2M4-2.2-4 2.2"
      stroke="var(--c-text)"
      strokeWidth="1.6"
    />
  );
}
