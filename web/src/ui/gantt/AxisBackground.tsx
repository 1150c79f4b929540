import type { Axis } from '#domain/roadmap/geometry';

/** Year columns, shading outside the plan, and vertical lines. Percentages let it stretch with the row it lies behind. */
export function AxisBackground({
  axis,
  lines,
}: {
  axis: Axis;
  lines: { x: number; kind: 'today' | 'as-of' | 'review' }[];
}) {
  return (
    <svg aria-hidden="true" className="gantt-background" width={axis.width} height="100%">
      {axis.columns.map(({ fiscalYear, x, width, zone }) => (
        <g key={fiscalYear}>
          {zone !== 'plan' && <rect className="gantt-outside-plan" x={x} y="0" width={width} height="100%" />}
          <line className="gantt-year-edge" x1={x} x2={x} y1="0" y2="100%" />
        </g>
      ))}
      <line className="gantt-year-edge" x1={axis.width - 0.5} x2={axis.width - 0.5} y1="0" y2="100%" />
      {lines.map(({ x, kind }) => (
        <line key={`${kind}-${x}`} className={`gantt-line-${kind}`} x1={x} x2={x} y1="0" y2="100%" />
      ))}
    </svg>
  );
}
