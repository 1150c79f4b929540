import type { ReactNode } from 'react';
import type { Axis } from '#domain/roadmap/geometry';
import { headerCells, type Zoom } from '#domain/roadmap/zoom';

export type AxisLine = { x: number; kind: 'today' | 'as-of' | 'review' };

/**
 * Year columns, shading outside the plan, and vertical lines, stretched to the height of the row it lies behind. Few
 * nodes: every row has one. Make it once and hand it to all rows.
 */
export function AxisBackground({ axis, zoom = 'plan', lines }: { axis: Axis; zoom?: Zoom; lines: AxisLine[] }) {
  const { columns, width } = axis;
  const outside = columns
    .filter(({ zone }) => zone !== 'plan')
    .map((column) => `M${column.x} 0h${column.width}v1h-${column.width}z`);
  const fine = zoom === 'quarter' || zoom === 'month' ? headerCells(axis, zoom).map(({ x }) => x) : [];
  return (
    <Stretched width={width}>
      {outside.length > 0 && <path className="gantt-outside-plan" d={outside.join('')} />}
      {fine.length > 0 && <path className="gantt-fine-edge" d={verticals(fine)} />}
      <path className="gantt-year-edge" d={verticals([...columns.map(({ x }) => x), width - 0.5])} />
      {lines.map(({ x, kind }) => (
        <path key={kind} className={`gantt-line-${kind}`} d={verticals([x])} />
      ))}
    </Stretched>
  );
}

/** A vertical line of one row's own: the day of its last review. */
export function RowLine({ axis, x }: { axis: Axis; x: number }) {
  return (
    <Stretched width={axis.width}>
      <path className="gantt-line-review" d={verticals([x])} />
    </Stretched>
  );
}

function Stretched({ width, children }: { width: number; children: ReactNode }) {
  return (
    <svg
      aria-hidden="true"
      className="gantt-background"
      width={width}
      height="100%"
      viewBox={`0 0 ${width} 1`}
      preserveAspectRatio="none"
    >
      {children}
    </svg>
  );
}

function verticals(xs: readonly number[]): string {
  return xs.map((x) => `M${x.toFixed(1)} 0V1`).join('');
}
